// While the store is gone nothing is started, what only reads goes on, and everything heals by itself when it is back.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { type CountingDrs, startCountingDrs } from '../kit/countingDrs.js';
import { startTestGatewayAt, takeUntil, type TestGateway } from '../kit/gateway.js';
import { postgresBinaries, type PostgresServer, startPostgres } from '../kit/postgres.js';
import { killPrograms, runProgram } from '../kit/program.js';
import { readinessOf, untilReadiness } from '../recovery/kit/readiness.js';

const START = `mutation {
  startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-0123456789abcdef0" }] }) {
    __typename ... on RecoveryError { code isRetryable message } ... on StartRecoverySuccess { requestID }
  }
}`;
const READ = '{ sourceServers { nodes { sourceServerID } } jobs { nodes { jobID } } }';
const REQUEST = '{ recoveryRequest(requestID: "x") { __typename ... on RecoveryError { code } } }';
const FOLLOW = `subscription ($id: ID!) {
  recoveryRequestUpdates(requestID: $id) { __typename ... on RecoveryRequest { state } ... on RecoveryError { code } }
}`;
const REFUSED = {
  startRecovery: {
    __typename: 'ServiceUnavailableError',
    code: 'GatewayStoreUnavailable',
    isRetryable: true,
    message: expect.stringContaining('nothing was sent to DRS'),
  },
};
const STARTED = { startRecovery: { __typename: 'StartRecoverySuccess' } };

interface Event {
  readonly __typename: string;
  readonly state?: string;
}

const hasPostgres = process.env.TEST_POSTGRES_URL !== undefined && postgresBinaries() !== null;

if (hasPostgres) {
  describe('a gateway whose Postgres is gone', () => {
    let [postgres, drs, gateway]: [PostgresServer | null, CountingDrs | null, TestGateway | null] = [
      null,
      null,
      null,
    ];

    const parts = () => {
      if (postgres === null || drs === null || gateway === null) throw new Error('not started');
      return { postgres, drs, gateway };
    };

    beforeAll(async () => {
      postgres = await startPostgres();
      drs = await startCountingDrs();
      const DATABASE_URL = (await postgres?.createDatabase()) ?? '';
      gateway = await startTestGatewayAt(drs.endpoint, { DATABASE_URL });
    });
    afterEach(async () => {
      const { postgres: server } = parts();
      await server.stopAtOnce();
      await server.startAgain();
      await untilReadiness(parts().gateway.url, 200);
    });
    afterAll(async () => {
      await gateway?.stop();
      await drs?.close();
      await postgres?.close();
    });

    it('starts nothing and says so, while queries of DRS answer', async () => {
      const { postgres: server, drs: counting, gateway: api } = parts();
      const before = counting.startRequests;
      await server.stopAtOnce();

      const started = await api.send(START);
      const read = await api.send(READ);
      const request = await api.send(REQUEST);
      const trail = await api.send('{ auditEvents { nodes { phase } } }');

      expect(started.data).toEqual(REFUSED);
      expect(counting.startRequests).toBe(before);
      expect(read).toMatchObject({
        errors: undefined,
        data: { sourceServers: { nodes: [] }, jobs: { nodes: expect.anything() } },
      });
      expect(request.data).toEqual({
        recoveryRequest: { __typename: 'ServiceUnavailableError', code: 'GatewayStoreUnavailable' },
      });
      expect(trail.errors).toMatchObject([{ extensions: { code: 'GatewayStoreUnavailable' } }]);
    });

    it('is not ready and says why, but is healthy; once Postgres is back it is ready and starts, all by itself', async () => {
      const { postgres: server, drs: counting, gateway: api } = parts();
      const before = counting.startRequests;
      await server.stopAtOnce();

      const notReady = await untilReadiness(api.url, 503);
      const health = await fetch(`${api.url}/healthz`);
      await server.startAgain();
      const ready = await untilReadiness(api.url, 200);
      const started = await api.send(START);

      expect(notReady.reason).toMatch(/the store cannot be used: .*\S/);
      expect(notReady.reason).not.toContain('postgres://');
      expect(health.status).toBe(200);
      expect(ready.reason).toBeUndefined();
      expect(started.data).toMatchObject(STARTED);
      expect(counting.startRequests).toBe(before + 1);
    });

    it('tells what DRS answered although the store went away while the start was under way, and writes it later', async () => {
      const { postgres: server, drs: counting, gateway: api } = parts();
      const before = counting.starts.length;
      counting.hold();
      const starting = api.send<{ startRecovery: { requestID: string } }>(START);
      await counting.until(() => counting.starts.length > before);
      await server.stopAtOnce();

      counting.release();
      const started = await starting;
      await server.startAgain();
      const requestID = started.data?.startRecovery.requestID;
      const events = await takeUntil(
        api.subscribe<Event>(FOLLOW, { id: requestID }),
        ({ state }) => state === 'STARTED',
      );

      expect(started.data).toMatchObject(STARTED);
      expect(events.at(-1)).toMatchObject({ __typename: 'RecoveryRequest', state: 'STARTED' });
      expect(counting.starts).toHaveLength(before + 1);
    });
  });
}

const PRLIMIT = '/usr/bin/prlimit';

if (existsSync(PRLIMIT)) {
  describe('a gateway whose disk is full', () => {
    let folder = '';
    const limit = (pid: number, bytes: string) =>
      execFileSync(PRLIMIT, ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
    const send = async (url: string, query: string): Promise<unknown> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { data: unknown }).data;
    };

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'drs-full-'));
    });
    afterAll(async () => {
      await killPrograms();
      await rm(folder, { recursive: true, force: true });
    });

    it('starts nothing, is not ready, still answers queries, and heals by itself when there is room', async () => {
      await using drs = await startCountingDrs();
      const program = runProgram({
        PORT: '0',
        LOG_LEVEL: 'silent',
        DRS_BACKEND: 'aws',
        AUTH: 'off',
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_ENDPOINT_URL_DRS: drs.endpoint,
        DATA_DIR: folder,
      });
      const url = await program.url();
      limit(program.pid, '4096');

      const [refused, read] = [await send(url, START), await send(url, READ)];
      const [notReady, health] = [await readinessOf(url), await fetch(`${url}/healthz`)];
      const startsBefore = drs.startRequests;
      limit(program.pid, 'unlimited');
      const ready = await untilReadiness(url, 200);
      const started = await send(url, START);

      expect(refused).toEqual(REFUSED);
      expect(read).toEqual({ sourceServers: { nodes: [] }, jobs: { nodes: [] } });
      expect(notReady).toMatchObject({
        status: 503,
        reason: expect.stringContaining('the store cannot be used'),
      });
      expect([health.status, startsBefore]).toEqual([200, 0]);
      expect(ready.reason).toBeUndefined();
      expect(started).toMatchObject(STARTED);
      expect(drs.startRequests).toBe(1);
    });
  });
}
