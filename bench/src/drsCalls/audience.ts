// An audience of the gateway: so many watch the jobs, so many portals ask for lists all the time. And what the same people would do
// without it.
import { setTimeout as sleep } from 'node:timers/promises';

import {
  DescribeJobsCommand,
  DescribeSourceServersCommand,
  DrsClient,
  StartRecoveryCommand,
} from '@aws-sdk/client-drs';

import { BareSocket } from '../../../test/proofs/kit/bareSocket.js';
import { forEachOf } from '../../../test/proofs/kit/waiting.js';
import { GraphQLClient } from '../kit/graphqlClient.js';
import type { Lent } from '../kit/lent.js';

const WATCH = `subscription ($id: ID!) { jobUpdates(jobID: $id) { ... on JobUpdate { cursor changes { __typename }
  job { status participatingServers { sourceServerID launchStatus } } } } }`;
const PORTAL = `query ($id: ID!) { job(jobID: $id) { ... on Job { jobID status outcome } }
  sourceServers(first: 50) { nodes { sourceServerID lastLaunchResult } } }`;
const WATCHERS_A_SOCKET = 50;
const AT_ONCE = 20;
/** A portal refreshes so often. */
const PORTAL_EVERY_MS = 1_000;

/** The SDK as a script has it. */
function createClient(endpoint: string): DrsClient {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  return new DrsClient({ endpoint, region: 'us-east-1', credentials });
}

/** Starts drills of one server each, past the gateway; gives their ids. */
export async function startJobs(endpoint: string, jobs: number): Promise<readonly string[]> {
  const client = createClient(endpoint);
  const { items = [] } = await client.send(
    new DescribeSourceServersCommand({ filters: {}, maxResults: 200 }),
  );
  const ids: string[] = [];
  for (const { sourceServerID } of items.slice(0, jobs)) {
    const sourceServers = [{ sourceServerID }];
    const { job } = await client.send(new StartRecoveryCommand({ isDrill: true, sourceServers }));
    if (job?.jobID !== undefined) ids.push(job.jobID);
  }
  client.destroy();
  if (ids.length < jobs) throw new Error(`${ids.length} of ${jobs} jobs could be started`);
  return ids;
}

/** Spreads watchers over jobs and gateways; resolves when each has its first event. They leave when what is lent is given back. */
export async function watch(
  urls: readonly string[],
  jobIDs: readonly string[],
  watchers: number,
  lent: Lent,
): Promise<void> {
  const sockets = Array.from({ length: Math.ceil(watchers / WATCHERS_A_SOCKET) }, (_, place) => place);
  await forEachOf(sockets, AT_ONCE, async (_, place) => {
    const socket = await BareSocket.connect(urls[place % urls.length] ?? '');
    lent.add({ [Symbol.dispose]: () => socket.vanish(false) });
    const first = place * WATCHERS_A_SOCKET;
    for (let watcher = first; watcher < Math.min(watchers, first + WATCHERS_A_SOCKET); watcher += 1) {
      const variables = { id: jobIDs[watcher % jobIDs.length] ?? '' };
      await socket.subscribed(`watcher-${watcher}`, { query: WATCH, variables });
    }
  });
}

/** Lets portals ask, each a gateway of its own choice, until what is lent is given back. */
export function ask(urls: readonly string[], jobIDs: readonly string[], portals: number, lent: Lent): void {
  const leaving = new AbortController();
  const asking = Array.from({ length: portals }, async (_, place) => {
    using client = new GraphQLClient(urls[place % urls.length] ?? '');
    while (!leaving.signal.aborted) {
      const pause = sleep(PORTAL_EVERY_MS);
      // What the budget refuses is refused to the portal: here only DRS's calls are counted.
      await client.send(PORTAL, { id: jobIDs[place % jobIDs.length] ?? '' }).catch(() => undefined);
      await pause;
    }
  });
  lent.add({
    [Symbol.asyncDispose]: async () => {
      leaving.abort();
      await Promise.all(asking);
    },
  });
}

/** A script with a waiter for each watcher: each asks for its job at this interval until what is lent is given back. */
export function waitByScripts(
  endpoint: string,
  jobIDs: readonly string[],
  waiters: number,
  everyMs: number,
  lent: Lent,
): void {
  const leaving = new AbortController();
  const waiting = Array.from({ length: waiters }, async (_, place) => {
    const client = createClient(endpoint);
    const command = new DescribeJobsCommand({ filters: { jobIDs: [jobIDs[place % jobIDs.length] ?? ''] } });
    while (!leaving.signal.aborted) {
      const pause = sleep(everyMs);
      await client.send(command);
      await pause;
    }
    client.destroy();
  });
  lent.add({
    [Symbol.asyncDispose]: async () => {
      leaving.abort();
      await Promise.all(waiting);
    },
  });
}
