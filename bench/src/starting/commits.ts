// How many commits a start makes, counted where they happen, and what one costs: SQLite's by its fsyncs, Postgres's by the ids it gives to
// transactions that write.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import type { BenchTerms } from '../kit/bench.js';
import { GraphQLClient } from '../kit/graphqlClient.js';
import { startMetered } from '../kit/meteredProcess.js';
import { type RunningGateway, startGateway, startProgram } from '../kit/programs.js';
import { type Comparison, inTurn } from '../kit/rounds.js';
import { number, spread, type Table } from '../kit/table.js';
import { resultOf, startRecovery } from './startRecovery.js';
import { settingsFor, type Surroundings } from './surroundings.js';

const LEDGER = new URL('./programs/ledger.js', import.meta.url).pathname;
const EVERY_MS = 125;
const MOST_COMMITS = 2;
/** What SQLite's checkpoints add, which fsync besides once in some hundred commits. */
const CHECKPOINTS = 0.2;
const STORES = ['SQLite', 'Postgres'] as const;
type StoreName = (typeof STORES)[number];

/** Counts the commits that a gateway has made so far. */
type CountCommits = () => Promise<number>;

/** The table of what the exactly-once machinery adds. */
export async function measureCommits(terms: BenchTerms, around: Surroundings): Promise<Table> {
  const stores = STORES.filter((store) => store === 'SQLite' || around.newDatabase !== null);
  const counted = new Map<StoreName, Counted>();
  for (const store of stores) {
    terms.say(`commits a start: ${store}`);
    const ofMachinery = await countOfMachinery(store, terms.isShort ? 5 : 200, around);
    counted.set(store, { ...(await countCommits(store, terms, around)), ofMachinery });
  }
  const written = await inTurn(stores, terms.rounds, (store, round) => {
    terms.say(`round ${round}: claim and settle in ${store}`);
    return claimAndSettle(store, terms.isShort ? 20 : 500, around);
  });
  return toTable(counted, written);
}

function toTable(
  counted: ReadonlyMap<StoreName, Counted>,
  written: Comparison<StoreName, 'claimMs' | 'settleMs' | 'cpuUs'>,
): Table {
  const stores = written.names;
  const added = (store: StoreName) => counted.get(store)?.ofMachinery ?? NaN;
  return {
    title: 'What exactly once adds to a start',
    columns: [
      'store',
      'commits of exactly once',
      'commits a start, with watching',
      'commits a second without starts',
      'claim, ms',
      'settle, ms',
      'CPU of both, µs',
    ],
    rows: stores.map((store) => [
      store,
      number(added(store)),
      number(counted.get(store)?.perStart ?? NaN),
      number(counted.get(store)?.idlePerSecond ?? NaN),
      spread(written.spread(store, 'claimMs')),
      spread(written.spread(store, 'settleMs')),
      spread(written.spread(store, 'cpuUs')),
    ]),
    notes: [
      'Exactly once: what many claims and settlements make more than few. With watching: what many starts make more than the same time without any; the watcher writes the new job and that it looked, whoever started it. SQLite: fsyncs of its process under strace (one a commit, with WAL and synchronous=FULL). Postgres: transactions that were given an id, which only those that write are; its fsync is on.',
      'claim and settle: the medians of hundreds, one after the other, with their lines in the audit trail, in a process that does nothing else.',
    ],
    goals: stores.map((store) => ({
      goal: `exactly once adds at most ${MOST_COMMITS} commits (${store})`,
      figure: number(added(store)),
      isMet: added(store) <= MOST_COMMITS + CHECKPOINTS,
    })),
  };
}

interface Counted {
  /** Of the claim and the settlement. */
  readonly ofMachinery: number;
  /** With what watching writes of the new job. */
  readonly perStart: number;
  readonly idlePerSecond: number;
}

