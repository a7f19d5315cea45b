import { describe, expect, test } from '@jest/globals';
import { withSimulator } from './kit/withSimulator.js';

const UNSIGNED = { headers: {} };

/** What is sent as a fault, and what is complained about. */
const REFUSED: readonly (readonly [unknown, string])[] = [
  ['{', 'The body must be JSON: GET /_simulator shows examples.'],
  ['7', 'A fault must be a JSON object: GET /_simulator shows examples.'],
  [{}, 'kind must be known, but is missing: use one of latency, throttle,'],
  [{ kind: 'thunder' }, 'kind must be known, but is "thunder": use one of latency, throttle,'],
  [
    { kind: 'throttle', ms: 5 },
    'ms is not known here: use only kind, operation, times, skip, probability, accountID, region.',
  ],
  [{ kind: 'latency' }, 'ms must be a number from 0 to'],
  [{ kind: 'latency', ms: '5' }, 'but is "5": set it to such a number.'],
  [
    { kind: 'throttle', operation: 'DeleteRecoveryPlan' },
    'operation must be known, but is "DeleteRecoveryPlan": use one of StartRecovery,',
  ],
  [{ kind: 'throttle', times: 0 }, 'times must be a whole number from 1 to'],
  [{ kind: 'throttle', probability: 2 }, 'probability must be a number from 0 to 1, but is 2'],
  [{ kind: 'fixedPageSize', size: 1.5 }, 'size must be a whole number from 1 to'],
  [
    { kind: 'nulls', members: 'arn' },
    'members must be a list of strings, but is "arn": list the members to null.',
  ],
  [
    { kind: 'status', status: 99, body: '', contentType: 'text/html' },
    'status must be a whole number from 200 to 599',
  ],
  [
    { kind: 'status', status: 500, contentType: 'text/html' },
    'body must be a string, but is missing: put it in quotes.',
  ],
  [{ kind: 'status', status: 500, body: '', contentType: 'a\nb' }, 'contentType must be printable ASCII'],
  [[{ kind: 'throttle' }, { kind: 'hang', skip: -1 }], '1.skip must be a whole number from 0 to'],
];

describe('the control door', () => {
  test('sets, adds, lists and removes faults', () =>
    withSimulator(async ({ send }) => {
      const set = await send('/_simulator/faults', {
        ...UNSIGNED,
        method: 'PUT',
        body: { kind: 'throttle', times: 3 },
      });
      const added = await send('/_simulator/faults', { ...UNSIGNED, body: { kind: 'latency', ms: 1 } });
      await send('/DescribeJobs');
      const listed = await send('/_simulator/faults', { ...UNSIGNED, method: 'GET' });
      const removed = await send('/_simulator/faults', { ...UNSIGNED, method: 'DELETE' });

      expect(JSON.parse(set.body)).toEqual({ faults: [{ kind: 'throttle', times: 3 }] });
      expect(JSON.parse(added.body)).toEqual({
        faults: [
          { kind: 'throttle', times: 3 },
          { kind: 'latency', ms: 1 },
        ],
      });
      expect(JSON.parse(listed.body)).toEqual({
        faults: [
          { kind: 'throttle', times: 2 },
          { kind: 'latency', ms: 1 },
        ],
      });
      expect(JSON.parse(removed.body)).toEqual({ faults: [] });
      expect((await send('/DescribeJobs')).status).toBe(200);
    }));

  test.each(REFUSED)('refuses the faults %j', (body, complaint) =>
    withSimulator(async ({ simulator, send }) => {
      simulator.faults.add({ kind: 'hang' });

      const answer = await send('/_simulator/faults', { ...UNSIGNED, method: 'PUT', body });

      expect(answer.status).toBe(400);
      expect((JSON.parse(answer.body) as { message: string }).message).toContain(complaint);
      expect(simulator.faults.list()).toEqual([{ kind: 'hang' }]);
    }),
  );

  test('accepts every fault that its help shows', () =>
    withSimulator(async ({ send }) => {
      const help = await send('/_simulator', { ...UNSIGNED, method: 'GET' });
      const { faults } = JSON.parse(help.body) as { faults: { kind: string }[] };

      const set = await send('/_simulator/faults', { ...UNSIGNED, method: 'PUT', body: faults });

      expect(JSON.parse(set.body)).toEqual({ faults });
      expect(new Set(faults.map(({ kind }) => kind)).size).toBe(13);
    }));

  test('tells in its help of sessions, accounts and every role', () =>
    withSimulator(async ({ send }) => {
      const { body } = await send('/_simulator', { ...UNSIGNED, method: 'GET' });

      const help = JSON.parse(body) as { requests: object; scope: object; roles: string[] };
      expect(Object.keys(help.requests)).toEqual(
        expect.arrayContaining(['PUT /_simulator/sessions', 'DELETE /_simulator/sessions']),
      );
      expect(Object.keys(help.scope)).toEqual(expect.arrayContaining(['accountID', 'region']));
      expect(help.roles).toEqual([
        'arn:aws:iam::<account>:role/drs-gateway',
        'arn:aws:iam::<account>:role/drs-gateway-external, with the external id drs-gateway-external-id',
        'arn:aws:iam::<account>:role/drs-gateway-denied, which may not be assumed',
      ]);
    }));

  test('counts the requests of each operation, also those that were refused', () =>
    withSimulator(async ({ simulator, send }) => {
      await send('/DescribeJobs');
      await send('/DescribeJobs', { body: '{' });
      await send('/InitializeService');
      await send('/NoSuchOperation');

      const { body } = await send('/_simulator/calls', { ...UNSIGNED, method: 'GET' });
      simulator.calls.reset();

      expect(JSON.parse(body)).toEqual({ DescribeJobs: 2, InitializeService: 1 });
      expect(simulator.calls.of('DescribeJobs')).toBe(0);
    }));

  test('advances the clock', () =>
    withSimulator(async ({ send }) => {
      const before = await send('/_simulator/clock', { ...UNSIGNED, method: 'GET' });
      const after = await send('/_simulator/clock', { ...UNSIGNED, body: { advanceMs: 90_000 } });

      expect(JSON.parse(before.body)).toEqual({ now: '2026-03-01T12:00:00.000Z' });
      expect(JSON.parse(after.body)).toEqual({ now: '2026-03-01T12:01:30.000Z' });
    }));

  test('never sets the clock back', () =>
    withSimulator(async ({ send }) => {
      const { status, body } = await send('/_simulator/clock', { ...UNSIGNED, body: { advanceMs: -1 } });

      expect(status).toBe(400);
      expect((JSON.parse(body) as { message: string }).message).toMatch(
        /^advanceMs must be a number from 0 to/,
      );
    }));

  test('refuses requests from web pages', () =>
    withSimulator(async ({ simulator, send }) => {
      const headers = { origin: 'http://127.0.0.1:4010' };

      const { status } = await send('/_simulator/faults', {
        method: 'PUT',
        headers,
        body: { kind: 'throttle' },
      });

      expect(status).toBe(403);
      expect(simulator.faults.list()).toEqual([]);
    }));

  test('says what there is when a path or method is wrong', () =>
    withSimulator(async ({ send }) => {
      const path = await send('/_simulator/fault', { ...UNSIGNED, method: 'GET' });
      const method = await send('/_simulator/calls', { ...UNSIGNED, method: 'PUT' });

      expect([path.status, method.status]).toEqual([404, 405]);
      expect(JSON.parse(method.body)).toEqual({ message: 'PUT is not possible here: use GET, DELETE.' });
    }));
});
