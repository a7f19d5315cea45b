// The older part of the log, page by page from the store, for whoever is behind.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { JobID } from '../../src/domain/ids.js';
import { instantOf } from '../../src/domain/instant.js';
import { LogHistory } from '../../src/jobs/feed/logHistory.js';
import type { JobLogEntry, Lease, Observation } from '../../src/jobs/ports.js';
import { IN_MEMORY } from '../../src/store/sqlite.js';
import { openStore, type Store } from '../../src/store/store.js';
import { aJob, jobIDOf } from '../domain/kit/jobs.js';
import { ManualClock } from '../kit/manualClock.js';
import { recordingLogger } from '../kit/recordingLogger.js';
import { StoreLink } from './kit/failingStore.js';
import { ONE, TWO } from './kit/story.js';
import { SCOPE, turn } from './kit/watch.js';

const PAGE = 8;
const MOST_PAGES = 64;

let clock: ManualClock;
let store: Store;
let link: StoreLink;
let stopping: AbortController;
let history: LogHistory;
let lease: Lease;

beforeEach(async () => {
  clock = new ManualClock();
  link = new StoreLink();
  stopping = new AbortController();
  const logger = recordingLogger();
  store = await openStore({ kind: 'sqlite', folder: IN_MEMORY }, clock, logger);
  history = new LogHistory(link.over(store).jobLog, SCOPE, { clock, logger }, stopping.signal);
  const taken = await store.jobLog.takeLease(SCOPE, 'replica-1', await store.jobLog.readScope(SCOPE));
  if (taken === null) throw new Error('the lease of an empty store is free');
  lease = taken;
});
afterEach(async () => {
  stopping.abort();
  link.cut();
  await history.idle();
  await store.close();
});

function anObservation(jobID: JobID): Observation {
  const observedAt = instantOf(clock.now());
  return { job: aJob({ jobID }), changes: [], observedAt, isFinal: false, isGone: false };
}

/** Appends entries of these jobs in turn, so many in all. */
async function append(count: number, ...jobIDs: readonly JobID[]): Promise<void> {
  const each = Array.from({ length: count }, (_, index) => jobIDs[index % jobIDs.length] ?? ONE);
  await store.jobLog.append(lease, each.map(anObservation));
}

async function headOf(): Promise<number> {
  return (await store.jobLog.readScope(SCOPE)).head;
}

/** The entry behind a place, once it is loaded; null where there is none. Asked only for places before the head, as by the feed. */
async function next(jobID: JobID | null, sequence: number): Promise<JobLogEntry | null> {
  const head = await headOf();
  if (sequence >= head) return null;
  for (;;) {
    const found = history.next(jobID, sequence, head, () => undefined);
    if (found !== 'loading') return 'through' in found ? null : found;
    await turn();
  }
}

/** All entries behind a place, one by one. */
async function readOn(jobID: JobID | null, after = 0): Promise<readonly JobLogEntry[]> {
  const entries: JobLogEntry[] = [];
  for (let entry = await next(jobID, after); entry !== null; entry = await next(jobID, entry.sequence))
    entries.push(entry);
  return entries;
}

