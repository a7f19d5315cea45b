// All jobs, live: one jobActivity of the tab, whatever page it shows, and the list of earlier ones beside it.
import { computed, signal } from '@preact/signals';

import type {
  ErrorTextFragment,
  JobActivitySubscription,
  JobsQuery,
  JobSummaryFragment,
} from '../__generated__/graphql.js';
import { JobActivityDocument, JobsDocument, ScopesDocument } from '../api/documents.js';
import { type Sent, send, whyNothing } from '../api/send.js';
import { loginAskedFor, people } from '../api/session.js';
import { connection, onConnected, subscribe } from '../api/socket.js';
import { follow } from './follow.js';
import { type Problem, problemsOf } from './problems.js';
import { scopeNames, viewer } from './viewer.js';
import { pause, waitForNextTry } from './wake.js';

type Event = JobActivitySubscription['jobActivity'];

export interface ScopeTruth {
  readonly name: string;
  /** When its jobs were last read from DRS; null before the first time. */
  readonly observedAt: string | null;
  /** Since when DRS cannot be read there; null while it can. */
  readonly staleSince: string | null;
  readonly error: ErrorTextFragment | null;
  readonly nextAttemptAt: string | null;
}

/** What is known of all jobs. `cut`: what is shown is as old as the cut, or as `why` they are not told for now. `ended`: waiting does not help. */
export type FeedState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'cut'; readonly sinceMs: number; readonly why: string | null }
  | { readonly kind: 'ended'; readonly error: ErrorTextFragment };

export const feedState = signal<FeedState>({ kind: 'starting' });
/** How often the feed went on after a cut, from where it was. */
export const resumptions = signal(0);
export const scopeTruths = signal<ReadonlyMap<string, ScopeTruth>>(new Map());
/** Why the list of earlier jobs is not whole; none where it is. */
export const listProblems = signal<readonly Problem[]>([]);

const told = signal<ReadonlyMap<string, JobSummaryFragment>>(new Map());
const listed = signal<ReadonlyMap<string, JobSummaryFragment>>(new Map());

/** Those that run first, then by their creation, the newest first. What the feed told is newer than any list. */
export const jobs = computed<readonly JobSummaryFragment[]>(() =>
  [...new Map([...listed.value, ...told.value]).values()].toSorted(byUrgency),
);

export function isRunning(job: Pick<JobSummaryFragment, 'outcome'>): boolean {
  return job.outcome === 'IN_PROGRESS';
}

function byUrgency(one: JobSummaryFragment, other: JobSummaryFragment): number {
  return (
    Number(isRunning(other)) - Number(isRunning(one)) ||
    (other.creationDateTime ?? '').localeCompare(one.creationDateTime ?? '')
  );
}

const OBSERVED_EVERY_MS = 5_000;
/** A list that is not whole. */
const LISTED_EVERY_MS = 30_000;
const PAGE = 100;
const MOST_PAGES = 5;

let listedAtMs = 0;

/** Begins to watch. Once a page; goes on for as long as the page is there. */
export function startJobFeed(): void {
  const { signal: never } = new AbortController();
  void follow<Event>({
    open: activityAfter,
    cursorOf: (event) => (event !== null && 'cursor' in event ? event.cursor : null),
    take: takeEvent,
    isRefused: (event) => refusalIn(event) !== null,
    onCut: () => {
      if (feedState.value.kind !== 'cut') feedState.value = { kind: 'cut', sinceMs: Date.now(), why: null };
    },
    wait: waitForNextTry,
    signal: never,
  });
  // One that goes on from where it was is told nothing until something changes.
  onConnected(() => {
    if (feedState.value.kind === 'cut') goOn();
  });
  void keepScopesKnown();
}

async function* activityAfter(after: string | null): AsyncGenerator<Event> {
  if (after === null) void listJobs();
  for await (const { jobActivity } of subscribe(JobActivityDocument, { after })) yield jobActivity;
}

/** Why jobs are not told for now, of all scopes or of one; null where they are, or waiting does not help. */
function refusalIn(event: Event): string | null {
  if (event?.__typename === 'ScopeFailure')
    return event.error.isRetryable ? `${event.scope.name}: ${event.error.message}` : null;
  return event !== null && 'isRetryable' in event && event.isRetryable ? event.message : null;
}

