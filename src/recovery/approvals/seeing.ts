// Which approvals somebody gets to see: their own; all of a scope for those who may read its audit trail or approve whatever is there; and
// for those who may approve for source servers with certain tags only, those that are about these alone.
import { type Access, reachesServer, reachOf } from '../../domain/access.js';
import type { ActorIdentity } from '../../domain/actor.js';
import { type Result, success } from '../../domain/failure.js';
import type { KeptApproval } from '../../domain/recoveryApproval.js';
import { sourceServerIDsOf } from '../../domain/rememberedInput.js';
import type { ServerTags } from '../access/serverTags.js';
import { DEFAULT_MAX_AGE_MS } from '../reading/maxAge.js';

/** Null for a scope that is served no more. */
export type TagsIn = (scope: string) => ServerTags | null;

export interface Reader extends ActorIdentity {
  readonly access: Access;
}

/** Of a scope: nobody's but one's own, those that one can approve by their tags, or all. */
export function sightIn(access: Access, scope: string): 'own' | 'tagged' | 'all' {
  const approves = reachOf(access, 'recovery:approve', scope).kind;
  if (approves === 'all' || reachOf(access, 'audit:read', scope).kind === 'all') return 'all';
  return approves === 'tagged' ? 'tagged' : 'own';
}

/** A failure where the tags would decide and cannot be read. */
export async function maySee(
  tagsIn: TagsIn,
  reader: Reader,
  { scope, requestedBy, input }: KeptApproval,
): Promise<Result<boolean>> {
  const sight = sightIn(reader.access, scope);
  if (sight === 'all' || requestedBy.name === reader.name) return success(true);
  const serverTags = tagsIn(scope);
  if (sight === 'own' || serverTags === null) return success(false);
  const ids = [...sourceServerIDsOf(input)];
  const read = await serverTags.ofServers(ids, DEFAULT_MAX_AGE_MS);
  if (!read.ok) return read;
  const reach = reachOf(reader.access, 'recovery:approve', scope);
  return success(ids.every((id) => reachesServer(reach, read.value.get(id) ?? [])));
}
