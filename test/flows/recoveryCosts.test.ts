// What it costs in calls to DRS to tell what drills achieved, for all servers and jobs at once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';

const READINESS = '{ sourceServers(first: 200) { nodes { drillReadiness { isOverdue } } } }';
const OVERDUE =
  '{ sourceServers(first: 200, filter: { isDrillOverdue: true }) { nodes { drillReadiness { age } } } }';
const INSTANCES = '{ recoveryInstances { nodes { launchedAt launchedAfter launchedAtSource runningFor } } }';
const REPORTS =
  '{ jobs(first: 50) { nodes { recoveryReport { actualRecoveryTime servers { launchedAt } } } } }';

type Calls = Readonly<Record<string, number>>;

let gateway: TestGateway;

/** What DRS was asked for while this query ran. */
async function callsFor(query: string): Promise<Calls> {
  gateway.simulator?.calls.reset();
  const answer = await gateway.send(query);
  expect(answer.errors).toBeUndefined();
  return { ...gateway.simulator?.calls.all() };
}

/** Watching may ask once by itself meanwhile. */
function expectCalls(calls: Calls, expected: Calls): void {
  for (const operation of new Set([...Object.keys(calls), ...Object.keys(expected)])) {
    const isWatched = operation === 'DescribeJobs' || operation === 'DescribeJobLogItems';
    const [count, least] = [calls[operation] ?? 0, expected[operation] ?? 0];
    expect([operation, count >= least && count <= least + (isWatched ? 1 : 0)]).toEqual([operation, true]);
  }
}

describe('the calls to DRS', () => {
  beforeAll(async () => {
    // Watching asks hardly ever, so that what is counted is what a query costs.
    gateway = await startTestGateway({ POLL_INTERVAL_MS: '10000', SIMULATOR_SERVERS: '100' });
  });
  afterAll(() => gateway.stop());

  it.each<[string, string, Calls, Calls]>([
    [
      'the readiness of all servers',
      READINESS,
      { DescribeSourceServers: 1, DescribeJobs: 1 },
      { DescribeSourceServers: 1 },
    ],
    ['the servers that are due', OVERDUE, { DescribeSourceServers: 1 }, { DescribeSourceServers: 1 }],
    [
      'all instances',
      INSTANCES,
      { DescribeRecoveryInstances: 1, DescribeJobs: 1 },
      { DescribeRecoveryInstances: 1, DescribeJobs: 1 },
    ],
    ['the reports of all jobs', REPORTS, { DescribeJobs: 1, DescribeJobLogItems: 3 }, { DescribeJobs: 1 }],
  ])('for %s are few, and fewer for who asks next', async (_, query, first, next) => {
    expectCalls(await callsFor(query), first);
    expectCalls(await callsFor(query), next);
  });
});
