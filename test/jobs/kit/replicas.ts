// Several replicas over one store and one DRS, each with its own way to the store.
import { randomUUID } from 'node:crypto';

import { afterEach } from '@jest/globals';

import type { JobID } from '../../../src/domain/ids.js';
import type { JobLogEntry, SharedBudget } from '../../../src/jobs/ports.js';
import type { JobLogLimits } from '../../../src/jobs/feed/jobLog.js';
import { IN_MEMORY } from '../../../src/store/sqlite.js';
import { openStore, type Store } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/manualClock.js';
import { recordingLogger } from '../../kit/recordingLogger.js';
import { StoreLink } from './failingStore.js';
import { OffsetClock } from './offsetClock.js';
import { ScriptedDrs } from './scriptedDrs.js';
import { SCOPE, turn, type Watch, watchOver } from './watch.js';

export interface Replica extends Watch {
  readonly replicaID: string;
  readonly link: StoreLink;
}

export interface ReplicaOptions {
  /** How far its clock is ahead. */
  readonly offsetMs?: number;
  readonly logLimits?: Partial<JobLogLimits>;
  readonly retentionMs?: number;
  readonly budget?: SharedBudget;
}

const opened: Store[] = [];

// After the replicas have ended (watch.ts sees to that), because it comes after in the order of imports.
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

/** One store in memory and one DRS; replicas are started one by one, and stopped after the test. */
export class Replicas {
  readonly clock = new ManualClock();
  readonly drs = new ScriptedDrs(this.clock);
  readonly store: Store;
  readonly #started: Replica[] = [];

  private constructor(store: Store) {
    this.store = store;
  }

  static async open(): Promise<Replicas> {
    const store = await openStore(
      { kind: 'sqlite', folder: IN_MEMORY },
      new ManualClock(),
      recordingLogger(),
    );
    opened.push(store);
    return new Replicas(store);
  }

  async start({ offsetMs = 0, ...options }: ReplicaOptions = {}): Promise<Replica> {
    const link = new StoreLink();
    const replicaID = randomUUID();
    const store = link.over(this.store);
    const clock = offsetMs === 0 ? this.clock : new OffsetClock(this.clock, offsetMs);
    const watch = await watchOver({ drs: this.drs, clock, store }, { ...options, replicaID });
    const replica = { ...watch, replicaID, link };
    this.#started.push(replica);
    return replica;
  }

  /** The replica that has the lease; null while nobody has it. */
  async leader(): Promise<Replica | null> {
    const { holder } = await this.store.jobLog.readScope(SCOPE);
    return this.#started.find(({ replicaID }) => replicaID === holder) ?? null;
  }

  /** The log as it stands in the store; of one job where one is named. */
  log(jobID: JobID | null = null): Promise<readonly JobLogEntry[]> {
    return this.store.jobLog.readAfter(SCOPE, 0, 100_000, jobID);
  }

  /** Lets time pass for all in small steps. */
  async pass(ms: number, stepMs = 250): Promise<void> {
    for (let left = ms; left > 0; left -= stepMs) {
      this.clock.advance(Math.min(stepMs, left));
      await turn();
    }
  }
}

/** So many replicas: the first leads. `given` says what DRS has before. */
export async function startReplicas(
  count: number,
  given: (drs: ScriptedDrs) => void = () => undefined,
  options: ReplicaOptions = {},
): Promise<{ readonly world: Replicas; readonly replicas: readonly Replica[] }> {
  const world = await Replicas.open();
  given(world.drs);
  const replicas: Replica[] = [];
  for (let index = 0; index < count; index += 1) replicas.push(await world.start(options));
  return { world, replicas };
}

/** A replica that is gone without a word: its lease and its row stay. */
export async function crash({ link, watching }: Pick<Replica, 'link' | 'watching'>): Promise<void> {
  link.cut();
  await watching.stop();
}
