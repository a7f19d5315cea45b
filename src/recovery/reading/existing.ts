// Whether things are in a scope: for finding the scope of an id.
import { type Result, success } from '../../domain/failure.js';
import { type JobID, jobIDRule } from '../../domain/ids.js';
import { instantOf } from '../../domain/instant.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import type { Clock, JobWatching } from '../ports.js';
import type { Kind } from '../scopes/whereabouts.js';
import type { RequestLedger } from '../storePorts.js';
import { DEFAULT_MAX_AGE_MS } from './maxAge.js';
import type { ReadsByID } from './readsByID.js';
import type { Setup } from './setup/setup.js';

/** Those of the ids that exist. */
export function createExisting(
  reads: ReadsByID,
  { sourceNetworks }: Pick<Setup, 'sourceNetworks'>,
): (kind: Kind, ids: readonly string[]) => Promise<Result<ReadonlySet<string>>> {
  return async (kind, ids) => {
    switch (kind) {
      case 'job':
        return idsOf(await reads.jobsByID(ids.filter((id) => jobIDRule.is(id))), (job) => job.jobID);
      case 'sourceServer':
        return idsOf(await reads.sourceServersByID(ids), (server) => server.sourceServerID);
      case 'recoveryInstance':
        return idsOf(await reads.recoveryInstancesByID(ids), (instance) => instance.recoveryInstanceID);
      case 'sourceNetwork':
        return networksAmong(ids, sourceNetworks);
    }
  };
}

/** A network stays where it is: what is remembered of it will do. */
async function networksAmong(
  ids: readonly string[],
  sourceNetworks: Setup['sourceNetworks'],
): Promise<Result<ReadonlySet<string>>> {
  const found = new Set<string>();
  for (const [id, read] of await Promise.all(
    ids.map(async (each) => [each, await sourceNetworks.byID(each, DEFAULT_MAX_AGE_MS)] as const),
  )) {
    if (!read.ok) return read;
    if (read.value !== null) found.add(id);
  }
  return success(found);
}

function idsOf<Item>(
  read: Result<readonly Item[]>,
  idOf: (item: Item) => string,
): Result<ReadonlySet<string>> {
  return read.ok ? success(new Set(read.value.map(idOf))) : read;
}

/** For half a minute after its start DRS may not list a job; it may have been claimed 50 seconds before (its turn, and DRS's answer). */
const LISTED_LATE_MS = 80_000;

export interface KnownJobParts {
  readonly watching: Pick<JobWatching, 'latestState'>;
  readonly requests: Pick<RequestLedger, 'startedSince'>;
  readonly clock: Clock;
  readonly scope: string;
}

/** Whether a job is known to the scope without asking DRS: by watching, or since some replica has just started it. */
export function createIsKnownJob({
  watching,
  requests,
  clock,
  scope,
}: KnownJobParts): (jobID: JobID) => Promise<boolean> {
  return async (jobID) => {
    if (watching.latestState(jobID) !== null) return true;
    try {
      const since = instantOf(clock.now() - LISTED_LATE_MS);
      return (await requests.startedSince(scope, [jobID], since)).length > 0;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return false; // DRS is asked
    }
  };
}
