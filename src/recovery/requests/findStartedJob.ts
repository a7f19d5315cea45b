// DRS gives its operations no client token. The gateway makes one out of what DRS does give: a job shows its tags, or at least what it
// does and to what, so one whose answer was lost is found again. Nothing is ever sent again here.
import type { Result } from '../../domain/failure.js';
import { instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import { within } from '../deadline.js';
import type { Clock, DrsReader } from '../ports.js';
import { LIST_PAGE_SIZE, readAllPages } from '../reading/readAllPages.js';
import type { RequestLedger } from '../storePorts.js';
import { jobOfRequest, type Sought } from './jobOfRequest.js';

/** So far back jobs are listed: an allowance for clocks that differ, ours and AWS's. */
const LOOK_BACK_MS = 24 * 3_600_000;
/** A look is given so long, however short the wait is. */
const LEAST_LOOK_MS = 2_000;
const FIRST_PAUSE_MS = 200;
const MOST_PAUSE_MS = 2_000;

/** `absent`: DRS was read to the end of the wait and showed no such job. `unreadable`: nobody could tell at the last look. */
export type Finding =
  | { readonly kind: 'found'; readonly job: Job }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' };

interface FindParts {
  readonly drs: DrsReader;
  readonly requests: Pick<RequestLedger, 'startedSince'>;
  readonly clock: Clock;
  readonly giveUp: AbortSignal;
}

/** Looks for the job of the request until it is found or `waitMs` milliseconds are over; looks once at least. */
export async function findStartedJob(parts: FindParts, sought: Sought, waitMs: number): Promise<Finding> {
  const { clock, giveUp } = parts;
  const deadlineMs = clock.now() + waitMs;
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    const lookMs = Math.max(deadlineMs - clock.now(), LEAST_LOOK_MS);
    const finding = await within(clock, lookMs, [giveUp], (signal) => look(parts, sought, signal));
    const leftMs = deadlineMs - clock.now();
    if (finding.kind === 'found' || leftMs <= 0 || giveUp.aborted) return finding;
    await clock.sleep(Math.min(pauseMs, leftMs), giveUp);
    pauseMs = Math.min(pauseMs * 1.5, MOST_PAUSE_MS);
  }
}

/**
 * Every job young enough to be of a request that was claimed at `claimedAtMs` (since 1970) or later. Asks once: who calls asks again by
 * itself.
 */
export function listRecentJobs(
  drs: DrsReader,
  claimedAtMs: number,
  signal: AbortSignal,
): Promise<Result<readonly Job[]>> {
  const fromDate = instantOf(claimedAtMs - LOOK_BACK_MS);
  return readAllPages(
    (page) => drs.describeJobs({ fromDate }, page, { signal, attempts: 1, isUrgent: true }),
    LIST_PAGE_SIZE,
  );
}

async function look(
  { drs, requests, clock }: FindParts,
  sought: Sought,
  signal: AbortSignal,
): Promise<Finding> {
  const listed = await listRecentJobs(drs, clock.now(), signal);
  if (!listed.ok) return { kind: 'unreadable' };
  try {
    const job = await jobOfRequest(requests, sought, listed.value);
    return job === null ? { kind: 'absent' } : { kind: 'found', job };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return { kind: 'unreadable' };
  }
}
