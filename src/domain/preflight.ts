// Whether a recovery may be started, found out beforehand and without changing anything: what was found of each server and of the
// whole, and what that comes to. What could not be checked is never called ready.
import type { RecoverySnapshotID, SourceServerID } from './ids.js';
import type { Instant } from './instant.js';
import type { Job } from './job.js';
import type { RecoveryInstance, RecoverySnapshot } from './recovery.js';
import type { InScope } from './scope.js';
import type { SourceServer } from './sourceServer.js';

/** The best first. */
export const PREFLIGHT_VERDICTS = ['READY', 'READY_WITH_WARNINGS', 'UNVERIFIED', 'BLOCKED'] as const;
export type PreflightVerdict = (typeof PREFLIGHT_VERDICTS)[number];

export const PREFLIGHT_SEVERITIES = ['INFO', 'WARNING', 'UNVERIFIED', 'ERROR'] as const;
export type PreflightSeverity = (typeof PREFLIGHT_SEVERITIES)[number];

export const PREFLIGHT_CODES = [
  'NOT_CONTINUOUS',
  'STALLED',
  'DISCONNECTED',
  'STOPPED',
  'LAG_ABOVE_TARGET',
  'NO_RECOVERY_POINT',
  'SNAPSHOT_NOT_FOUND',
  'SOURCE_SERVER_NOT_FOUND',
  'IN_A_JOB',
  'EXISTING_RECOVERY_INSTANCE',
  'QUOTA_USED_UP',
  'TOO_MANY_SERVERS',
  'LAUNCH_TEMPLATE_MISSING',
  'ACCOUNT_NOT_INITIALIZED',
  'ACCESS_DENIED',
  'APPROVAL_REQUIRED',
  'COULD_NOT_BE_VERIFIED',
] as const;
export type PreflightCode = (typeof PREFLIGHT_CODES)[number];

export interface PreflightFinding {
  readonly code: PreflightCode;
  readonly severity: PreflightSeverity;
  /** What was found, with the id of what it is about. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** What tells it from another finding of its code: an id, a quota, or what could not be read; null where the code says all. */
  readonly subject: string | null;
  /** The job that has the server. */
  readonly job: Job | null;
  /** The instance that a launch replaces. */
  readonly recoveryInstance: RecoveryInstance | null;
}

/** What the launch of a server would start from. */
export interface RecoveryPoint {
  /** Null where it is the latest data, or is not known. */
  readonly recoverySnapshot: RecoverySnapshot | null;
  /** Null where it is not known. */
  readonly recoveryPointAt: Instant | null;
  /** What was written since then is lost: an ISO 8601 duration; null where it is not known. */
  readonly expectedDataLoss: string | null;
}

export interface ServerPreflight extends RecoveryPoint {
  readonly sourceServerID: SourceServerID;
  /** Null where DRS has none by that id, or could not be asked. */
  readonly sourceServer: SourceServer | null;
  readonly verdict: PreflightVerdict;
  readonly findings: readonly PreflightFinding[];
}

export const PREFLIGHT_QUOTAS = ['CONCURRENT_JOBS', 'SERVERS_PER_JOB', 'SERVERS_IN_ALL_JOBS'] as const;
export type PreflightQuota = (typeof PREFLIGHT_QUOTAS)[number];

/** How much of a quota of the account the start would need. */
export interface QuotaUse {
  readonly quota: PreflightQuota;
  /** AWS's code of it in Service Quotas. */
  readonly quotaCode: string;
  readonly limit: number;
  /** Null where DRS could not be asked. */
  readonly inUse: number | null;
  /** What the start would add. */
  readonly requested: number;
  /** Null where that is not known. */
  readonly isExceeded: boolean | null;
  /** Nobody has told the gateway the account's own limit. */
  readonly isAssumed: boolean;
}

export interface RecoveryPreflight extends InScope {
  readonly kind: 'RecoveryPreflight';
  readonly checkedAt: Instant;
  /** Until then its token is good. */
  readonly validUntil: Instant;
  /** The worst of the whole and of all servers. */
  readonly verdict: PreflightVerdict;
  /** Stands for what was checked and found: see src/recovery/preflight/token.ts. */
  readonly token: string;
  /** About the whole. */
  readonly findings: readonly PreflightFinding[];
  /** In the order of the input. */
  readonly servers: readonly ServerPreflight[];
  readonly quotas: readonly QuotaUse[];
}

/** What is to be started, as far as a preflight looks at it. */
export interface PreflightedStart {
  readonly sourceServers: readonly {
    readonly sourceServerID: SourceServerID;
    readonly recoverySnapshotID: RecoverySnapshotID | null;
  }[];
  readonly isDrill: boolean;
}

const VERDICT_BY_SEVERITY: Readonly<Record<PreflightSeverity, PreflightVerdict>> = {
  INFO: 'READY',
  WARNING: 'READY_WITH_WARNINGS',
  UNVERIFIED: 'UNVERIFIED',
  ERROR: 'BLOCKED',
};

/** What findings come to; ready where there are none. */
export function verdictOf(findings: readonly Pick<PreflightFinding, 'severity'>[]): PreflightVerdict {
  return worstOf(findings.map(({ severity }) => VERDICT_BY_SEVERITY[severity]));
}

export function worstOf(verdicts: readonly PreflightVerdict[]): PreflightVerdict {
  return PREFLIGHT_VERDICTS.findLast((verdict) => verdicts.includes(verdict)) ?? 'READY';
}
