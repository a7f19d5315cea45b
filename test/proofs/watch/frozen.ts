// Proof 13: a watcher who reads nothing any more is cut in time, costs no memory, and holds nobody else back.
import { BareSocket } from '../kit/bareSocket.js';
import { startMovingDrs } from '../kit/movingDrs.js';
import { busyPlan } from '../kit/movingDrsPlans.js';
import { type ProofRow, seededRandom } from '../kit/proof.js';
import { createMemory, heapOf, type Replica, startReplica, watchersOf } from '../kit/replicas.js';
import { forEachOf, msUntil, pass, untilTrue } from '../kit/waiting.js';

export interface FrozenScale {
  readonly live: number;
  readonly servers: number;
  /** How long events flow before and after the freeze. */
  readonly calmMs: number;
  /** From the reading of DRS to the live watchers: 99 of 100 deliveries must be faster. */
  readonly mostP99Ms: number;
}

interface JobUpdate {
  readonly cursor: string;
  readonly observedAt: string;
}

/** What one live watcher got: the places of its events, and how late each came. */
interface Live {
  readonly cursors: string[];
  readonly delaysMs: number[];
}

const LITTLE = `subscription ($id: ID!) { jobUpdates(jobID: $id) {
  ... on JobUpdate { cursor observedAt changes { __typename } } } }`;
/** About 40 KB with 200 servers: what fills the buffers between the two soon. */
const MUCH = `subscription ($id: ID!) { jobUpdates(jobID: $id) { ... on JobUpdate { cursor changes { __typename }
  job { jobID arn status tags { key value } participatingServers {
    sourceServerID recoveryInstanceID launchStatus rawLaunchStatus launchActionsStatus { ssmAgentDiscoveryDatetime } } } } } }`;
const STREAMS_OF_FROZEN = 10;
const EVENT_EVERY_MS = 200;
const LONGEST_STORY_MS = 600_000;
/** Seldom: collecting garbage halts the gateway, and so delays what is measured. */
const SAMPLE_EVERY_MS = 8_000;
const CUT_WITHIN_MS = 25_000;
const MOST_GROWTH_MB = 50;

export async function proveFrozen(scale: FrozenScale, seed: number): Promise<ProofRow> {
  const { live, servers, calmMs, mostP99Ms } = scale;
  const random = seededRandom(seed);
  await using drs = await startMovingDrs(random);
  await using memory = await createMemory();
  await using replica = await startReplica(drs, memory);
  const jobID = drs.addJob(servers);
  const fromMs = Date.now();
  drs.follow(jobID, busyPlan(random, servers, { fromMs, toMs: fromMs + LONGEST_STORY_MS }, EVENT_EVERY_MS));
  const sockets: BareSocket[] = [];
  const lives = await forEachOf(Array.from({ length: live }), 50, async () => {
    const socket = await BareSocket.connect(replica.url);
    sockets.push(socket);
    return watchOn(socket, jobID);
  });
  await untilTrue('every live one was told', () => lives.every(({ cursors }) => cursors.length > 1), 60_000);
  await pass(calmMs);

  const before = await heapOf(replica);
  const frozen = await BareSocket.connect(replica.url);
  for (let stream = 0; stream < STREAMS_OF_FROZEN; stream += 1)
    await frozen.subscribed(String(stream), { query: MUCH, variables: { id: jobID } });
  frozen.freeze();
  for (const { delaysMs } of lives) delaysMs.length = 0;
  const sampling = new AbortController();
  const growth = growthOf(replica, before.heapMB, sampling.signal);
  const cutMs = await msUntil(async () => (await watchersOf(replica)) === live, 2 * CUT_WITHIN_MS);
  await pass(calmMs);
  sampling.abort();
  const { heapMB, rssMB } = await growth;

  const delaysMs = lives.flatMap((each) => each.delaysMs).toSorted((left, right) => left - right);
  const p99Ms = delaysMs[Math.floor(delaysMs.length * 0.99)] ?? Infinity;
  const gaps = lives.filter((each) => !isRunOf(each.cursors, lives[0]?.cursors ?? [])).length;
  for (const socket of [...sockets, frozen]) socket.vanish(false);
  const isAlive = (await watchersOf(replica).catch(() => null)) !== null;
  const violations = [
    ...(isAlive ? [] : ['the gateway does not answer any more']),
    ...(cutMs === null || cutMs > CUT_WITHIN_MS
      ? [`the frozen one was cut after ${cutMs ?? Infinity} ms`]
      : []),
    ...(p99Ms > mostP99Ms ? [`p99 of the live ones is ${p99Ms} ms`] : []),
    ...(heapMB > MOST_GROWTH_MB ? [`memory grew by ${heapMB} MB`] : []),
    ...(gaps === 0 ? [] : [`${gaps} live ones missed or repeated events`]),
  ];
  const numbers = {
    live,
    deliveries: delaysMs.length,
    p50Ms: delaysMs[Math.floor(delaysMs.length / 2)] ?? Infinity,
    p99Ms,
    cutMs: cutMs ?? Infinity,
    grownMB: heapMB,
    grownRssMB: rssMB - before.rssMB,
  };
  return { proof: '13 a frozen watcher', numbers, seed, violations };
}

function watchOn(socket: BareSocket, jobID: string): Live {
  const seen: Live = { cursors: [], delaysMs: [] };
  socket.onMessage = ({ type, payload }) => {
    if (type !== 'next') return;
    const event = (payload as { data: { jobUpdates: Partial<JobUpdate> } }).data.jobUpdates;
    const isAChange = event.cursor !== seen.cursors.at(-1); // else it says that the state is stale, or still holds
    if (event.cursor === undefined || event.observedAt === undefined || !isAChange) return;
    seen.cursors.push(event.cursor);
    seen.delaysMs.push(Date.now() - Date.parse(event.observedAt));
  };
  socket.subscribe('live', { query: LITTLE, variables: { id: jobID } });
  return seen;
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

/** Whether the places follow each other as those of another watcher do; one of the two may have begun, and ended, a little later. */
function isRunOf(cursors: readonly string[], others: readonly string[]): boolean {
  const [first, last] = [
    Math.max(0, others.indexOf(cursors[0] ?? '')),
    others.lastIndexOf(cursors.at(-1) ?? ''),
  ];
  const shared = others.slice(first, last < 0 ? undefined : last + 1);
  const from = Math.max(0, cursors.indexOf(shared[0] ?? ''));
  return shared.length > 1 && cursors.slice(from, from + shared.length).join() === shared.join();
}
