// Proof 12: DRS does not feel the audience. Its calls are counted where they arrive: with one watcher and with many, with one gateway and
// with several, and while everybody asks for the same jobs at once.
import { Crowd } from '../kit/crowd/crowd.js';
import { type DescribeJobsCounts, startMovingDrs } from '../kit/movingDrs.js';
import { busyPlan } from '../kit/movingDrsPlans.js';
import { type ProofRow, seededRandom } from '../kit/proof.js';
import { createMemory, startReplica, startReplicas } from '../kit/replicas.js';
import { pass } from '../kit/waiting.js';

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
}

const WATCH = `subscription ($id: ID!) { jobUpdates(jobID: $id) {
  ... on JobUpdate { cursor observedAt changes { __typename } job { status } } } }`;
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
  await using crowd = new Crowd();
  const replicas = await startReplicas(scale.replicas, drs, memory, {
    POLL_INTERVAL_MS: String(scale.pollMs),
  });
  try {
    const jobIDs = Array.from({ length: scale.jobs }, () => drs.addJob(scale.servers));
    const urls = replicas.map(({ url }) => url);
    await crowd.join({ urls, jobIDs, query: WATCH, count: scale.watchers, atOnce: AT_ONCE });
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
  return { proof: '12 watchers unfelt (calls a minute within 10 %)', numbers, seed, violations };
}

/** Everybody asks for the same jobs at once, each on a connection of its own. */
export async function proveQueriesShared({ queries, jobs }: QueriesScale, seed: number): Promise<ProofRow> {
  const random = seededRandom(seed);
  await using drs = await startMovingDrs(random);
  await using memory = await createMemory();
  await using replica = await startReplica(drs, memory);
  await using crowd = new Crowd();
  const jobIDs = Array.from({ length: jobs }, () => drs.addJob(4));
  const asked = Array.from({ length: queries }, (_, place) => jobIDs[place % jobs] ?? '');
  const bodies = asked.map((id) => JSON.stringify({ query: QUERY, variables: { id } }));
  // What only the first query costs (connections, compiled code) is not what is asked about.
  await crowd.ask(replica.url, bodies.slice(0, 1));
  const before = drs.describeJobs;
  const { answers, seconds } = await crowd.ask(replica.url, bodies);
  const after = drs.describeJobs;
  const calls = after.rounds - before.rounds + after.discoveries - before.discoveries;
  const failures = new Map<string, number>();
  for (const [place, answer] of answers.entries()) {
    const kind = kindOf(answer, asked[place] ?? '');
    if (kind !== 'Job') failures.set(kind, (failures.get(kind) ?? 0) + 1);
  }
  const violations = [
    ...(calls <= MOST_QUERY_CALLS ? [] : [`${queries} queries made ${calls} calls of DescribeJobs`]),
    ...[...failures].map(([what, count]) => `${count} of ${queries} queries failed: ${what}`),
  ];
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  const numbers = { queries, jobs, calls, failed, seconds: Math.round(seconds * 10) / 10 };
  return { proof: '12 queries shared (at most 50 calls)', numbers, seed, violations };
}

interface QueryAnswer {
  readonly data?: {
    readonly job?: { readonly __typename: string; readonly jobID?: string; readonly code?: string };
  };
}

/** `Job`, or what came instead. */
function kindOf(text: string, jobID: string): string {
  if (!text.startsWith('{')) return text;
  const { __typename, jobID: shownID, code } = (JSON.parse(text) as QueryAnswer).data?.job ?? {};
  if (__typename === undefined) return text;
  if (__typename === 'Job') return shownID === jobID ? 'Job' : 'another job';
  return `${__typename} ${code ?? ''}`;
}
