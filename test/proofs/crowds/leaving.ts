// Proof 14: watchers who vanish without a goodbye, while nothing happens, leave nothing behind: no stream, no descriptor, no memory.
import { BareSocket } from '../kit/bareSocket.js';
import { startMovingDrs } from '../kit/movingDrs.js';
import { type ProofRow, type Random, seededRandom } from '../kit/proof.js';
import {
  createMemory,
  descriptorsOf,
  heapOf,
  processorMsOf,
  type Replica,
  startReplica,
  watchersOf,
} from '../kit/replicas.js';
import { forEachOf, msUntil } from '../kit/waiting.js';

export interface LeavingScale {
  readonly watchers: number;
  readonly withinMs: number;
}

const WATCH = `subscription ($id: ID!) { jobUpdates(jobID: $id) { ... on JobUpdate { cursor } } }`;
const AT_ONCE = 100;
/** Of so many one leaves before its first event. */
const ONE_HASTY_OF = 10;
const WARM_UP = 200;
const MOST_HEAP_LEFT_MB = 20;

export async function proveLeaving({ watchers, withinMs }: LeavingScale, seed: number): Promise<ProofRow> {
  const random = seededRandom(seed);
  await using drs = await startMovingDrs(random);
  await using memory = await createMemory();
  await using replica = await startReplica(drs, memory);
  const jobID = drs.addJob(20);
  // What a process keeps from its first visitors (compiled code, pools) is no leak.
  await leave(replica, random, await come(replica, jobID, WARM_UP, random), Infinity);
  const before = { descriptors: descriptorsOf(replica), ...(await heapOf(replica)) };

  const sockets = await come(replica, jobID, watchers, random);
  const during = {
    descriptors: descriptorsOf(replica),
    watchers: await watchersOf(replica),
    ...(await heapOf(replica)),
  };
  const usedMs = processorMsOf(replica);
  const goneMs = await leave(replica, random, sockets, before.descriptors);
  const goneCpuMs = processorMsOf(replica) - usedMs;
  const after = { descriptors: descriptorsOf(replica), ...(await heapOf(replica)) };
  const heapLeftMB = after.heapMB - before.heapMB;
  const violations = [
    ...(during.watchers >= sockets.length ? [] : [`only ${during.watchers} streams were open`]),
    ...(goneMs === null || goneMs > withinMs
      ? [`after ${goneMs ?? Infinity} ms ${after.descriptors - before.descriptors} descriptors are left`]
      : []),
    ...(heapLeftMB > MOST_HEAP_LEFT_MB ? [`${heapLeftMB} MB are left`] : []),
  ];
  const numbers = {
    watchers,
    streams: during.watchers,
    descriptors: `${before.descriptors} ${during.descriptors} ${after.descriptors}`,
    heapMB: `${before.heapMB} ${during.heapMB} ${after.heapMB}`,
    rssMB: `${before.rssMB} ${during.rssMB} ${after.rssMB}`,
    goneMs: goneMs ?? Infinity,
    goneCpuMs,
  };
  return { proof: '14 leaving leaves nothing', numbers, seed, violations };
}

/** Connects and subscribes so many; some vanish before they were told anything. Gives those who stayed. */
async function come(
  replica: Replica,
  jobID: string,
  count: number,
  random: Random,
): Promise<readonly BareSocket[]> {
  const payload = { query: WATCH, variables: { id: jobID } };
  const sockets = await forEachOf(Array.from({ length: count }), AT_ONCE, async (_, place) => {
    const socket = await BareSocket.connect(replica.url);
    if (place % ONE_HASTY_OF !== 1) {
      await socket.subscribed('stream', payload);
      return socket;
    }
    socket.subscribe('stream', payload);
    socket.vanish(random() < 0.5);
    return null;
  });
  return sockets.filter((socket) => socket !== null);
}

/** All vanish at once; gives how long it took until nothing was left of them, or null. */
async function leave(
  replica: Replica,
  random: Random,
  sockets: readonly BareSocket[],
  descriptors: number,
): Promise<number | null> {
  for (const socket of sockets) socket.vanish(random() < 0.5);
  return msUntil(
    async () => (await watchersOf(replica)) === 0 && descriptorsOf(replica) <= descriptors,
    30_000,
  );
}
