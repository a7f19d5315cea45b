// One Postgres for the whole run, and a folder in memory for what tests write, both kept on globalThis for test/kit/globalTeardown.ts.
// Jest wants a default export here.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type * as Postgres from './postgres.js';

// Jest loads this file with Node's own `require`, which does not know that `./postgres.js` is the .ts beside it.
const { startPostgres } = createRequire(import.meta.url)('./postgres.ts') as typeof Postgres;

const NOT_FOUND =
  'Postgres was not found: the suites on Postgres are left out. To run them on Debian: apt-get install postgresql\n';

const NO_PROMTOOL =
  'promtool was not found: what checks alerts, dashboard and metrics with it is left out. To have it on Debian, without the service:\n' +
  '  apt-get download prometheus && dpkg -x prometheus_*.deb prometheus && install prometheus/usr/bin/promtool /usr/local/bin/\n';

const NO_SHELL =
  'bash or curl was not found: the shell scripts of examples/ and of the documents are left out.\n';

const NO_WEBSOCKETS =
  'No python3 with websockets was found: the script of examples/python is left out. To run it on Debian: apt-get install python3-websockets\n';
const NO_HELM =
  'helm was not found: what looks at the chart by it is left out. .ci/run brings it from a package of the registry.\n';

const SHARED_MEMORY = '/dev/shm';
/** Docker gives 64 MiB unless it is told otherwise: too little. */
const LEAST_FREE_BYTES = 1024 ** 3;

export default async function globalSetup(): Promise<void> {
  if (!runs('promtool', '--version')) process.stdout.write(NO_PROMTOOL);
  if (!['bash', 'curl'].every((command) => runs(command, '--version'))) process.stdout.write(NO_SHELL);
  if (!['python3', '/usr/bin/python3'].some((python) => runs(python, '-c', 'import websockets')))
    process.stdout.write(NO_WEBSOCKETS);
  if (!runs('helm', 'version', '--short')) process.stdout.write(NO_HELM);
  const server = await startPostgres();
  useMemoryForFiles();
  unpackBrowser();
  if (server === null) {
    process.stdout.write(NOT_FOUND);
    return;
  }
  Object.assign(globalThis, { testPostgres: server });
  process.env.TEST_POSTGRES_URL = server.url();
}

const runs = (command: string, ...words: readonly string[]) => spawnSync(command, words).status === 0;

/**
 * Every gateway of a test has a folder, and every commit in it an fsync: in memory that waits for no disk. Only a machine that fails
 * could tell the difference.
 */
function useMemoryForFiles(): void {
  if (freeBytesOf(SHARED_MEMORY) < LEAST_FREE_BYTES) return;
  const folder = mkdtempSync(join(SHARED_MEMORY, 'drs-tests-'));
  chmodSync(folder, 0o755); // the user that Postgres runs as has folders in it too
  Object.assign(globalThis, { testFolder: folder });
  process.env.TMPDIR = folder;
}

/** Once, before two suites do it at the same time: one would start a file that the other still writes. */
function unpackBrowser(): void {
  const unpack = "await (await import('@sparticuz/chromium')).default.executablePath()";
  runs(process.execPath, '--input-type=module', '--eval', unpack);
}

function freeBytesOf(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0; // there is none, as on macOS
  }
}
