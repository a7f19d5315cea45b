// The story of one job, and words for what a stream tells of it.
import type { ActivityEvent, JobEvent, JobUpdate } from '../../../src/domain/jobEvent.js';
import { aLogItem, jobIDOf, withServersAt, withStatus } from '../../domain/kit/jobs.js';
import { POLL_MS, type Watch } from './watch.js';

export const ONE = jobIDOf(1);
export const TWO = jobIDOf(2);

/** Takes a job from its start to its end, a poll apart: five changes of status or log. */
export async function runToItsEnd({ drs, pass }: Watch, jobID = ONE): Promise<void> {
  drs.change(jobID, (job) => withStatus(job, 'STARTED'));
  drs.write(jobID, aLogItem('JOB_START', 1));
  await pass(POLL_MS);
  drs.change(jobID, (job) => withServersAt(job, 'IN_PROGRESS'));
  await pass(POLL_MS);
  drs.write(jobID, aLogItem('LAUNCH_START', 2));
  await pass(POLL_MS);
  drs.change(jobID, (job) => withServersAt(job, 'LAUNCHED'));
  await pass(POLL_MS);
  drs.change(jobID, (job) => withStatus(job, 'COMPLETED'));
  drs.write(jobID, aLogItem('JOB_END', 3));
  await pass(POLL_MS);
}

/** The cursor of an update; fails for any other event. */
export function cursorOf(event: JobEvent | ActivityEvent | undefined): string {
  if (event?.kind !== 'JobUpdate') throw new Error(`no update: ${String(event?.kind)}`);
  return event.cursor;
}

/** The job's status, the kinds of the changes, and the marks of an update, in one line. */
export function summary({ job, changes, isFinal, isResync }: JobUpdate): string {
  const words = changes.map((change) =>
    change.kind === 'JobLogItemAdded' ? change.logItem.event?.raw : change.kind,
  );
  const marks = [isFinal ? 'final' : [], isResync ? 'resync' : []].flat();
  return [`${String(job.status?.raw)}:`, ...words, ...marks].join(' ');
}
