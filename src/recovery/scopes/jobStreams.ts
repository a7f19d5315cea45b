// The stream of one job, in whichever scope it is.
import type { JobID } from '../../domain/ids.js';
import type { Job } from '../../domain/job.js';
import { type Result, success } from '../../domain/failure.js';
import type { JobEvent } from '../../domain/jobEvent.js';
import type { Scope } from '../../domain/scope.js';
import type { Clock, Logger } from '../ports.js';
import { PullStream } from '../pullStream.js';
import { parseJobID } from '../reading/parseIDs.js';
import { type LocatedEvent, LocatedStream, type Location } from './locatedStream.js';
import { parsePlaces } from './mergedActivity.js';
import { oneEvent } from './oneEvent.js';
import type { Scopes } from './scopes.js';
import type { Whereabouts, Word } from './whereabouts.js';

export type { LocatedEvent } from './locatedStream.js';

/** What a scope must be able to do for its jobs to be found and watched. */
export interface JobWatchingScope extends Scope {
  readonly recovery: {
    jobsByID(jobIDs: readonly JobID[]): Promise<Result<readonly Job[]>>;
    /** Whether the job is known to be there without asking DRS, which may not list it yet. */
    isKnownJob(jobID: JobID): Promise<boolean>;
    watchJob(jobID: JobID, after: string | null): AsyncIterableIterator<JobEvent, undefined>;
  };
}

export interface JobStreamParts<Part extends JobWatchingScope> {
  readonly scopes: Scopes<Part>;
  readonly whereabouts: Whereabouts;
  readonly clock: Clock;
  readonly logger: Logger;
}

type WatchJob = (
  jobID: string,
  scope: string | null,
  after: string | null,
) => AsyncIterableIterator<LocatedEvent, undefined>;

/** With one scope, or one that is named, the stream there; else the job is looked for first. */
export function createJobStreams<Part extends JobWatchingScope>(parts: JobStreamParts<Part>): WatchJob {
  const { scopes, clock, logger } = parts;
  return (text, scopeName, after) => {
    const jobID = parseJobID(text);
    if (!jobID.ok) return oneEvent<LocatedEvent>(jobID.failure);
    const named = scopes.selectOne(scopeName, 'scope');
    if (!named.ok) return oneEvent<LocatedEvent>(named.failure);
    const watchIn = (scope: Part) => scope.recovery.watchJob(jobID.value, placeIn(scope.name, after));
    if (named.value !== null) return watchIn(named.value);
    const locate = () => locateJob(parts, jobID.value, watchIn);
    const onError = (error: unknown) => logger.error({ err: error, jobID: text }, 'jobNotLocated');
    return new PullStream(new LocatedStream(locate, clock, onError));
  };
}

/** A cursor of the stream of several scopes names a place in each. */
function placeIn(scope: string, after: string | null): string | null {
  const places = after === null ? null : parsePlaces(after);
  return places === null ? after : (places[scope] ?? after);
}

async function locateJob<Part extends JobWatchingScope>(
  { scopes, whereabouts }: JobStreamParts<Part>,
  jobID: JobID,
  watchIn: (scope: Part) => AsyncIterableIterator<LocatedEvent, undefined>,
): Promise<Location> {
  const candidates = whereabouts.candidates('job', jobID).map((name) => scopes.in(name));
  const isKnown = await Promise.all(candidates.map(({ recovery }) => recovery.isKnownJob(jobID)));
  const known = candidates.filter((_, index) => isKnown[index]);
  const [only] = known.length === 0 ? [] : known;
  if (only !== undefined && known.length === 1) return { kind: 'found', stream: watchIn(only) };
  const words = await Promise.all(
    candidates.map(async ({ name, recovery }): Promise<Word<Job>> => {
      const read = await recovery.jobsByID([jobID]);
      return { scope: name, result: read.ok ? success(read.value[0] ?? null) : read };
    }),
  );
  const decided = whereabouts.decide('job', jobID, words);
  if (decided.ok) return { kind: 'found', stream: watchIn(scopes.in(decided.value.scope)) };
  const unasked = words.find(({ result }) => !result.ok);
  const { failure } = decided;
  if (failure.kind === 'ValidationError' || failure.kind === 'ResourceNotFoundError')
    return { kind: 'none', event: failure };
  return { kind: 'unasked', scope: unasked?.scope ?? '', failure };
}
