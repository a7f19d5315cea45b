// From when a server would be recovered: the snapshot that is named; the latest data, as far back as replication lags, where its
// replication is continuous or only behind; else the newest snapshot, which DRS falls back to when it cannot take one now.
import { durationMsOf, durationOf } from '../../domain/duration.js';
import { epochMsOf, type Instant, instantOf } from '../../domain/instant.js';
import type { PreflightFinding, RecoveryPoint } from '../../domain/preflight.js';
import type { SourceServer } from '../../domain/sourceServer.js';
import type { ServerFacts } from './facts.js';
import { finding, unverified } from './finding.js';

type PointFacts = Pick<ServerFacts, 'sourceServerID' | 'recoverySnapshotID' | 'server' | 'snapshot'>;

const UNKNOWN: RecoveryPoint = { recoverySnapshot: null, recoveryPointAt: null, expectedDataLoss: null };

/**
 * Whether its latest data can be had, so that no snapshot need be there already. DRS takes a snapshot then, of the last consistent state in
 * the staging area: its lag is the time since that. https://docs.aws.amazon.com/drs/latest/userguide/Replication-Related-FAQ.html
 */
export function isLatestToBeHad({
  dataReplicationInfo: info,
}: Pick<SourceServer, 'dataReplicationInfo'>): boolean {
  const state = info?.dataReplicationState?.known;
  return state === 'CONTINUOUS' || (state === 'BACKLOG' && lagMsOf(info) !== null);
}

function lagMsOf(info: SourceServer['dataReplicationInfo']): number | null {
  const lag = info?.lagDuration ?? null;
  return lag === null ? null : durationMsOf(lag);
}

export function recoveryPointOf({ server, snapshot }: PointFacts, checkedAt: Instant): RecoveryPoint {
  if (snapshot !== undefined) {
    const recoverySnapshot = snapshot.ok ? snapshot.value : null;
    const takenAt = recoverySnapshot?.timestamp ?? null;
    return takenAt === null
      ? { ...UNKNOWN, recoverySnapshot }
      : { ...since(takenAt, checkedAt), recoverySnapshot };
  }
  const info = server.ok ? (server.value?.dataReplicationInfo ?? null) : null;
  const lagMs = lagMsOf(info);
  if (info === null || lagMs === null) return UNKNOWN;
  return {
    recoverySnapshot: null,
    recoveryPointAt: instantOf(epochMsOf(checkedAt) - lagMs),
    expectedDataLoss: info.lagDuration,
  };
}

function since(takenAt: Instant, checkedAt: Instant): Omit<RecoveryPoint, 'recoverySnapshot'> {
  return {
    recoveryPointAt: takenAt,
    expectedDataLoss: durationOf(epochMsOf(checkedAt) - epochMsOf(takenAt)),
  };
}

export function recoveryPointFindings({
  sourceServerID,
  recoverySnapshotID,
  snapshot,
}: PointFacts): readonly PreflightFinding[] {
  if (snapshot === undefined) return [];
  if (!snapshot.ok) {
    const question =
      recoverySnapshotID === null
        ? `${sourceServerID} has a recovery snapshot`
        : `${sourceServerID} has the recovery snapshot ${recoverySnapshotID}`;
    return [unverified('recoverySnapshots', question, snapshot.failure)];
  }
  if (snapshot.value !== null) return [];
  if (recoverySnapshotID === null) return [noRecoveryPoint(sourceServerID)];
  return [
    finding({
      code: 'SNAPSHOT_NOT_FOUND',
      severity: 'ERROR',
      message: `${sourceServerID} has no recovery snapshot ${recoverySnapshotID} (any more): snapshots go when their retention is over.`,
      remedy: 'Choose one of its "recoverySnapshots", or leave recoverySnapshotID out for the latest data.',
      subject: recoverySnapshotID,
    }),
  ];
}

function noRecoveryPoint(sourceServerID: string): PreflightFinding {
  return finding({
    code: 'NO_RECOVERY_POINT',
    severity: 'ERROR',
    message: `${sourceServerID} has no recovery snapshot and its replication is not continuous: there is nothing that it could be launched from.`,
    remedy: 'Wait until its replication is CONTINUOUS, or start the others without it.',
  });
}
