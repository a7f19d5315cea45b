// The lists of DRS as connections.
import { type FieldViolation, failed, type Result } from '../domain/failure.js';
import {
  accountIDRule,
  type JobID,
  jobIDRule,
  type SourceServerID,
  sourceServerIDRule,
} from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import type { Job } from '../domain/job.js';
import type { JobLogItem } from '../domain/jobLogItem.js';
import type { RecoverySnapshot } from '../domain/recovery.js';
import type { SourceServer } from '../domain/sourceServer.js';
import { type Connection, type ConnectionArguments, readConnection } from './connection.js';
import type { DrsReader, RecoverySnapshotFilter, SourceServerFilter } from './ports.js';
import { shown, validationError } from './validation.js';

/** Which jobs a caller wants; ids not yet held against their pattern. */
export interface JobListFilter {
  readonly jobIDs?: readonly string[] | null | undefined;
  readonly fromDate?: Instant | null | undefined;
  readonly toDate?: Instant | null | undefined;
}

export interface Lists {
  jobs(filter: JobListFilter, page: ConnectionArguments): Promise<Result<Connection<Job>>>;
  jobLogItems(jobID: JobID, page: ConnectionArguments): Promise<Result<Connection<JobLogItem>>>;
  sourceServers(
    filter: SourceServerFilter,
    page: ConnectionArguments,
  ): Promise<Result<Connection<SourceServer>>>;
  recoverySnapshots(
    sourceServerID: SourceServerID,
    filter: RecoverySnapshotFilter,
    page: ConnectionArguments,
  ): Promise<Result<Connection<RecoverySnapshot>>>;
}

/** Lists of one scope. */
export function createLists(drs: DrsReader): Lists {
  return {
    jobs: (filter, page) => listJobs(drs, filter, page),
    jobLogItems: (jobID, page) =>
      readConnection(
        { path: 'logItems', readPage: (at) => drs.describeJobLogItems(jobID, at), keyOf: () => null },
        page,
      ),
    sourceServers: (filter, page) => listSourceServers(drs, filter, page),
    recoverySnapshots: (sourceServerID, filter, page) => {
      const readPage = (at: Parameters<DrsReader['describeRecoverySnapshots']>[2]) =>
        drs.describeRecoverySnapshots(sourceServerID, filter, at);
      return readConnection(
        { path: 'recoverySnapshots', readPage, keyOf: (snapshot) => snapshot.snapshotID },
        page,
      );
    },
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
    { path: 'jobs', readPage: (at) => drs.describeJobs(filter, at), keyOf: (job) => job.jobID },
    page,
  );
}

async function listSourceServers(
  drs: DrsReader,
  filter: SourceServerFilter,
  page: ConnectionArguments,
): Promise<Result<Connection<SourceServer>>> {
  const violations = [
    ...idViolations('filter.sourceServerIDs', filter.sourceServerIDs ?? [], 200, sourceServerIDRule),
    ...idViolations('filter.stagingAccountIDs', filter.stagingAccountIDs ?? [], 200, accountIDRule),
  ];
  if (violations.length > 0) return failed(validationError(violations));
  const readPage = (at: Parameters<DrsReader['describeSourceServers']>[1]) =>
    drs.describeSourceServers(filter, at);
  return readConnection({ path: 'sourceServers', readPage, keyOf: (server) => server.sourceServerID }, page);
}

interface Rule {
  readonly rule: string;
  readonly is: (text: string) => boolean;
}

function idViolations(
  name: string,
  ids: readonly string[],
  most: number,
  { rule, is }: Rule,
): readonly FieldViolation[] {
  const odd = ids.flatMap((id, index) =>
    is(id) ? [] : [{ name: `${name}[${index}]`, message: `Must be ${rule}, is ${shown(id)}.` }],
  );
  if (ids.length <= most) return odd;
  return [{ name, message: `Must have at most ${most} ids, has ${ids.length}.` }, ...odd];
}
