// Proof 13: a watcher who reads nothing any more is cut in time, costs no memory, and holds nobody else back.
import { BareSocket } from '../kit/bareSocket.js';
import { Crowd, delayOf } from '../kit/crowd/crowd.js';
import { startMovingDrs } from '../kit/movingDrs.js';
import { busyPlan } from '../kit/movingDrsPlans.js';
import { type ProofRow, seededRandom } from '../kit/proof.js';
import { createMemory, heapOf, type Replica, startReplica, watchersOf } from '../kit/replicas.js';
import { msUntil, pass } from '../kit/waiting.js';

export interface FrozenScale {
  readonly live: number;
  readonly servers: number;
  /** So many events must have come to the live ones, all together, from the freeze on. */
  readonly deliveries: number;
  /** From the reading of DRS to the live watchers: 99 of 100 deliveries must be faster. */
  readonly mostP99Ms: number;
}

const LITTLE = `subscription ($id: ID!) { jobUpdates(jobID: $id) {
  ... on JobUpdate { cursor observedAt changes { __typename } } ... on JobStreamStale { staleSince } } }`;
/** About 40 KB with 200 servers: what fills the buffers between the two soon. */
const MUCH = `subscription ($id: ID!) { jobUpdates(jobID: $id) { ... on JobUpdate { cursor changes { __typename }
  job { jobID arn status tags { key value } participatingServers {
    sourceServerID recoveryInstanceID launchStatus rawLaunchStatus launchActionsStatus { ssmAgentDiscoveryDatetime } } } } } }`;
const STREAMS_OF_FROZEN = 10;
const EVENT_EVERY_MS = 200;
const LONGEST_STORY_MS = 900_000;
const MOST_DELIVERING_MS = 300_000;
const AT_ONCE = 50;
const CALM_MS = 1_000;
/** Seldom: collecting garbage halts the gateway, and so delays what is measured. */
const SAMPLE_EVERY_MS = 8_000;
const CUT_WITHIN_MS = 25_000;
const MOST_GROWTH_MB = 50;

export async function proveFrozen(scale: FrozenScale, seed: number): Promise<ProofRow> {
  const { live, servers, mostP99Ms } = scale;
  const random = seededRandom(seed);
  await using drs = await startMovingDrs(random);
  await using memory = await createMemory();
  await using replica = await startReplica(drs, memory);
  await using crowd = new Crowd();
  const jobID = drs.addJob(servers);
  const fromMs = Date.now();
  drs.follow(jobID, busyPlan(random, servers, { fromMs, toMs: fromMs + LONGEST_STORY_MS }, EVENT_EVERY_MS));
  await crowd.join({ urls: [replica.url], jobIDs: [jobID], query: LITTLE, count: live, atOnce: AT_ONCE });
  await pass(CALM_MS);

  const before = await heapOf(replica);
  const frozen = await BareSocket.connect(replica.url);
  for (let stream = 0; stream < STREAMS_OF_FROZEN; stream += 1)
    await frozen.subscribed(String(stream), { query: MUCH, variables: { id: jobID } });
  frozen.freeze();
  await crowd.reset();
  const sampling = new AbortController();
  const growth = growthOf(replica, before.heapMB, sampling.signal);
  const cutMs = await msUntil(async () => (await watchersOf(replica)) === live, 2 * CUT_WITHIN_MS);
  const hasCome = async () => (await crowd.report()).deliveries >= scale.deliveries;
  await msUntil(hasCome, MOST_DELIVERING_MS);
  sampling.abort();
  const { heapMB, rssMB } = await growth;

  const report = await crowd.report();
  const [p50Ms, p99Ms] = [delayOf([report], 0.5), delayOf([report], 0.99)];
  frozen.vanish(false);
  const isAlive = (await watchersOf(replica).catch(() => null)) !== null;
  const violations = [
    ...(isAlive ? [] : ['the gateway does not answer any more']),
    ...(cutMs === null || cutMs > CUT_WITHIN_MS
      ? [`the frozen one was cut after ${cutMs ?? Infinity} ms`]
      : []),
    ...(report.deliveries < scale.deliveries ? [`only ${report.deliveries} events came`] : []),
    ...(p99Ms > mostP99Ms ? [`p99 of the live ones is ${p99Ms} ms`] : []),
    ...(heapMB > MOST_GROWTH_MB ? [`memory grew by ${heapMB} MB`] : []),
    ...(report.unlike === 0 ? [] : [`${report.unlike} events were missed or repeated`]),
    ...(report.open === live ? [] : [`${live - report.open} live ones were cut`]),
    ...report.others.map(([text, count]) => `${count} live ones were told ${text}`),
  ];
  const numbers = {
    live,
    deliveries: report.deliveries,
    p50Ms,
    p99Ms,
    cutMs: cutMs ?? Infinity,
    stale: report.stale,
    grownMB: heapMB,
    grownRssMB: rssMB - before.rssMB,
  };
  return {
    proof: '13 a frozen watcher (p99 < 1 s, cut < 25 s, < 50 MB)',
    numbers,
    seed,
    violations,
  };
}

/** The most that the memory grew by, looked at again and again after garbage was collected. */
async function growthOf(
  replica: Replica,
  fromMB: number,
  signal: AbortSignal,
): Promise<{ readonly heapMB: number; readonly rssMB: number }> {
  let [heapMB, rssMB] = [-Infinity, 0];
  do {
    await pass(SAMPLE_EVERY_MS);
    const now = await heapOf(replica);
    heapMB = Math.max(heapMB, now.heapMB - fromMB);
    rssMB = Math.max(rssMB, now.rssMB);
  } while (!signal.aborted);
  return { heapMB, rssMB };
}
