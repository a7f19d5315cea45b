// The jobs that a source server took part in. DRS lists all jobs or those of given ids, so the history of all is read, page by page
// and no further than needed, and one reading serves everybody who asks for any server.
import { type Result, success } from '../../domain/failure.js';
import type { SourceServerID } from '../../domain/ids.js';
import { compareInstants, type Instant, instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import { isJobOver } from '../../domain/jobOutcome.js';
import type { Observed } from '../../domain/observed.js';
import type { Clock, DrsReader, JobWatching, Page, PageRequest } from '../ports.js';
import { type Connection, type ConnectionArguments, MOST_ITEMS, readConnection } from './connection.js';
import { createRememberedReads, type RememberedReads } from './rememberedReads.js';

/** As old as the oldest page of the history that it was made from. */
export type JobHistoryConnection = Connection<Job> & Observed;

/** As old as the oldest page. */
export interface NewestJobs extends Observed {
  readonly jobs: readonly Job[];
  /** There are no older ones in DRS. */
  readonly isComplete: boolean;
}

export interface JobHistory {
  /** Newest first. A job that is not over is shown as it was observed last, by the history or by watching. */
  ofServer(
    sourceServerID: SourceServerID,
    page: ConnectionArguments,
    maxAgeMs: number,
  ): Promise<Result<JobHistoryConnection>>;
  /** The newest jobs of all, read now, whole pages; a job that is not over as above. */
  newest(): Promise<Result<NewestJobs>>;
  /** The job that has the server now; null where none has. Asks nobody: may be a poll interval old. */
  activeJobOf(sourceServerID: SourceServerID): Promise<Result<Job | null>>;
}

interface JobHistoryParts {
  readonly drs: Pick<DrsReader, 'describeJobs'>;
  readonly watching: Pick<JobWatching, 'openJobs' | 'latestState'>;
  readonly clock: Clock;
}

type ObservedPage = Page<Job> & Observed;

/** 40 pages of 200 jobs: twice what one request reads at most. */
const MOST_PAGES = 40;
/** So many of them are read for who wants all: 4,000 jobs. */
const MOST_PAGES_AT_ONCE = 20;

export function createJobHistory({ drs, watching, clock }: JobHistoryParts): JobHistory {
  const pages = createPages(drs, clock);
  const openJobOf = (sourceServerID: SourceServerID) =>
    watching.openJobs().find((job) => isIn(job, sourceServerID)) ?? null;
  /** A beginning that lacks the job that the server is in is older than that job: it is read anew. */
  const readHistory = async (
    sourceServerID: SourceServerID,
    nextToken: string | undefined,
    maxAgeMs: number,
  ) => {
    const read = await pages.read(nextToken, maxAgeMs);
    const active = nextToken === undefined ? openJobOf(sourceServerID) : null;
    if (active === null || !read.ok) return read;
    const isKnown = read.value.items.some((job) => job.jobID === active.jobID);
    return isKnown ? read : pages.read(nextToken, 0);
  };
  return {
    ofServer: async (sourceServerID, page, maxAgeMs) => {
      const observed: Instant[] = [];
      const readPage = async ({ nextToken }: PageRequest): Promise<Result<Page<Job>>> => {
        const read = await readHistory(sourceServerID, nextToken, maxAgeMs);
        if (!read.ok) return read;
        const { items, observedAt } = read.value;
        observed.push(observedAt);
        const jobs = items.filter((job) => isIn(job, sourceServerID));
        return success({
          items: jobs.map((job) => latestOf(job, observedAt, watching)),
          nextToken: read.value.nextToken,
        });
      };
      const read = await readConnection({ path: 'jobs', readPage, keyOf, defaultFirst: 20 }, page);
      if (!read.ok) return read;
      const [oldest = instantOf(clock.now())] = observed.sort(compareInstants);
      return success({ ...read.value, observedAt: oldest });
    },
    newest: () => readNewest(pages, watching, clock),
    activeJobOf: (id) => Promise.resolve(success(openJobOf(id))),
  };
}

/** By the token that DRS names a page by. */
function createPages(
  drs: JobHistoryParts['drs'],
  clock: Clock,
): RememberedReads<string | undefined, ObservedPage> {
  return createRememberedReads({
    clock,
    most: MOST_PAGES,
    nameOf: (nextToken) => nextToken ?? '',
    read: async (nextToken) => {
      const observedAt = instantOf(clock.now());
      const read = await drs.describeJobs({}, { maxResults: MOST_ITEMS, nextToken });
      return read.ok ? success({ ...read.value, observedAt }) : read;
    },
  });
}

async function readNewest(
  pages: RememberedReads<string | undefined, ObservedPage>,
  watching: Pick<JobWatching, 'latestState'>,
  clock: Clock,
): Promise<Result<NewestJobs>> {
  const jobs = new Map<string, Job>();
  const beganAt = instantOf(clock.now());
  let nextToken: string | undefined;
  for (let count = 0; count < MOST_PAGES_AT_ONCE; count += 1) {
    const page = await pages.read(nextToken, 0);
    if (!page.ok) return page;
    const { items, observedAt } = page.value;
    for (const job of items) jobs.set(job.jobID, latestOf(job, observedAt, watching));
    if (page.value.nextToken === null) break;
    if (page.value.nextToken === nextToken || count === MOST_PAGES_AT_ONCE - 1)
      return success({ jobs: [...jobs.values()], observedAt: beganAt, isComplete: false });
    nextToken = page.value.nextToken;
  }
  return success({ jobs: [...jobs.values()], observedAt: beganAt, isComplete: true });
}

const keyOf = ({ jobID }: Job) => jobID;

function isIn({ participatingServers }: Job, sourceServerID: SourceServerID): boolean {
  return participatingServers.some((server) => server.sourceServerID === sourceServerID);
}

/** Watching may have seen the job later than the history did. */
function latestOf(job: Job, observedAt: Instant, watching: Pick<JobWatching, 'latestState'>): Job {
  if (isJobOver(job)) return job;
  const latest = watching.latestState(job.jobID);
  return latest !== null && compareInstants(latest.observedAt, observedAt) > 0 ? latest.job : job;
}
