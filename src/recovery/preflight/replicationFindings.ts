// What a server's replication says of its recovery. A source site that is lost shows as servers that are stalled: that alone never
// blocks, or nothing could be recovered on the day for which all this is made.
import type { DataReplicationInfo } from '../../domain/dataReplication.js';
import { durationMsOf, durationOf } from '../../domain/duration.js';
import type { PreflightFinding, PreflightSeverity } from '../../domain/preflight.js';
import { finding } from './finding.js';

/** Who is asked about. */
export interface Replicating {
  readonly sourceServerID: string;
  /** The caller names a snapshot, so that what replication does now makes no difference to what is launched. */
  readonly isSnapshotNamed: boolean;
  readonly replication: DataReplicationInfo | null;
}

/** `lagTargetMs`: data may be that old, in milliseconds. */
export function replicationFindings(asked: Replicating, lagTargetMs: number): readonly PreflightFinding[] {
  return [...stateFindings(asked), ...lagFindings(asked, lagTargetMs)];
}

const WITHOUT_NEW_DATA = 'It would be launched from its last snapshot: look at expectedDataLoss.';

function stateFindings(asked: Replicating): readonly PreflightFinding[] {
  const { sourceServerID: id, replication } = asked;
  const { known, raw } = replication?.dataReplicationState ?? { known: 'UNKNOWN', raw: 'not told' };
  switch (known) {
    case 'CONTINUOUS':
      return [];
    case 'STALLED':
      return [stalled(asked)];
    case 'DISCONNECTED':
    case 'STOPPED':
      return [
        finding({
          code: known,
          severity: 'WARNING',
          message: `The replication of ${id} is ${known}: no new data comes in. ${WITHOUT_NEW_DATA}`,
          remedy:
            known === 'STOPPED'
              ? 'Recover from what there is, or start its replication and wait until it is CONTINUOUS.'
              : 'Recover from what there is, or install the agent on the source server again.',
        }),
      ];
    case 'UNKNOWN':
      return [unknownState(id, raw)];
    default:
      return [notContinuous(asked, known)];
  }
}

function stalled({ sourceServerID: id, replication }: Replicating): PreflightFinding {
  const { error = null, rawError = null } = replication?.dataReplicationError ?? {};
  const why = [error?.raw ?? [], rawError ?? []].flat().join(': ') || 'DRS says no reason';
  return finding({
    code: 'STALLED',
    severity: 'WARNING',
    message: `The replication of ${id} is STALLED (${why}): no new data comes in. ${WITHOUT_NEW_DATA}`,
    remedy:
      'If the source is lost, recover from what there is. Else set right what the error names and wait until it is CONTINUOUS.',
  });
}

/** While a snapshot is taken, every ten minutes, all is as it should be. */
function notContinuous(
  { sourceServerID: id, isSnapshotNamed }: Replicating,
  state: string,
): PreflightFinding {
  const isHarmless = isSnapshotNamed || state === 'CREATING_SNAPSHOT';
  const severity: PreflightSeverity = isHarmless ? 'INFO' : 'WARNING';
  return finding({
    code: 'NOT_CONTINUOUS',
    severity,
    message: `The replication of ${id} is ${state}, not CONTINUOUS: its latest data may not be there yet.`,
    remedy: isHarmless
      ? 'Nothing: it makes no difference to this recovery.'
      : 'Recover from what there is (see expectedDataLoss), or wait until it is CONTINUOUS.',
  });
}

function unknownState(id: string, raw: string): PreflightFinding {
  return finding({
    code: 'COULD_NOT_BE_VERIFIED',
    severity: 'UNVERIFIED',
    message: `The state of the replication of ${id} is ${raw}, which this version of the gateway does not know.`,
    remedy: 'Look at the server in the AWS console before you start.',
    subject: 'dataReplicationState',
  });
}

function lagFindings(asked: Replicating, lagTargetMs: number): readonly PreflightFinding[] {
  const { sourceServerID: id, isSnapshotNamed, replication } = asked;
  if (isSnapshotNamed) return [];
  const lag = replication?.lagDuration ?? null;
  const lagMs = lag === null ? null : durationMsOf(lag);
  if (lagMs === null) return isLagExpected(replication) ? [unknownLag(id, lag)] : [];
  if (lagMs <= lagTargetMs) return [];
  return [
    finding({
      code: 'LAG_ABOVE_TARGET',
      severity: 'WARNING',
      message: `The data of ${id} is ${durationOf(lagMs)} behind; the target is ${durationOf(lagTargetMs)} (LAG_TARGET_SECONDS).`,
      remedy: 'Recover all the same if that much data may be lost, or wait until it has caught up.',
    }),
  ];
}

/** A server that has never been in step has no lag, and other findings. */
function isLagExpected(replication: DataReplicationInfo | null): boolean {
  return replication?.dataReplicationState?.known === 'CONTINUOUS';
}

function unknownLag(id: string, lag: string | null): PreflightFinding {
  const told = lag === null ? 'DRS does not say it' : `DRS says ${JSON.stringify(lag.slice(0, 60))}`;
  return finding({
    code: 'COULD_NOT_BE_VERIFIED',
    severity: 'UNVERIFIED',
    message: `How far the data of ${id} is behind is not known: ${told}.`,
    remedy: 'Look at the lag of the server in the AWS console before you start.',
    subject: 'lagDuration',
  });
}
