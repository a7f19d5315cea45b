// A Postgres of the tests' own, from Debian's binaries: started, frozen, killed and started again as a test wishes. It imports no
// file of ours, because test/kit/globalSetup.ts loads it outside jest's module resolution.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

export interface PostgresServer extends AsyncDisposable {
  readonly port: number;
  /** The superuser's URL of a database; `postgres` when none is named. */
  url(database?: string): string;
  /** Creates an empty database of a random name and gives its URL. */
  createDatabase(): Promise<string>;
  /** Freezes the server and all its children: connections stay open and nothing answers. Resolves once all stand still. */
  pause(): Promise<void>;
  resume(): void;
  /** The immediate shutdown (SIGQUIT): connections break, and the next start recovers from the log. */
  stopAtOnce(): Promise<void>;
  /** Starts on the same folder and port; resolves once connections are accepted. */
  startAgain(): Promise<void>;
  /** Ends the server and removes its folder. */
  close(): Promise<void>;
}

export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
  /** Drops the database, with whoever is still connected to it. */
  drop(): Promise<void>;
}

export interface PostgresOptions {
  /** Leaves fsync on. Off by default: only a machine that fails loses what `stopAtOnce` does not. */
  readonly isDurable?: boolean;
}

/** Who runs the server: Postgres refuses to be root. */
interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const LOG_KEPT = 4_000;

/** The folder of the newest server's programs, or null where none is installed. */
export function postgresBinaries(root = DEBIAN_FOLDER): string | null {
  if (!existsSync(root)) return null;
  const newestFirst = readdirSync(root).sort((left, right) => Number(right) - Number(left));
  const folders = newestFirst.map((version) => join(root, version, 'bin'));
  return (
    folders.find((each) => existsSync(join(each, 'initdb')) && existsSync(join(each, 'postgres'))) ?? null
  );
}

/** Starts a fresh server on 127.0.0.1; null where Postgres is not installed. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer | null> {
  const binaries = postgresBinaries();
  if (binaries === null) return null;
  const identity = process.getuid?.() === 0 ? postgresUser() : {};
  const folder = mkdtempSync(join(tmpdir(), 'drs-postgres-'));
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid);
  const server = new DebianPostgres(binaries, folder, await freePort(), identity, options.isDurable ?? false);
  try {
    await server.initialize();
    await server.startAgain();
  } catch (error) {
    await server.close();
    throw error;
  }
  return server;
}

/** A fresh database on the server of the whole run (test/kit/globalSetup.ts); null where there is none. */
export async function createTestDatabase(): Promise<TestDatabase | null> {
  const adminUrl = process.env.TEST_POSTGRES_URL ?? '';
  if (adminUrl === '') return null;
  const name = await createDatabaseAt(adminUrl);
  const drop = () => execute(adminUrl, `drop database if exists ${name} with (force)`);
  return { url: withDatabase(adminUrl, name), drop, [Symbol.asyncDispose]: drop };
}

class DebianPostgres implements PostgresServer {
  readonly port: number;
  readonly #binaries: string;
  readonly #folder: string;
  readonly #identity: Identity;
  readonly #isDurable: boolean;
  #running: { readonly child: ChildProcess; readonly ended: Promise<unknown> } | null = null;

  constructor(binaries: string, folder: string, port: number, identity: Identity, isDurable: boolean) {
    this.#binaries = binaries;
    this.#folder = folder;
    this.port = port;
    this.#identity = identity;
    this.#isDurable = isDurable;
  }

  async initialize(): Promise<void> {
    const { child, log } = this.#spawn('initdb', [
      ...['-D', this.#folder, '-U', 'postgres', '-A', 'trust'],
      ...['--no-sync', '--no-instructions', '--locale=C', '--encoding=UTF8'],
    ]);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`initdb ended with ${String(code)}: ${log()}`);
  }

  url(database = 'postgres'): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  async createDatabase(): Promise<string> {
    return this.url(await createDatabaseAt(this.url()));
  }

  async pause(): Promise<void> {
    // The postmaster first, so that it cannot make another child meanwhile.
    const pid = this.#pid();
    await freeze(pid);
    await Promise.all(childrenOf(pid).map(freeze));
  }

  resume(): void {
    const pid = this.#pid();
    for (const child of childrenOf(pid)) signal(child, 'SIGCONT');
    process.kill(pid, 'SIGCONT');
  }

  async stopAtOnce(): Promise<void> {
    if (this.#running === null) return;
    const { child, ended } = this.#running;
    if (child.exitCode === null && child.signalCode === null) this.resume();
    child.kill('SIGQUIT');
    await ended;
    this.#running = null;
  }

  async startAgain(): Promise<void> {
    if (this.#running !== null) throw new Error('Postgres runs already: call stopAtOnce() before');
    const settings = {
      listen_addresses: '127.0.0.1',
      port: this.port,
      unix_socket_directories: '',
      max_connections: 200,
      fsync: this.#isDurable ? 'on' : 'off',
    };
    const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const { child, log } = this.#spawn('postgres', ['-D', this.#folder, ...words]);
    // A test run that ends in disorder must not leave a server behind.
    const kill = () => child.kill('SIGQUIT');
    process.once('exit', kill);
    const ended = once(child, 'close').finally(() => process.off('exit', kill));
    this.#running = { child, ended };
    await Promise.race([
      untilPrinted(child, 'ready to accept connections'),
      ended.then(() => Promise.reject(new Error(`Postgres did not start: ${log()}`))),
    ]);
  }

  async close(): Promise<void> {
    await this.stopAtOnce();
    await rm(this.#folder, { recursive: true, force: true });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #spawn(program: string, words: readonly string[]): { child: ChildProcess; log: () => string } {
    const child = spawn(join(this.#binaries, program), words, {
      ...this.#identity,
      cwd: this.#folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-LOG_KEPT)));
    return { child, log: () => log };
  }

  #pid(): number {
    const pid = this.#running?.child.pid;
    if (pid === undefined) throw new Error('Postgres does not run: call startAgain() before');
    return pid;
  }
}

async function createDatabaseAt(adminUrl: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await execute(adminUrl, `create database ${name}`);
  return name;
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

function untilPrinted(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve) => {
    let seen = '';
    const look = (chunk: Buffer): void => {
      seen += chunk.toString();
      if (!seen.includes(text)) return;
      child.stderr?.off('data', look);
      resolve();
    };
    child.stderr?.on('data', look);
  });
}

/** Every backend is a session of its own, so no signal to a group reaches them all. */
function childrenOf(pid: number): readonly number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

/** The kernel stops a process a moment after the signal was sent. */
async function freeze(pid: number): Promise<void> {
  signal(pid, 'SIGSTOP');
  while (existsSync(`/proc/${pid}`) && !/^State:\s+[TZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')))
    await new Promise((resolve) => setImmediate(resolve));
}

/** A child that ended by itself meanwhile is no failure. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // Not by `instanceof Error`: Node's own errors are of another realm than the test's.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function postgresUser(): Identity {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith('postgres:'));
  if (line === undefined) throw new Error('root cannot run Postgres, and there is no user named postgres');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Below the ephemeral ports (32768 and up), so that nobody is given the port while the server is down between two starts. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
