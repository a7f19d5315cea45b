// Jobs by their ids, in as few calls as DRS allows.
import { type Result, success } from '../domain/failure.js';
import type { JobID } from '../domain/ids.js';
import type { Job } from '../domain/job.js';
import type { DrsReader, ReadOptions } from './ports.js';
import { readAllPages } from './readAllPages.js';

/** The most ids that `DescribeJobs` takes in one call. */
const MOST_IDS = 1_000;

/**
 * The jobs that exist among `jobIDs`. An id that DRS does not know is left out; should DRS refuse a whole call because of
 * one such id (the model does not tell), the others are still found.
 */
export async function readJobsByID(
  drs: DrsReader,
  jobIDs: readonly JobID[],
  options?: ReadOptions,
): Promise<Result<readonly Job[]>> {
  const jobs: Job[] = [];
  for (let start = 0; start < jobIDs.length; start += MOST_IDS) {
    const part = await readBatch(drs, jobIDs.slice(start, start + MOST_IDS), options);
    if (!part.ok) return part;
    jobs.push(...part.value);
  }
  return success(jobs);
}

async function readBatch(
  drs: DrsReader,
  jobIDs: readonly JobID[],
  options?: ReadOptions,
): Promise<Result<readonly Job[]>> {
  const read = await readAllPages((page) => drs.describeJobs({ jobIDs }, page, options), MOST_IDS);
  if (read.ok) return success(read.value.filter((job) => jobIDs.includes(job.jobID)));
  const isAboutIDs = read.failure.kind === 'ResourceNotFoundError' || read.failure.kind === 'ValidationError';
  if (!isAboutIDs) return read;
  if (jobIDs.length <= 1) return read.failure.kind === 'ResourceNotFoundError' ? success([]) : read;
  const middle = Math.ceil(jobIDs.length / 2);
  const left = await readBatch(drs, jobIDs.slice(0, middle), options);
  if (!left.ok) return left;
  const right = await readBatch(drs, jobIDs.slice(middle), options);
  return right.ok ? success([...left.value, ...right.value]) : right;
}
