// One job, live, with its log from the beginning: jobUpdates, and what lies before its first event by query.
import { type ReadonlySignal, signal } from '@preact/signals';

import type {
  ErrorTextFragment,
  JobDetailFragment,
  JobLogQuery,
  JobReportQuery,
  JobUpdatesSubscription,
  LogItemFragment,
} from '../__generated__/graphql.js';
import { JobLogDocument, JobReportDocument, JobUpdatesDocument } from '../api/documents.js';
import { type Sent, send, whyNothing } from '../api/send.js';
import { onConnected, subscribe } from '../api/socket.js';
import { follow } from './follow.js';
import { mergedLog } from './mergedLog.js';
import { waitForNextTry } from './wake.js';

type Event = JobUpdatesSubscription['jobUpdates'];
type JobOf<Result> = Extract<NonNullable<Result>, { readonly __typename: 'Job' }>;
export type JobReport = JobOf<JobReportQuery['job']>;

/** What is known of one job. */
export interface WatchedJob {
  readonly job: JobDetailFragment | null;
  /** In the order of their time. */
  readonly log: readonly LogItemFragment[];
  /** What the gateway knows of the results; null before it was asked. */
  readonly report: JobReport | null;
  /** When this state was read from DRS. */
  readonly observedAt: string | null;
  /** Since when DRS cannot be read; null while it can. */
  readonly staleSince: string | null;
  /** Why it is stale, or why there is no more to come. */
  readonly error: ErrorTextFragment | null;
  /** When the connection to the gateway was cut; null while it stands. */
  readonly cutSinceMs: number | null;
  /** Whether the job is over and all of it is here. */
  readonly isFinal: boolean;
  /** Whether there is no more to come, though it may not be over. */
  readonly isEnded: boolean;
  /** How often it went on after a cut, from where it was. */
  readonly resumptions: number;
  /** When a post-launch action of a source server was last seen to change, by its id. */
  readonly actionsChangedAt: ReadonlyMap<string, string>;
  /** Why the log from before this page was opened is not whole; null where it is. */
  readonly logProblem: string | null;
}

const NOTHING: WatchedJob = {
  job: null,
  log: [],
  report: null,
  observedAt: null,
  staleSince: null,
  error: null,
  cutSinceMs: null,
  isFinal: false,
  isEnded: false,
  resumptions: 0,
  actionsChangedAt: new Map(),
  logProblem: null,
};
/** As many as the API gives at once. */
const LOG_PAGE = 200;
const MOST_LOG_PAGES = 50;
const MOST_ATTEMPTS = 20;

/** Watches until `stop`. */
export function watchJob(
  jobID: string,
  scope: string | null,
): { readonly state: ReadonlySignal<WatchedJob>; stop(): void } {
  const watch = new JobWatch({ jobID, scope });
  watch.start();
  return watch;
}

/** An error ends the stream; some may pass. */
function isRefused(event: Event): boolean {
  return event !== null && 'isRetryable' in event && event.isRetryable;
}

/** Which job; without a scope it is looked for in all. */
interface Asked {
  readonly jobID: string;
  readonly scope: string | null;
}

