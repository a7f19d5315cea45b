// Of which scopes somebody may read the audit trail.
import { type Access, isGranted, reachOf } from '../../domain/access.js';
import { NO_SCOPE } from '../../domain/auditEvent.js';
import { failed, type Result, success } from '../../domain/failure.js';
import type { Scope } from '../../domain/scope.js';
import { beyondTags, missing } from './authorize.js';

const PERMISSION = 'audit:read';

/**
 * Null: of all, also of those that are served no more and of attempts whose scope could not be told; else the scopes' names. A limit by the
 * tags of source servers is none that the trail could keep: such a grant shows nothing.
 */
export function auditScopes(access: Access, served: readonly Scope[]): Result<readonly string[] | null> {
  if (reachOf(access, PERMISSION, NO_SCOPE).kind === 'all') return success(null);
  const readable = served
    .map(({ name }) => name)
    .filter((name) => reachOf(access, PERMISSION, name).kind === 'all');
  if (readable.length > 0) return success(readable);
  return failed(
    isGranted(access, PERMISSION)
      ? beyondTags(PERMISSION, 'the audit trail is not about source servers alone')
      : missing(PERMISSION, null),
  );
}
