// Proof 11: one gateway tells thousands of sockets of each change soon, with little memory, and nobody misses one. Held against a watcher
// of its own connection, and against DRS itself.
import { readFileSync } from 'node:fs';

import { Crowd, type CrowdReport, delayOf } from '../kit/crowd/crowd.js';
import { againstDrs } from '../kit/judging.js';
import { startMovingDrs } from '../kit/movingDrs.js';
import { busyPlan, endPlan } from '../kit/movingDrsPlans.js';
import { type ProofRow, seededRandom } from '../kit/proof.js';
import { createMemory, heapOf, processorMsOf, type Replica, startReplica } from '../kit/replicas.js';
import { ResumingWatcher } from '../kit/resumingWatcher.js';
import { inTime, msUntil, pass } from '../kit/waiting.js';

export interface FanOutScale {
  readonly sockets: number;
  /** Processes that hold the sockets. */
  readonly crowds: number;
  readonly servers: number;
  readonly eventEveryMs: number;
  /** How long events are measured. */
  readonly windowMs: number;
  /** 99 of 100 deliveries must be faster, from the reading of DRS to the client. */
  readonly mostP99Ms: number;
}

/** What the README asks for. */
const WATCH = `subscription ($id: ID!) { jobUpdates(jobID: $id) {
  __typename
  ... on JobUpdate {
    cursor observedAt isFinal
    job { status outcome progress { finished total } }
    changes { __typename
      ... on ServerLaunchStatusChange { sourceServerID launchStatus }
      ... on JobLogItemAdded { logItem { event logDateTime } } }
  }
  ... on JobStreamStale { staleSince error { message } }
  ... on RecoveryError { message }
} }`;
const POLL_MS = '250';
const AT_ONCE = 50;
/** Until what connecting has left behind is done. */
const SETTLE_MS = 3_000;
const END_WITHIN_MS = 30_000;
const MOST_RSS_MB = 1_000;

export async function proveFanOut(scale: FanOutScale, seed: number): Promise<ProofRow> {
  const crowds = Array.from({ length: scale.crowds }, () => new Crowd());
  try {
    return await run(scale, crowds, seed);
  } finally {
    for (const crowd of crowds) await crowd[Symbol.asyncDispose]();
  }
}

async function run(scale: FanOutScale, all: readonly Crowd[], seed: number): Promise<ProofRow> {
  const random = seededRandom(seed);
  await using drs = await startMovingDrs(random);
  await using memory = await createMemory();
  await using replica = await startReplica(drs, memory, { POLL_INTERVAL_MS: POLL_MS });
  const jobID = drs.addJob(scale.servers);
  const reference = new ResumingWatcher({ jobID, nextUrl: () => replica.url, awayMs: () => 50 });
  const wish = { urls: [replica.url], jobIDs: [jobID], query: WATCH, atOnce: AT_ONCE };
  const joinedAtMs = performance.now();
  await Promise.all(all.map((crowd) => crowd.join({ ...wish, count: scale.sockets / scale.crowds })));
  const joinMs = Math.round(performance.now() - joinedAtMs);
  const idle = await heapOf(replica);
  await pass(SETTLE_MS);

  const fromMs = Date.now();
  const busy = { fromMs, toMs: fromMs + scale.windowMs };
  const usedMs = processorMsOf(replica);
  drs.follow(jobID, busyPlan(random, scale.servers, busy, scale.eventEveryMs));
  await pass(scale.windowMs + scale.mostP99Ms);
  drs.follow(jobID, endPlan(random, Date.now()));
  const endMs = await msUntil(
    async () => sumOf(await reportsOf(all), 'finals') >= scale.sockets,
    END_WITHIN_MS,
  );
  const cpuMs = processorMsOf(replica) - usedMs;
  await inTime(reference.over, END_WITHIN_MS);
  await reference.stop();

  const reports = await reportsOf(all);
  const deliveries = sumOf(reports, 'deliveries');
  const [p50Ms, p99Ms, mostMs] = [0.5, 0.99, 1].map((part) => delayOf(reports, part));
  const rssMB = peakOf(replica);
  const events = placesOf(reference).length - 1;
  const missed = scale.sockets * events - deliveries;
  const violations = [
    ...(p99Ms === undefined || p99Ms >= scale.mostP99Ms ? [`p99 is ${p99Ms} ms`] : []),
    ...(rssMB >= MOST_RSS_MB ? [`the gateway took ${rssMB} MB`] : []),
    ...(missed === 0 ? [] : [`${deliveries} of ${scale.sockets * events} events came`]),
    ...(endMs === null ? [`${sumOf(reports, 'finals')} were told the end`] : []),
    ...storyProblems(reports, reference),
    ...reference.problems(),
    ...againstDrs(drs, jobID, reference.events),
  ];
  const numbers = {
    sockets: scale.sockets,
    events,
    eventEveryMs: scale.eventEveryMs,
    deliveries,
    missed,
    p50Ms: p50Ms ?? Infinity,
    p99Ms: p99Ms ?? Infinity,
    mostMs: mostMs ?? Infinity,
    bytes: Math.round(sumOf(reports, 'bytes') / deliveries),
    cpuMicrosADelivery: Math.round((cpuMs * 1_000) / deliveries),
    heapMB: idle.heapMB,
    peakRssMB: rssMB,
    joinMs,
  };
  return { proof: '11 fan-out (p99 < 1 s, < 1 GB, 0 missed)', numbers, seed, violations };
}

function reportsOf(crowds: readonly Crowd[]): Promise<readonly CrowdReport[]> {
  return Promise.all(crowds.map((crowd) => crowd.report()));
}

function sumOf(
  reports: readonly CrowdReport[],
  what: 'deliveries' | 'bytes' | 'finals' | 'unlike' | 'completed',
): number {
  return reports.reduce((sum, report) => sum + report[what], 0);
}

/** The places where something was new. */
function placesOf({ events }: ResumingWatcher): readonly string[] {
  return events.map(({ cursor }) => cursor).filter((cursor, place, all) => cursor !== all[place - 1]);
}

/** Everybody was told the same story, which is the end of what the reference was told. */
function storyProblems(reports: readonly CrowdReport[], reference: ResumingWatcher): readonly string[] {
  const told = placesOf(reference);
  return reports.flatMap(({ unlike, stories, closed, others }) => [
    ...(unlike === 0 ? [] : [`${unlike} events came out of order, twice, or after one that was missed`]),
    ...stories.flatMap((story) =>
      told.slice(-story.length).join() === story.join() ? [] : ['a story is not that of the reference'],
    ),
    ...closed
      .filter(([code]) => code !== CLOSED_AT_THE_END)
      .map(([code, count]) => `${count} sockets were closed with ${code}`),
    ...others.map(([text, count]) => `${count} were told ${text}`),
  ]);
}

/** No socket is closed: streams complete, and sockets stay. */
const CLOSED_AT_THE_END = 1000;

/** The most memory that the process had at any time, in MB. */
function peakOf({ program }: Replica): number {
  const status = readFileSync(`/proc/${program.pid}/status`, 'utf8');
  return Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024);
}