async function countCommits(
  store: StoreName,
  { isShort }: BenchTerms,
  around: Surroundings,
): Promise<Omit<Counted, 'ofMachinery'>> {
  const starts = isShort ? 4 : 60;
  await using drs = await startProgram('starting/programs/countingDrs.js');
  await using opened = await (store === 'SQLite'
    ? openSqlite(drs.url, around)
    : openPostgres(drs.url, around));
  using client = new GraphQLClient(opened.gateway.url);
  const idle = await during(opened.count, () => sleep(starts * EVERY_MS));
  const busy = await during(opened.count, async () => {
    for (let one = 1; one <= starts; one += 1) {
      const pause = sleep(EVERY_MS);
      const result = resultOf(await startRecovery(client, one));
      if (result !== 'StartRecoverySuccess') throw new Error(`a start gave ${result}`);
      await pause;
    }
  });
  const idlePerSecond = idle.commits / idle.seconds;
  return { perStart: (busy.commits - idlePerSecond * busy.seconds) / starts, idlePerSecond };
}

async function during(count: CountCommits, work: () => Promise<void>) {
  const before = await count();
  const startedAt = performance.now();
  await work();
  const seconds = (performance.now() - startedAt) / 1000;
  return { commits: (await count()) - before, seconds };
}

interface Opened extends AsyncDisposable {
  readonly gateway: RunningGateway;
  readonly count: CountCommits;
}

async function openSqlite(endpoint: string, { newFolder }: Surroundings): Promise<Opened> {
  const folder = newFolder();
  const trace = join(folder, 'fsyncs');
  const gateway = await startGateway({
    env: { ...settingsFor(endpoint), DATA_DIR: folder },
    under: straceInto(trace),
  });
  return {
    gateway,
    count: () => Promise.resolve(fsyncsIn(trace)),
    [Symbol.asyncDispose]: () => gateway.end('SIGKILL'),
  };
}

async function openPostgres(endpoint: string, { newDatabase }: Surroundings): Promise<Opened> {
  const url = (await newDatabase?.()) ?? '';
  const gateway = await startGateway({ env: { ...settingsFor(endpoint), DATABASE_URL: url } });
  const database = new Client({ connectionString: url });
  await database.connect();
  return {
    gateway,
    count: () => nextTransactionID(database),
    [Symbol.asyncDispose]: async () => {
      await database.end();
      await gateway.end();
    },
  };
}

/** The difference of two runs: opening and closing a store commits too. */
async function countOfMachinery(store: StoreName, starts: number, around: Surroundings): Promise<number> {
  const few = await commitsOfLedger(store, starts, around);
  return ((await commitsOfLedger(store, 2 * starts, around)) - few) / starts;
}

async function commitsOfLedger(
  store: StoreName,
  starts: number,
  { newFolder, newDatabase }: Surroundings,
): Promise<number> {
  if (store === 'SQLite') {
    const folder = newFolder();
    const trace = join(folder, 'fsyncs');
    const words = ['sqlite', folder, String(starts)];
    await using program = startMetered({ program: LEDGER, words, under: straceInto(trace) });
    await program.printed(/done/);
    return fsyncsIn(trace);
  }
  const url = (await newDatabase?.()) ?? '';
  const database = new Client({ connectionString: url });
  await database.connect();
  const before = await nextTransactionID(database);
  await using program = startMetered({ program: LEDGER, words: ['postgres', url, String(starts)] });
  await program.printed(/done/);
  const after = await nextTransactionID(database);
  await database.end();
  return after - before;
}

function straceInto(file: string): readonly string[] {
  return ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-e', 'signal=none', '-o', file];
}

function fsyncsIn(trace: string): number {
  return readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => /\bf(data)?sync\(/.test(line)).length;
}

async function nextTransactionID(database: Client): Promise<number> {
  const { rows } = await database.query<{ next: string }>(
    'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
  );
  return Number(rows[0]?.next);
}

async function claimAndSettle(store: StoreName, count: number, { newFolder, newDatabase }: Surroundings) {
  const place = store === 'SQLite' ? ['sqlite', newFolder()] : ['postgres', (await newDatabase?.()) ?? ''];
  await using program = startMetered({ program: LEDGER, words: [...place, String(count)] });
  const [, figures = ''] = await program.printed(/done (.*)\n/);
  return JSON.parse(figures) as {
    readonly claimMs: number;
    readonly settleMs: number;
    readonly cpuUs: number;
  };
}
