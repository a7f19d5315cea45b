// Recovery snapshots by DRS's default retention: every 10 minutes for an hour, hourly for a day, daily for a week.
// They are computed from the clock, never stored; an id names its server and instant, so it stays the same while it lives.
import type { RecoverySnapshot } from '../shapes/recoveryInstance.js';
import { toTimestamp } from '../wire/timestamps.js';
import type { Chance } from '../world/chance.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import type { World } from '../world/world.js';
import { replicationOf } from './replication.js';

export interface SnapshotRecord {
  readonly snapshotID: string;
  readonly expectedAt: number;
  readonly takenAt: number;
}

const MINUTE_MS = 60_000;
const RETENTION = [
  { everyMs: 10 * MINUTE_MS, forMs: 60 * MINUTE_MS },
  { everyMs: 60 * MINUTE_MS, forMs: 24 * 60 * MINUTE_MS },
  { everyMs: 24 * 60 * MINUTE_MS, forMs: 7 * 24 * 60 * MINUTE_MS },
] as const;
const LONGEST_DELAY_MS = 5000;

/** Newest first. Those of a server that is stalled or behind end where its data does. */
export function snapshotsOf(world: World, server: SourceServerRecord): SnapshotRecord[] {
  const { snapshots } = replicationOf(world, server);
  if (snapshots === undefined) return [];
  const instants = RETENTION.flatMap(({ everyMs, forMs }) => {
    const newest = Math.floor((snapshots.to - LONGEST_DELAY_MS) / everyMs) * everyMs;
    return Array.from({ length: forMs / everyMs }, (_, index) => newest - index * everyMs);
  });
  return [...new Set(instants)]
    .filter((expectedAt) => expectedAt >= snapshots.from)
    .sort((one, other) => other - one)
    .map((expectedAt) => toRecord(world.chance, server.sourceServerID, expectedAt));
}

export function toSnapshot(
  world: World,
  server: SourceServerRecord,
  snapshot: SnapshotRecord,
): RecoverySnapshot {
  return {
    snapshotID: snapshot.snapshotID,
    sourceServerID: server.sourceServerID,
    expectedTimestamp: toTimestamp(snapshot.expectedAt),
    timestamp: toTimestamp(snapshot.takenAt),
    ebsSnapshots: server.properties.disks.map(
      ({ deviceName }) => `snap-${world.chance.hex(17, 'ebs', snapshot.snapshotID, deviceName)}`,
    ),
  };
}

function toRecord(chance: Chance, sourceServerID: string, expectedAt: number): SnapshotRecord {
  const snapshotID = `pit-${chance.hex(17, 'snapshot', sourceServerID, expectedAt)}`;
  const delayMs = Math.floor(LONGEST_DELAY_MS * chance.fraction('delay', snapshotID));
  return { snapshotID, expectedAt, takenAt: expectedAt + delayMs };
}
