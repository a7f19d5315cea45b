// Ends the Postgres that test/kit/globalSetup.ts started. Jest wants a default export here.
import type { PostgresServer } from './postgres.js';

export default async function globalTeardown(): Promise<void> {
  const { testPostgres } = globalThis as { testPostgres?: PostgresServer };
  await testPostgres?.close();
}
