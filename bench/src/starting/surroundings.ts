// What the benches of starting need around them: folders, a durable Postgres, and for each contender a DRS of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startPostgres } from '../../../test/kit/postgres.js';
import { PROJECT, type RunningGateway, startGateway, startProgram } from '../kit/programs.js';

export interface Surroundings {
  readonly newFolder: () => string;
  /** The URL of a new database whose commits reach the disk; null where Postgres is not installed. */
  readonly newDatabase: (() => Promise<string>) | null;
}

/** Lends them, and takes everything away afterwards. */
export async function withSurroundings<Value>(use: (around: Surroundings) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-starting-'));
  const postgres = await startPostgres({ isDurable: true });
  try {
    return await use({
      newFolder: () => mkdtempSync(join(folder, 'data-')),
      newDatabase: postgres === null ? null : () => postgres.createDatabase(),
    });
  } finally {
    await postgres?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The settings of a gateway that goes to this endpoint. Jobs are read as seldom as the settings allow: watching is measured elsewhere. */
export function settingsFor(endpoint: string): Readonly<Record<string, string>> {
  return {
    ...{ DRS_BACKEND: 'aws', AUTH: 'off', AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_DRS: endpoint },
    ...{ AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any', POLL_INTERVAL_MS: '10000' },
  };
}

export const CONTENDERS = ['bare SDK', 'Apollo + SDK', 'gateway, SQLite', 'gateway, Postgres'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** Those that can be had here. */
export function contendersIn({ newDatabase }: Surroundings): readonly ContenderName[] {
  return CONTENDERS.filter((name) => newDatabase !== null || name !== 'gateway, Postgres');
}

/** Starts one of them in front of this endpoint; whoever calls ends it. */
export async function startContender(
  name: ContenderName,
  endpoint: string,
  { newFolder, newDatabase }: Surroundings,
): Promise<RunningGateway & { readonly databaseUrl?: string }> {
  const schema = new URL('schema.graphql', PROJECT).pathname;
  const env = settingsFor(endpoint);
  switch (name) {
    case 'bare SDK':
      return startProgram('starting/programs/sdk.js', { words: [endpoint] });
    case 'Apollo + SDK':
      return startProgram('starting/programs/apollo.js', { words: [endpoint, schema] });
    case 'gateway, SQLite':
      return startGateway({ env: { ...env, DATA_DIR: newFolder() } });
    case 'gateway, Postgres': {
      const databaseUrl = (await newDatabase?.()) ?? '';
      const gateway = await startGateway({ env: { ...env, DATABASE_URL: databaseUrl } });
      return Object.assign(gateway, { databaseUrl });
    }
  }
}
