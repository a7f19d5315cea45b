// What a server is launched from.
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import type { World } from '../world/world.js';
import { snapshotsOf } from './recoverySnapshots.js';
import { replicationOf } from './replication.js';

export type LaunchSource =
  | { readonly kind: 'chosenSnapshot'; readonly takenAt: number }
  /** A snapshot that is taken during the launch, of data that is `lagMs` old. */
  | { readonly kind: 'latest'; readonly lagMs: number }
  /** Nothing newer can be taken: the newest snapshot that there is. */
  | { readonly kind: 'previousSnapshot'; readonly takenAt: number }
  | { readonly kind: 'nothing' };

/** `chosenTakenAt` is when the snapshot was taken that the caller wants. */
export function launchSourceOf(
  world: World,
  server: SourceServerRecord,
  chosenTakenAt: number | undefined,
): LaunchSource {
  if (chosenTakenAt !== undefined) return { kind: 'chosenSnapshot', takenAt: chosenTakenAt };
  const { state, lagMs } = replicationOf(world, server);
  if (lagMs !== undefined && state !== 'STALLED') return { kind: 'latest', lagMs };
  const newest = snapshotsOf(world, server)[0];
  return newest === undefined ? { kind: 'nothing' } : { kind: 'previousSnapshot', takenAt: newest.takenAt };
}
