// Job starts that go well, and those whose answers are lost.
import type { DrsFailure } from '../../../src/domain/failure.js';
import type { Job } from '../../../src/domain/job.js';
import { unavailable } from '../../jobs/kit/failures.js';
import { ManualClock } from '../../kit/manualClock.js';
import { answering, done, JOB_STARTS, jobOfAction, type JobStartName } from './mutations.js';
import { startBench, type StartBench, type StartScript } from './startDrs.js';
import { KEY, starts, WINDOW_MS } from './starts.js';

/** The sample of the action with a key and a reason. */
export const keyed = (action: JobStartName, more: object = {}) => ({
  ...JOB_STARTS[action].input,
  idempotencyKey: KEY,
  reason: 'the drill is over',
  ...more,
});
const unclear = (failure: DrsFailure = unavailable()) => answering({ kind: 'unclear', failure });

/** DRS starts a job for whatever is sent. */
export function starting(action: JobStartName): StartScript {
  const answer = (command: unknown) => Promise.resolve(done(jobOfAction(action, command)));
  return { answer: starts, actions: { [action]: answer } };
}

/** DRS whose answers are lost, and that lists these jobs for what was sent. */
export async function lost(
  jobsOf: (command: unknown) => readonly Job[],
  more: Partial<StartScript> = {},
): Promise<StartBench> {
  const bench: StartBench = await startBench({
    answer: starts,
    actions: unclear(),
    jobs: () => jobsOf(bench.sentActions[0]?.command),
    clock: new ManualClock(),
    startWaitMs: 0,
    reconcileWindowMs: WINDOW_MS,
    ...more,
  });
  return bench;
}
