// Whether a source server's recovery was drilled lately enough. Told from the jobs that DRS lists and, where it forgot them, from
// what it says of the server's last launch.
import { durationOf } from './duration.js';
import { compareInstants, epochMsOf, type Instant } from './instant.js';
import type { DrsEnum } from './drsEnum.js';
import type { JobID, SourceServerID } from './ids.js';
import type { Job, LaunchStatus } from './job.js';
import type { Observed } from './observed.js';
import { wasLaunched } from './recoveryReport.js';
import type { InScope } from './scope.js';
import type { SourceServer } from './sourceServer.js';

/** A drill of one server. */
export interface ServerDrill extends InScope {
  readonly sourceServerID: SourceServerID;
  readonly jobID: JobID | null;
  /** Null where DRS no longer lists it. */
  readonly job: Job | null;
  readonly startedAt: Instant | null;
  readonly launchStatus: DrsEnum<LaunchStatus> | null;
  readonly isSuccessful: boolean;
}

export interface DrillReadiness extends Observed, InScope {
  readonly lastSuccessfulDrill: ServerDrill | null;
  /** Whatever came of it. */
  readonly lastDrill: ServerDrill | null;
  /** Since the start of the last successful drill: ISO 8601. */
  readonly age: string | null;
  /** How old that may be: ISO 8601. */
  readonly maxAge: string;
  readonly isOverdue: boolean;
  /** Every job that DRS lists was looked at. */
  readonly isHistoryComplete: boolean;
}

/** The newest drills of one server. */
export interface DrillsOfServer {
  readonly last: ServerDrill | null;
  readonly lastSuccessful: ServerDrill | null;
}

export type DrillsByServer = ReadonlyMap<string, DrillsOfServer>;

/** The newest drills of each server among these jobs, in whatever order they come. */
export function drillsOf(jobs: readonly Job[]): DrillsByServer {
  const drills = new Map<string, DrillsOfServer>();
  for (const job of jobs) {
    if (job.initiatedBy?.known !== 'START_DRILL') continue;
    for (const server of job.participatingServers) {
      const { sourceServerID, launchStatus } = server;
      if (sourceServerID === null) continue;
      const { scope, jobID, creationDateTime: startedAt } = job;
      const isSuccessful = wasLaunched(server);
      const drill = { scope, sourceServerID, jobID, job, startedAt, launchStatus, isSuccessful };
      drills.set(sourceServerID, withDrill(drills.get(sourceServerID), drill));
    }
  }
  return drills;
}

export interface ReadinessEvidence extends Observed {
  readonly drills: DrillsByServer;
  readonly isHistoryComplete: boolean;
}

/** Judges one server. Where no successful drill can be shown it is overdue. */
export function drillReadinessOf(
  server: SourceServer,
  { drills, observedAt, isHistoryComplete }: ReadinessEvidence,
  maxAgeMs: number,
  nowMs: number,
): DrillReadiness {
  const listed = drills.get(server.sourceServerID);
  const remembered = lastLaunchAsDrill(server);
  const known = [listed?.last?.jobID, listed?.lastSuccessful?.jobID];
  const isListed = remembered === null || known.includes(remembered.jobID);
  const { last, lastSuccessful } = isListed
    ? (listed ?? { last: null, lastSuccessful: null })
    : withDrill(listed, remembered);
  const startedAt = lastSuccessful?.startedAt ?? null;
  const ageMs = startedAt === null ? null : nowMs - epochMsOf(startedAt);
  return {
    scope: server.scope,
    lastSuccessfulDrill: lastSuccessful,
    lastDrill: last,
    age: ageMs === null ? null : durationOf(ageMs),
    maxAge: durationOf(maxAgeMs),
    isOverdue: ageMs === null || ageMs > maxAgeMs,
    isHistoryComplete,
    observedAt,
  };
}

function withDrill(known: DrillsOfServer | undefined, drill: ServerDrill): DrillsOfServer {
  return {
    last: newer(known?.last ?? null, drill),
    lastSuccessful: drill.isSuccessful
      ? newer(known?.lastSuccessful ?? null, drill)
      : (known?.lastSuccessful ?? null),
  };
}

/** One without a time is older than any other. */
function newer(known: ServerDrill | null, drill: ServerDrill): ServerDrill {
  if (known?.startedAt == null) return drill;
  if (drill.startedAt === null) return known;
  return compareInstants(drill.startedAt, known.startedAt) > 0 ? drill : known;
}

/** What DRS remembers with the server, however old: its last launch, where that was a drill. */
function lastLaunchAsDrill(server: SourceServer): ServerDrill | null {
  const launch = server.lifeCycle?.lastLaunch ?? null;
  if (launch?.initiated?.type?.known !== 'DRILL') return null;
  const { scope, sourceServerID, lastLaunchResult } = server;
  const { status, initiated } = launch;
  const hasSucceeded = lastLaunchResult?.known === 'SUCCEEDED';
  // Of what was terminated since, only the result tells that it was launched before.
  const isSuccessful =
    status === null || status.known === 'TERMINATED' ? hasSucceeded : status.known === 'LAUNCHED';
  const { jobID, apiCallDateTime: startedAt } = initiated;
  return { scope, sourceServerID, jobID, job: null, startedAt, launchStatus: status, isSuccessful };
}
