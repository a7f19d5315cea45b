// The server that the tests on Postgres rely on: that its faults are real ones. Left out where Postgres is not installed.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';

import { createTestDatabase, postgresBinaries, type PostgresServer, startPostgres } from './postgres.js';

const clients: Client[] = [];

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  clients.push(client);
  await client.connect();
  return client;
}

/** What the kernel says of a process: T is stopped by a signal. */
const stateOf = (pid: number) => /^State:\s+(\w)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
});

describe('postgresBinaries', () => {
  it('gives the newest version by number, and null where there is none', () => {
    const root = mkdtempSync(join(tmpdir(), 'drs-binaries-'));
    for (const version of ['9', '15', '17', '18']) mkdirSync(join(root, version, 'bin'), { recursive: true });
    for (const version of ['9', '15', '17'])
      for (const name of ['initdb', 'postgres']) writeFileSync(join(root, version, 'bin', name), '');

    const found = postgresBinaries(root);
    const foundInNone = postgresBinaries(join(root, 'absent'));

    rmSync(root, { recursive: true });
    expect(found).toBe(join(root, '17', 'bin'));
    expect(foundInNone).toBeNull();
  });
});

const describeOnPostgres = postgresBinaries() === null ? describe.skip : describe;

describeOnPostgres('a Postgres of the test', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    const started = await startPostgres({ isDurable: true });
    if (started === null) throw new Error('no Postgres');
    server = started;
  });

  afterAll(() => server.close());

  it('lends empty databases of their own in UTF8, with room for 200 connections', async () => {
    const [first, second] = [await server.createDatabase(), await server.createDatabase()];

    const client = await connect(first);
    const { rows } = await client.query<Record<string, unknown>>(
      `select current_setting('server_encoding') as encoding, current_setting('max_connections') as most,
         current_setting('fsync') as fsync, (select count(*)::int from pg_tables where schemaname = 'public') as tables`,
    );

    expect(first).not.toBe(second);
    expect(rows).toEqual([{ encoding: 'UTF8', most: '200', fsync: 'on', tables: 0 }]);
  });

  it('freezes with its children, and answers afterwards what was asked meanwhile', async () => {
    const client = await connect(server.url());
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const pid = rows[0]?.pid ?? 0;

    await server.pause();
    const frozen = stateOf(pid);
    const answer = client.query<{ one: number }>('select 1 as one');
    server.resume();

    expect(frozen).toBe('T');
    expect((await answer).rows).toEqual([{ one: 1 }]);
    expect(stateOf(pid)).not.toBe('T');
  });

  it('breaks its connections when stopped at once, and has what was committed when started again', async () => {
    const url = await server.createDatabase();
    const client = await connect(url);
    await client.query('create table kept (id int)');
    await client.query('insert into kept values (7)');
    const isBroken = new Promise((resolve) => client.once('end', () => resolve('broken')));

    await server.stopAtOnce();
    const whileDown = connect(url);
    await expect(whileDown).rejects.toThrow('ECONNREFUSED');
    await server.startAgain();
    const { rows } = await (await connect(url)).query('select id from kept');

    expect(await isBroken).toBe('broken');
    expect(rows).toEqual([{ id: 7 }]);
  });

  it('can be stopped while it is frozen', async () => {
    await server.pause();

    await server.stopAtOnce();
    await server.startAgain();

    await expect((await connect(server.url())).query('select 1')).resolves.toMatchObject({ rowCount: 1 });
  });
});

describe('createTestDatabase', () => {
  it('gives nothing without a server for the run', async () => {
    const url = process.env.TEST_POSTGRES_URL;
    delete process.env.TEST_POSTGRES_URL;

    const database = await createTestDatabase();

    if (url !== undefined) process.env.TEST_POSTGRES_URL = url;
    expect(database).toBeNull();
  });
});

const describeOnSharedPostgres = process.env.TEST_POSTGRES_URL === undefined ? describe.skip : describe;

describeOnSharedPostgres('createTestDatabase on the server of the run', () => {
  it('gives databases that do not see each other, and drops one although somebody is connected', async () => {
    const [first, second] = [await createTestDatabase(), await createTestDatabase()];
    if (first === null || second === null) throw new Error('no server');
    const client = await connect(first.url);
    await client.query('create table mine (id int)');
    const other = await connect(second.url);

    const seen = await other.query("select to_regclass('mine') as mine");
    await first.drop();
    await second.drop();

    expect(seen.rows).toEqual([{ mine: null }]);
    await expect(connect(first.url)).rejects.toThrow('does not exist');
  });
});