function takeEvent(event: Event): void {
  if (event === null) return;
  const why = refusalIn(event);
  if (why !== null) {
    const sinceMs = feedState.value.kind === 'cut' ? feedState.value.sinceMs : Date.now();
    feedState.value = { kind: 'cut', sinceMs, why };
    return;
  }
  switch (event.__typename) {
    case 'JobUpdate':
      goOn();
      if (event.isResync) void listJobs();
      told.value = new Map(told.value).set(keyOf(event.job), event.job);
      noteScope({ name: event.job.scope.name, observedAt: event.observedAt, ...CURRENT });
      return;
    case 'JobStreamCurrent':
      goOn();
      if (event.isResync) void listJobs();
      noteScope({ name: event.scope.name, observedAt: event.observedAt, ...CURRENT });
      return;
    case 'JobStreamStale':
      goOn();
      noteScope({
        name: event.scope.name,
        observedAt: scopeTruths.value.get(event.scope.name)?.observedAt ?? null,
        staleSince: event.staleSince,
        error: event.error,
        nextAttemptAt: event.nextAttemptAt,
      });
      return;
    case 'ScopeFailure':
      noteScope({ name: event.scope.name, observedAt: null, ...CURRENT, error: event.error });
      return;
    default:
      feedState.value = { kind: 'ended', error: event };
  }
}

const CURRENT = { staleSince: null, error: null, nextAttemptAt: null };

function goOn(): void {
  if (feedState.value.kind === 'cut') resumptions.value += 1;
  if (feedState.value.kind !== 'live') feedState.value = { kind: 'live' };
}

function noteScope(truth: ScopeTruth): void {
  scopeTruths.value = new Map(scopeTruths.value).set(truth.name, truth);
}

function keyOf({ scope, jobID }: JobSummaryFragment): string {
  return `${scope.name} ${jobID}`;
}

type ScopeFailed = NonNullable<JobsQuery['jobs']>['scopeFailures'][number];

async function listJobs(): Promise<void> {
  listedAtMs = Date.now();
  const failures = new Map<string, ScopeFailed>();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const sent: Sent<JobsQuery> = await send(JobsDocument, { first: PAGE, after });
    const connected: JobsQuery['jobs'] = sent.kind === 'answered' ? sent.data.jobs : null;
    if (sent.kind === 'failed' || connected === null) {
      const message = whyNothing(sent, 'They cannot be read.');
      listProblems.value = problemsOf([{ message }], [...failures.values()], true);
      return;
    }
    const found = connected.nodes.map((job) => [keyOf(job), job] as const);
    listed.value = new Map([...listed.value, ...found]);
    for (const failure of connected.scopeFailures) failures.set(failure.scope.name, failure);
    // Where a scope cannot be read, its pages never end.
    const isStuck = connected.nodes.length === 0 && connected.scopeFailures.length > 0;
    if (isStuck || !connected.pageInfo.hasNextPage) break;
    after = connected.pageInfo.endCursor;
  }
  listProblems.value = problemsOf([], [...failures.values()], false);
}

/** Whether DRS has been read after `staleSince`: the end of a stale time, which nobody tells who was cut off meanwhile. */
export function isReadSince(staleSince: string | null, observedAt: string | null): boolean {
  return staleSince !== null && Date.parse(observedAt ?? '') > Date.parse(staleSince);
}

/** Whoever came may be somebody else than who is known. */
people.subscribe(() => {
  viewer.value = null;
});

/** The feed tells changes, and nothing of jobs that a list lacks; when DRS was last read without one is asked for. */
async function keepScopesKnown(): Promise<never> {
  for (;;) {
    if (document.visibilityState === 'visible' && loginAskedFor.value === null) {
      await askScopes();
      if (listProblems.value.length > 0 && Date.now() - listedAtMs > LISTED_EVERY_MS) await listJobs();
    }
    await pause(OBSERVED_EVERY_MS);
  }
}

async function askScopes(): Promise<void> {
  const asking = people.value;
  const sent = await send(ScopesDocument, {});
  if (sent.kind === 'failed' || people.value !== asking) return;
  viewer.value = sent.data.viewer;
  const names = sent.data.scopes.map(({ name }) => name);
  // Equal names are the same value: what hangs on it is not made anew every few seconds.
  if (names.join(' ') !== scopeNames.value?.join(' ')) scopeNames.value = names;
  if (connection.value.state !== 'connected') return;
  const next = new Map(scopeTruths.value);
  for (const { name, jobsObservedAt: observedAt } of sent.data.scopes) {
    const known = next.get(name) ?? { name, ...CURRENT };
    const isOver = isReadSince(known.staleSince, observedAt);
    next.set(name, { ...known, ...(isOver ? CURRENT : {}), observedAt });
  }
  scopeTruths.value = next;
}
