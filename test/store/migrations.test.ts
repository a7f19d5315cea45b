import { describe, expect, it } from '@jest/globals';

import { POSTGRES_TARGETS, type StoreHost, TARGETS, useHosts } from './kit/hosts.js';
import { anEvent, aRequest, SCOPE } from './kit/requests.js';

const TABLES = [
  'audit_event',
  'audit_event_instance',
  'audit_event_server',
  'job_log',
  'job_state',
  'recovery_approval',
  'recovery_request',
  'replica',
  'watch_scope',
];

const migrationsOf = (host: StoreHost) => host.query('select * from gateway_migration order by name');

const schemaOf = (host: StoreHost) =>
  host.query(
    host.options.kind === 'sqlite'
      ? `select type, name, sql from sqlite_master order by type, name`
      : `select table_name, column_name, data_type, is_nullable from information_schema.columns
         where table_schema = 'public' order by table_name, ordinal_position`,
  );

useHosts();

describe.each(TARGETS)('opening a store on $name', ({ createHost }) => {
  it('makes the tables, empty', async () => {
    const host = await createHost();
    await host.open();

    const counts = await Promise.all(
      TABLES.map((table) => host.query(`select count(*) as rows from ${table}`)),
    );

    expect(counts.map(([row]) => Number(row?.rows))).toEqual(TABLES.map(() => 0));
    expect(await migrationsOf(host)).toMatchObject([
      { name: '0001' },
      { name: '0002' },
      { name: '0003' },
      { name: '0004' },
      { name: '0005' },
      { name: '0006' },
      { name: '0007' },
    ]);
  });

  it('changes nothing the second time', async () => {
    const host = await createHost();
    const store = await host.open();
    await store.audit.record(anEvent());
    const before = [
      await schemaOf(host),
      await migrationsOf(host),
      await host.query('select * from audit_event'),
    ];

    await host.reopen(store);

    const after = [
      await schemaOf(host),
      await migrationsOf(host),
      await host.query('select * from audit_event'),
    ];
    expect(after).toEqual(before);
  });

  it('refuses a database that a newer version has changed', async () => {
    const host = await createHost();
    const store = await host.open();
    await host.query(`insert into gateway_migration (name, timestamp) values ('9999', '2030-01-01')`);
    await store.close();

    const opening = host.open();

    await expect(opening).rejects.toThrow('9999');
  });

  it('leaves nothing behind where a migration fails in its middle, and succeeds once the reason is gone', async () => {
    const host = await createHost();
    await host.query('create table recovery_approval_pending (id text)'); // the name of an index of the fifth migration

    await expect(host.open()).rejects.toThrow('recovery_approval_pending');
    const applied = await migrationsOf(host);
    await host.query('drop table recovery_approval_pending');
    await host.open();

    expect(applied).toEqual([]);
    expect(await migrationsOf(host)).toHaveLength(7);
  });
});

describe.each(TARGETS)('a store on $name of the version before', ({ createHost }) => {
  const TABLES_WITH_IDS = ['audit_event', 'recovery_request'];

  /** With what was written before the seventh migration. */
  async function before(): Promise<StoreHost> {
    const host = await createHost();
    const store = await host.open();
    await store.requests.claim(aRequest({ requestID: 'old' }));
    await store.close();
    for (const table of TABLES_WITH_IDS) await host.query(`alter table ${table} drop column correlation_id`);
    await host.query(`delete from gateway_migration where name = '0007'`);
    return host;
  }

  it('keeps what is in it, without correlation ids, beside what has one', async () => {
    const store = await (await before()).open();
    await store.requests.claim(
      aRequest({ requestID: 'new', idempotencyKey: null, correlationID: 'portal-7' }),
    );

    const lines = await store.audit.list({}, null, 10);
    const requests = await Promise.all(['new', 'old'].map((id) => store.requests.byID(id)));

    expect(lines).toMatchObject([
      { requestID: 'new', correlationID: 'portal-7' },
      { requestID: 'old', correlationID: null },
    ]);
    expect(requests.map((request) => request?.correlationID)).toEqual(['portal-7', null]);
  });

  it('takes what a replica of that version goes on writing', async () => {
    const host = await before();
    const columns = (await host.query('select * from audit_event')).flatMap((row) => Object.keys(row));
    const store = await host.open();
    const others = columns.filter((name) => !['sequence', 'request_id'].includes(name)).join(', ');

    await host.query(
      `insert into audit_event (request_id, ${others}) select 'by the old one', ${others} from audit_event`,
    );

    const [newest] = await store.audit.list({}, null, 1);
    expect(newest).toMatchObject({ requestID: 'by the old one', correlationID: null });
  });
});

for (const { createHost } of TARGETS.filter(({ name }) => name === 'SQLite')) {
  describe('what is asked after each word', () => {
    // Without an index these read all jobs, or the whole log: a cost that grows with them.
    it.each([
      ['job_state', 'amended > 1', 'job_state_amended'],
      ['job_state', 'is_final = 0', 'job_state_open'],
      ['job_state', 'is_final = 1 and observed_at < 1', 'job_state_open'],
      ['job_log', 'job_id = 1 and sequence > 1', 'job_log_of_job'],
    ])('of %s where %s is found by %s', async (table, condition, index) => {
      const host = await createHost();
      await host.open();

      const plan = await host.query(
        `explain query plan select * from ${table} where scope = 'a-scope' and ${condition}`,
      );

      expect(JSON.stringify(plan)).toContain(`USING INDEX ${index} (`);
    });
  });
}

for (const { createHost } of POSTGRES_TARGETS) {
  describe('opening stores on one fresh Postgres', () => {
    it.each([2, 2, 2, 4, 4])('succeeds for %i at once', async (count) => {
      const host = await createHost();

      const stores = await Promise.all(Array.from({ length: count }, () => host.open()));

      const scopes = await Promise.all(stores.map(({ jobLog }) => jobLog.readScope(SCOPE)));
      expect(new Set(scopes.map(({ logID }) => logID)).size).toBe(1);
      expect(await migrationsOf(host)).toHaveLength(7);
    });
  });
}
