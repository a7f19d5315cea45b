import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../src/simulator/simulator.js';
import { countJobs, findJob, startDrill } from './kit/drills.js';
import type { RawAnswer } from './kit/rawRequest.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { withSimulator, type Loan } from './kit/withSimulator.js';

/** Starts a drill by hand, as the SDK hides what happens on the wire. */
async function startRaw({ client, send }: Loan): Promise<RawAnswer> {
  const [sourceServerID = ''] = await ordinaryServerIDs(client);
  return send('/StartRecovery', { body: { sourceServers: [{ sourceServerID }], isDrill: true } });
}

/** Lends a simulator that has the fault, for StartRecovery only. */
function withFault(fault: Fault, use: (loan: Loan) => Promise<void>): Promise<void> {
  return withSimulator(async (loan) => {
    loan.simulator.faults.add({ ...fault, operation: 'StartRecovery' });
    await use(loan);
  });
}

describe('faults without an effect on the world', () => {
  test('throttle is a ThrottlingException, and nothing is done', () =>
    withFault({ kind: 'throttle' }, async (loan) => {
      const { status, headers } = await startRaw(loan);

      expect([status, headers['x-amzn-errortype'], headers['retry-after']]).toEqual([
        429,
        'ThrottlingException',
        '1',
      ]);
      expect(await countJobs(loan.client)).toBe(1);
    }));

  test('internalError is an InternalServerException, and nothing is done', () =>
    withFault({ kind: 'internalError' }, async (loan) => {
      const { status, headers } = await startRaw(loan);

      expect([status, headers['x-amzn-errortype']]).toEqual([500, 'InternalServerException']);
      expect(await countJobs(loan.client)).toBe(1);
    }));

  test('status answers with an HTML page', () =>
    withFault(
      { kind: 'status', status: 502, body: '<html>502</html>', contentType: 'text/html' },
      async (loan) => {
        const { status, headers, body } = await startRaw(loan);

        expect([status, headers['content-type'], body]).toEqual([502, 'text/html', '<html>502</html>']);
        expect(headers).not.toHaveProperty('x-amzn-errortype');
        expect(await countJobs(loan.client)).toBe(1);
      },
    ));

  test('status answers with any exception', () =>
    withFault(
      {
        kind: 'status',
        status: 409,
        body: '{"message":"busy","resourceId":"s-1"}',
        contentType: 'application/json',
        errorType: 'ConflictException',
      },
      async ({ client }) => {
        const [sourceServerID = ''] = await ordinaryServerIDs(client);

        await expect(startDrill(client, sourceServerID)).rejects.toMatchObject({
          name: 'ConflictException',
          message: 'busy',
          resourceId: 's-1',
        });
      },
    ));

  test('resetBefore breaks the connection, and nothing is done', () =>
    withFault({ kind: 'resetBefore' }, async (loan) => {
      await expect(startRaw(loan)).rejects.toMatchObject({ code: 'ECONNRESET' });
      expect(await countJobs(loan.client)).toBe(1);
    }));

  test('hang never answers, and nothing is done', () =>
    withFault({ kind: 'hang' }, async (loan) => {
      const { client, send, simulator } = loan;
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const patience = new AbortController();
      const hanging = send('/StartRecovery', {
        body: { sourceServers: [{ sourceServerID }] },
        signal: patience.signal,
      });
      const outcome = hanging.catch((error: unknown) => error);

      // A later request that was answered shows that this one was not only slow.
      while (simulator.calls.of('StartRecovery') === 0) await countJobs(client);
      const jobs = await countJobs(client);
      patience.abort();

      expect(await outcome).toMatchObject({ name: 'AbortError' });
      expect(jobs).toBe(1);
    }));

  test('latency keeps the answer back, and does the work late', () =>
    withFault({ kind: 'latency', ms: 60 }, async (loan) => {
      const startedAt = performance.now();

      const { status } = await startRaw(loan);

      expect(status).toBe(202);
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(59);
    }));
});

