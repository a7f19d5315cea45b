// How long a job took.
import type { JobSummaryFragment } from '../__generated__/graphql.js';
import { isRunning } from '../live/jobFeed.js';
import { now } from '../live/now.js';
import { durationText } from './format.js';

/** Or, of one that runs, how long until now. */
export function Took({ job }: { readonly job: JobSummaryFragment }) {
  const fromMs = Date.parse(job.creationDateTime ?? '');
  const toMs = isRunning(job) ? now.value : Date.parse(job.endDateTime ?? '');
  return <>{Number.isNaN(toMs - fromMs) ? 'not known' : durationText(toMs - fromMs)}</>;
}
