// The programs whose start is measured, each from nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startPostgres, type PostgresServer } from '../../../test/kit/postgres.js';
import { PROJECT, type RunningGateway, startGateway, startProgram, startSimulator } from '../kit/programs.js';

interface Surroundings {
  /** A folder for everything that is written. */
  readonly folder: string;
  /** The superuser's URL of the server; null where Postgres is not installed. */
  readonly postgresUrl: string | null;
  readonly emptyDatabase: () => Promise<string>;
  /** Of a simulator that runs beside: what stands for AWS. */
  readonly drsUrl: string;
}

/** Lends what the programs need around them. */
export async function withSurroundings<Value>(
  use: (surroundings: Surroundings) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-startup-'));
  const postgres: PostgresServer | null = await startPostgres();
  const simulator = await startSimulator();
  try {
    return await use({
      folder,
      postgresUrl: postgres?.url() ?? null,
      emptyDatabase: async () => (await postgres?.createDatabase()) ?? '',
      drsUrl: simulator.url,
    });
  } finally {
    await simulator.end();
    await postgres?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const EXAMPLE_LOGIN = { AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any', AWS_REGION: 'us-east-1' };

const sqlite = ({ folder }: Surroundings) => ({ DATA_DIR: mkdtempSync(join(folder, 'data-')) });
const postgres = async ({ emptyDatabase }: Surroundings) => ({ DATABASE_URL: await emptyDatabase() });
const aws = ({ drsUrl }: Surroundings) => ({
  ...{ DRS_BACKEND: 'aws', AUTH: 'off', AWS_ENDPOINT_URL_DRS: drsUrl },
  ...EXAMPLE_LOGIN,
});

/** Each starts one of them; whoever calls ends it. */
export const CONTENDERS = {
  'bare Node HTTP server': () => startProgram('startup/programs/bareHttp.js'),
  'Apollo Server standalone': () =>
    startProgram('startup/programs/apolloStandalone.js', {
      words: [new URL('schema.graphql', PROJECT).pathname],
    }),
  'gateway, simulator, SQLite': (around) => startGateway({ env: sqlite(around) }),
  'gateway, simulator, Postgres': async (around) => startGateway({ env: await postgres(around) }),
  'gateway, AWS endpoint, SQLite': (around) => startGateway({ env: { ...aws(around), ...sqlite(around) } }),
  'gateway, AWS endpoint, Postgres': async (around) =>
    startGateway({ env: { ...aws(around), ...(await postgres(around)) } }),
} as const satisfies Readonly<Record<string, (around: Surroundings) => Promise<RunningGateway>>>;

export type ContenderName = keyof typeof CONTENDERS;
