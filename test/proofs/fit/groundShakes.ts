// Proof 23: what the gateway stands on shakes. It does not crash, says what is wrong, and is well again within 10 seconds.
//
// Without its store it is not ready. Without DRS it stays ready, because no other replica would do better, and says that it is degraded:
// `/readyz?strict` makes 503 of that (docs/decisions/0025).
import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';

import { startCountingDrs } from '../../kit/countingDrs.js';
import { startPostgres } from '../../kit/postgres.js';
import { refusal, reply, startRawServer } from '../../kit/rawServer.js';
import { startTcpProxy } from '../../kit/tcpProxy.js';
import type { ProofRow } from '../kit/proof.js';
import { createMemory, descriptorsOf, watchersOf } from '../kit/replicas.js';
import { msUntil } from '../kit/waiting.js';
import { mountSmallDisk } from './diskFull.js';
import { type Fate, problemsOf, shake, type Shaken, startShaken, untilWell } from './shaken.js';

export interface ShakeScale {
  /** Of Postgres, at once. */
  readonly stops: number;
  readonly pausedMs: number;
  readonly descriptors: number;
}

const FAULT_ON_SIGNAL = new URL('../../kit/faultOnSignal.mjs', import.meta.url).pathname;
const HOUR_MS = 3_600_000;
const DISK_MB = 16;
const TELLING_MS = 30_000;
const TO_DRS = {
  DRS_BACKEND: 'aws',
  AUTH: 'off',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
};

type Case = (seed: number) => Promise<ProofRow>;

/** The faults by their names; those that cannot be had on this machine are left out. */
export function shakes(scale: ShakeScale, hasPostgres: boolean): readonly (readonly [string, Case])[] {
  return [
    ...(hasPostgres
      ? [
          ['Postgres stopped at once', (seed: number) => postgresStopped(scale.stops, seed)] as const,
          ['Postgres paused', (seed: number) => postgresPaused(scale.pausedMs, seed)] as const,
        ]
      : []),
    ['disk full', diskFull],
    ['few descriptors', (seed) => fewDescriptors(scale.descriptors, seed)],
    ['clock jumps', clockJumps],
    ['DNS gone', dnsGone],
    ['credentials expire', credentialsExpire],
  ];
}

async function postgresStopped(stops: number, seed: number): Promise<ProofRow> {
  await using postgres = await startPostgres();
  if (postgres === null) throw new Error('this proof needs Postgres');
  await using drs = await startCountingDrs();
  const env = {
    ...TO_DRS,
    AWS_ENDPOINT_URL_DRS: drs.endpoint,
    DATABASE_URL: await postgres.createDatabase(),
  };
  await using shaken = await startShaken(env);
  const fates: Fate[] = [];
  for (let stop = 0; stop < stops; stop += 1)
    fates.push(
      await shake(shaken, 'readyz', { begin: () => postgres.stopAtOnce(), end: () => postgres.startAgain() }),
    );
  return rowOf('Postgres stopped at once', fates, shaken, seed);
}

async function postgresPaused(forMs: number, seed: number): Promise<ProofRow> {
  await using postgres = await startPostgres();
  if (postgres === null) throw new Error('this proof needs Postgres');
  await using drs = await startCountingDrs();
  const env = {
    ...TO_DRS,
    AWS_ENDPOINT_URL_DRS: drs.endpoint,
    DATABASE_URL: await postgres.createDatabase(),
  };
  await using shaken = await startShaken(env);
  const fate = await shake(shaken, 'readyz', {
    begin: () => postgres.pause(),
    end: () => postgres.resume(),
    forMs,
  });
  return rowOf('Postgres paused', [fate], shaken, seed);
}

async function diskFull(seed: number): Promise<ProofRow> {
  using disk = mountSmallDisk(DISK_MB);
  if (disk === null)
    return { proof: '23 disk full', numbers: { skipped: 'no disk may be mounted' }, seed, violations: [] };
  await using drs = await startCountingDrs();
  await using shaken = await startShaken({
    ...TO_DRS,
    AWS_ENDPOINT_URL_DRS: drs.endpoint,
    DATA_DIR: `${disk.folder}/data`,
  });
  const fate = await shake(shaken, 'readyz', { begin: () => disk.fill(), end: () => disk.empty() });
  return rowOf('disk full', [fate], shaken, seed);
}