describe('reading on', () => {
  it('gives every entry once and in order, in as few reads as there are pages', async () => {
    await append(5 * PAGE, ONE, TWO);

    const entries = await readOn(null);

    expect(entries.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 5 * PAGE }, (_, i) => i + 1),
    );
    expect(link.countOf('readAfter')).toBe(5);
  });

  it('gives the entries of one job and never those of another', async () => {
    await append(61, ONE, TWO, jobIDOf(3));

    const entries = await readOn(TWO);

    expect(entries).toEqual(await store.jobLog.readAfter(SCOPE, 0, 100, TWO));
    expect(new Set(entries.map(({ job }) => job.jobID))).toEqual(new Set([TWO]));
  });

  it('keeps the pages of one job apart from those of another and of all', async () => {
    await append(20, ONE, TWO);

    const first = [await next(ONE, 2), await next(TWO, 2), await next(null, 2)];
    const again = [await next(ONE, 2), await next(TWO, 2), await next(null, 2)];

    expect(first.map((entry) => entry?.job.jobID)).toEqual([ONE, TWO, ONE]);
    expect(first.map((entry) => entry?.sequence)).toEqual([3, 4, 3]);
    expect(again).toEqual(first);
  });

  it('says up to where there is nothing', async () => {
    await append(4, ONE);

    await next(TWO, 0);

    expect(history.next(TWO, 0, 4, () => undefined)).toEqual({ through: 4 });
  });

  it('finds what was appended after a page that ended the log was read', async () => {
    await append(3, ONE);
    const before = await readOn(null);
    await append(3, ONE);

    const after = await readOn(null, before.at(-1)?.sequence);

    expect([...before, ...after].map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('the reads', () => {
  it('are shared by all who ask for the same place', async () => {
    await append(PAGE, ONE);
    let loaded = 0;

    for (let count = 0; count < 100; count += 1) history.next(ONE, 0, PAGE, () => (loaded += 1));
    await turn();

    expect(link.countOf('readAfter')).toBe(1);
    expect(loaded).toBeGreaterThan(0);
    expect(history.next(ONE, 0, PAGE, () => undefined)).toMatchObject({ sequence: 1 });
  });

  it('are not made again for who comes to a place inside a page', async () => {
    await append(PAGE, ONE);
    await next(ONE, 0);

    const inside = await next(ONE, 5);

    expect(inside?.sequence).toBe(6);
    expect(link.countOf('readAfter')).toBe(1);
  });

  it('keep 64 pages, and forget the one that was used longest ago', async () => {
    await append((MOST_PAGES + 1) * PAGE, ONE);
    for (let page = 0; page < MOST_PAGES; page += 1) await next(ONE, page * PAGE);
    await next(ONE, 0);
    await next(ONE, MOST_PAGES * PAGE);
    const before = link.countOf('readAfter');

    await next(ONE, 0);
    const kept = link.countOf('readAfter') - before;
    await next(ONE, PAGE);
    const forgotten = link.countOf('readAfter') - before;

    expect([before, kept, forgotten]).toEqual([MOST_PAGES + 1, 0, 1]);
  });
});

describe('a read that fails', () => {
  it('is made again after a second by who still asks', async () => {
    await append(2, ONE);
    link.failNext('failsBefore', ['readAfter']);
    let loaded = 0;
    const onLoaded = () => (loaded += 1);

    history.next(ONE, 0, 2, onLoaded);
    await turn();
    const atOnce = loaded;
    clock.advance(1_000);
    await turn();
    const later = loaded;
    history.next(ONE, 0, 2, onLoaded);
    await turn();

    expect([atOnce, later]).toEqual([0, 1]);
    expect(history.next(ONE, 0, 2, onLoaded)).toMatchObject({ sequence: 1 });
  });

  it('is made again once a second however many wait for it', async () => {
    link.cut();
    const readers = 5;
    // As streams do: whoever waits asks again when it is nudged, and a nudge reaches all.
    const askAll = (): void => {
      if (stopping.signal.aborted) return;
      for (let reader = 0; reader < readers; reader += 1) history.next(ONE, 0, 2, askAll);
    };
    askAll();

    for (let second = 0; second < 2; second += 1) {
      await turn();
      clock.advance(1_000);
    }
    await turn();

    expect(link.countOf('readAfter')).toBe(3);
  });

  it('is not waited for when all stops', async () => {
    link.cut();
    history.next(ONE, 0, 2, () => undefined);
    await turn();

    stopping.abort();
    await history.idle();

    expect(clock.sleeping).toBe(0);
  });

  it('is not made again once all has stopped, though somebody still asks', async () => {
    link.cut();
    let asked = 0;
    const ask = (): void => {
      asked += 1;
      if (asked < 10) history.next(ONE, 0, 2, ask);
    };
    ask();
    await turn();

    stopping.abort();
    await turn();

    expect(link.countOf('readAfter')).toBe(1);
  });
});
