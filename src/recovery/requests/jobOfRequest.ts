// Tells which job in DRS is that of a request whose answer was lost. Where DRS lets us tag what we start, the job names the request. Where
// it does not, the job is known by what it does and to what: a recovery instance can be terminated once, so a job that terminates
// exactly these is the one; a job that associates a stack with this network since the claim, and is no other request's, is the one.
import { epochMsOf, instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import type { RecoveryRequestBasis } from '../../domain/recoveryRequest.js';
import { unreachable } from '../../domain/unreachable.js';
import type { RequestLedger } from '../storePorts.js';
import { REQUEST_TAG_KEY, requestIDOf } from './requestTag.js';

/** What of a request its job is known by. */
export type Sought = Pick<RecoveryRequestBasis, 'requestID' | 'scope' | 'claimedAt' | 'input'>;

/** So far apart DRS's clock and ours may be for a job to be known by its time. */
const CLOCK_DIFFERENCE_MS = 120_000;

/** The job of the request among these; null where there is none. */
export async function jobOfRequest(
  requests: Pick<RequestLedger, 'startedSince'>,
  sought: Sought,
  jobs: readonly Job[],
): Promise<Job | null> {
  const { requestID, input } = sought;
  switch (input.action) {
    case 'startRecovery':
    case 'startFailbackLaunch':
    case 'startSourceNetworkRecovery':
      return jobs.find((job) => requestIDOf(job) === requestID) ?? null;
    case 'terminateRecoveryInstances':
      return oldestSince(sought, jobs, (job) => terminates(job, input.recoveryInstanceIDs)) ?? null;
    case 'associateSourceNetworkStack': {
      const others = await jobsOfOthers(requests, sought, jobs);
      const isOurs = (job: Job) => associates(job, input.sourceNetworkID) && !others.has(job.jobID);
      return oldestSince(sought, jobs, isOurs) ?? null;
    }
    default:
      return unreachable(input);
  }
}

/** The key of the tag that names the request on its job; null where its job carries none. */
export function tagKeyOf({ input }: Pick<Sought, 'input'>): string | null {
  switch (input.action) {
    case 'startRecovery':
    case 'startFailbackLaunch':
    case 'startSourceNetworkRecovery':
      return REQUEST_TAG_KEY;
    case 'terminateRecoveryInstances':
    case 'associateSourceNetworkStack':
      return null;
    default:
      return unreachable(input);
  }
}

/** The job that is looked for, in words: `a job tagged …`. */
export function soughtJob({ requestID, input }: Pick<Sought, 'requestID' | 'input'>): string {
  switch (input.action) {
    case 'startRecovery':
    case 'startFailbackLaunch':
    case 'startSourceNetworkRecovery':
      return `a job tagged ${REQUEST_TAG_KEY}=${requestID}`;
    case 'terminateRecoveryInstances':
      return 'a job that terminates exactly these recovery instances';
    case 'associateSourceNetworkStack':
      return `a job that associates a stack with ${input.sourceNetworkID ?? 'the source network'}`;
    default:
      return unreachable(input);
  }
}

/** The first that may have come of it: what follows is somebody else's. */
function oldestSince(
  { claimedAt }: Sought,
  jobs: readonly Job[],
  isLike: (job: Job) => boolean,
): Job | undefined {
  const sinceMs = epochMsOf(claimedAt) - CLOCK_DIFFERENCE_MS;
  return jobs
    .filter((job) => createdAtMs(job) >= sinceMs && isLike(job))
    .toSorted((one, other) => createdAtMs(one) - createdAtMs(other))[0];
}

function createdAtMs({ creationDateTime }: Job): number {
  return creationDateTime === null ? -Infinity : epochMsOf(creationDateTime);
}

function terminates({ type, participatingServers }: Job, recoveryInstanceIDs: readonly string[]): boolean {
  const ids = new Set(participatingServers.map(({ recoveryInstanceID }) => recoveryInstanceID));
  const meant = new Set(recoveryInstanceIDs);
  return (
    type?.known === 'TERMINATE' &&
    ids.size === meant.size &&
    participatingServers.every(({ recoveryInstanceID: id }) => id !== null && meant.has(id))
  );
}

function associates({ initiatedBy, participatingResources }: Job, sourceNetworkID: string | null): boolean {
  return (
    initiatedBy?.known === 'ASSOCIATE_NETWORK_RECOVERY' &&
    participatingResources.some(
      ({ participatingResourceID: id }) =>
        id?.kind === 'SourceNetworkParticipant' && id.sourceNetworkID === sourceNetworkID,
    )
  );
}

async function jobsOfOthers(
  requests: Pick<RequestLedger, 'startedSince'>,
  { scope, claimedAt }: Sought,
  jobs: readonly Job[],
): Promise<ReadonlySet<string>> {
  const candidates = jobs.filter(({ initiatedBy }) => initiatedBy?.known === 'ASSOCIATE_NETWORK_RECOVERY');
  const since = instantOf(epochMsOf(claimedAt) - OTHERS_LOOK_BACK_MS);
  const jobIDs = candidates.map(({ jobID }) => jobID);
  return new Set(await requests.startedSince(scope, jobIDs, since));
}

/** Longer than any request lives before it is settled. */
const OTHERS_LOOK_BACK_MS = 24 * 3_600_000;
