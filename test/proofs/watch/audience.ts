// Proof 12: DRS does not feel the audience. Its calls are counted where they arrive: with one watcher and with many, with one gateway and
// with several, and while everybody asks for the same jobs at once.
import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';

import { BareSocket } from '../kit/bareSocket.js';
import { type DescribeJobsCounts, startMovingDrs } from '../kit/movingDrs.js';
import { busyPlan } from '../kit/movingDrsPlans.js';
import { type ProofRow, seededRandom } from '../kit/proof.js';
import { createMemory, startReplica, startReplicas } from '../kit/replicas.js';
import { forEachOf, pass } from '../kit/waiting.js';

export interface AudienceScale {
  readonly watchers: number;
  readonly jobs: number;
  readonly servers: number;
  readonly replicas: number;
  /** How long calls are counted. */
  readonly windowMs: number;
  readonly pollMs: number;
}

export interface QueriesScale {
  readonly queries: number;
  readonly jobs: number;
  /** How many are under way at the same time, each on a connection of its own. */
  readonly atOnce: number;
}

const WATCH = `subscription ($id: ID!) { jobUpdates(jobID: $id) {
  ... on JobUpdate { cursor changes { __typename } job { status } } } }`;
const QUERY = `query ($id: ID!) { job(jobID: $id) {
  __typename ... on Job { jobID status } ... on RecoveryError { message code } } }`;
/** Seldom enough for the rate budget: each change costs a reading of the job's own log besides. */
const CHANGE_EVERY_MS = 15_000;
const AT_ONCE = 30;
const SETTLED_AFTER_MS = 1_500;
const MOST_QUERY_CALLS = 50;

/** What one audience makes a gateway ask of DRS; `ready` is awaited before calls are counted, so that several can be compared. */
export async function countCalls(
  scale: AudienceScale,
  seed: number,
  ready: () => Promise<void> = () => Promise.resolve(),
): Promise<DescribeJobsCounts> {
  const random = seededRandom(seed);
  await using drs = await startMovingDrs(random);
  await using memory = await createMemory();
  const replicas = await startReplicas(scale.replicas, drs, memory, {
    POLL_INTERVAL_MS: String(scale.pollMs),
  });
  try {
    const jobIDs = Array.from({ length: scale.jobs }, () => drs.addJob(scale.servers));
    const sockets = await forEachOf(Array.from({ length: scale.watchers }), AT_ONCE, async (_, place) => {
      const socket = await BareSocket.connect(replicas[place % replicas.length]?.url ?? '');
      await socket.subscribed('stream', { query: WATCH, variables: { id: jobIDs[place % jobIDs.length] } });
      return socket;
    });
    await ready();
    const toMs = Date.now() + scale.windowMs + 2 * SETTLED_AFTER_MS;
    jobIDs.forEach((jobID, place) => {
      const fromMs = Date.now() + (place * CHANGE_EVERY_MS) / jobIDs.length;
      drs.follow(jobID, busyPlan(random, scale.servers, { fromMs, toMs }, CHANGE_EVERY_MS));
    });
    await pass(SETTLED_AFTER_MS);
    const before = drs.describeJobs;
    await pass(scale.windowMs);
    const after = drs.describeJobs;
    for (const socket of sockets) socket.vanish(false);
    return {
      rounds: after.rounds - before.rounds,
      discoveries: after.discoveries - before.discoveries,
    };
  } finally {
    for (const replica of replicas) await replica[Symbol.asyncDispose]();
  }
}

/** Holds the calls of every audience against those of the first, which is to be the smallest. */
export function judgeCalls(
  counted: readonly { readonly scale: AudienceScale; readonly calls: DescribeJobsCounts }[],
  seed: number,
): ProofRow {
  const words = ({ watchers, replicas }: AudienceScale) => `${watchers} watchers on ${replicas}`;
  const [reference] = counted;
  const violations = counted.flatMap(({ scale, calls }) => {
    const { rounds = 0, discoveries = 0 } = reference?.calls ?? {};
    const isEqual = rounds > 0 && Math.abs(calls.rounds - rounds) <= Math.max(1, rounds / 10);
    // A listing of all jobs comes every 15 seconds, so a window may hold one more or less.
    const isListedAlike = Math.abs(calls.discoveries - discoveries) <= 1;
    if (isEqual && isListedAlike) return [];
    return [
      `${words(scale)}: ${calls.rounds} rounds and ${calls.discoveries} listings, not ${rounds} and ${discoveries}`,
    ];
  });
  const numbers = Object.fromEntries(
    counted.map(({ scale, calls }) => {
      const perMinute = ((calls.rounds + calls.discoveries) * 60_000) / scale.windowMs;
      return [`${words(scale)}:`, `${Math.round(perMinute)}/min`];
    }),
  );
  return { proof: '12 watchers unfelt', numbers, seed, violations };
}

/** Everybody asks for the same jobs at once. */
export async function proveQueriesShared(
  { queries, jobs, atOnce }: QueriesScale,
  seed: number,
): Promise<ProofRow> {
  const random = seededRandom(seed);
  await using drs = await startMovingDrs(random);
  await using memory = await createMemory();
  await using replica = await startReplica(drs, memory);
  const jobIDs = Array.from({ length: jobs }, () => drs.addJob(4));
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const before = drs.describeJobs;
  const startedAtMs = performance.now();
  const answers = await forEachOf(Array.from({ length: queries }), queries, (_, place) =>
    ask(replica.url, agent, jobIDs[place % jobs] ?? ''),
  );
  const seconds = (performance.now() - startedAtMs) / 1_000;
  agent.destroy();
  const after = drs.describeJobs;
  const calls = after.rounds - before.rounds + after.discoveries - before.discoveries;
  const failures = new Map<string, number>();
  for (const answer of answers) if (answer !== 'Job') failures.set(answer, (failures.get(answer) ?? 0) + 1);
  const violations = [
    ...(calls <= MOST_QUERY_CALLS ? [] : [`${queries} queries made ${calls} calls of DescribeJobs`]),
    ...[...failures].map(([what, count]) => `${count} of ${queries} queries failed: ${what}`),
  ];
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  const numbers = { queries, jobs, atOnce, calls, failed, seconds: Math.round(seconds * 10) / 10 };
  return { proof: '12 queries shared', numbers, seed, violations };
}

/** Asks for one job over HTTP; gives `Job`, or what came instead. */
function ask(url: string, agent: Agent, jobID: string): Promise<string> {
  return new Promise((resolve) => {
    const options = { agent, method: 'POST', headers: { 'content-type': 'application/json' } };
    const asked = request(`${url}/graphql`, options, (response) => {
      json(response).then(
        (body) => resolve(kindOf(body as QueryAnswer, jobID)),
        (error: unknown) => resolve(String(error)),
      );
    });
    asked.once('error', (error) => resolve(String(error)));
    asked.end(JSON.stringify({ query: QUERY, variables: { id: jobID } }));
  });
}

interface QueryAnswer {
  readonly data?: {
    readonly job?: { readonly __typename: string; readonly jobID?: string; readonly code?: string };
  };
}

function kindOf({ data }: QueryAnswer, jobID: string): string {
  const { __typename = 'nothing', jobID: shownID, code } = data?.job ?? {};
  if (__typename === 'Job') return shownID === jobID ? 'Job' : 'another job';
  return `${__typename} ${code ?? ''}`;
}
