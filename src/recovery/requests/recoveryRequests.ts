// Shows requests: by their id or key, and as they change.
import { reachOf } from '../../domain/access.js';
import type { Actor, ActorIdentity } from '../../domain/actor.js';
import {
  type AccessDeniedError,
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
import type { Scope } from '../../domain/scope.js';
import { beyondTags, missing } from '../access/authorize.js';
import type { Clock, Logger } from '../ports.js';
import { PullStream } from '../pullStream.js';
import { type RequestEvent, RequestStream } from './requestStream.js';
import type { Scopes } from '../scopes/scopes.js';
import type { RequestLedger } from '../storePorts.js';
import { shown, validationError } from '../validation.js';

/** One of the two; keys are looked up among the caller's own. */
export interface RequestLookUp {
  /** The name of the scope in which the key was used, where it was used in several. */
  readonly scope?: string | null | undefined;
  readonly requestID?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Why a request cannot be shown. */
export type RequestFailure =
  ResourceNotFoundError | ValidationError | ServiceUnavailableError | AccessDeniedError;

export interface RecoveryRequests {
  find(actor: Actor, lookUp: RequestLookUp): Promise<Result<RecoveryRequest, RequestFailure>>;
  /** The request as it is, then each change; ends by itself once it is settled. */
  watch(actor: Actor, requestID: string): AsyncIterableIterator<RequestEvent, undefined>;
}

export interface RecoveryRequestParts {
  readonly requests: RequestLedger;
  readonly refreshJob: (job: Job) => Promise<Job>;
  readonly scopes: Scopes<Scope>;
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
    watch: (actor, requestID) =>
      new PullStream(new RequestStream(requestID, (request) => refusalOf(actor, request), parts)),
  };
}

async function find(
  parts: RecoveryRequestParts,
  actor: Actor,
  { scope, requestID = null, idempotencyKey = null }: RequestLookUp,
): Promise<Result<RecoveryRequest, RequestFailure>> {
  if ((requestID === null) === (idempotencyKey === null)) {
    const message = 'Give either requestID or idempotencyKey.';
    return failed(validationError([{ name: 'requestID', message }]));
  }
  const found =
    requestID === null
      ? await findByKey(parts, actor, idempotencyKey ?? '', scope)
      : success(await parts.requests.byID(requestID));
  if (!found.ok) return found;
  const request = found.value;
  if (request === null) {
    const name = requestID ?? `with the key ${shown(idempotencyKey ?? '')}`;
    return failed(notRemembered(name));
  }
  const refusal = refusalOf(actor, request);
  if (refusal !== null) return failed(refusal);
  if (request.phase !== 'STARTED') return success(request);
  return success({ ...request, job: await parts.refreshJob(request.job) });
}

/** One's own requests are always to be seen; those of others by who may read all jobs of the scope. */
function refusalOf(actor: Actor, request: RecoveryRequest): AccessDeniedError | null {
  const isOwn = request.actor.name === actor.name && request.actor.isVerified === actor.isVerified;
  if (isOwn) return null;
  switch (reachOf(actor.access, 'job:read', request.scope).kind) {
    case 'all':
      return null;
    case 'tagged':
      return beyondTags('job:read', 'requests of others are shown only to those who may see all jobs');
    case 'none':
      return missing('job:read', request.scope);
  }
}

/** A key belongs to its caller and a scope: where it was used in several, the caller must say which is meant. */
async function findByKey(
  { requests, scopes }: RecoveryRequestParts,
  actor: ActorIdentity,
  key: string,
  scope: string | null | undefined,
): Promise<Result<RecoveryRequest | null, ValidationError>> {
  const selected = scopes.select(scope == null ? null : [scope], 'scope');
  if (!selected.ok) return selected;
  const found = await Promise.all(selected.value.map(({ name }) => requests.byKey(name, actor.name, key)));
  const [first, second] = found.filter((request) => request !== null);
  if (first === undefined || second === undefined) return success(first ?? null);
  const message = `Must be given: this key was used in several scopes, such as ${first.scope} and ${second.scope}.`;
  return failed(validationError([{ name: 'scope', message }]));
}
