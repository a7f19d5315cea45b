// Watching over a scripted DRS and a clock that the test owns, and readers of its streams.
import { randomUUID } from 'node:crypto';

import { afterEach } from '@jest/globals';

import type { ActivityEvent, JobEvent, JobUpdate } from '../../../src/domain/jobEvent.js';
import { createWatching, type Watching, type WatchingOptions } from '../../../src/jobs/watching.js';
import { IN_MEMORY } from '../../../src/store/sqlite.js';
import { openStore, type Store } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/manualClock.js';
import { recordingLogger, type RecordingLogger } from '../../kit/recordingLogger.js';
import { ScriptedDrs } from './scriptedDrs.js';

export interface Watch {
  readonly drs: ScriptedDrs;
  readonly clock: ManualClock;
  readonly logger: RecordingLogger;
  readonly watching: Watching;
  readonly store: Store;
  /** Lets time pass in small steps, so that whatever sleeps in between wakes and goes on. */
  readonly pass: (ms: number, stepMs?: number) => Promise<void>;
}

export const POLL_MS = 2_000;
const STEP_MS = 250;

export const SCOPE = 'test/us-east-1';
const A_WEEK_MS = 7 * 24 * 3_600_000;

const started: Watching[] = [];
const opened: Store[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((watching) => watching.stop()));
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

type Options = Partial<
  Pick<WatchingOptions, 'pollIntervalMs' | 'logLimits' | 'retentionMs' | 'replicaID' | 'budget'>
>;

/** Watching over a store in memory, started; it is stopped after the test. `given` says what DRS has before. */
export async function watch(
  given: (drs: ScriptedDrs, clock: ManualClock) => void = () => undefined,
  options: Options = {},
): Promise<Watch> {
  const clock = new ManualClock();
  const drs = new ScriptedDrs(clock);
  given(drs, clock);
  const store = await openStore({ kind: 'sqlite', folder: IN_MEMORY }, clock, recordingLogger());
  opened.push(store);
  return watchOver({ drs, clock, store }, options);
}

/** Another process over the same DRS, clock and store, started; it is stopped after the test. */
export async function watchOver(
  { drs, clock, store }: Pick<Watch, 'drs' | 'clock' | 'store'>,
  options: Options = {},
): Promise<Watch> {
  const logger = recordingLogger();
  const watching = createWatching({
    drs,
    store,
    clock,
    logger,
    scope: SCOPE,
    replicaID: randomUUID(),
    pollIntervalMs: POLL_MS,
    retentionMs: A_WEEK_MS,
    onNewJob: () => undefined,
    ...options,
  });
  started.push(watching);
  await watching.start();
  await turn();
  const pass = async (ms: number, stepMs = STEP_MS) => {
    for (let left = ms; left > 0; left -= stepMs) {
      clock.advance(Math.min(stepMs, left));
      await turn();
    }
  };
  return { drs, clock, logger, watching, store, pass };
}

/** The same over the same store, as after a restart: another process, once the first has ended. */
export async function restarted(bench: Watch, options: Options = {}): Promise<Watch> {
  await bench.watching.stop();
  return watchOver(bench, options);
}

/** Lets everything that waits for promises alone go on until it waits for time. */
export async function turn(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Reads a stream as fast as it gives, and keeps what came. */
export class Reader<Event extends JobEvent | ActivityEvent> {
  readonly events: Event[] = [];
  isDone = false;
  readonly #stream: AsyncIterableIterator<Event, undefined>;

  constructor(stream: AsyncIterableIterator<Event, undefined>) {
    this.#stream = stream;
    void this.#readOn();
  }

  get kinds(): readonly string[] {
    return this.events.map((event) => event.kind);
  }

  get updates(): readonly JobUpdate[] {
    return this.events.filter((event): event is Event & JobUpdate => event.kind === 'JobUpdate');
  }

  /** The events that came since the last time this was asked. */
  take(): readonly Event[] {
    return this.events.splice(0);
  }

  async leave(): Promise<void> {
    await this.#stream.return?.();
  }

  async #readOn(): Promise<void> {
    for await (const event of this.#stream) this.events.push(event);
    this.isDone = true;
  }
}

/** A reader that has begun to read, with what is there to be had at once. */
export async function read<Event extends JobEvent | ActivityEvent>(
  stream: AsyncIterableIterator<Event, undefined>,
): Promise<Reader<Event>> {
  const reader = new Reader(stream);
  await turn();
  return reader;
}

/** What a stream gives to a reader who asks once and then leaves; `undefined` where it ends. */
export async function firstOf<Event>(
  stream: AsyncIterableIterator<Event, undefined>,
): Promise<Event | undefined> {
  const { value } = await stream.next();
  await stream.return?.();
  return value;
}