/** More clients come than there are descriptors. Who is connected is served all the same; newcomers are, once there is room. */
async function fewDescriptors(most: number, seed: number): Promise<ProofRow> {
  await using drs = await startCountingDrs();
  await using memory = await createMemory();
  await using shaken = await startShaken({ ...TO_DRS, AWS_ENDPOINT_URL_DRS: drs.endpoint, ...memory.env });
  const { program, url } = shaken;
  execFileSync('prlimit', ['--pid', String(program.pid), `--nofile=${most}:${most}`]);
  const isRead = async () => {
    const calls = drs.describeJobsCalls.length;
    return (await msUntil(() => drs.describeJobsCalls.length > calls + 2, TELLING_MS)) !== null;
  };
  const clients = Array.from({ length: 2 * most }, () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    return socket.on('error', () => undefined);
  });
  const isFull = await msUntil(() => descriptorsOf(shaken) >= most - 2, TELLING_MS);
  const [isReadMeanwhile, during] = [await isRead(), await shaken.probe()];
  for (const client of clients) client.destroy();
  const isOpen = () => watchersOf(shaken).then(Number.isFinite, () => false);
  const healedMs = await msUntil(isOpen, TELLING_MS);
  const row = rowOf('few descriptors', [{ toldMs: 0, healedMs }], shaken, seed);
  const violations = [
    ...row.violations,
    ...(isFull === null ? ['the descriptors did not run out: nothing was tried'] : []),
    ...(isReadMeanwhile ? [] : ['DRS was not read meanwhile']),
    ...(during === null ? ['who was connected was not served meanwhile'] : []),
  ];
  return { ...row, violations };
}

/** Forward and back again, and back and forward: DRS is read on, and nothing is stale for long. */
async function clockJumps(seed: number): Promise<ProofRow> {
  await using drs = await startCountingDrs();
  const fates: Fate[] = [];
  const violations: string[] = [];
  for (const ms of [HOUR_MS, -HOUR_MS]) {
    await using memory = await createMemory();
    await using shaken = await startShaken({
      ...TO_DRS,
      AWS_ENDPOINT_URL_DRS: drs.endpoint,
      ...memory.env,
      NODE_OPTIONS: `--import=${FAULT_ON_SIGNAL}`,
      FAULT_ON_SIGNAL: `clock ${ms}`,
    });
    for (const isOn of [true, false]) {
      shaken.program.kill('SIGUSR2');
      await shaken.program.logged('faultSwitched', (line) => line.isOn === isOn);
      const rounds = drs.describeJobsCalls.length;
      const isRead = () => drs.describeJobsCalls.length > rounds + 1;
      // Nothing has to be told: no time that matters was lost.
      fates.push({ toldMs: 0, healedMs: await untilWell(shaken, isRead) });
    }
    violations.push(...fates.flatMap((fate) => problemsOf('clock jumps', fate, shaken)));
  }
  const healedMs = Math.max(...fates.map((fate) => fate.healedMs ?? Infinity));
  return { proof: '23 clock jumps', numbers: { times: fates.length, healedMs }, seed, violations };
}

async function dnsGone(seed: number): Promise<ProofRow> {
  await using drs = await startCountingDrs();
  await using proxy = await startTcpProxy(drs.port);
  await using memory = await createMemory();
  await using shaken = await startShaken({
    ...TO_DRS,
    AWS_ENDPOINT_URL_DRS: `http://drs.shaken.test:${proxy.port}`,
    ...memory.env,
    NODE_OPTIONS: `--import=${FAULT_ON_SIGNAL}`,
    FAULT_ON_SIGNAL: 'dns drs.shaken.test',
  });
  const switchTo = async (isOn: boolean) => {
    shaken.program.kill('SIGUSR2');
    await shaken.program.logged('faultSwitched', (line) => line.isOn === isOn);
    proxy.cutAll(); // connections that are there need no name
  };
  const fate = await shake(shaken, 'readyz?strict', {
    begin: () => switchTo(true),
    end: () => switchTo(false),
  });
  return rowOf('DNS gone', [fate], shaken, seed);
}

async function credentialsExpire(seed: number): Promise<ProofRow> {
  let areExpired = false;
  const [expired, noJobs] = [refusal(403, 'ExpiredTokenException'), reply(200, { items: [] })];
  await using drs = await startRawServer((call, number) => (areExpired ? expired : noJobs)(call, number));
  await using memory = await createMemory();
  await using shaken = await startShaken({ ...TO_DRS, AWS_ENDPOINT_URL_DRS: drs.endpoint, ...memory.env });
  const begin = () => {
    areExpired = true;
  };
  const end = () => {
    areExpired = false;
  };
  const fate = await shake(shaken, 'readyz?strict', { begin, end });
  return rowOf('credentials expire', [fate], shaken, seed);
}

function rowOf(name: string, fates: readonly Fate[], shaken: Shaken, seed: number): ProofRow {
  const slowest = (times: readonly (number | null)[]) => Math.max(...times.map((ms) => ms ?? Infinity));
  const numbers = {
    times: fates.length,
    toldMs: slowest(fates.map(({ toldMs }) => toldMs)),
    healedMs: slowest(fates.map(({ healedMs }) => healedMs)),
  };
  const violations = fates.flatMap((fate) => problemsOf(name, fate, shaken));
  return { proof: `23 ${name}`, numbers, seed, violations };
}
