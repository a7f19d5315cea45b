// What the built program loads: nothing that its settings have no use for. It starts sooner, holds less, and a driver that is not
// used cannot be the reason why it does not start.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../kit/postgres.js';
import { killPrograms, runProgram } from '../kit/program.js';

const PRELOAD = new URL('../kit/loadedModules.mjs', import.meta.url).href;
const ON_AWS = {
  ...{ DRS_BACKEND: 'aws', AWS_ENDPOINT_URL_DRS: 'http://127.0.0.1:9', AWS_REGION: 'us-east-1' },
  ...{ AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any' },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
});
afterEach(async () => {
  await killPrograms();
  rmSync(folder, { recursive: true, force: true });
});

/** The packages, and the folders of ours, of which something is loaded once the program is up. */
async function loadedWith(env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const names = (await urlsWith(env))
    .map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/|\/dist\/([^/]+)\//.exec(url))
    .map((match) => match?.[1] ?? match?.[2] ?? '');
  return [...new Set(names)];
}

async function urlsWith(env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const file = join(folder, 'loaded');
  const program = runProgram({
    ...{ PORT: '0', SIMULATOR_PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' },
    ...{ NODE_OPTIONS: `--import ${PRELOAD}`, LOADED_MODULES: file },
    ...env,
  });
  await program.url();
  return readFileSync(file, 'utf8').split('\n');
}

const CHOSEN = ['libsql', 'pg', 'jose', 'simulator'];
const chosenOf = (loaded: readonly string[]) => CHOSEN.filter((name) => loaded.includes(name));

describe('the program loads', () => {
  it('with SQLite and the simulator no pg and no jose', async () => {
    const loaded = await loadedWith({});

    expect(chosenOf(loaded)).toEqual(['libsql', 'simulator']);
  });

  it('of the command line only what serving needs', async () => {
    const ofCommandLine = (await urlsWith({})).flatMap((url) => /\/dist\/cli\/(.*)$/.exec(url)?.[1] ?? []);

    expect(
      ofCommandLine.filter((name) => /help|explained|printConfig|migrate|token|simulate/.test(name)),
    ).toEqual([]);
    expect(ofCommandLine).toContain('commands/serve.js');
  });

  it('with Postgres no libsql', async () => {
    await using database = await createTestDatabase();
    if (database === null) return;

    const loaded = await loadedWith({ DATABASE_URL: database.url });

    expect(chosenOf(loaded)).toEqual(['pg', 'simulator']);
  });

  it('with AWS and without logins neither the simulator nor jose', async () => {
    const loaded = await loadedWith({ ...ON_AWS, AUTH: 'off' });

    expect(chosenOf(loaded)).toEqual(['libsql']);
  });

  it('with logins jose', async () => {
    const loaded = await loadedWith({ AUTH: 'jwt' });

    expect(chosenOf(loaded)).toEqual(['libsql', 'jose', 'simulator']);
  });
});
