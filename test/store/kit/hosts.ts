// Where a store can live: a SQLite folder, or a Postgres database that is emptied after each test because making one takes longer than
// most tests. What a test opens here is closed when it is over.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach } from '@jest/globals';
import Libsql from 'libsql';
import pg from 'pg';

import { openStore, type Store, type StoreOptions } from '../../../src/store/store.js';
import { createSystemClock } from '../../../src/process/systemClock.js';
import { createTestDatabase, type TestDatabase } from '../../kit/postgres.js';
import { recordingLogger } from '../../kit/recordingLogger.js';

export type Row = Readonly<Record<string, unknown>>;

/** One database, and the stores that are open on it. */
export interface StoreHost {
  readonly options: StoreOptions;
  open(): Promise<Store>;
  /** A store of another replica. SQLite has only one user: there it is the same store. */
  openAnother(store: Store): Promise<Store>;
  /** Closes the store, and opens it again. */
  reopen(store: Store): Promise<Store>;
  /** Asks the database itself, past the store. */
  query(statement: string): Promise<readonly Row[]>;
}

export interface Target {
  readonly name: 'SQLite' | 'Postgres';
  readonly createHost: () => Promise<StoreHost>;
}

const SQLITE: Target = {
  name: 'SQLite',
  createHost: () => {
    const folder = temporaryFolder();
    const query = (statement: string) =>
      new Promise<readonly Row[]>((resolve) => resolve(querySqlite(folder, statement)));
    return Promise.resolve(hostOf({ kind: 'sqlite', folder }, true, query));
  },
};

const POSTGRES: Target = {
  name: 'Postgres',
  createHost: async () => hostOnPostgres(await postgresUrl()),
};

/** Postgres alone; nothing where there is none. */
export const POSTGRES_TARGETS: readonly Target[] =
  process.env.TEST_POSTGRES_URL === undefined ? [] : [POSTGRES];

/** Every database that a store can live in. */
export const TARGETS: readonly Target[] = [SQLITE, ...POSTGRES_TARGETS];

const cleaning: (() => unknown)[] = [];
let database: TestDatabase | null = null;

/** Sees to it that this file's tests leave nothing behind: called once, at its top. */
export function useHosts(): void {
  afterEach(tidyUp);
  afterAll(async () => {
    await database?.drop();
    database = null;
  });
}

/** Has `clean` called when the test is over. */
export function later(clean: () => unknown): void {
  cleaning.push(clean);
}

/** Closes what the test has opened, the newest first. */
async function tidyUp(): Promise<void> {
  for (const clean of cleaning.splice(0).reverse()) await clean();
}

async function postgresUrl(): Promise<string> {
  database ??= await createTestDatabase();
  if (database === null) throw new Error('no Postgres: take the targets from POSTGRES_TARGETS');
  const { url } = database;
  later(() => queryPostgres(url, 'drop schema public cascade; create schema public'));
  return url;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'drs-store-'));
  later(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a store that is closed when the test is over. */
export async function open(options: StoreOptions): Promise<Store> {
  const store = await openStore(options, createSystemClock(), recordingLogger());
  later(() => store.close());
  return store;
}

/** A connection of the test's own to Postgres. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // the test may well stop the server
  await client.connect();
  later(() => client.end());
  return client;
}

/** A connection of the test's own to the database in a store's folder. */
export function openFile(folder: string): Libsql.Database {
  const file = new Libsql(join(folder, 'gateway.db'));
  later(() => {
    if (file.open) file.close();
  });
  return file;
}

/** The database behind this URL, which whoever made it empties or drops. */
export function hostOnPostgres(url: string): StoreHost {
  return hostOf({ kind: 'postgres', url }, false, (statement) => queryPostgres(url, statement));
}

/** The folder of a host on SQLite, or the URL of one on Postgres. */
export function placeOf({ options }: StoreHost): string {
  return options.kind === 'sqlite' ? options.folder : options.url;
}

function hostOf(options: StoreOptions, isExclusive: boolean, query: StoreHost['query']): StoreHost {
  return {
    options,
    open: () => open(options),
    openAnother: (store) => (isExclusive ? Promise.resolve(store) : open(options)),
    reopen: async (store) => {
      await store.close();
      return open(options);
    },
    query,
  };
}

function querySqlite(folder: string, statement: string): readonly Row[] {
  const file = openFile(folder);
  try {
    const prepared = file.prepare(statement);
    if (prepared.reader) return prepared.all() as readonly Row[];
    prepared.run();
    return [];
  } finally {
    file.close();
  }
}

async function queryPostgres(url: string, statement: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
