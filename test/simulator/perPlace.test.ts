// Faults, call counts and quotas that are for one account or one region.
import { DescribeJobsCommand, type DrsClient } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import type { PlaceFilter } from '../../src/simulator/simulator.js';
import {
  assumeRole,
  FIRST_ACCOUNT,
  SECOND_ACCOUNT,
  withAccounts,
  type AccountsLoan,
} from './kit/accounts.js';
import { startDrill } from './kit/drills.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { withSimulator } from './kit/withSimulator.js';

const EUROPE = 'eu-west-1';
const DEFAULTS = { concurrentJobs: 20, serversPerJob: 100, serversInAllJobs: 500 };

/** First account in America and Europe, second account in America and Europe. */
async function fourClients({ client, sts, drsOf }: AccountsLoan): Promise<DrsClient[]> {
  const keys = await assumeRole(sts);
  return [client, drsOf({ region: EUROPE }), drsOf({ keys }), drsOf({ keys, region: EUROPE })];
}

async function describeJobs(client: DrsClient): Promise<string> {
  return client.send(new DescribeJobsCommand({})).then(
    () => 'answered',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

describe('a fault', () => {
  test.each<[PlaceFilter, readonly number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ region: EUROPE }, [1, 3]],
    [{ accountID: SECOND_ACCOUNT }, [2, 3]],
    [{ accountID: FIRST_ACCOUNT, region: EUROPE }, [1]],
    [{ region: 'sa-east-1' }, []],
  ])('for %j disturbs only requests for there', (place, disturbed) =>
    withAccounts(async (loan) => {
      const clients = await fourClients(loan);
      loan.simulator.faults.add({ kind: 'throttle', ...place });

      const answers = await Promise.all(clients.map(describeJobs));

      expect(answers).toEqual(
        clients.map((_, index) => (disturbed.includes(index) ? 'ThrottlingException' : 'answered')),
      );
    }),
  );

  test('is not used up by requests for elsewhere', () =>
    withAccounts(async (loan) => {
      const [here, there] = await fourClients(loan);
      loan.simulator.faults.add({ kind: 'throttle', region: EUROPE, times: 1, skip: 1 });

      const answers = [];
      for (const client of [here, here, there, there, there])
        if (client) answers.push(await describeJobs(client));

      expect(answers).toEqual(['answered', 'answered', 'answered', 'ThrottlingException', 'answered']);
    }));

  test('is limited through the control door as well', () =>
    withAccounts(async (loan) => {
      const clients = await fourClients(loan);
      const fault = { kind: 'internalError', accountID: SECOND_ACCOUNT, region: EUROPE };

      const set = await loan.send('/_simulator/faults', { method: 'PUT', headers: {}, body: fault });

      expect(JSON.parse(set.body)).toEqual({ faults: [fault] });
      expect(await Promise.all(clients.map(describeJobs))).toEqual([
        'answered',
        'answered',
        'answered',
        'InternalServerException',
      ]);
    }));

  test.each([
    [{ accountID: 123_456_789_012 }, 'accountID must be a string of 12 digits, but is 123456789012: such as'],
    [
      { accountID: '1234' },
      'accountID must be a string of 12 digits, but is "1234": such as "123456789012".',
    ],
    [{ region: 'Europe' }, 'region must be a region, but is "Europe": such as "us-east-1".'],
    [{ region: null }, 'region must be a region, but is null: such as "us-east-1".'],
  ])('is refused with %j', (place, complaint) =>
    withSimulator(async ({ simulator, send }) => {
      const body = { kind: 'throttle', ...place };

      const answer = await send('/_simulator/faults', { method: 'PUT', headers: {}, body });

      expect(answer.status).toBe(400);
      expect((JSON.parse(answer.body) as { message: string }).message).toContain(complaint);
      expect(simulator.faults.list()).toEqual([]);
    }),
  );
});

