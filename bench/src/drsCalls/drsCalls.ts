// How often DRS is called a minute, by the size of the audience, beside what scripts would do.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type PostgresServer, startPostgres } from '../../../test/kit/postgres.js';
import type { Bench, BenchTerms } from '../kit/bench.js';
import { Lent } from '../kit/lent.js';
import { startGateway, startSimulator } from '../kit/programs.js';
import { type Spread, spreadOf } from '../kit/statistics.js';
import { type Goal, number, spread, type Table } from '../kit/table.js';
import { ask, startJobs, waitByScripts, watch } from './audience.js';
import { type Arrival, CountingProxy } from './countingProxy.js';

interface Audience {
  readonly watchers: number;
  readonly jobs: number;
  readonly replicas: number;
  readonly portals: number;
}

interface Counted extends Audience {
  /** Calls a minute, over the windows. */
  readonly perMinute: Spread;
  /** DescribeJobs alone. */
  readonly watching: Spread;
}

/** DRS lets twenty jobs be in progress. */
const LONG: readonly Audience[] = [
  { watchers: 1, jobs: 1, replicas: 1, portals: 0 },
  { watchers: 1, jobs: 20, replicas: 1, portals: 0 },
  { watchers: 1_000, jobs: 20, replicas: 1, portals: 0 },
  { watchers: 5_000, jobs: 20, replicas: 1, portals: 0 },
  { watchers: 1_000, jobs: 20, replicas: 3, portals: 0 },
  { watchers: 1_000, jobs: 20, replicas: 1, portals: 20 },
  { watchers: 1_000, jobs: 20, replicas: 1, portals: 200 },
];
const SHORT: readonly Audience[] = [
  { watchers: 1, jobs: 1, replicas: 1, portals: 0 },
  { watchers: 10, jobs: 2, replicas: 1, portals: 2 },
];
const POLL_MS = 2_000;
/** Of one scope, whatever replicas there are (src/drs/rateBudget.ts). */
const BUDGET_PER_MINUTE = 600;
/** All jobs are listed every fifteen seconds: a window holds as many listings as every other one. */
const WINDOW_MS = 15_000;
const SHORT_WINDOW_MS = 2_000;
const SETTLE_MS = 3_000;

export const drsCalls: Bench = {
  about: 'calls to DRS a minute by watchers, jobs, replicas and portals, beside what scripts would make',
  run: async (terms) => [await measure(terms)],
};

async function measure(terms: BenchTerms): Promise<Table> {
  await using postgres = await startPostgres();
  const audiences = (terms.isShort ? SHORT : LONG).filter(
    ({ replicas }) => replicas === 1 || postgres !== null,
  );
  const counted: Counted[] = [];
  for (const audience of audiences) {
    terms.say(
      `${audience.watchers} watchers, ${audience.jobs} jobs, ${audience.replicas} replicas, ${audience.portals} portals`,
    );
    counted.push(await countCalls(audience, terms, postgres));
  }
  const waiters = terms.isShort ? 2 : 10;
  terms.say(`${waiters} scripts`);
  return toTable(counted, await countScripts(waiters, terms), waiters);
}

