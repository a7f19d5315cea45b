// Lists the jobs that may be news.
import { type Result, success } from '../../domain/failure.js';
import { compareInstants, epochMsOf, type Instant, instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import type { Clock, DrsReader } from '../../recovery/ports.js';
import { LIST_PAGE_SIZE, readAllPages } from '../../recovery/reading/readAllPages.js';

export interface Listed {
  readonly jobs: readonly Job[];
  /** From where the next discovery looks back, once this one was taken in; null to leave that as it is. */
  readonly newestCreation: Instant | null;
}

export const NOTHING_LISTED: Listed = { jobs: [], newestCreation: null };

/** The first discovery looks so far back for jobs that still run. */
const FIRST_LOOK_BACK_MS = 24 * 3_600_000;
/** Later ones look this far behind the newest job seen: a bound for clocks that differ and jobs that are listed late. */
export const OVERLAP_MS = 5 * 60_000;

/** Jobs created since a little before the newest that we know (null: at the first discovery). Asks once. */
export async function discoverJobs(
  { drs, clock }: { readonly drs: DrsReader; readonly clock: Clock },
  newestCreation: Instant | null,
  signal: AbortSignal,
): Promise<Result<Listed>> {
  const fromMs =
    newestCreation === null
      ? clock.now() - FIRST_LOOK_BACK_MS
      : Math.min(epochMsOf(newestCreation), clock.now()) - OVERLAP_MS;
  const listed = await readAllPages(
    (page) =>
      drs.describeJobs({ fromDate: instantOf(fromMs) }, page, { signal, attempts: 1, isUrgent: true }),
    LIST_PAGE_SIZE,
  );
  if (!listed.ok) return listed;
  const creations = listed.value.flatMap((job) => job.creationDateTime ?? []);
  const newest = [instantOf(fromMs + OVERLAP_MS), newestCreation ?? instantOf(0), ...creations];
  return success({ jobs: listed.value, newestCreation: newest.toSorted(compareInstants).at(-1) ?? null });
}
