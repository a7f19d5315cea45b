// What a round of watching costs with one open job, and with five hundred.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { BareSocket } from '../../../test/proofs/kit/bareSocket.js';
import { type MovingDrs, startMovingDrs } from '../../../test/proofs/kit/movingDrs.js';
import { seededRandom } from '../../../test/proofs/kit/proof.js';
import type { BenchTerms } from '../kit/bench.js';
import { growthTable } from '../kit/growthTable.js';
import { Lent } from '../kit/lent.js';
import { type RunningGateway, startGateway } from '../kit/programs.js';
import { inTurn } from '../kit/rounds.js';
import type { Table } from '../kit/table.js';

const LONG = [1, 10, 100, 500];
const SHORT = [1, 5];
const SERVERS_A_JOB = 4;
const POLL_MS = 500;
const MIB = 2 ** 20;
const WATCH = `subscription ($id: ID!) { jobUpdates(jobID: $id) { ... on JobUpdate { cursor } } }`;

interface Watched {
  readonly gateway: RunningGateway;
  readonly drs: MovingDrs;
}

/** The table. */
export async function measureJobs({ isShort, rounds, say }: BenchTerms): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-growth-'));
  await using lent = new Lent();
  const all = new Map<string, Watched>();
  for (const jobs of isShort ? SHORT : LONG) {
    say(`starts with ${jobs} jobs`);
    all.set(String(jobs), await startWatched(jobs, mkdtempSync(join(folder, 'data-')), lent));
  }
  const windowMs = isShort ? 1_000 : 10_000;
  const comparison = await inTurn([...all.keys()], rounds, async (jobs, round) => {
    say(`round ${round}: ${jobs} jobs`);
    const watched = all.get(jobs);
    if (watched === undefined) throw new Error(`there are no ${jobs} jobs`);
    return measureRounds(watched, windowMs);
  });
  rmSync(folder, { recursive: true, force: true });
  return {
    title: 'Growth: open jobs',
    ...growthTable('open jobs', comparison, [
      { metric: 'cpuMs', label: 'CPU, ms a round', mostExponent: 1 },
      { metric: 'callsPerRound', label: 'calls a round', mostExponent: 0.1 },
      { metric: 'rssMiB', label: 'RSS, MiB', mostExponent: 0.1 },
    ]),
    notes: [
      `Jobs of ${SERVERS_A_JOB} servers that do not change, one of them watched, a round every ${POLL_MS} ms: one DescribeJobs for all of them, whose answer is read, mapped and compared. The work follows the length of the answer.`,
    ],
  };
}

async function startWatched(jobs: number, folder: string, lent: Lent): Promise<Watched> {
  const drs = lent.add(await startMovingDrs(seededRandom(1)));
  const jobIDs = Array.from({ length: jobs }, () => drs.addJob(SERVERS_A_JOB));
  const env = {
    ...{ DRS_BACKEND: 'aws', AUTH: 'off', AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_DRS: drs.endpoint },
    ...{ AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any', DATA_DIR: folder },
    POLL_INTERVAL_MS: String(POLL_MS),
  };
  const gateway = lent.add(await startGateway({ env }));
  const socket = await BareSocket.connect(gateway.url);
  lent.add({ [Symbol.dispose]: () => socket.vanish(false) });
  await socket.subscribed('one', { query: WATCH, variables: { id: jobIDs[0] ?? '' } });
  return { gateway, drs };
}

async function measureRounds({ gateway, drs }: Watched, windowMs: number) {
  const before = drs.describeJobs;
  const cpuBefore = await gateway.cpuUs();
  await sleep(windowMs);
  const cpuMs = ((await gateway.cpuUs()) - cpuBefore) / 1000;
  const after = drs.describeJobs;
  const rounds = windowMs / POLL_MS;
  const calls = after.rounds - before.rounds + after.discoveries - before.discoveries;
  const { rss } = await gateway.memory({ isCollecting: true });
  return { cpuMs: cpuMs / rounds, callsPerRound: calls / rounds, rssMiB: rss / MIB };
}
