// Built gateways on one store in front of one counting DRS, and what that DRS knows of a start.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AcceptedStart, CountingDrs } from '../../kit/countingDrs.js';
import { createTestDatabase } from '../../kit/postgres.js';
import type { Wish } from './caller.js';

export type StoreKind = 'sqlite' | 'postgres';

/** What a gateway is told of its store; the store goes with it. */
export interface ProofStore extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
}

/** Postgres only where the test run has one. */
export function storesHere(): readonly StoreKind[] {
  return process.env.TEST_POSTGRES_URL === undefined ? ['sqlite'] : ['sqlite', 'postgres'];
}

export async function createStore(kind: StoreKind): Promise<ProofStore> {
  if (kind === 'postgres') {
    const database = await createTestDatabase();
    if (database === null) throw new Error('this test run has no Postgres');
    return { env: { DATABASE_URL: database.url }, [Symbol.asyncDispose]: () => database.drop() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'once-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  return { env: { DATA_DIR: folder }, [Symbol.asyncDispose]: remove };
}

/** Settings of a gateway that takes the endpoint for AWS's. */
export function settingsFor(
  endpoint: string,
  store: ProofStore,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    PORT: '0',
    DRS_BACKEND: 'aws',
    AUTH: 'off',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    AWS_ENDPOINT_URL_DRS: endpoint,
    EXPLORER: 'off',
    LOG_LEVEL: 'warn',
    ...store.env,
    ...more,
  };
}

/** What DRS accepted for a wish. */
export function startsOf(drs: CountingDrs, { sourceServerID }: Wish): readonly AcceptedStart[] {
  return drs.starts.filter(({ sourceServerIDs }) => sourceServerIDs.includes(sourceServerID));
}

const REQUEST_TAG_KEY = 'drs-gateway:request-id';

/** The gateway's request that a start names. */
export function requestIDOf({ tags }: AcceptedStart): string {
  return tags[REQUEST_TAG_KEY] ?? '';
}
