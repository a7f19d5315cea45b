// DRS gives StartRecovery no client token. The gateway makes one out of what DRS does give: a job shows its tags, so a start
// whose answer was lost is found again by the request id that it was tagged with. Nothing is ever sent again here.
import type { Result } from '../../domain/failure.js';
import { instantOf } from '../../domain/instant.js';
import type { Job, Tag } from '../../domain/job.js';
import { within } from '../deadline.js';
import type { Clock, DrsReader } from '../ports.js';
import { LIST_PAGE_SIZE, readAllPages } from '../reading/readAllPages.js';

/** So far back jobs are listed: an allowance for clocks that differ, ours and AWS's. */
const LOOK_BACK_MS = 24 * 3_600_000;
/** A look is given so long, however short the wait is. */
const LEAST_LOOK_MS = 2_000;
const FIRST_PAUSE_MS = 200;
const MOST_PAUSE_MS = 2_000;

/** `absent`: DRS was read to the end of the wait and showed no such job. `unreadable`: the last look failed. */
export type Finding =
  | { readonly kind: 'found'; readonly job: Job }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' };

/** Looks for the job with this tag until it is found or `waitMs` milliseconds are over; looks once at least. */
export async function findStartedJob(
  drs: DrsReader,
  clock: Clock,
  tag: Tag,
  waitMs: number,
  giveUp: AbortSignal,
): Promise<Finding> {
  const deadlineMs = clock.now() + waitMs;
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    const lookMs = Math.max(deadlineMs - clock.now(), LEAST_LOOK_MS);
    const listed = await within(clock, lookMs, [giveUp], (signal) => listRecentJobs(drs, clock, signal));
    const job = listed.ok ? listed.value.find((each) => hasTag(each, tag)) : undefined;
    if (job !== undefined) return { kind: 'found', job };
    const leftMs = deadlineMs - clock.now();
    if (leftMs <= 0 || giveUp.aborted) return { kind: listed.ok ? 'absent' : 'unreadable' };
    await clock.sleep(Math.min(pauseMs, leftMs), giveUp);
    pauseMs = Math.min(pauseMs * 1.5, MOST_PAUSE_MS);
  }
}

/** Every job young enough to be of a start whose fate is unknown. Asks once: who calls asks again by itself. */
export function listRecentJobs(
  drs: DrsReader,
  clock: Clock,
  signal: AbortSignal,
): Promise<Result<readonly Job[]>> {
  const fromDate = instantOf(clock.now() - LOOK_BACK_MS);
  return readAllPages(
    (page) => drs.describeJobs({ fromDate }, page, { signal, attempts: 1, isUrgent: true }),
    LIST_PAGE_SIZE,
  );
}

function hasTag(job: Job, { key, value }: Tag): boolean {
  return job.tags.some((tag) => tag.key === key && tag.value === value);
}
