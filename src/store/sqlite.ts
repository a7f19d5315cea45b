// SQLite in a folder, for one process: a commit that was acknowledged survives the loss of power.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import Libsql from 'libsql';
import { Kysely, sql, SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

import { NO_TRACING, type Tracing } from '../telemetry/ports.js';
import type { Engine } from './database.js';
import { FolderInUse } from './folderInUse.js';
import { LoopTurns } from './loopTurns.js';
import { statementSpans } from './statementSpans.js';
import type { Tables } from './tables.js';

/** Keeps everything in memory, for as long as the process lives: for tests. */
export const IN_MEMORY = ':memory:';

/**
 * Opens, or makes, the database in the folder. Throws FolderInUse where another process has it; a process that died has left no
 * lock behind, because the operating system holds it.
 */
export function openSqlite(folder: string, tracing: Tracing = NO_TRACING): Engine {
  const lock = folder === IN_MEMORY ? null : takeLock(folder);
  const file = openFile(folder, lock);
  const db = new Kysely<Tables>({
    dialect: new MigratingAtOnce({ database: guarded(file) }),
    ...statementSpans(tracing, 'sqlite'),
  });
  const turns = new LoopTurns();
  return {
    dialect: 'sqlite',
    db,
    isExclusive: true,
    turn: folder === IN_MEMORY ? undefined : () => turns.next(), // without a disk a commit takes no time
    sharedCounts: null,
    pool: () => null,
    size: () => sizeOf(db),
    announce: () => Promise.resolve(), // nobody else can be listening
    close: async () => {
      await turns.next(); // whoever came before has had its turn
      await db.destroy();
      if (file.open) file.close();
      lock?.close();
    },
  };
}

/**
 * Kysely does not trust SQLite to take back changes of tables, though it does: so that a migration that fails or is cut off leaves
 * nothing behind, and all of them together cost one fsync instead of one a statement.
 */
class MigratingAtOnce extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

async function sizeOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(db);
  return rows[0]?.bytes ?? 0;
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
