// The one place that decides whether somebody may do what they ask for.
import { isGranted } from '../domain/access.js';
import type { Actor } from '../domain/actor.js';
import type { AccessDeniedError } from '../domain/failure.js';
import type { Permission } from '../domain/permission.js';

/** Null where the actor may; else the refusal, which names what is missing. */
export function authorize({ name, access }: Actor, permission: Permission): AccessDeniedError | null {
  if (isGranted(access, permission)) return null;
  return {
    kind: 'AccessDeniedError',
    message:
      `${name} lacks the permission "${permission}" of this gateway, so nothing was sent to DRS. ` +
      'Ask whoever manages the roles of the gateway for it.',
    isRetryable: false,
    awsRequestID: null,
    code: 'GatewayPermissionMissing',
    missingPermission: permission,
  };
}
