// The lists of DRS as connections.
import { failed, type Result, success } from '../../domain/failure.js';
import {
  accountIDRule,
  type JobID,
  jobIDRule,
  recoveryInstanceIDRule,
  type SourceServerID,
  sourceServerIDRule,
} from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import { inOrderOfTime } from '../../domain/jobChange.js';
import type { JobLogItem } from '../../domain/jobLogItem.js';
import type { EC2InstanceState, RecoveryInstance, RecoverySnapshot } from '../../domain/recovery.js';
import type { SourceServer } from '../../domain/sourceServer.js';
import { type Connection, type ConnectionArguments, MOST_ITEMS, readConnection } from './connection.js';
import type {
  DrsReader,
  Page,
  PageRequest,
  RecoveryInstanceFilter,
  RecoverySnapshotFilter,
  SourceServerFilter,
} from '../ports.js';
import { validationError } from '../validation.js';
import type { DrillReads } from '../results/drillReads.js';
import { idViolations } from './idViolations.js';
import { DEFAULT_MAX_AGE_MS } from './maxAge.js';

/** Which jobs a caller wants; ids not yet held against their pattern. */
export interface JobListFilter {
  readonly jobIDs?: readonly string[] | null | undefined;
  readonly fromDate?: Instant | null | undefined;
  readonly toDate?: Instant | null | undefined;
}

/** DRS filters by ids; the rest is filtered here, over DRS's pages. */
export interface RecoveryInstanceListFilter extends RecoveryInstanceFilter {
  readonly isDrill?: boolean | undefined;
  /** UNKNOWN: those that this version does not know. */
  readonly ec2InstanceStates?: readonly (EC2InstanceState | 'UNKNOWN')[] | undefined;
}

/** DRS filters by ids; the rest is filtered here, over DRS's pages. */
export interface SourceServerListFilter extends SourceServerFilter {
  readonly isDrillOverdue?: boolean | undefined;
}

export interface Lists {
  jobs(filter: JobListFilter, page: ConnectionArguments): Promise<Result<Connection<Job>>>;
  jobLogItems(jobID: JobID, page: ConnectionArguments): Promise<Result<Connection<JobLogItem>>>;
  sourceServers(
    filter: SourceServerListFilter,
    page: ConnectionArguments,
  ): Promise<Result<Connection<SourceServer>>>;
  recoverySnapshots(
    sourceServerID: SourceServerID,
    filter: RecoverySnapshotFilter,
    page: ConnectionArguments,
  ): Promise<Result<Connection<RecoverySnapshot>>>;
  recoveryInstances(
    filter: RecoveryInstanceListFilter,
    page: ConnectionArguments,
  ): Promise<Result<Connection<RecoveryInstance>>>;
}

/** Lists of one scope. */
export function createLists(drs: DrsReader, drills: DrillReads): Lists {
  return {
    jobs: (filter, page) => listJobs(drs, filter, page),
    jobLogItems: (jobID, page) => listJobLogItems(drs, jobID, page),
    sourceServers: (filter, page) => listSourceServers({ drs, drills }, filter, page),
    recoverySnapshots: (sourceServerID, filter, page) => {
      const readPage = (at: PageRequest) => drs.describeRecoverySnapshots(sourceServerID, filter, at);
      return readConnection(
        { path: 'recoverySnapshots', readPage, keyOf: (snapshot) => snapshot.snapshotID, defaultFirst: 20 },
        page,
      );
    },
    recoveryInstances: (filter, page) => listRecoveryInstances(drs, filter, page),
  };
}

async function listJobs(
  drs: DrsReader,
  { jobIDs = null, fromDate, toDate }: JobListFilter,
  page: ConnectionArguments,
): Promise<Result<Connection<Job>>> {
  const violations = idViolations('filter.jobIDs', jobIDs ?? [], 1_000, jobIDRule);
  if (violations.length > 0) return failed(validationError(violations));
  const filter = {
    jobIDs: jobIDs?.filter((id): id is JobID => jobIDRule.is(id)),
    fromDate: fromDate ?? undefined,
    toDate: toDate ?? undefined,
  };
  return readConnection(
    {
      path: 'jobs',
      readPage: (at) => drs.describeJobs(filter, at),
      keyOf: (job) => job.jobID,
      defaultFirst: 20,
    },
    page,
  );
}