async function countCalls(
  { watchers, jobs, replicas, portals }: Audience,
  terms: BenchTerms,
  postgres: PostgresServer | null,
): Promise<Counted> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-calls-'));
  try {
    await using lent = new Lent();
    const simulator = lent.add(
      await startSimulator({ env: { SIMULATOR_SPEED: '1', SIMULATOR_SERVERS: '200' } }),
    );
    const proxy = lent.add(await CountingProxy.start(simulator.url));
    const jobIDs = await startJobs(simulator.url, jobs);
    const memory =
      replicas === 1 || postgres === null
        ? { DATA_DIR: folder }
        : { DATABASE_URL: await postgres.createDatabase() };
    const urls: string[] = [];
    for (let replica = 0; replica < replicas; replica += 1)
      urls.push(lent.add(await startGateway({ env: { ...settingsFor(proxy.endpoint), ...memory } })).url);
    await watch(urls, jobIDs, watchers, lent);
    ask(urls, jobIDs, portals, lent);
    await sleep(terms.isShort ? 0 : SETTLE_MS);
    const windows = await countWindows(proxy.arrivals, terms);
    return {
      ...{ watchers, jobs, replicas, portals },
      perMinute: spreadOf(windows.map(({ all }) => all)),
      watching: spreadOf(windows.map(({ describeJobs }) => describeJobs)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function settingsFor(endpoint: string): Readonly<Record<string, string>> {
  return {
    ...{ DRS_BACKEND: 'aws', AUTH: 'off', AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_DRS: endpoint },
    ...{ AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any', POLL_INTERVAL_MS: String(POLL_MS) },
  };
}

/** Calls a minute in windows that follow each other. */
async function countWindows(arrivals: Arrival[], { isShort, rounds }: BenchTerms) {
  const windowMs = isShort ? SHORT_WINDOW_MS : WINDOW_MS;
  const windows: { readonly all: number; readonly describeJobs: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    arrivals.length = 0;
    await sleep(windowMs);
    const perMinute = 60_000 / windowMs;
    const describeJobs = arrivals.filter(({ operation }) => operation === 'DescribeJobs').length;
    windows.push({ all: arrivals.length * perMinute, describeJobs: describeJobs * perMinute });
  }
  return windows;
}

async function countScripts(waiters: number, terms: BenchTerms): Promise<Spread> {
  await using lent = new Lent();
  const simulator = lent.add(await startSimulator({ env: { SIMULATOR_SPEED: '1' } }));
  const proxy = lent.add(await CountingProxy.start(simulator.url));
  const jobIDs = await startJobs(simulator.url, 1);
  waitByScripts(proxy.endpoint, jobIDs, waiters, POLL_MS, lent);
  const windows = await countWindows(proxy.arrivals, terms);
  return spreadOf(windows.map(({ all }) => all / waiters));
}

function toTable(counted: readonly Counted[], perScript: Spread, waiters: number): Table {
  const scripts = ({ watchers }: Audience) => watchers * perScript.median;
  return {
    title: 'Calls to DRS a minute',
    columns: [
      'watchers',
      'jobs',
      'replicas',
      'portals',
      'calls a minute',
      'of them DescribeJobs',
      'a waiter for each watcher',
      'scripts to gateway',
    ],
    rows: counted.map((each) => [
      ...[each.watchers, each.jobs, each.replicas, each.portals].map(String),
      spread(each.perMinute),
      spread(each.watching),
      number(scripts(each)),
      `${number(scripts(each) / each.perMinute.median)}x`,
    ]),
    notes: [
      `Counted where DRS is, in windows of ${WINDOW_MS / 1000} s that follow each other. Jobs at the speed of life, observed every ${POLL_MS / 1000} s; a portal asks each second for a job and for a page of 50 source servers.`,
      `A waiter for each watcher: a script that asks DescribeJobs for its job every ${POLL_MS / 1000} s, as fresh as the gateway. Measured with ${waiters}: ${spread(perScript)} calls a minute each; multiplied for the others. What the portals would ask DRS themselves is not in it.`,
    ],
    goals: goalsOf(counted),
  };
}

function goalsOf(counted: readonly Counted[]): readonly Goal[] {
  const watching = counted.filter(({ portals, jobs }) => portals === 0 && jobs === counted[1]?.jobs);
  const medians = watching.map(({ perMinute }) => perMinute.median);
  const most = Math.max(...counted.map(({ perMinute }) => perMinute.max));
  const flatness = Math.max(...medians) / Math.min(...medians);
  return [
    {
      goal: 'flat in watchers and replicas (most to least)',
      figure: `${flatness.toFixed(2)}x`,
      isMet: flatness <= 1.1,
    },
    {
      goal: `at most ${BUDGET_PER_MINUTE} a minute of all replicas, a burst of 20 besides`,
      figure: number(most),
      isMet: most <= BUDGET_PER_MINUTE + 80,
    },
  ];
}
