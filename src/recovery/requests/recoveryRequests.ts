// Shows requests: by their id or key, and as they change.
import type { ActorIdentity } from '../../domain/actor.js';
import {
  failed,
  notRemembered,
  type ResourceNotFoundError,
  type Result,
  type ServiceUnavailableError,
  storeUnavailable,
  success,
  type ValidationError,
} from '../../domain/failure.js';
import type { Job } from '../../domain/job.js';
import type { RecoveryRequest } from '../../domain/recoveryRequest.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import type { Clock, Logger } from '../ports.js';
import { PullStream } from '../pullStream.js';
import { type RequestEvent, RequestStream } from './requestStream.js';
import type { RequestLedger } from '../storePorts.js';
import { shown, validationError } from '../validation.js';

/** One of the two; keys are looked up among the caller's own. */
export interface RequestLookUp {
  readonly requestID?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Why a request cannot be shown. */
export type RequestFailure = ResourceNotFoundError | ValidationError | ServiceUnavailableError;

export interface RecoveryRequests {
  find(actor: ActorIdentity, lookUp: RequestLookUp): Promise<Result<RecoveryRequest, RequestFailure>>;
  /** The request as it is, then each change; ends by itself once it is settled. */
  watch(requestID: string): AsyncIterableIterator<RequestEvent, undefined>;
}

export interface RecoveryRequestParts {
  readonly requests: RequestLedger;
  readonly refreshJob: (job: Job) => Promise<Job>;
  readonly scope: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

export function createRecoveryRequests(parts: RecoveryRequestParts): RecoveryRequests {
  return {
    find: async (actor, lookUp) => {
      try {
        return await find(parts, actor, lookUp);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        return failed(storeUnavailable('what became of the request cannot be read.'));
      }
    },
    watch: (requestID) => new PullStream(new RequestStream(requestID, parts)),
  };
}

async function find(
  { requests, scope, refreshJob }: RecoveryRequestParts,
  actor: ActorIdentity,
  { requestID = null, idempotencyKey = null }: RequestLookUp,
): Promise<Result<RecoveryRequest, RequestFailure>> {
  if ((requestID === null) === (idempotencyKey === null)) {
    const message = 'Give either requestID or idempotencyKey.';
    return failed(validationError([{ name: 'requestID', message }]));
  }
  const request =
    requestID === null
      ? await requests.byKey(scope, actor.name, idempotencyKey ?? '')
      : await requests.byID(requestID);
  if (request === null) {
    const name = requestID ?? `with the key ${shown(idempotencyKey ?? '')}`;
    return failed(notRemembered(name));
  }
  return success(request.phase === 'STARTED' ? { ...request, job: await refreshJob(request.job) } : request);
}
