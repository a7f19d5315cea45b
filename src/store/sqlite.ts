// SQLite in a folder, for one process: a commit that was acknowledged survives the loss of power.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import Libsql from 'libsql';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

import type { Engine } from './database.js';
import { FolderInUse } from './folderInUse.js';
import type { Tables } from './tables.js';

/** Keeps everything in memory, for as long as the process lives: for tests. */
export const IN_MEMORY = ':memory:';

/**
 * Opens, or makes, the database in the folder. Throws FolderInUse where another process has it; a process that died has left no
 * lock behind, because the operating system holds it.
 */
export function openSqlite(folder: string): Engine {
  const lock = folder === IN_MEMORY ? null : takeLock(folder);
  const file = openFile(folder, lock);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: guarded(file) }) });
  return {
    dialect: 'sqlite',
    db,
    isExclusive: true,
    sharedCounts: null,
    announce: () => Promise.resolve(), // nobody else can be listening
    close: async () => {
      await db.destroy();
      if (file.open) file.close();
      lock?.close();
    },
  };
}

function openFile(folder: string, lock: Libsql.Database | null): Libsql.Database {
  try {
    const file = new Libsql(folder === IN_MEMORY ? IN_MEMORY : join(folder, 'gateway.db'));
    // WAL with FULL: one fsync a commit. https://www.sqlite.org/pragma.html#pragma_synchronous
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) file.pragma(pragma);
    return file;
  } catch (error) {
    lock?.close();
    throw error;
  }
}

const DONE = { changes: 0, lastInsertRowid: 0 };

/**
 * libsql never resets a prepared statement that was told BUSY, and from then on every commit fails; one that `exec` runs is reset. So a
 * transaction takes the lock for writing when it begins, by `exec`, and nothing after that can be BUSY. Where SQLite has rolled back by
 * itself (full, I/O error) there is nothing left to roll back, and saying so would hide why.
 */
function guarded(file: Libsql.Database): SqliteDatabase {
  const statement = (run: () => void): SqliteStatement => ({
    reader: false,
    all: () => [],
    iterate: () => [][Symbol.iterator](),
    run: () => {
      run();
      return DONE;
    },
  });
  return {
    close: () => file.close(),
    prepare: (text) => {
      if (text === 'begin') return statement(() => file.exec('begin immediate'));
      // libsql ends the process when a closed file is asked whether it is in a transaction.
      if (text === 'rollback')
        return statement(() => file.open && file.inTransaction && file.exec('rollback'));
      return file.prepare(text);
    },
  };
}

function takeLock(folder: string): Libsql.Database {
  mkdirSync(folder, { recursive: true });
  const lock = new Libsql(join(folder, 'gateway.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')
      throw new FolderInUse(folder);
    throw error;
  }
}