/** In the order of time within a page: DRS does not say in which order it lists. */
function listJobLogItems(
  drs: DrsReader,
  jobID: JobID,
  page: ConnectionArguments,
): Promise<Result<Connection<JobLogItem>>> {
  const readPage = async (at: PageRequest): Promise<Result<Page<JobLogItem>>> => {
    const read = await drs.describeJobLogItems(jobID, at);
    return read.ok ? success({ ...read.value, items: inOrderOfTime(read.value.items) }) : read;
  };
  return readConnection({ path: 'logItems', readPage, keyOf: () => null, defaultFirst: 100 }, page);
}

async function listSourceServers(
  { drs, drills }: { readonly drs: DrsReader; readonly drills: DrillReads },
  { isDrillOverdue, ...filter }: SourceServerListFilter,
  page: ConnectionArguments,
): Promise<Result<Connection<SourceServer>>> {
  const violations = [
    ...idViolations('filter.sourceServerIDs', filter.sourceServerIDs ?? [], 200, sourceServerIDRule),
    ...idViolations('filter.stagingAccountIDs', filter.stagingAccountIDs ?? [], 200, accountIDRule),
  ];
  if (violations.length > 0) return failed(validationError(violations));
  const readPage = async (at: PageRequest): Promise<Result<Page<SourceServer>>> => {
    if (isDrillOverdue === undefined) return drs.describeSourceServers(filter, at);
    // Few may be left of a page, so that small ones would cost many calls.
    const read = await drs.describeSourceServers(filter, { ...at, maxResults: MOST_ITEMS });
    const judge = await drills.judge(DEFAULT_MAX_AGE_MS);
    if (!read.ok) return read;
    if (!judge.ok) return judge;
    const isWanted = (server: SourceServer) => judge.value(server).isOverdue === isDrillOverdue;
    return success({ ...read.value, items: read.value.items.filter(isWanted) });
  };
  return readConnection(
    { path: 'sourceServers', readPage, keyOf: (server) => server.sourceServerID, defaultFirst: 50 },
    page,
  );
}

async function listRecoveryInstances(
  drs: DrsReader,
  { isDrill, ec2InstanceStates, ...filter }: RecoveryInstanceListFilter,
  page: ConnectionArguments,
): Promise<Result<Connection<RecoveryInstance>>> {
  const { recoveryInstanceIDs = [], sourceServerIDs = [] } = filter;
  const violations = [
    ...idViolations('filter.recoveryInstanceIDs', recoveryInstanceIDs, 200, recoveryInstanceIDRule),
    ...idViolations('filter.sourceServerIDs', sourceServerIDs, 200, sourceServerIDRule),
  ];
  if (violations.length > 0) return failed(validationError(violations));
  const isFilteredHere = isDrill !== undefined || ec2InstanceStates !== undefined;
  const isWanted = (instance: RecoveryInstance) =>
    (isDrill === undefined || instance.isDrill === isDrill) &&
    (ec2InstanceStates?.some((state) => state === instance.ec2InstanceState?.known) ?? true);
  const readPage = async (at: PageRequest): Promise<Result<Page<RecoveryInstance>>> => {
    // Few may be left of a page, so that small ones would cost many calls.
    const size = isFilteredHere ? { ...at, maxResults: MOST_ITEMS } : at;
    const read = await drs.describeRecoveryInstances(filter, size);
    return read.ok ? success({ ...read.value, items: read.value.items.filter(isWanted) }) : read;
  };
  return readConnection(
    {
      path: 'recoveryInstances',
      readPage,
      keyOf: (instance) => instance.recoveryInstanceID,
      defaultFirst: 50,
    },
    page,
  );
}