class JobWatch {
  readonly state = signal<WatchedJob>(NOTHING);
  readonly #asked: Asked;
  readonly #end = new AbortController();
  // One that goes on from where it was is told nothing until something changes.
  readonly #unlisten = onConnected(() => this.#goOn());
  #reportsWanted = 0;
  /** Whether the next update is the present state, with nothing of what came before. */
  #isAnew = true;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  start(): void {
    void follow<Event>({
      open: (after) => {
        this.#isAnew = after === null;
        return this.#updatesAfter(after);
      },
      cursorOf: (event) => (event?.__typename === 'JobUpdate' ? event.cursor : null),
      take: (event) => this.#take(event),
      isRefused,
      onCut: () => this.#set({ cutSinceMs: this.state.value.cutSinceMs ?? Date.now() }),
      wait: waitForNextTry,
      signal: this.#end.signal,
    });
  }

  stop(): void {
    this.#unlisten();
    this.#end.abort();
  }

  async *#updatesAfter(after: string | null): AsyncGenerator<Event> {
    const updates = subscribe(JobUpdatesDocument, { ...this.#asked, after });
    const leave = () => void updates.return(undefined);
    this.#end.signal.addEventListener('abort', leave, { once: true });
    try {
      for await (const { jobUpdates } of updates) yield jobUpdates;
    } finally {
      this.#end.signal.removeEventListener('abort', leave);
    }
  }

  #take(event: Event): void {
    if (event === null) return;
    switch (event.__typename) {
      case 'JobUpdate':
        this.#goOn();
        this.#takeUpdate(event);
        return;
      case 'JobStreamStale':
        this.#goOn();
        this.#set({ staleSince: event.staleSince, error: event.error });
        return;
      default:
        this.#set({ error: event, staleSince: null, isEnded: !isRefused(event) });
    }
  }

  #goOn(): void {
    const { cutSinceMs, resumptions } = this.state.value;
    if (cutSinceMs !== null) this.#set({ cutSinceMs: null, resumptions: resumptions + 1 });
  }

  #takeUpdate(update: Extract<Event, { readonly __typename: 'JobUpdate' }>): void {
    const isFirst = this.#isAnew || update.isResync;
    this.#isAnew = false;
    const added = update.changes.flatMap((change) =>
      change.__typename === 'JobLogItemAdded' ? [change.logItem] : [],
    );
    const acted = update.changes.flatMap((change) =>
      change.__typename === 'LaunchActionRunChange' && change.sourceServerID !== null
        ? [[change.sourceServerID, update.observedAt] as const]
        : [],
    );
    this.#set({
      actionsChangedAt: new Map([...this.state.value.actionsChangedAt, ...acted]),
      job: update.job,
      observedAt: update.observedAt,
      isFinal: update.isFinal,
      isEnded: false,
      staleSince: null,
      error: null,
      log: mergedLog(this.state.value.log, added),
    });
    if (isFirst) void this.#readLog();
    const isNews = update.changes.some(({ __typename }) => __typename === 'ServerLaunchStatusChange');
    if (isFirst || isNews || update.isFinal) void this.#readReport();
  }

  /** Again and again until all of it is here: a cut takes the query with it. */
  async #readLog(): Promise<void> {
    for (let failures = 1; failures <= MOST_ATTEMPTS && !this.#end.signal.aborted; failures += 1) {
      const problem = await this.#readWholeLog();
      this.#set({ logProblem: problem });
      if (problem === null) return;
      await waitForNextTry(failures);
    }
  }

  /** Why it could not be had; null where all of it is here. */
  async #readWholeLog(): Promise<string | null> {
    let after: string | null = null;
    for (let page = 0; page < MOST_LOG_PAGES; page += 1) {
      const sent: Sent<JobLogQuery> = await send(JobLogDocument, {
        ...this.#asked,
        first: LOG_PAGE,
        after,
      });
      const job: JobLogQuery['job'] = sent.kind === 'answered' ? sent.data.job : null;
      const items: JobOf<JobLogQuery['job']>['logItems'] = job?.__typename === 'Job' ? job.logItems : null;
      if (sent.kind === 'failed' || items === null) return whyNothing(sent, 'The log cannot be read.');
      this.#set({ log: mergedLog(this.state.value.log, items.nodes) });
      if (!items.pageInfo.hasNextPage) return null;
      after = items.pageInfo.endCursor;
    }
    return `It has more than ${MOST_LOG_PAGES * LOG_PAGE} items.`;
  }

  /** One at a time; what changes while it is asked for is asked for once more, and what could not be had as well. */
  async #readReport(): Promise<void> {
    this.#reportsWanted += 1;
    if (this.#reportsWanted > 1) return;
    let failures = 0;
    while (this.#reportsWanted > 0 && failures < MOST_ATTEMPTS && !this.#end.signal.aborted) {
      const wanted = this.#reportsWanted;
      const sent = await send(JobReportDocument, this.#asked);
      const job = sent.kind === 'answered' ? sent.data.job : null;
      failures = job?.__typename === 'Job' ? 0 : failures + 1;
      if (job?.__typename === 'Job') this.#set({ report: job });
      else await waitForNextTry(failures);
      if (failures === 0 && this.#reportsWanted === wanted) this.#reportsWanted = 0;
    }
    this.#reportsWanted = 0;
  }

  #set(part: Partial<WatchedJob>): void {
    this.state.value = { ...this.state.value, ...part };
  }
}
