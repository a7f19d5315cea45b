// DRS fails while people watch: they are told, the stream stays open, and goes on by itself.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { Fault } from '../../src/simulator/simulator.js';
import { startTestGateway, takeUntil, type TestGateway } from '../kit/gateway.js';

const WATCH = `subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename
  ... on JobUpdate { observedAt isFinal changes { __typename } job { status } }
  ... on JobStreamStale { staleSince nextAttemptAt error { __typename message isRetryable } }
  ... on RecoveryError { message code } } }`;

const OUTAGES: readonly (readonly [string, Fault, string])[] = [
  ['throttles', { kind: 'throttle' }, 'ThrottlingError'],
  [
    'answers with a page of HTML',
    { kind: 'status', status: 502, body: '<html>', contentType: 'text/html' },
    'ServiceUnavailableError',
  ],
  ['cuts every connection', { kind: 'resetBefore' }, 'ServiceUnavailableError'],
  ['never answers', { kind: 'hang' }, 'ServiceUnavailableError'],
  ['fails inside', { kind: 'internalError' }, 'InternalServerError'],
];

describe('jobUpdates while DRS cannot be read', () => {
  let gateway: TestGateway;

  beforeEach(async () => {
    gateway = await startTestGateway({ SIMULATOR_SPEED: '60' });
  });
  afterEach(() => gateway.stop());

  it.each(OUTAGES)('says so when DRS %s, and goes on by itself', async (_, fault, error) => {
    const events = gateway.subscribe(WATCH, { id: 'drsjob-conflict000000000' });
    await takeUntil(events, (event) => event.__typename === 'JobUpdate');
    gateway.simulator?.faults.set([fault]);

    const stale = (await takeUntil(events, (event) => event.__typename === 'JobStreamStale')).at(-1);
    gateway.simulator?.faults.clear();
    const next = (await takeUntil(events, (event) => event.__typename === 'JobUpdate')).at(-1);

    expect(stale).toMatchObject({ error: { __typename: error, isRetryable: true } });
    expect(Date.parse(next?.observedAt ?? '')).toBeGreaterThan(Date.parse(stale?.staleSince ?? ''));
    await events.return?.();
  });

  it('ends with AccessDeniedError when DRS denies reading, which no waiting mends', async () => {
    const events = gateway.subscribe(WATCH, { id: 'drsjob-conflict000000000' });
    await events.next();
    const fault: Fault = {
      kind: 'status',
      status: 403,
      errorType: 'AccessDeniedException',
      body: '{"message":"User is not authorized to perform: drs:DescribeJobs"}',
      contentType: 'application/json',
    };

    gateway.simulator?.faults.set([{ operation: 'DescribeJobs', ...fault }]);
    const denied = await takeUntil(events, (event) => event.__typename === 'AccessDeniedError');
    const end = await events.next();

    expect(denied.at(-1)).toMatchObject({
      message: expect.stringContaining('lacks the permission drs:DescribeJobs'),
    });
    expect(end.done).toBe(true);
  });

  it('answers an unknown job with ResourceNotFoundError and an odd id with ValidationError, and ends', async () => {
    const unknown = gateway.subscribe(WATCH, { id: 'drsjob-00000000000000000' });
    const odd = gateway.subscribe(WATCH, { id: 'job 7' });

    const answers = [await unknown.next(), await unknown.next(), await odd.next(), await odd.next()];

    expect(answers).toMatchObject([
      { value: { __typename: 'ResourceNotFoundError' } },
      { done: true },
      { value: { __typename: 'ValidationError', message: expect.stringContaining('drsjob-') } },
      { done: true },
    ]);
  });

  it('lets go of a watcher who leaves while nothing happens', async () => {
    const client = gateway.connect();
    const left = Array.from({ length: 50 }, () =>
      client.iterate({ query: WATCH, variables: { id: 'drsjob-conflict000000000' } }),
    );
    await Promise.all(left.map((events) => events.next()));
    const watching = await watchers(gateway);

    for (const events of left) await events.return?.();
    await client.dispose();

    expect(watching).toBe(50);
    await expect(untilWatchers(gateway, 0)).resolves.toBe(0);
  });
});

async function watchers(gateway: TestGateway): Promise<number> {
  const response = await fetch(`${gateway.url}/readyz`);
  return ((await response.json()) as { watchers: number }).watchers;
}

/** Asks until the number is reached; the test's own time limit is the bound. */
async function untilWatchers(gateway: TestGateway, count: number): Promise<number> {
  const now = await watchers(gateway);
  return now === count ? now : untilWatchers(gateway, count);
}
