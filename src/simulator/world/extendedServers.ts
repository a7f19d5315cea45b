// Source servers of this account that were extended from a staging account while the simulator ran.
import type { Tags } from '../shapes/job.js';
import { createRecord } from './fleet.js';
import { ROLES } from './fleetCatalog.js';
import type { SourceServerRecord } from './sourceServerRecord.js';
import type { StagingServer } from './stagingServers.js';
import type { World } from './world.js';

/** What is kept of one: the rest follows from it. */
export interface Extension {
  readonly stagingSourceServerArn: string;
  readonly hostname: string;
  readonly extendedAt: number;
}

export function extendServer(world: World, { arn, hostname }: StagingServer, tags: Tags): SourceServerRecord {
  const extension = { stagingSourceServerArn: arn, hostname, extendedAt: Math.floor(world.clock.now()) };
  const server = recordExtension(world, extension);
  world.tags.set(server.arn, tags);
  world.extensions.set(server.sourceServerID, extension);
  return server;
}

/** Puts the server beside the others, after them. */
export function recordExtension(world: World, extension: Extension): SourceServerRecord {
  const { stagingSourceServerArn, hostname, extendedAt } = extension;
  const sourceServerID = `s-${world.chance.hex(17, 'extended server', stagingSourceServerArn)}`;
  const record = createRecord({ ...world, startedAt: extendedAt }, sourceServerID, hostname, ROLES[0], false);
  const server = { ...record, addedAt: extendedAt, stagingSourceServerArn, runsPostLaunchActions: false };
  world.sourceServers.set(sourceServerID, server);
  return server;
}