describe('faults after the work is done', () => {
  test('resetAfter breaks the connection, but the job runs', () =>
    withFault({ kind: 'resetAfter' }, async (loan) => {
      await expect(startRaw(loan)).rejects.toMatchObject({ code: 'ECONNRESET' });
      expect(await countJobs(loan.client)).toBe(2);
    }));

  test('cutBody announces the whole body and sends a part of it, but the job runs', () =>
    withFault({ kind: 'cutBody', bytes: 20 }, async (loan) => {
      await expect(startRaw(loan)).rejects.toMatchObject({ message: 'aborted' });
      expect(await countJobs(loan.client)).toBe(2);
    }));

  test('emptyBody answers with success and nothing, but the job runs', () =>
    withFault({ kind: 'emptyBody' }, async (loan) => {
      const { status, body } = await startRaw(loan);

      expect([status, body]).toEqual([202, '']);
      expect(await countJobs(loan.client)).toBe(2);
    }));

  test('unknownEnums answers with values and members that no model knows', () =>
    withFault({ kind: 'unknownEnums' }, async (loan) => {
      const { body } = await startRaw(loan);

      expect(JSON.parse(body)).toMatchObject({
        job: {
          status: 'AN_UNKNOWN_STATUS',
          type: 'AN_UNKNOWN_TYPE',
          initiatedBy: 'AN_UNKNOWN_INITIATOR',
          participatingServers: [{ launchStatus: 'AN_UNKNOWN_LAUNCH_STATUS' }],
          participatingResources: [{ participatingResourceID: { volcanoID: 'volcano-0123456789abcdef0' } }],
          futureMember: { fromTomorrow: true },
        },
      });
    }));

  test('unknownEnums reaches log events, and no tags', () =>
    withSimulator(async ({ simulator, send }) => {
      const arn = encodeURIComponent('arn:aws:drs:us-east-1:123456789012:job/drsjob-conflict000000000');
      await send(`/tags/${arn}`, { body: { tags: { status: 'green' } } });
      simulator.faults.add({ kind: 'unknownEnums' });

      const log = await send('/DescribeJobLogItems', { body: { jobID: 'drsjob-conflict000000000' } });
      const jobs = await send('/DescribeJobs', { body: { maxResults: 1 } });

      expect(JSON.parse(log.body)).toMatchObject({ items: [{ event: 'AN_UNKNOWN_EVENT' }] });
      expect(JSON.parse(jobs.body)).toMatchObject({ items: [{ tags: { status: 'green' } }] });
    }));

  test('nulls answers with null for what is optional', () =>
    withFault({ kind: 'nulls' }, async (loan) => {
      const { body } = await startRaw(loan);

      expect(JSON.parse(body)).toMatchObject({
        job: {
          jobID: expect.stringMatching(/^drsjob-/),
          status: null,
          tags: null,
          participatingResources: null,
          participatingServers: [{ sourceServerID: expect.stringMatching(/^s-/), launchStatus: null }],
        },
      });
    }));

  test('nulls can be limited to some members', () =>
    withFault({ kind: 'nulls', members: ['creationDateTime'] }, async (loan) => {
      const { body } = await startRaw(loan);

      expect(JSON.parse(body)).toMatchObject({ job: { creationDateTime: null, status: 'PENDING' } });
    }));

  test('jobsLate keeps a new job out of DescribeJobs for a while', () =>
    withFault({ kind: 'jobsLate', ms: 5000 }, async ({ client, advance }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const jobID = await startDrill(client, sourceServerID);

      const early = await findJob(client, jobID);
      advance(5000);
      const late = await findJob(client, jobID);

      expect(early).toBeUndefined();
      expect(late?.jobID).toBe(jobID);
    }));

  test('fixedPageSize overrules maxResults', () =>
    withSimulator(async ({ simulator, send }) => {
      simulator.faults.add({ kind: 'fixedPageSize', size: 2 });

      const { body } = await send('/DescribeSourceServers', { body: { maxResults: 50 } });

      expect(JSON.parse(body)).toMatchObject({ items: [{}, {}], nextToken: expect.any(String) });
    }));
});

describe('the scope of a fault', () => {
  /** The statuses of so many requests, one after the other. */
  async function statuses({ send }: Loan, count: number): Promise<number[]> {
    const seen: number[] = [];
    for (let index = 0; index < count; index += 1) seen.push((await send('/DescribeJobs')).status);
    return seen;
  }

  test('can be a number of requests, after others that pass', () =>
    withSimulator(async (loan) => {
      loan.simulator.faults.add({ kind: 'throttle', skip: 1, times: 2 });

      expect(await statuses(loan, 5)).toEqual([200, 429, 429, 200, 200]);
      expect(loan.simulator.faults.list()).toEqual([]);
    }));

  test('can be an operation, and requests to others do not use it up', () =>
    withSimulator(async (loan) => {
      loan.simulator.faults.add({ kind: 'throttle', operation: 'StartRecovery', times: 1 });

      expect(await statuses(loan, 2)).toEqual([200, 200]);
      expect((await startRaw(loan)).status).toBe(429);
    }));

  test('is that of starting jobs for jobsLate, which other requests do not use up', () =>
    withSimulator(async (loan) => {
      loan.simulator.faults.add({ kind: 'jobsLate', ms: 5000, times: 1 });
      await statuses(loan, 2);

      await startRaw(loan);

      expect(await countJobs(loan.client)).toBe(1);
    }));

  test('can be a probability, the same for the same seed', () =>
    withSimulator(async (loan) => {
      loan.simulator.faults.add({ kind: 'throttle', probability: 0.5 });

      const throttled = (await statuses(loan, 60)).filter((status) => status === 429).length;

      expect(throttled).toBeGreaterThan(15);
      expect(throttled).toBeLessThan(45);
    }));

  test('ends when the fault is removed, and others stay', () =>
    withSimulator(async (loan) => {
      const remove = loan.simulator.faults.add({ kind: 'throttle', operation: 'DescribeJobs' });
      loan.simulator.faults.add({ kind: 'throttle', operation: 'StartRecovery' });

      remove();

      expect(await statuses(loan, 1)).toEqual([200]);
      expect(loan.simulator.faults.list()).toEqual([{ kind: 'throttle', operation: 'StartRecovery' }]);
    }));

  test('can be combined: a slow answer that is also cut off', () =>
    withSimulator(async (loan) => {
      loan.simulator.faults.set([
        { kind: 'latency', ms: 10 },
        { kind: 'cutBody', bytes: 0 },
      ]);

      await expect(statuses(loan, 1)).rejects.toMatchObject({ message: 'aborted' });
    }));
});
