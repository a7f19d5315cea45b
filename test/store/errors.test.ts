// Which errors mean that the database cannot be used: literal codes, as the databases' manuals list them.
import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';

import { Database } from '../../src/store/database.js';
import { isBug } from '../../src/store/errors.js';
import { IN_MEMORY, openSqlite } from '../../src/store/sqlite.js';
import { later, useHosts } from './kit/hosts.js';

const withCode = (code: string, message = 'a message') => Object.assign(new Error(message), { code });

useHosts();

describe('an error of the database', () => {
  it.each([
    ['SQLITE_ERROR', 'a statement that is wrong'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'a duplicate'],
    ['SQLITE_CONSTRAINT_TRIGGER', 'a change of the audit trail'],
    ['SQLITE_MISMATCH', 'a value of another type'],
    ['SQLITE_MISUSE', 'a call out of order'],
    ['SQLITE_RANGE', 'a parameter too many'],
    ['42601', 'a statement that is wrong'],
    ['42P01', 'a table that is not there'],
    ['22P02', 'a value of another type'],
    ['23505', 'a duplicate'],
    ['0A000', 'a feature that is not there'],
    ['P0001', 'a change of the audit trail'],
  ])('is a bug: %s, %s', (code) => {
    expect(isBug(withCode(code))).toBe(true);
  });

  it.each([
    ['SQLITE_BUSY', 'locked by somebody'],
    ['SQLITE_FULL', 'no room on the disk'],
    ['SQLITE_IOERR_WRITE', 'a disk that fails'],
    ['SQLITE_READONLY', 'a disk that was remounted'],
    ['SQLITE_CANTOPEN', 'a folder that is gone'],
    ['SQLITE_CORRUPT', 'a broken file'],
    ['SQLITE_NOTADB', 'a file of another kind'],
    ['08006', 'a connection that failed'],
    ['25006', 'a standby that only reads'],
    ['25P03', 'a transaction that idled too long'],
    ['28P01', 'a password that was changed'],
    ['3D000', 'a database that is gone'],
    ['40001', 'a serialization failure'],
    ['40P01', 'a deadlock'],
    ['53100', 'no room on the disk'],
    ['53300', 'too many connections'],
    ['55P03', 'a lock that is not available'],
    ['57014', 'a statement that took too long'],
    ['57P01', 'a server that shuts down'],
    ['57P03', 'a server that starts up'],
    ['58030', 'a disk that fails'],
    ['ECONNREFUSED', 'no server'],
    ['ECONNRESET', 'a server that went away'],
    ['ENOTFOUND', 'a name without an address'],
    ['ETIMEDOUT', 'no answer'],
  ])('is no bug: %s, %s', (code) => {
    expect(isBug(withCode(code))).toBe(false);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Query read timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'driver has already been destroyed',
    'Cannot use a pool after calling end on the pool',
    'The database connection is not open',
  ])('is no bug where the driver says without a code "%s"', (message) => {
    expect(isBug(new Error(message))).toBe(false);
  });

  it.each([
    ['a TypeError', new TypeError("Cannot read properties of undefined (reading 'sequence')")],
    ['a text', 'connection terminated'],
    ['nothing', undefined],
  ])('is a bug where %s was thrown', (_, thrown) => {
    expect(isBug(thrown)).toBe(true);
  });
});

describe('a database', () => {
  const opened = () => {
    const database = new Database(openSqlite(IN_MEMORY));
    later(() => database.close());
    return database;
  };

  it('lets a bug pass as it is, and can be used as before', async () => {
    const database = opened();

    const reading = database.read((db) => sql`selct 1`.execute(db));
    const writing = database.write(({ tx }) => sql`insert into no_such_table values (1)`.execute(tx));

    await expect(reading).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
    await expect(writing).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
    expect(database.failing).toBeNull();
    await expect(database.write(({ tx }) => sql`create table t (a)`.execute(tx))).resolves.toBeDefined();
  });

  it('says why it fails also where a name has several addresses and Node tells of all of them at once', async () => {
    const database = opened();
    const refusals = ['::1', '127.0.0.1'].map((host) =>
      withCode('ECONNREFUSED', `connect ECONNREFUSED ${host}:5432`),
    );
    // https://nodejs.org/docs/latest-v20.x/api/net.html#socketconnectoptions-connectlistener (autoSelectFamily): no message.
    const all = Object.assign(new AggregateError(refusals), { code: 'ECONNREFUSED' });

    const reading = database.read(() => Promise.reject(all));

    await expect(reading).rejects.toMatchObject({ name: 'StoreUnavailable', cause: all });
    expect(database.failing?.message).toContain('ECONNREFUSED');
  });
});
