// Everything that the API can do in one scope, in the words of the domain.
import type { ActionParts } from './actionParts.js';
import { createMutations, type Mutations } from './mutations.js';
import type { Result, ValidationError } from '../domain/failure.js';
import type { JobID } from '../domain/ids.js';
import type { Job } from '../domain/job.js';
import type { ActivityEvent, JobEvent } from '../domain/jobEvent.js';
import type { RecoveryPreflight } from '../domain/preflight.js';
import { createPreflight, type PreflightTerms } from './preflight/preflight.js';
import { parseStartRecovery, type StartRecoveryInput } from './start/parseStartRecovery.js';
import { createLists, type Lists } from './reading/lists.js';
import { createExisting, createIsKnownJob } from './reading/existing.js';
import { createJobHistory, type JobHistory } from './reading/jobHistory.js';
import { createSetup, type Setup } from './reading/setup/setup.js';
import type { DrsSetupReader } from './setupPorts.js';
import { createReadsByID, type ReadsByID } from './reading/readsByID.js';
import type { Kind } from './scopes/whereabouts.js';
import { createRefreshJob } from './requests/refreshJob.js';

/** The use cases of one account and region. */
export interface ScopedRecovery extends ReadsByID, Mutations {
  /** Whether it may be started; changes nothing. Never rejects. */
  preflight(input: StartRecoveryInput): Promise<RecoveryPreflight | ValidationError>;
  /** A job that is remembered, as it is now; as it was last seen where it cannot be read in time. */
  readonly refreshJob: (job: Job) => Promise<Job>;
  /** Those of the ids that exist. */
  existing(kind: Kind, ids: readonly string[]): Promise<Result<ReadonlySet<string>>>;
  /** Whether the job is known to be here without asking DRS, which may not list it yet. */
  isKnownJob(jobID: JobID): Promise<boolean>;
  readonly lists: Lists;
  /** How recovery is set up, remembered for a while. */
  readonly setup: Setup;
  /** Which jobs a source server is and was in. */
  readonly jobHistory: JobHistory;
  watchJob(jobID: JobID, after: string | null): AsyncIterableIterator<JobEvent, undefined>;
  watchActivity(after: string | null): AsyncIterableIterator<ActivityEvent, undefined>;
}

/** Joins the use cases to what they need. */
export function createScopedRecovery(
  given: Omit<ActionParts, 'refreshJob' | 'forget' | 'preflight'> & {
    readonly drs: DrsSetupReader;
    readonly terms: PreflightTerms;
  },
): ScopedRecovery {
  const { drs, watching, clock } = given;
  const setup = createSetup(drs, clock);
  const reads = createReadsByID(drs);
  const refreshJob = createRefreshJob({ jobsByID: reads.jobsByID, watching, clock });
  const preflight = createPreflight({ ...given, ...reads, setup });
  const parts: ActionParts = { ...given, refreshJob, preflight, forget: (id) => setup.forget(id) };
  return {
    ...reads,
    ...createMutations(parts),
    preflight: async (input) => {
      const parsed = parseStartRecovery(input);
      return parsed.ok ? preflight(parsed.value.command) : parsed.failure;
    },
    refreshJob,
    existing: createExisting(reads, setup),
    isKnownJob: createIsKnownJob(given),
    lists: createLists(drs),
    setup,
    jobHistory: createJobHistory({ drs, watching, clock }),
    watchJob: (jobID, after) => watching.watchJob(jobID, after),
    watchActivity: (after) => watching.watchActivity(after),
  };
}
