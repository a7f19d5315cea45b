// The one place that decides whether somebody may do what they ask for.
import { type Access, isGranted, type Reach, reachesServer, reachOf } from '../../domain/access.js';
import type { AccessDeniedError, DrsFailure } from '../../domain/failure.js';
import type { Permission } from '../../domain/permission.js';
import type { RememberedInput } from '../../domain/rememberedInput.js';
import type { ServerTags } from './serverTags.js';
import { type Subject, subjectOf } from './subject.js';

/** What is asked, where; `scope` is null where nobody could tell it. */
export interface Asked {
  readonly access: Access;
  readonly permission: Permission;
  readonly scope: string | null;
}

/** The refusal where the permission is not granted in the scope at all; null where it is, for whatever there. */
export function authorize({ access, permission, scope }: Asked): AccessDeniedError | null {
  const isAllowed =
    scope === null ? isGranted(access, permission) : reachOf(access, permission, scope).kind !== 'none';
  return isAllowed ? null : missing(permission, scope);
}

/**
 * The refusal where the permission is limited to source servers by tag and the change is about others, or about none; null where it may
 * be made. The tags are read now: a failure to read them stands in for the refusal, since nothing may be sent without them.
 */
export async function authorizeChange(
  tags: ServerTags,
  { access, permission, scope }: Asked & { readonly scope: string },
  input: RememberedInput,
): Promise<DrsFailure | null> {
  const reach = reachOf(access, permission, scope);
  if (reach.kind !== 'tagged') return reach.kind === 'all' ? null : missing(permission, scope);
  const serverIDs = await serversOf(tags, subjectOf(input));
  if (!serverIDs.ok) return serverIDs.failure;
  return serverIDs.value === null
    ? beyondTags(permission, 'it is not about source servers alone')
    : authorizeServers(tags, { reach, permission }, serverIDs.value);
}

/** The refusal where one of the source servers is not reached; null where all are. */
export async function authorizeServers(
  tags: ServerTags,
  { reach, permission }: { readonly reach: Reach; readonly permission: Permission },
  serverIDs: readonly string[],
): Promise<DrsFailure | null> {
  const read = await tags.ofServers(serverIDs, 0);
  if (!read.ok) return read.failure;
  const beyond = serverIDs.filter((id) => {
    const of = read.value.get(id);
    return of === undefined || !reachesServer(reach, of);
  });
  const [first] = beyond;
  if (first === undefined) return null;
  const others = beyond.length === 1 ? '' : ` and ${beyond.length - 1} more`;
  return beyondTags(permission, `${first}${others} is not among them`);
}

/** Null: about more than source servers, such as a network or the whole account. */
async function serversOf(tags: ServerTags, subject: Subject) {
  switch (subject.about) {
    case 'sourceServers':
      return { ok: true, value: subject.ids } as const;
    case 'recoveryInstances':
      return tags.serversOfInstances(subject.ids);
    case 'job':
      return tags.serversOfJob(subject.id);
    case 'scope':
      return { ok: true, value: null } as const;
  }
}

/** The caller lacks the permission. */
export function missing(permission: Permission, scope: string | null): AccessDeniedError {
  const where = scope === null ? '' : ` in the scope ${scope}`;
  return denied(
    permission,
    `This needs the permission "${permission}" of this gateway${where}, which you do not have. ` +
      'Nothing was sent to DRS. Ask whoever manages the roles of the gateway for it.',
  );
}

/** The caller has the permission for source servers with certain tags only. */
export function beyondTags(permission: Permission, why: string): AccessDeniedError {
  return denied(
    permission,
    `You have the permission "${permission}" for source servers with certain tags only, and ${why}. ` +
      'Nothing was sent to DRS. "viewer" tells which tags.',
  );
}

function denied(missingPermission: Permission, message: string): AccessDeniedError {
  return {
    kind: 'AccessDeniedError',
    message,
    isRetryable: false,
    awsRequestID: null,
    code: 'GatewayPermissionMissing',
    missingPermission,
  };
}