describe('call counts', () => {
  test('are told for an account, a region, both, or all together', () =>
    withAccounts(async (loan) => {
      const [america, , , secondInEurope] = await fourClients(loan);
      for (const client of [america, america, secondInEurope]) if (client) await describeJobs(client);

      const { calls } = loan.simulator;
      const counted = async (query: string) =>
        JSON.parse(
          (await loan.send(`/_simulator/calls${query}`, { method: 'GET', headers: {} })).body,
        ) as unknown;

      expect(calls.of('DescribeJobs')).toBe(3);
      expect(calls.of('DescribeJobs', { accountID: FIRST_ACCOUNT })).toBe(2);
      expect(calls.of('DescribeJobs', { region: EUROPE })).toBe(1);
      expect(calls.of('DescribeJobs', { accountID: FIRST_ACCOUNT, region: EUROPE })).toBe(0);
      expect(calls.all({ accountID: SECOND_ACCOUNT })).toEqual({ DescribeJobs: 1 });
      expect(await counted('')).toEqual({ DescribeJobs: 3 });
      expect(await counted(`?accountID=${FIRST_ACCOUNT}&region=us-east-1`)).toEqual({ DescribeJobs: 2 });
      expect(await counted(`?region=sa-east-1`)).toEqual({});
      expect(await counted('?zone=a')).toEqual({
        message: 'zone is not known here: use only accountID, region.',
      });
    }));
});

describe('quotas', () => {
  test('count the jobs of one account and region only', () =>
    withAccounts(
      async ({ client, drsOf }) => {
        const there = drsOf({ region: EUROPE });
        const [first = '', second = ''] = await ordinaryServerIDs(client);
        const [other = ''] = await ordinaryServerIDs(there);
        await startDrill(client, first);

        await expect(startDrill(client, second)).rejects.toMatchObject({
          name: 'ServiceQuotaExceededException',
        });
        await expect(startDrill(there, other)).resolves.toMatch(/^drsjob-/);
      },
      { quotas: { concurrentJobs: 1 } },
    ));

  test('are changed for one account or region, also through the control door', () =>
    withAccounts(async ({ simulator: { quotas }, client, drsOf, send }) => {
      const there = drsOf({ region: EUROPE });
      const [here = ''] = await ordinaryServerIDs(client);
      const [other = ''] = await ordinaryServerIDs(there);
      const body = { serversPerJob: 0, region: EUROPE };

      const changed = await send('/_simulator/quotas', { method: 'PUT', headers: {}, body });
      const shown = await send(`/_simulator/quotas?accountID=${FIRST_ACCOUNT}&region=${EUROPE}`, {
        method: 'GET',
        headers: {},
      });

      expect(JSON.parse(changed.body)).toEqual({ ...DEFAULTS, serversPerJob: 0 });
      expect(JSON.parse(shown.body)).toEqual({ ...DEFAULTS, serversPerJob: 0 });
      expect(quotas.current()).toEqual(DEFAULTS);
      await expect(startDrill(there, other)).rejects.toMatchObject({ quotaCode: 'L-B827C881' });
      await expect(startDrill(client, here)).resolves.toMatch(/^drsjob-/);
    }));

  test('are those that were said last of a place or of all', () =>
    withSimulator(({ simulator: { quotas } }) => {
      const inEurope = { accountID: FIRST_ACCOUNT, region: EUROPE };
      quotas.change({ concurrentJobs: 1, serversPerJob: 1 }, inEurope);
      quotas.change({ concurrentJobs: 2 }, { accountID: FIRST_ACCOUNT });
      quotas.change({ concurrentJobs: 3 }, { region: EUROPE });

      expect(quotas.current(inEurope)).toEqual({ ...DEFAULTS, concurrentJobs: 3, serversPerJob: 1 });
      expect(quotas.current({ accountID: FIRST_ACCOUNT })).toEqual({ ...DEFAULTS, concurrentJobs: 2 });

      quotas.change({ concurrentJobs: 4 });
      expect(quotas.current(inEurope)).toEqual({ ...DEFAULTS, concurrentJobs: 4, serversPerJob: 1 });
      expect(quotas.current()).toEqual({ ...DEFAULTS, concurrentJobs: 4 });
      return Promise.resolve();
    }));
});
