// The built program and the memory it is given: who may use it, what happens when it cannot be had, and what is said then. `npm test`
// builds it before.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../kit/postgres.js';
import { killPrograms, runProgram } from '../kit/program.js';
import { runProgram as runStore } from '../store/kit/processes.js';
import { useHosts } from '../store/kit/hosts.js';

const SETTINGS = { PORT: '0', SIMULATOR_PORT: '0', LOG_LEVEL: 'silent' };
const START = JSON.stringify({
  query: `mutation {
    startRecovery(input: { isDrill: true, idempotencyKey: "a", sourceServers: [{ sourceServerID: "s-launchfails000000" }] }) {
      ... on StartRecoverySuccess { isReplay requestID }
    }
  }`,
});

let folder = '';

useHosts();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drs-data-'));
});
afterEach(async () => {
  await killPrograms();
  await rm(folder, { recursive: true, force: true });
});

async function start(url: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: START });
  return ((await response.json()) as { data: { startRecovery: unknown } }).data.startRecovery;
}

describe('the program with a DATA_DIR', () => {
  it('makes the folder, and says in its welcome where it is', async () => {
    const inside = join(folder, 'a', 'b');
    const program = runProgram({ ...SETTINGS, DATA_DIR: inside });

    const welcome = await program.printed('Ctrl-C');

    expect(welcome).toMatch(new RegExp(`Memory +${inside} `));
  });

  it('that another program uses ends with 1, and names DATA_DIR and DATABASE_URL', async () => {
    const first = runProgram({ ...SETTINGS, DATA_DIR: folder });
    await first.url();

    const second = await runProgram({ ...SETTINGS, DATA_DIR: folder }).ended;

    expect([second.code, second.stdout]).toEqual([1, '']);
    expect(second.stderr).toContain(`DATA_DIR ${folder} is in use by another gateway`);
    expect(second.stderr).toContain('DATABASE_URL');
    expect(second.stderr).not.toMatch(/^ +at /m);
  });

  it('starts after the program that used it was killed, and remembers what that one acknowledged', async () => {
    const first = runProgram({ ...SETTINGS, DATA_DIR: folder });
    const before = await start(await first.url());
    first.kill('SIGKILL');
    await first.ended;

    const after = await start(await runProgram({ ...SETTINGS, DATA_DIR: folder }).url());

    expect(before).toMatchObject({ isReplay: false });
    expect(after).toEqual({ ...(before as object), isReplay: true });
  });

  it('leaves it to the next program when it ends in order', async () => {
    const first = runProgram({ ...SETTINGS, DATA_DIR: folder });
    await first.url();
    first.kill('SIGTERM');
    const { code } = await first.ended;

    const url = await runProgram({ ...SETTINGS, DATA_DIR: folder }).url();

    expect(code).toBe(0);
    expect(url).toMatch(/^http/);
  });

  it.each([
    ['below a file', (file: string) => join(file, 'data')],
    ['that is a file', (file: string) => file],
    ['where nobody may write', () => '/sys/drs-gateway'],
  ])('%s ends with 1, names DATA_DIR and says what to do', async (_, place) => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');

    const { code, stdout, stderr } = await runProgram({ ...SETTINGS, DATA_DIR: place(file) }).ended;

    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`DATA_DIR ${place(file)} cannot be used: `);
    expect(stderr).toContain('folder on a local disk that may be written');
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('whose database is damaged ends with 1, and names DATA_DIR', async () => {
    await writeFile(join(folder, 'gateway.db'), 'no database at all '.repeat(500));

    const { code, stderr } = await runProgram({ ...SETTINGS, DATA_DIR: folder }).ended;

    expect(code).toBe(1);
    expect(stderr).toContain(`DATA_DIR ${folder} cannot be used: `);
  });
});

describe('the program with a DATABASE_URL', () => {
  const refused = async (url: string) => runProgram({ ...SETTINGS, DATABASE_URL: url }).ended;

  it('that nobody answers ends with 1, names DATABASE_URL and keeps the password to itself', async () => {
    const { code, stdout, stderr } = await refused('postgres://gateway:planted-secret@127.0.0.1:1/drs');

    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('DATABASE_URL names a database that cannot be used: ');
    expect(stderr).toContain('Check that Postgres runs there');
    expect(stderr).not.toContain('planted-secret');
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('whose host does not exist ends with 1 and keeps the password to itself', async () => {
    const { code, stderr } = await refused('postgres://gateway:planted-secret@no-such-host.invalid/drs');

    expect(code).toBe(1);
    expect(stderr).toContain('DATABASE_URL names a database that cannot be used: ');
    expect(stderr).not.toContain('planted-secret');
  });

  it('where something listens and never speaks ends with 1 within seconds', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;

    const { code, stderr } = await refused(`postgres://gateway:planted-secret@127.0.0.1:${port}/drs`);

    silent.close();
    expect(code).toBe(1);
    expect(stderr).toContain('DATABASE_URL names a database that cannot be used: ');
    expect(stderr).not.toContain('planted-secret');
  });

  it('that is no URL of Postgres ends with 1 and keeps the password to itself', async () => {
    const { code, stderr } = await refused('mysql://gateway:planted-secret@127.0.0.1/drs');

    expect(code).toBe(1);
    expect(stderr).toContain('DATABASE_URL must be the URL of a Postgres database');
    expect(stderr).not.toContain('planted-secret');
  });

  if (process.env.TEST_POSTGRES_URL !== undefined) {
    it('is shared by two programs: the key of one is known to the other', async () => {
      const database = await createTestDatabase();
      const programs = [0, 1].map(() => runProgram({ ...SETTINGS, DATABASE_URL: database?.url ?? '' }));
      const [first = '', second = ''] = await Promise.all(programs.map((program) => program.url()));

      const [before, welcome] = [await start(first), await programs[0]?.printed('Memory')];
      const after = await start(second);

      await killPrograms();
      await database?.drop();
      expect(after).toMatchObject({ isReplay: true });
      expect(after).toMatchObject({ requestID: (before as { requestID: string }).requestID });
      expect(welcome).toMatch(/Memory +Postgres\n/);
    });

    it('that names a database which is not there ends with 1 and keeps the password to itself', async () => {
      const url = new URL(process.env.TEST_POSTGRES_URL ?? '');
      url.pathname = '/no_such_database';
      url.password = 'planted-secret';

      const { code, stderr } = await refused(url.href);

      expect(code).toBe(1);
      expect(stderr).toContain('no_such_database');
      expect(stderr).not.toContain('planted-secret');
    });
  }
});

describe('a store on SQLite that is closed while it writes', () => {
  // The driver ends the whole process when a closed file is asked for its transaction.
  it('writes or refuses, at whatever moment, and the process lives on', async () => {
    const program = runStore(`
      const answers = new Set();
      for (let moment = 0; moment < 60; moment++) {
        const store = await open({ kind: 'sqlite', folder: ':memory:' });
        const writing = claim(store).then(({ kind }) => kind, ({ name }) => name);
        for (let turn = 0; turn < moment; turn++) await null;
        await store.close();
        answers.add(await writing);
      }
      say([...answers].sort().join(' '));
      say('over');
      process.exit();
    `);

    expect(await program.untilSaid('over')).toEqual(['StoreUnavailable claimed', 'over']);
  });
});
