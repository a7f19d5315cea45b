// The SQL of docs/security.md: a role that works with the tables and owns none of them, and cannot change the audit trail.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { openStore } from '../../src/store/store.js';
import { createSystemClock } from '../../src/process/systemClock.js';
import { startTestGateway } from '../kit/gateway.js';
import { createTestDatabase } from '../kit/postgres.js';
import { recordingLogger } from '../kit/recordingLogger.js';

const PAGE = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
const [ROLES = '', GRANTS = ''] = [...PAGE.matchAll(/```sql\n(.*?)```/gs)].map(([, sql]) => sql ?? '');

const database = await createTestDatabase();
const onPostgres = database === null ? describe.skip : describe;

onPostgres('the roles of docs/security.md', () => {
  // Roles belong to the whole server, where other tests may have theirs.
  const suffix = randomBytes(6).toString('hex');
  const [owner, gateway] = [`drs_owner_${suffix}`, `drs_gateway_${suffix}`];
  const adminUrl = database?.url ?? '';
  const urlOf = (role: string) => Object.assign(new URL(adminUrl), { username: role }).href;
  const named = (sql: string) =>
    sql
      .replaceAll('drs_owner', owner)
      .replaceAll('drs_gateway', gateway)
      .replaceAll('database drs ', `database ${new URL(adminUrl).pathname.slice(1)} `);

  const as = async (role: string | null, sql: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: role === null ? adminUrl : urlOf(role) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const migrateAs = async (role: string) => {
    const clock = createSystemClock();
    await (await openStore({ kind: 'postgres', url: urlOf(role) }, clock, recordingLogger())).close();
  };

  let stop: () => Promise<void> = () => Promise.resolve();

  beforeAll(async () => {
    await as(null, named(ROLES));
    await migrateAs(owner);
    await as(owner, named(GRANTS));
  });

  afterAll(async () => {
    await stop();
    await as(null, `drop owned by ${owner}, ${gateway} cascade`);
    await as(null, `drop role ${owner}, ${gateway}`);
    await database?.drop();
  });

  it('let the gateway start a drill and tell of it, with the audit trail written', async () => {
    const server = await startTestGateway({ DATABASE_URL: urlOf(gateway) });
    stop = () => server.stop();
    const { data } = await server.send(
      `mutation { startRecovery(input: { sourceServers: [{ sourceServerID: "s-lostanswer0000000" }], isDrill: true }) {
         __typename ... on StartRecoverySuccess { job { jobID } } } }`,
    );

    expect(data).toMatchObject({ startRecovery: { __typename: 'StartRecoverySuccess' } });
    expect(await as(gateway, 'select phase from audit_event order by sequence')).toEqual([
      { phase: 'INTENT' },
      { phase: 'OUTCOME' },
      { phase: 'OUTCOME' },
    ]);
  });

  it('let the gateway read every table there is', async () => {
    const tables = await as(owner, `select tablename from pg_tables where schemaname = 'public'`);
    const refused = await Promise.all(
      tables.map(({ tablename }) =>
        as(gateway, `select 1 from ${String(tablename)} limit 1`).then(
          () => null,
          (error: unknown) => String(error),
        ),
      ),
    );

    expect(tables.length).toBeGreaterThan(8);
    expect(refused.filter((each) => each !== null)).toEqual([]);
  });

  it.each([
    'update audit_event set actor = $$somebody else$$',
    'delete from audit_event',
    'truncate audit_event',
    'update audit_event_server set sequence = 0',
    'delete from audit_event_instance',
    'delete from gateway_migration',
  ])('refuse the gateway: %s', async (sql) => {
    await expect(as(gateway, sql)).rejects.toThrow('permission denied');
  });

  it.each([
    'alter table audit_event disable trigger all',
    'drop trigger audit_event_append_only on audit_event',
    'drop table audit_event',
    'create or replace function refuse_audit_change() returns trigger language plpgsql as $$ begin return new; end $$',
    'create table of_its_own (id text)',
    'set session_replication_role = replica',
  ])('keep the gateway from taking the triggers away: %s', async (sql) => {
    await expect(as(gateway, sql)).rejects.toThrow(/must be owner|permission denied/);
  });

  it('leave the triggers to refuse the owner', async () => {
    await expect(as(owner, 'delete from audit_event')).rejects.toThrow('append-only');
  });
});
