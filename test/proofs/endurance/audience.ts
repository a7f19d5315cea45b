// Those who watch the jobs of endurance: some of each job, wherever they are let in, from its start to its end. Judged job by job as they
// end, so that an hour of them needs no memory.
import { differences, replay } from '../kit/judging.js';
import { chosen, type Random, wholeNumber } from '../kit/proof.js';
import type { Replica } from '../kit/replicas.js';
import { ResumingWatcher } from '../kit/resumingWatcher.js';
import { changesOf, stateOf, type StoryJob } from '../kit/story.js';
import { pass } from '../kit/waiting.js';

const MOST_AWAY_MS = 300;
/** So many jobs are read again at the end, from each place where somebody began. */
const JOBS_READ_AGAIN = 20;

export class EnduranceAudience {
  readonly problems: string[] = [];
  /** The last state that everybody was told, by job. */
  readonly lastStates = new Map<string, string>();
  changes = 0;
  connections = 0;
  staleNotices = 0;
  readonly #random: Random;
  readonly #urls: readonly string[];
  readonly #watchersPerJob: number;
  readonly #pending = new Map<Promise<void>, readonly ResumingWatcher[]>();
  #latest: readonly ResumingWatcher[] = [];

  constructor(random: Random, urls: readonly string[], watchersPerJob: number) {
    this.#random = random;
    this.#urls = urls;
    this.#watchersPerJob = watchersPerJob;
  }

  /** Some begin to watch a job that was just started. */
  watch(jobID: string): void {
    const watchers = Array.from({ length: this.#watchersPerJob }, () => this.#watcherOf(jobID));
    const over = Promise.all(watchers.map((watcher) => watcher.over)).then(() => this.#judge(watchers));
    this.#pending.set(over, watchers);
    void over.finally(() => this.#pending.delete(over));
  }

  /** A watcher whose connection is cut from its side, again and again, until the signal aborts. */
  async cutOn(everyMs: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pass(everyMs);
      const watching = [...this.#pending.values()].flat();
      if (watching.length > 0) chosen(this.#random, watching).cut();
    }
  }

  /** Resolves when all have been told the end of their jobs. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending.keys());
  }

  /** Those who are still told nothing of the end are sent home, and that is a problem. */
  async stop(): Promise<void> {
    for (const watchers of this.#pending.values()) for (const watcher of watchers) await watcher.stop();
    await this.settled();
  }

  /** Reads the logs of the latest jobs again, on every gateway, and holds them against what was told. */
  async readAgain(replicas: readonly Replica[]): Promise<void> {
    const { violations } = await replay(replicas, this.#latest);
    this.problems.push(...violations);
  }

  #watcherOf(jobID: string): ResumingWatcher {
    return new ResumingWatcher({
      jobID,
      nextUrl: () => chosen(this.#random, this.#urls),
      awayMs: () => wholeNumber(this.#random, 0, MOST_AWAY_MS),
    });
  }

  #judge(watchers: readonly ResumingWatcher[]): void {
    const [longest] = watchers.toSorted((left, right) => right.events.length - left.events.length);
    if (longest === undefined) return;
    this.problems.push(
      ...watchers.flatMap((watcher) => watcher.problems()),
      ...watchers.flatMap((watcher) => differences(watcher, [longest])),
    );
    const states = new Set(watchers.map(({ events }) => stateOf(events.at(-1)?.job ?? NO_JOB)));
    if (states.size > 1) this.problems.push(`watchers of ${longest.jobID} were told different ends`);
    this.lastStates.set(longest.jobID, [...states][0] ?? '');
    for (const { events, connections, staleNotices } of watchers) {
      this.changes += changesOf(events).length;
      this.connections += connections;
      this.staleNotices += staleNotices;
    }
    this.#latest = [...this.#latest, ...watchers].slice(-JOBS_READ_AGAIN * this.#watchersPerJob);
  }
}

const NO_JOB: StoryJob = { status: '-', participatingServers: [] };
