// Where the CPU time of each path goes: what each package, and each folder of ours, takes itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { startCountingDrs } from '../../../test/kit/countingDrs.js';
import type { Bench, BenchTerms } from '../kit/bench.js';
import { GraphQLClient } from '../kit/graphqlClient.js';
import { Lent } from '../kit/lent.js';
import type { SelfTimes } from '../kit/profiler.js';
import { startGateway, startProgram, startSimulator } from '../kit/programs.js';
import { number, type Table } from '../kit/table.js';
import { startRecovery } from '../starting/startRecovery.js';
import { Crowd } from '../watching/crowd.js';

/** The budget gives ten calls of DRS a second. */
const EVERY_MS = 125;
const SHOWN = 12;
const JOB = `query ($id: ID!) { job(jobID: $id) { ... on Job { jobID status outcome tags { key value }
  participatingServers { sourceServerID launchStatus recoveryInstanceID } } } }`;
const PAGE = `{ sourceServers(first: 50) { nodes { sourceServerID hostname: sourceProperties { identificationHints { hostname } }
  dataReplicationInfo { dataReplicationState lagDuration } lastLaunchResult } } }`;

export const profile: Bench = {
  about: 'where the CPU time of a start, a job, a page and an event goes, by package and folder',
  run: async (terms) => [
    await profileStarts(terms),
    ...(await profileQueries(terms)),
    await profileWatching(terms),
  ],
};

async function profileStarts({ isShort, say }: BenchTerms): Promise<Table> {
  say('starts');
  await using lent = new Lent();
  const drs = lent.add(await startCountingDrs());
  const { gateway, client } = await startQuietly(drs.endpoint, lent);
  const starts = isShort ? 2 : 60;
  const times = await gateway.profile(async () => {
    for (let one = 1; one <= starts; one += 1) {
      const pause = sleep(EVERY_MS);
      await startRecovery(client, one);
      await pause;
    }
  });
  return toTable('startRecovery of one server, SQLite', times, starts);
}

async function profileQueries({ isShort, say }: BenchTerms): Promise<readonly Table[]> {
  await using lent = new Lent();
  const simulator = lent.add(
    await startSimulator({ env: { SIMULATOR_SERVERS: '200', SIMULATOR_SPEED: '1' } }),
  );
  const { gateway, client } = await startQuietly(simulator.url, lent);
  const { data } = await client.get(`{ sourceServers(first: 20) { nodes { sourceServerID } } }`);
  const { nodes } = data?.sourceServers as { readonly nodes: readonly { readonly sourceServerID: string }[] };
  const id = await startJob(client, nodes);
  say('a job of 20 servers');
  const asks = isShort ? 5 : 3_000;
  await client.get(JOB, { id });
  const ofJob = await gateway.profile(async () => {
    for (let one = 0; one < asks; one += 1) await client.get(JOB, { id });
  });
  say('a page of 50 source servers');
  const pages = isShort ? 2 : 60;
  const ofPage = await gateway.profile(async () => {
    for (let one = 0; one < pages; one += 1) {
      const pause = sleep(EVERY_MS);
      await client.get(PAGE);
      await pause;
    }
  });
  return [toTable('a job of 20 servers', ofJob, asks), toTable('a page of 50 source servers', ofPage, pages)];
}

async function profileWatching({ isShort, say }: BenchTerms): Promise<Table> {
  const [watchers, warmUp, events] = isShort ? [20, 1, 2] : [1_000, 15, 20];
  say(`events to ${watchers} watchers of 20 servers`);
  await using server = await startProgram('watching/programs/watchServer.js', { words: ['ours', '20'] });
  using crowd = await Crowd.before(server);
  await crowd.join(watchers);
  await crowd.tell(warmUp);
  const times = await server.profile(() => crowd.tell(events));
  return toTable(`an event to one of ${watchers} watchers`, times, crowd.delays.length);
}

async function startJob(
  client: GraphQLClient,
  sourceServers: readonly { readonly sourceServerID: string }[],
): Promise<string> {
  const { data } = await client.get(
    `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) { ... on StartRecoverySuccess { job { jobID } } } }`,
    { input: { sourceServers, isDrill: true } },
  );
  const result = data?.startRecovery as { readonly job?: { readonly jobID: string } } | null;
  if (result?.job === undefined) throw new Error('no job could be started');
  return result.job.jobID;
}

async function startQuietly(endpoint: string, lent: Lent) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  lent.add({ [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) });
  const env = {
    ...{ DRS_BACKEND: 'aws', AUTH: 'off', AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_DRS: endpoint },
    ...{
      AWS_ACCESS_KEY_ID: 'any',
      AWS_SECRET_ACCESS_KEY: 'any',
      POLL_INTERVAL_MS: '10000',
      DATA_DIR: folder,
    },
  };
  const gateway = lent.add(await startGateway({ env }));
  return { gateway, client: lent.add(new GraphQLClient(gateway.url)) };
}

function toTable(path: string, times: SelfTimes, units: number): Table {
  const all = Object.values(times).reduce((sum, us) => sum + us, 0);
  const owners = Object.entries(times).sort(([, one], [, other]) => other - one);
  const rest = owners.slice(SHOWN).reduce((sum, [, us]) => sum + us, 0);
  const rows = [...owners.slice(0, SHOWN), ['the others', rest] as const];
  return {
    title: `Where the time goes: ${path}`,
    columns: ['who', 'µs each', 'of all'],
    rows: rows.map(([owner, us]) => [owner, number(us / units), `${((100 * us) / all).toFixed(0)} %`]),
    notes: [
      `Self time of a CPU profile over ${units}, one after the other, with the background work of the gateway.`,
    ],
  };
}
