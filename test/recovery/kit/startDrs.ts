// DRS for one start: answers as the test says, keeps what was sent, and shows its jobs when the test says.
import { failed, success, type DrsFailure } from '../../../src/domain/failure.js';
import type { Job } from '../../../src/domain/job.js';
import type {
  DrsReader,
  DrsWriter,
  JobWatching,
  StartRecoveryAnswer,
  StartRecoveryCommand,
} from '../../../src/recovery/ports.js';
import { createStartRecovery } from '../../../src/recovery/startRecovery.js';
import { ManualClock } from '../../kit/manualClock.js';
import { recordingLogger } from '../../kit/recordingLogger.js';
import { aJob } from '../../domain/kit/jobs.js';

type StartDrs = DrsReader & DrsWriter;

function unused(): never {
  throw new Error('a start reads jobs only');
}

export interface StartBench {
  readonly clock: ManualClock;
  readonly logger: ReturnType<typeof recordingLogger>;
  readonly sent: readonly StartRecoveryCommand[];
  readonly looks: () => number;
  readonly expectedJobs: () => number;
  readonly start: ReturnType<typeof createStartRecovery>;
}

export interface StartScript {
  readonly answer: (command: StartRecoveryCommand) => StartRecoveryAnswer;
  /** What DescribeJobs brings, `afterMs` after the start was sent. */
  readonly jobs?: (command: StartRecoveryCommand, afterMs: number) => readonly Job[] | DrsFailure;
  readonly openJobs?: readonly Job[];
  readonly startWaitMs?: number;
}

/** The use case over a scripted DRS. Its clock's short sleeps pass by themselves. */
export function startBench({ answer, jobs, openJobs = [], startWaitMs = 10_000 }: StartScript): StartBench {
  const clock = new ManualClock({ passesBelowMs: 3_000 });
  const logger = recordingLogger();
  const sent: StartRecoveryCommand[] = [];
  let [sentAtMs, looks, expectedJobs] = [0, 0, 0];
  const drs: StartDrs = {
    startRecovery: (command) => {
      sent.push(command);
      sentAtMs = clock.now();
      return Promise.resolve(answer(command));
    },
    describeJobs: () => {
      looks += 1;
      const [command] = sent;
      const listed = command === undefined ? [] : (jobs?.(command, clock.now() - sentAtMs) ?? []);
      return Promise.resolve('kind' in listed ? failed(listed) : success({ items: listed, nextToken: null }));
    },
    describeJobLogItems: unused,
    describeSourceServers: unused,
    describeRecoverySnapshots: unused,
    describeRecoveryInstances: unused,
  };
  const watching: JobWatching = {
    watchJob: unused,
    watchActivity: unused,
    expectNewJob: () => {
      expectedJobs += 1;
    },
    openJobs: () => openJobs,
  };
  const start = createStartRecovery({
    drs,
    watching,
    clock,
    logger,
    startWaitMs,
    giveUp: new AbortController().signal,
  });
  return { clock, logger, sent, looks: () => looks, expectedJobs: () => expectedJobs, start };
}

/** The job that the command started, as DRS shows it: with its tags, and one that nobody asked for. */
export function jobOf(command: StartRecoveryCommand | undefined): Job {
  return aJob({ tags: [...(command?.tags ?? []), { key: 'resourceArn', value: 'arn:aws:drs:job' }] });
}
