// How a server's replication stands at one instant: read off the clock, what was done to it last, and its situation.
//
//   as it was made      CONTINUOUS, or what its situation says
//   StopReplication     STOPPED: no snapshots, nothing to launch from
//   StartReplication    INITIATING -> INITIAL_SYNC, which takes as long as its disks are large -> CREATING_SNAPSHOT -> CONTINUOUS
//   ReverseReplication  of its instance: as reversedReplication.ts says; DISCONNECTED without that instance, whatever was done to it
//   DisconnectSourceServer   DISCONNECTED, as after a stop; only installing the agent again would bring it back
import type { DataReplicationError, DataReplicationState } from '../shapes/sourceServer.js';
import type { ReplicationChange } from '../world/replicationChange.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import type { World } from '../world/world.js';
import { INITIATION_STEPS } from './initiationSteps.js';
import { cutOffAt, reversedReplicationAt } from './reversedReplication.js';

export interface Replication {
  readonly state: DataReplicationState;
  readonly initiatedAt: number;
  readonly stepsDone: number;
  /** From 0 to 1: how much of the disks is in the staging area. */
  readonly copied: number;
  readonly etaAt?: number;
  /** How far the newest consistent state is behind. Left out where there is none. */
  readonly lagMs?: number;
  readonly backlogBytes: number;
  readonly error?: DataReplicationError;
  readonly lastSeenAt: number;
  /** When its recovery snapshots were taken. Left out where there are none. */
  readonly snapshots?: { readonly from: number; readonly to: number };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const GIB = 1024 ** 3;

/** In real life, as all durations of stages are. */
const STEP_MS = MINUTE_MS;
const COPIED_BYTES_PER_MS = (64 * 1024 ** 2) / 1000;
const FIRST_SNAPSHOT_MS = 2 * MINUTE_MS;

const LAG_MS = 2 * HOUR_MS + 13 * MINUTE_MS;
const LAGGING_BACKLOG_BYTES = 9 * GIB;
const STALLED_BACKLOG_BYTES = 23 * GIB;

const SYNC = { begunAt: 0.37, endsBefore: 0.97, halfwayMs: 12 * HOUR_MS, wholeMs: 24 * HOUR_MS };

export function replicationOf(world: World, server: SourceServerRecord): Replication {
  const now = world.clock.now();
  const change = world.replicationChanges.get(server.sourceServerID);
  const reversal = world.reversals.get(server.sourceServerID);
  const cutAt = reversal === undefined ? undefined : cutOffAt(world, reversal);
  const undisturbed =
    reversal === undefined ? inItsSituation(world, server, now) : reversedReplicationAt(reversal, now);
  if (cutAt !== undefined) return ended(undisturbed, { to: 'DISCONNECTED', at: cutAt });
  if (change?.to === 'STARTED') return begunAnew(world, server, change.at);
  return change === undefined ? undisturbed : ended(undisturbed, change);
}

function ended({ initiatedAt, stepsDone }: Replication, { to, at }: ReplicationChange): Replication {
  const state = to === 'DISCONNECTED' ? 'DISCONNECTED' : 'STOPPED';
  return { state, initiatedAt, stepsDone, copied: 0, backlogBytes: 0, lastSeenAt: at };
}

function begunAnew({ speed, clock }: World, server: SourceServerRecord, initiatedAt: number): Replication {
  const now = clock.now();
  const bytes = server.properties.disks.reduce((sum, disk) => sum + disk.bytes, 0);
  const copyMs = bytes / COPIED_BYTES_PER_MS / speed;
  const copyingAt = initiatedAt + (INITIATION_STEPS.length * STEP_MS) / speed;
  const copiedAt = copyingAt + copyMs;
  const continuousAt = copiedAt + FIRST_SNAPSHOT_MS / speed;
  const common = { initiatedAt, backlogBytes: 0, lastSeenAt: now };
  if (now < copyingAt) {
    const stepsDone = Math.floor(((now - initiatedAt) * speed) / STEP_MS);
    return { ...common, state: 'INITIATING', stepsDone, copied: 0 };
  }
  const done = { ...common, stepsDone: INITIATION_STEPS.length };
  if (now < copiedAt) {
    return { ...done, state: 'INITIAL_SYNC', copied: (now - copyingAt) / copyMs, etaAt: copiedAt };
  }
  if (now < continuousAt) return { ...done, state: 'CREATING_SNAPSHOT', copied: 1, lagMs: 0 };
  return { ...done, state: 'CONTINUOUS', copied: 1, lagMs: 0, snapshots: { from: copiedAt, to: now } };
}

function inItsSituation(world: World, server: SourceServerRecord, now: number): Replication {
  const replicating: Replication = {
    state: 'CONTINUOUS',
    initiatedAt: server.addedAt,
    stepsDone: INITIATION_STEPS.length,
    copied: 1,
    lagMs: 0,
    backlogBytes: 0,
    lastSeenAt: now,
  };
  const healthy = { ...replicating, snapshots: { from: server.firstByteAt, to: now } };
  const since = server.situation?.since ?? now;
  switch (server.situation?.is) {
    case 'stalled':
      return {
        ...healthy,
        state: 'STALLED',
        lagMs: now - since,
        backlogBytes: STALLED_BACKLOG_BYTES,
        error: {
          error: 'AGENT_NOT_SEEN',
          rawError: 'The AWS Replication Agent on the source server has not been seen by the service.',
        },
        lastSeenAt: since,
        snapshots: { from: server.firstByteAt, to: since },
      };
    case 'initialSync':
      return syncing(world, replicating, now, since);
    case 'lagging':
      return lagging(healthy, { from: server.firstByteAt, to: now - LAG_MS });
    case 'noSnapshots':
      return replicating;
    case 'recovered':
    case 'drilled':
    case 'extended':
    case 'noTemplate':
    case undefined:
      return healthy;
  }
}

/** No snapshot is of a state that has not come yet: the newest is older than what a launch takes. */
function lagging(healthy: Replication, snapshots: NonNullable<Replication['snapshots']>): Replication {
  return { ...healthy, state: 'BACKLOG', lagMs: LAG_MS, backlogBytes: LAGGING_BACKLOG_BYTES, snapshots };
}

/** Goes on for ever, ever more slowly: the machine writes nearly as fast as it is copied. */
function syncing({ speed }: World, replicating: Replication, now: number, since: number): Replication {
  const { initiatedAt, stepsDone, backlogBytes, lastSeenAt } = replicating;
  const elapsedMs = (now - since) * speed;
  const { begunAt, endsBefore, halfwayMs, wholeMs } = SYNC;
  const copied = begunAt + (endsBefore - begunAt) * (elapsedMs / (elapsedMs + halfwayMs));
  const etaAt = now + ((1 - copied) * wholeMs) / speed;
  return { state: 'INITIAL_SYNC', initiatedAt, stepsDone, copied, etaAt, backlogBytes, lastSeenAt };
}
