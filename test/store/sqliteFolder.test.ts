// SQLite in a folder: one user at a time, and what was acknowledged is on the disk.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';

import { FolderInUse } from '../../src/store/folderInUse.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { later, open, openFile, temporaryFolder, useHosts } from './kit/hosts.js';
import { runProgram } from './kit/processes.js';
import { aRequest, SCOPE } from './kit/requests.js';

const openIn = (folder: string) => open({ kind: 'sqlite', folder });

/** SQLite's number for FULL. https://www.sqlite.org/pragma.html#pragma_synchronous */
const FULL = 2;

useHosts();

describe('a folder with SQLite', () => {
  it('is made where it is not there yet', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');

    await openIn(folder);

    expect(existsSync(join(folder, 'gateway.db'))).toBe(true);
  });

  it('is refused to a second user, and to a third, also in the same process', async () => {
    const folder = temporaryFolder();
    const store = await openIn(folder);

    const attempts = [await openIn(folder).catch(String), await openIn(folder).catch(String)];

    expect(attempts).toEqual(Array(2).fill(`FolderInUse: another gateway is using ${folder}`));
    await expect(openIn(folder)).rejects.toBeInstanceOf(FolderInUse);
    expect(await store.requests.claim(aRequest())).toEqual({ kind: 'claimed' });
  });

  it('can be opened once its user has closed it', async () => {
    const folder = temporaryFolder();
    const store = await openIn(folder);
    await store.close();

    const next = await openIn(folder);

    expect(await next.replicas.list()).toEqual([]);
  });

  it('is refused while a user in another process is alive, and free once that one was killed', async () => {
    const folder = temporaryFolder();
    const program = runProgram(`
      const store = await open({ kind: 'sqlite', folder: ${JSON.stringify(folder)} });
      await claim(store);
      say('claimed');
      await heard();
    `);
    await program.untilSaid('claimed');

    const whileAlive = await openIn(folder).catch(String);
    program.child.kill('SIGKILL');
    await program.ended;
    const store = await openIn(folder);

    expect(whileAlive).toContain('FolderInUse');
    expect(await store.requests.unsettled('a-scope')).toHaveLength(1);
  });

  it('is not kept by whoever could not open its database', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'gateway.db');
    writeFileSync(file, 'no database at all '.repeat(500));
    await expect(openIn(folder)).rejects.toThrow('file is not a database');
    rmSync(file);

    const opening = openIn(folder);

    await expect(opening).resolves.toMatchObject({ requests: expect.anything() });
  });

  it('has no replicas and no holders of a lease when it is opened: whoever used it is dead', async () => {
    const folder = temporaryFolder();
    const store = await openIn(folder);
    await store.replicas.beat('replica-1', {
      jobWatchers: 1,
      allWatchers: 0,
      lookups: [],
      isExpecting: false,
    });
    const lease = await store.jobLog.takeLease(SCOPE, 'replica-1', await store.jobLog.readScope(SCOPE));
    await store.close();

    const next = await openIn(folder);

    expect(lease).not.toBeNull();
    expect(await next.replicas.list()).toEqual([]);
    expect(await next.jobLog.readScope(SCOPE)).toMatchObject({ holder: null, epoch: lease?.epoch });
  });

  it('is written through a WAL that is forced to the disk at each commit', async () => {
    const engine = openSqlite(temporaryFolder());
    later(() => engine.close());

    const pragmas = [
      await sql`pragma journal_mode`.execute(engine.db),
      await sql`pragma synchronous`.execute(engine.db),
    ];

    expect(pragmas.map(({ rows }) => rows)).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: FULL }]]);
  });

  it('stays in WAL for whoever opens it later', async () => {
    const folder = temporaryFolder();
    await openIn(folder);

    const mode: unknown = openFile(folder).pragma('journal_mode');

    expect(mode).toEqual([{ journal_mode: 'wal' }]);
  });
});

const STRACE = '/usr/bin/strace';

if (existsSync(STRACE)) {
  describe('a commit on SQLite', () => {
    it('forces the disk once, or twice, for each of 20 claims', async () => {
      const folder = temporaryFolder();
      const trace = join(folder, 'trace');
      const program = runProgram(
        `
          const store = await open({ kind: 'sqlite', folder: ${JSON.stringify(join(folder, 'store'))} });
          say('claiming');
          for (let number = 0; number < 20; number++) await claim(store);
          say('claimed');
          await store.close();
          process.exit();
        `,
        [STRACE, '-f', '-o', trace, '-e', 'trace=fsync,fdatasync,write'],
      );

      await program.untilSaid('claimed');
      await program.ended;

      const lines = readFileSync(trace, 'utf8').split('\n');
      const during = lines.slice(
        lines.findIndex((line) => line.includes('"claiming')),
        lines.findIndex((line) => line.includes('"claimed')),
      );
      const forced = during.filter((line) => /\bf(data)?sync\(/.test(line)).length;
      expect(forced).toBeGreaterThanOrEqual(20);
      expect(forced).toBeLessThanOrEqual(40);
    });
  });
}

const PRLIMIT = '/usr/bin/prlimit';

if (existsSync(PRLIMIT)) {
  describe('a disk with no room for SQLite', () => {
    const limit = (pid: number | undefined, bytes: string) =>
      execFileSync(PRLIMIT, ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);

    it('makes the store unavailable until there is room', async () => {
      const folder = temporaryFolder();
      const program = runProgram(`
        const store = await open({ kind: 'sqlite', folder: ${JSON.stringify(folder)} });
        const attempt = async () => {
          const answer = await claim(store, { reason: 'x'.repeat(200_000) }).then(({ kind }) => kind, ({ name }) => name);
          say(answer + ' ' + (store.failing() === null ? 'works' : 'fails'));
        };
        say('open');
        for (const word of ['full', 'roomy']) {
          await heard();
          await attempt();
          say(word);
        }
        await store.close();
        process.exit();
      `);
      await program.untilSaid('open');

      limit(program.child.pid, '4096');
      program.tell('go');
      await program.untilSaid('full');
      limit(program.child.pid, 'unlimited');
      program.tell('go');
      const said = await program.untilSaid('roomy');

      expect(said).toEqual(['open', 'StoreUnavailable fails', 'full', 'claimed works', 'roomy']);
    });
  });
}
