// The source servers of a world.
import { resourceNotFound } from '../wire/errors.js';
import type { SourceServerRecord } from './sourceServerRecord.js';
import type { World } from './world.js';

/** Throws ResourceNotFoundException. */
export function findSourceServer(world: World, sourceServerID: string): SourceServerRecord {
  const server = world.sourceServers.get(sourceServerID);
  if (server === undefined) throw resourceNotFound('SOURCE_SERVER', sourceServerID);
  return server;
}
