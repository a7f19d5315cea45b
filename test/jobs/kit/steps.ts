// What may happen to two jobs, the replicas that watch them, their store and their readers: steps that a property test draws.
import fc from 'fast-check';

import { known } from '../../../src/domain/drsEnum.js';
import type { JobID } from '../../../src/domain/ids.js';
import type { LaunchStatus } from '../../../src/domain/job.js';
import { JOB_LOG_EVENTS, type JobLogItem } from '../../../src/domain/jobLogItem.js';
import { aLogItem, serverAt, withStatus } from '../../domain/kit/jobs.js';
import type { CallFate } from './failingStore.js';
import { unavailable } from './failures.js';
import type { FickleReader } from './fickleReader.js';
import { crash, type Replica, type Replicas } from './replicas.js';
import { ONE, TWO } from './story.js';
import { POLL_MS } from './watch.js';

const number = fc.nat({ max: 11 });
const job = fc.constantFrom(ONE, TWO);
const launchStatus = fc.constantFrom('PENDING', 'IN_PROGRESS', 'LAUNCHED', 'FAILED' as const);
const fate = fc.constantFrom<CallFate>('failsBefore', 'failsAfter');
const method = fc.constantFrom(
  ...(['append', 'append', 'append', 'publish', 'remember'] as const),
  ...(['renewLease', 'readAfter', 'readOpenStates', 'readState'] as const),
);

export const anyStep = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('server'), job, number, launchStatus }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('start'), job }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write'), job, number }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('amend'), job, number }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass'), polls: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read'), times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), reader: number, to: number }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restart'), replica: number, to: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash'), replica: number, to: number }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('fail'),
      fate,
      method,
      times: number,
      job,
      number,
      launchStatus,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('part'),
      replica: number,
      isFrozen: fc.boolean(),
      polls: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('outage'), isHanging: fc.boolean() }) },
);
export type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** So little that whoever is a few entries behind reads the store. */
export const LITTLE_MEMORY = { logLimits: { keptParticipants: 6, keptOverJobs: 1 } };

/** The replicas and readers of one run; a reader sits at one of the replicas. */
export interface Stage {
  readonly world: Replicas;
  readonly replicas: Replica[];
  readonly readers: readonly FickleReader[];
  /** Of each reader, the replica that it sits at. */
  readonly seats: number[];
}

export async function take(step: Step, stage: Stage): Promise<void> {
  const { world, readers } = stage;
  const { drs } = world;
  switch (step.kind) {
    case 'server':
      moveServer(world, step.job, step.number, step.launchStatus);
      return;
    case 'start':
      drs.change(step.job, (each) => withStatus(each, 'STARTED'));
      return;
    case 'write':
      drs.write(step.job, lineAt(step.number));
      return;
    case 'amend':
      drs.change(step.job, (each) => ({ ...each, arn: `arn:aws:drs:${step.number}` }));
      return;
    case 'pass':
      return passPolls(world, step.polls);
    case 'read':
      for (const reader of readers) await reader.ask(step.times);
      return;
    case 'outage':
      drs.jobsFate = () => (step.isHanging ? 'hang' : unavailable());
      await passPolls(world, 8);
      drs.jobsFate = () => null;
      return;
    default:
      return disturb(step, stage);
  }
}

type Failure = Extract<Step, { readonly kind: 'fail' }>;
type Disturbance = Extract<Step, { readonly kind: 'move' | 'restart' | 'crash' | 'fail' | 'part' }>;

async function disturb(step: Disturbance, stage: Stage): Promise<void> {
  const { world, replicas, readers } = stage;
  if (step.kind === 'move') return sit(stage, step.reader % readers.length, step.to);
  if (step.kind === 'fail') return failAndChange(step, stage);
  const index = step.replica % replicas.length;
  const replica = replicas[index];
  if (replica === undefined) return;
  switch (step.kind) {
    case 'part':
      if (step.isFrozen) replica.link.freeze();
      else replica.link.cut();
      await passPolls(world, step.polls);
      replica.link.mend();
      return;
    case 'restart':
    case 'crash':
      if (step.kind === 'crash') await crash(replica);
      else await replica.watching.stop();
      replicas[index] = await world.start(LITTLE_MEMORY);
      letCallsTakeTime(replicas[index], step.to);
      for (const [reader, seat] of stage.seats.entries())
        if (seat === index) await sit(stage, reader, step.to);
  }
}

/** Whoever leads meets the failure while it has something to say. */
async function failAndChange(
  { fate, method: failing, times, number: server, job: jobID, launchStatus: status }: Failure,
  { world, replicas }: Stage,
): Promise<void> {
  for (const { link } of replicas) link.failNext(fate, [failing], 1 + (times % 3));
  world.drs.write(jobID, lineAt(times));
  moveServer(world, jobID, server, status);
  await passPolls(world, 1);
}

function moveServer({ drs }: Replicas, jobID: JobID, index: number, status: LaunchStatus): void {
  drs.change(jobID, (each) => {
    const server = serverAt(1 + (index % 4), status);
    const others = each.participatingServers.filter(
      ({ sourceServerID }) => sourceServerID !== server.sourceServerID,
    );
    return { ...each, participatingServers: [...others, server] };
  });
}

/** The reader leaves its replica and goes on at another. */
async function sit(stage: Stage, reader: number, to: number): Promise<void> {
  const index = to % stage.replicas.length;
  const replica = stage.replicas[index];
  if (replica === undefined) return;
  stage.seats[reader] = index;
  await stage.readers[reader]?.moveTo(replica.watching);
}

/** Holds up each call for a moment that differs from call to call, so that calls of replicas overlap; some hear of nothing by themselves. */
export function letCallsTakeTime({ link }: Replica, seed: number): void {
  let state = seed;
  link.hasNudges = seed % 3 !== 0;
  link.before = async () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    for (let left = (state >> 16) % 3; left > 0; left -= 1) await new Promise((go) => setImmediate(go));
  };
}

async function passPolls(world: Replicas, polls: number): Promise<void> {
  await world.pass(polls * POLL_MS, POLL_MS / 2);
}

function lineAt(second: number): JobLogItem {
  const event = JOB_LOG_EVENTS[second % 10] ?? 'JOB_START'; // none of them is JOB_END
  return { ...aLogItem('JOB_START', second), event: known(event) };
}
