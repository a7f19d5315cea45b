// Ends the Postgres that test/kit/globalSetup.ts started, and removes the folder that it made. Jest wants a default export here.
import { rm } from 'node:fs/promises';

import type { PostgresServer } from './postgres.js';

export default async function globalTeardown(): Promise<void> {
  const { testPostgres, testFolder } = globalThis as { testPostgres?: PostgresServer; testFolder?: string };
  await testPostgres?.close();
  if (testFolder !== undefined) await rm(testFolder, { recursive: true, force: true });
}
