// Jobs by their ids, in as few calls as DRS allows.
import { type DrsFailure, type Result, success } from '../../domain/failure.js';
import type { JobID } from '../../domain/ids.js';
import type { Job } from '../../domain/job.js';
import type { DrsReader, ReadOptions } from '../ports.js';
import { readAllPages } from './readAllPages.js';

/** The most ids that `DescribeJobs` takes in one call. */
const MOST_IDS = 1_000;

/** After so many refusals the search for the ids that DRS refuses is given up: enough for two of them among 1,000. */
const MOST_REFUSALS = 24;

/**
 * The jobs that exist among `jobIDs`. An id that DRS does not know is left out; should DRS refuse a whole call because of
 * one such id (the model does not tell), the others are still found. A ValidationError about all of them stands.
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

/** Halves what DRS refuses until the refused ids stand alone. */
async function readBatch(
  drs: DrsReader,
  jobIDs: readonly JobID[],
  options?: ReadOptions,
): Promise<Result<readonly Job[]>> {
  const jobs: Job[] = [];
  const parts = [jobIDs];
  let refusals = 0;
  let isAnyAnswered = false;
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const read = await readPart(drs, part, options);
    if (read.ok) {
      isAnyAnswered = true;
      jobs.push(...read.value);
      continue;
    }
    refusals += 1;
    if (!isAboutIDs(read.failure) || refusals > MOST_REFUSALS) return read;
    const middle = Math.ceil(part.length / 2);
    if (part.length > 1) parts.push(part.slice(middle), part.slice(0, middle));
    else if (read.failure.kind === 'ValidationError' && !isAnyAnswered && parts.length === 0) return read;
    else if (read.failure.kind === 'ResourceNotFoundError') isAnyAnswered = true;
  }
  return success(jobs);
}

async function readPart(
  drs: DrsReader,
  jobIDs: readonly JobID[],
  options?: ReadOptions,
): Promise<Result<readonly Job[]>> {
  const read = await readAllPages((page) => drs.describeJobs({ jobIDs }, page, options), MOST_IDS);
  return read.ok ? success(read.value.filter((job) => jobIDs.includes(job.jobID))) : read;
}

function isAboutIDs({ kind }: DrsFailure): boolean {
  return kind === 'ResourceNotFoundError' || kind === 'ValidationError';
}
