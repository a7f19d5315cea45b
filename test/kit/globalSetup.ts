// One Postgres for the whole run, kept on globalThis for test/kit/globalTeardown.ts. Jest wants a default export here.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

import type * as Postgres from './postgres.js';

// Jest loads this file with Node's own `require`, which does not know that `./postgres.js` is the .ts beside it.
const { startPostgres } = createRequire(import.meta.url)('./postgres.ts') as typeof Postgres;

const NOT_FOUND =
  'Postgres was not found: the suites on Postgres are left out. To run them on Debian: apt-get install postgresql\n';

const NO_PROMTOOL =
  'promtool was not found: what checks alerts, dashboard and metrics with it is left out. To have it on Debian, without the service:\n' +
  '  apt-get download prometheus && dpkg -x prometheus_*.deb prometheus && install prometheus/usr/bin/promtool /usr/local/bin/\n';

export default async function globalSetup(): Promise<void> {
  if (spawnSync('promtool', ['--version']).status !== 0) process.stdout.write(NO_PROMTOOL);
  const server = await startPostgres();
  if (server === null) {
    process.stdout.write(NOT_FOUND);
    return;
  }
  Object.assign(globalThis, { testPostgres: server });
  process.env.TEST_POSTGRES_URL = server.url();
}
