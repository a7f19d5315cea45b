// What a page costs when there are ten source servers, and when there are ten thousand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { BenchTerms } from '../kit/bench.js';
import { GraphQLClient } from '../kit/graphqlClient.js';
import { growthTable } from '../kit/growthTable.js';
import { Lent } from '../kit/lent.js';
import { type RunningGateway, startGateway, startSimulator } from '../kit/programs.js';
import { inTurn } from '../kit/rounds.js';
import { percentile } from '../kit/statistics.js';
import type { Table } from '../kit/table.js';

const LONG = [10, 100, 1_000, 10_000];
const SHORT = [10, 50];
const MIB = 2 ** 20;
/** A page is one call of DRS, and the budget gives ten a second. */
const EVERY_MS = 125;
const PAGE = `{ sourceServers(first: 10) { nodes { sourceServerID lastLaunchResult
  sourceProperties { identificationHints { hostname } } dataReplicationInfo { dataReplicationState } } } }`;

interface Fleet {
  readonly gateway: RunningGateway;
  readonly client: GraphQLClient;
}

/** The table. */
export async function measureSourceServers({ isShort, rounds, say }: BenchTerms): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-growth-'));
  await using lent = new Lent();
  const fleets = new Map<string, Fleet>();
  for (const servers of isShort ? SHORT : LONG) {
    say(`starts a fleet of ${servers}`);
    fleets.set(String(servers), await startFleet(servers, mkdtempSync(join(folder, 'data-')), lent));
  }
  const pages = isShort ? 2 : 40;
  const comparison = await inTurn([...fleets.keys()], rounds, async (servers, round) => {
    say(`round ${round}: pages of ${servers} source servers`);
    const fleet = fleets.get(servers);
    if (fleet === undefined) throw new Error(`there is no fleet of ${servers}`);
    return measurePages(fleet, pages);
  });
  rmSync(folder, { recursive: true, force: true });
  return {
    title: 'Growth: source servers',
    ...growthTable('source servers', comparison, [
      { metric: 'cpuMs', label: 'CPU, ms a page', mostExponent: 0.1 },
      { metric: 'p50Ms', label: 'p50, ms a page', mostExponent: null },
      { metric: 'rssMiB', label: 'RSS of the gateway, MiB', mostExponent: 0.1 },
    ]),
    notes: [
      `A page of ten with names and replication states, ${pages} a round, one every ${EVERY_MS} ms, with the background work of the gateway. DRS is the simulator in a process of its own, and its part is in the time and not in the CPU.`,
    ],
  };
}

async function startFleet(servers: number, folder: string, lent: Lent): Promise<Fleet> {
  const simulator = lent.add(await startSimulator({ env: { SIMULATOR_SERVERS: String(servers) } }));
  const env = {
    ...{ DRS_BACKEND: 'aws', AUTH: 'off', AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_DRS: simulator.url },
    ...{
      AWS_ACCESS_KEY_ID: 'any',
      AWS_SECRET_ACCESS_KEY: 'any',
      POLL_INTERVAL_MS: '10000',
      DATA_DIR: folder,
    },
  };
  const gateway = lent.add(await startGateway({ env }));
  const client = lent.add(new GraphQLClient(gateway.url));
  for (let page = 0; page < 10; page += 1) await client.get(PAGE);
  return { gateway, client };
}

async function measurePages({ gateway, client }: Fleet, pages: number) {
  const cpuBefore = await gateway.cpuUs();
  const times: number[] = [];
  for (let page = 0; page < pages; page += 1) {
    const pause = sleep(EVERY_MS);
    times.push((await client.get(PAGE)).ms);
    await pause;
  }
  const cpuMs = ((await gateway.cpuUs()) - cpuBefore) / 1000 / pages;
  const { rss } = await gateway.memory({ isCollecting: true });
  return { cpuMs, p50Ms: percentile(times, 50), rssMiB: rss / MIB };
}
