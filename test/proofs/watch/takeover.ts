// The lease changes hands: the gateway that leads is killed, or frozen and wakes up again believing that it still leads. The other takes
// over in time, watchers of both miss and repeat nothing, and nothing is written twice.
import { againstDrs, differences, replay } from '../kit/judging.js';
import { startMovingDrs } from '../kit/movingDrs.js';
import { launchPlan } from '../kit/movingDrsPlans.js';
import { type ProofRow, seededRandom, wholeNumber } from '../kit/proof.js';
import { createMemory, type Replica, startReplicas } from '../kit/replicas.js';
import { ResumingWatcher } from '../kit/resumingWatcher.js';
import { changesOf } from '../kit/story.js';
import { inTime, pass, untilTrue } from '../kit/waiting.js';

export interface TakeoverScale {
  readonly how: 'killed' | 'frozen';
  readonly watchersEach: number;
  readonly jobs: number;
  readonly servers: number;
  /** From the first change of a job to the end of the last. */
  readonly storyMs: number;
}

const STRIKE_AFTER_MS = 1_000;
const FROZEN_MS = 15_000;
const TAKEN_WITHIN_MS = 10_000;
const PATIENCE_MS = 30_000;

export async function proveTakeover(scale: TakeoverScale, seed: number): Promise<ProofRow> {
  const random = seededRandom(seed);
  await using drs = await startMovingDrs(random);
  await using memory = await createMemory();
  const replicas = await startReplicas(2, drs, memory);
  const [leader, other] = replicas;
  if (leader === undefined || other === undefined) throw new Error('there are no two gateways');
  const jobIDs = Array.from({ length: scale.jobs }, () => drs.addJob(scale.servers));
  const home = { urlOfLeaders: leader.url };
  const watch = (nextUrl: () => string) =>
    jobIDs.flatMap((jobID) =>
      Array.from(
        { length: scale.watchersEach },
        () => new ResumingWatcher({ jobID, nextUrl, awayMs: () => 50 }),
      ),
    );
  const [ofLeader, ofOther] = [watch(() => home.urlOfLeaders), watch(() => other.url)];
  const everybody = [...ofLeader, ...ofOther];
  const haveBegun = () => everybody.every(({ events }) => events.length > 0);
  await untilTrue('everybody was told how the job is', haveBegun, 60_000);

  const fromMs = Date.now();
  for (const jobID of jobIDs) {
    const toMs = fromMs + wholeNumber(random, scale.storyMs * 0.8, scale.storyMs);
    drs.follow(jobID, launchPlan(random, scale.servers, { fromMs, toMs }));
  }
  await pass(STRIKE_AFTER_MS);
  leader.program.kill(scale.how === 'killed' ? 'SIGKILL' : 'SIGSTOP');
  if (scale.how === 'killed') home.urlOfLeaders = other.url;
  const struckAtMs = performance.now();
  const taken = await inTime(other.program.logged('watchLeaseTaken'), 3 * TAKEN_WITHIN_MS);
  const takenMs = Math.round(performance.now() - struckAtMs);
  if (scale.how === 'frozen') await wakeUp(leader, struckAtMs);
  const areOver = await inTime(Promise.all(everybody.map(({ over }) => over)), scale.storyMs + PATIENCE_MS);
  for (const each of everybody) if (!each.isDone) await each.stop();

  const survivors = scale.how === 'killed' ? [other] : [leader, other];
  const replayed = await replay(survivors, everybody);
  for (const replica of replicas) await replica[Symbol.asyncDispose]();
  const violations = [
    ...(taken === null || takenMs > TAKEN_WITHIN_MS ? [`taken over after ${takenMs} ms`] : []),
    ...(areOver === null ? ['not everybody was told the end in time'] : []),
    ...everybody.flatMap((each) => each.problems()),
    ...everybody.flatMap((each) => differences(each, ofOther)),
    ...replayed.violations,
    ...jobIDs.flatMap((jobID) => againstDrs(drs, jobID, replayed.longest.get(jobID) ?? [])),
  ];
  const numbers = {
    watchers: everybody.length,
    jobs: scale.jobs,
    takenMs,
    changes: everybody.reduce((sum, { events }) => sum + changesOf(events).length, 0),
  };
  return { proof: `lease of one ${scale.how}`, numbers, seed, violations };
}

/** Lets the frozen gateway go on, and waits until it has understood that it does not lead. */
async function wakeUp({ program }: Replica, struckAtMs: number): Promise<void> {
  await pass(Math.max(0, FROZEN_MS - (performance.now() - struckAtMs)));
  program.kill('SIGCONT');
  await inTime(program.logged('watchLeaseLost'), PATIENCE_MS);
}
