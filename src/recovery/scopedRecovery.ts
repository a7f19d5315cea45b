// Everything that the API can do in one scope, in the words of the domain.
import { guardScope } from './access/guardedScope.js';
import { createServerTags, type ServerTags } from './access/serverTags.js';
import type { ActionParts } from './actionParts.js';
import { createMutations, type Mutations } from './mutations.js';
import type { Access } from '../domain/access.js';
import { type DrsFailure, type Result, success } from '../domain/failure.js';
import type { JobID } from '../domain/ids.js';
import type { Job } from '../domain/job.js';
import type { ActivityEvent, JobEvent } from '../domain/jobEvent.js';
import type { RecoveryPreflight } from '../domain/preflight.js';
import { createPreflight, type PreflightTerms } from './preflight/preflight.js';
import { parseStartRecovery, type StartRecoveryInput } from './start/parseStartRecovery.js';
import type { JobRecords } from './ports.js';
import { createLists, type Lists } from './reading/lists.js';
import { createExisting, createIsKnownJob } from './reading/existing.js';
import { createJobHistory, type JobHistory } from './reading/jobHistory.js';
import { createSetup, type Setup } from './reading/setup/setup.js';
import type { DrsSetupReader } from './setupPorts.js';
import { createReadsByID, type ReadsByID } from './reading/readsByID.js';
import { createResults, type Results } from './results/results.js';
import type { Kind } from './scopes/whereabouts.js';
import { createRefreshJob } from './requests/refreshJob.js';
import { NO_CORRELATION } from '../telemetry/ports.js';

/** The use cases of one account and region. */
export interface ScopedRecovery extends ReadsByID, Mutations {
  /** Whether it may be started; changes nothing. Never rejects. */
  readonly preflight: (input: StartRecoveryInput) => Promise<RecoveryPreflight | DrsFailure>;
  /** A job that is remembered, as it is now; as it was last seen where it cannot be read in time. */
  readonly refreshJob: (job: Job) => Promise<Job>;
  /** A job that came along with something else; null where the caller may not see it. */
  readonly shownJob: (job: Job) => Promise<Result<Job | null>>;
  /** Those of the ids that exist. */
  readonly existing: (kind: Kind, ids: readonly string[]) => Promise<Result<ReadonlySet<string>>>;
  /** Whether the job is known to be here without asking DRS, which may not list it yet. */
  readonly isKnownJob: (jobID: JobID) => Promise<boolean>;
  readonly lists: Lists;
  /** How recovery is set up, remembered for a while. */
  readonly setup: Setup;
  /** Which jobs a source server is and was in. */
  readonly jobHistory: JobHistory;
  /** What drills and recoveries achieved. */
  readonly results: Results;
  readonly watchJob: (jobID: JobID, after: string | null) => AsyncIterableIterator<JobEvent, undefined>;
  readonly watchActivity: (after: string | null) => AsyncIterableIterator<ActivityEvent, undefined>;
}

/** The use cases of one account and region, as each may use them. */
export interface ScopedRecoveries {
  /** For permissions that are limited to source servers by tag. */
  readonly serverTags: ServerTags;
  /** Whatever a caller gets to see has gone through this. */
  for(access: Access): ScopedRecovery;
}

/** Joins the use cases to what they need. */
export function createScopedRecoveries(
  given: Omit<ActionParts, 'refreshJob' | 'forget' | 'preflight' | 'serverTags' | 'correlation'> & {
    readonly drs: DrsSetupReader;
    readonly terms: PreflightTerms;
    readonly records: JobRecords;
    /** How old the last successful drill of a server may be, in milliseconds. */
    readonly drillMaxAgeMs: number;
    /** Default: none. */
    readonly correlation?: ActionParts['correlation'] | undefined;
  },
): ScopedRecoveries {
  const { drs, watching, clock, scope, correlation = NO_CORRELATION } = given;
  const setup = createSetup(drs, clock);
  const reads = createReadsByID(drs);
  const refreshJob = createRefreshJob({ jobsByID: reads.jobsByID, watching, clock });
  const preflight = createPreflight({ ...given, ...reads, setup });
  const jobHistory = createJobHistory({ drs, watching, clock });
  const results = createResults({ ...given, reads, history: jobHistory });
  const serverTags = createServerTags(reads, clock);
  const forget = (id: string) => [setup, serverTags].forEach((memory) => memory.forget(id));
  const parts: ActionParts = { ...given, correlation, refreshJob, preflight, serverTags, forget };
  const whole: ScopedRecovery = {
    ...reads,
    ...createMutations(parts),
    preflight: async (input) => {
      const parsed = parseStartRecovery(input);
      return parsed.ok ? preflight(parsed.value.command) : parsed.failure;
    },
    refreshJob,
    shownJob: (job) => Promise.resolve(success(job)),
    existing: createExisting(reads, setup),
    isKnownJob: createIsKnownJob(given),
    lists: createLists(drs, results.drills),
    setup,
    jobHistory,
    results,
    watchJob: (jobID, after) => watching.watchJob(jobID, after),
    watchActivity: (after) => watching.watchActivity(after),
  };
  return { serverTags, for: (access) => guardScope(whole, access, scope, serverTags) };
}
