// Everything that the API can do, in the words of the domain: what resolvers call.
import type { AuditEvent } from '../domain/auditEvent.js';
import type { Result, ValidationError } from '../domain/failure.js';
import type { JobID } from '../domain/ids.js';
import type { Job } from '../domain/job.js';
import type { ActivityEvent, JobEvent } from '../domain/jobEvent.js';
import type { RecoveryInstance } from '../domain/recovery.js';
import type { SourceServer } from '../domain/sourceServer.js';
import type { ActionParts } from './actionParts.js';
import { type AuditEventsFilter, listAuditEvents } from './reading/auditEvents.js';
import type { Connection, ConnectionArguments } from './reading/connection.js';
import { createLists, type Lists } from './reading/lists.js';
import { createJobHistory, type JobHistory } from './reading/jobHistory.js';
import { createSetup, type Setup } from './reading/setup/setup.js';
import { parseJobID } from './reading/parseIDs.js';
import type { DrsSetupReader } from './setupPorts.js';
import { readRecoveryInstancesByID, readSourceServersByID } from './reading/readByID.js';
import { readJobsByID } from './reading/readJobsByID.js';
import { createRecoveryRequests, type RecoveryRequests } from './requests/recoveryRequests.js';
import { createSharedReads } from './reading/sharedReads.js';
import { createRefreshJob } from './requests/refreshJob.js';
import { createMutations, type Mutations } from './mutations.js';

export interface Recovery extends Mutations {
  readonly requests: RecoveryRequests;
  auditEvents(filter: AuditEventsFilter, page: ConnectionArguments): Promise<Result<Connection<AuditEvent>>>;
  /** The jobs that exist among the ids; one call to DRS for up to 1,000, shared by all who ask at the same time. */
  jobsByID(jobIDs: readonly JobID[]): Promise<Result<readonly Job[]>>;
  /** The source servers that exist among the ids; one call to DRS for up to 200. */
  sourceServersByID(ids: readonly string[]): Promise<Result<readonly SourceServer[]>>;
  /** The recovery instances that exist among the ids; one call to DRS for up to 200. */
  recoveryInstancesByID(ids: readonly string[]): Promise<Result<readonly RecoveryInstance[]>>;
  readonly lists: Lists;
  /** How recovery is set up, remembered for a while. */
  readonly setup: Setup;
  /** Which jobs a source server is and was in. */
  readonly jobHistory: JobHistory;
  /** The stream of one job, or one event that says why the id is none. */
  watchJob(jobID: string, after: string | null): AsyncIterableIterator<JobEvent | ValidationError, undefined>;
  watchActivity(after: string | null): AsyncIterableIterator<ActivityEvent, undefined>;
}

/** Joins the use cases to what they need. */
export function createRecovery(
  given: Omit<ActionParts, 'refreshJob' | 'forget'> & { readonly drs: DrsSetupReader },
): Recovery {
  const { drs, watching, audit } = given;
  const jobsByID = createSharedReads(
    (ids: readonly JobID[]) => readJobsByID(drs, ids),
    (job) => job.jobID,
  );
  const refreshJob = createRefreshJob({ jobsByID, watching, clock: given.clock });
  const setup = createSetup(drs, given.clock);
  const parts: ActionParts = { ...given, refreshJob, forget: (id) => setup.forget(id) };
  return {
    ...createMutations(parts),
    requests: createRecoveryRequests(parts),
    auditEvents: (filter, page) => listAuditEvents(audit, filter, page),
    jobsByID,
    sourceServersByID: createSharedReads(
      (ids: readonly string[]) => readSourceServersByID(drs, ids),
      (server) => server.sourceServerID,
    ),
    recoveryInstancesByID: createSharedReads(
      (ids: readonly string[]) => readRecoveryInstancesByID(drs, ids),
      (instance) => instance.recoveryInstanceID,
    ),
    lists: createLists(drs),
    setup,
    jobHistory: createJobHistory({ drs, watching, clock: given.clock }),
    watchJob: (text, after) => {
      const jobID = parseJobID(text);
      return jobID.ok ? watching.watchJob(jobID.value, after) : oneEvent(jobID.failure);
    },
    watchActivity: (after) => watching.watchActivity(after),
  };
}

async function* oneEvent<Event>(event: Event): AsyncGenerator<Event, undefined> {
  yield await Promise.resolve(event);
  return undefined;
}
