// Gateways as programs of their own, in front of the moving DRS and on one memory: Postgres for several, else a folder.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';

import { createTestDatabase } from '../../kit/postgres.js';
import { type Program, runProgram } from '../../kit/program.js';

/** Where the gateways take AWS to be. */
export interface DrsEndpoint {
  readonly endpoint: string;
}

export interface Memory extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
}

/** Killed, with no chance to say goodbye, when it is disposed of. */
export interface Replica extends AsyncDisposable {
  readonly program: Program;
  readonly url: string;
}

export interface HeapMeasured {
  readonly heapMB: number;
  readonly rssMB: number;
}

/** Whether there is a Postgres, so that several gateways can share one memory. */
export const HAS_POSTGRES = (process.env.TEST_POSTGRES_URL ?? '') !== '';

const HEAP_ON_SIGNAL = new URL('./heapOnSignal.mjs', import.meta.url).pathname;
const MB = 1024 * 1024;
/** Places in /proc/<pid>/stat behind the name, and what a tick is on Linux. */
const [USER_TIME, SYSTEM_TIME, MS_A_TICK] = [11, 12, 10];

/** An empty memory: a database where there is Postgres, a folder where not. */
export async function createMemory(): Promise<Memory> {
  const database = await createTestDatabase();
  if (database !== null) {
    const dispose = () => database.drop();
    return { env: { DATABASE_URL: database.url }, [Symbol.asyncDispose]: dispose };
  }
  const folder = await mkdtemp(join(tmpdir(), 'proof-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  return { env: { DATA_DIR: folder }, [Symbol.asyncDispose]: dispose };
}

/** Starts one gateway and waits until it serves. */
export async function startReplica(
  drs: DrsEndpoint,
  memory: Memory,
  env: Readonly<Record<string, string>> = {},
): Promise<Replica> {
  const program = runProgram({
    DRS_BACKEND: 'aws',
    AUTH: 'off',
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_DRS: drs.endpoint,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    PORT: '0',
    POLL_INTERVAL_MS: '250',
    NODE_OPTIONS: `--import=${HEAP_ON_SIGNAL}`,
    ...memory.env,
    ...env,
  });
  return { program, url: await program.url(), [Symbol.asyncDispose]: () => program[Symbol.asyncDispose]() };
}

/** The first leads: the others start once it has the lease. */
export async function startReplicas(
  count: number,
  drs: DrsEndpoint,
  memory: Memory,
  env: Readonly<Record<string, string>> = {},
): Promise<readonly Replica[]> {
  const first = await startReplica(drs, memory, env);
  await first.program.logged('watchLeaseTaken');
  const others = await Promise.all(Array.from({ length: count - 1 }, () => startReplica(drs, memory, env)));
  return [first, ...others];
}

/** How many streams are open in a gateway, by its own account. */
export async function watchersOf({ url }: Replica): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${url}/readyz`, { agent: false }, (response) => {
      json(response).then((body) => resolve((body as { watchers: number }).watchers), reject);
    }).once('error', reject);
  });
}

export function descriptorsOf({ program }: Replica): number {
  return readdirSync(`/proc/${program.pid}/fd`).length;
}

/** How much of a processor's time it has used so far, in milliseconds. */
export function processorMsOf({ program }: Replica): number {
  const words = readFileSync(`/proc/${program.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(words[USER_TIME]) + Number(words[SYSTEM_TIME])) * MS_A_TICK;
}

/** What is left in use after garbage was collected. */
export async function heapOf({ program }: Replica): Promise<HeapMeasured> {
  const before = program.logLines().filter(({ msg }) => msg === 'heapMeasured').length;
  program.kill('SIGUSR2');
  const line = await program.logged('heapMeasured', ({ number }) => number === before + 1);
  const [heapUsed, external, rss] = [line.heapUsed, line.external, line.rss].map(Number);
  return {
    heapMB: Math.round(((heapUsed ?? NaN) + (external ?? NaN)) / MB),
    rssMB: Math.round((rss ?? NaN) / MB),
  };
}
