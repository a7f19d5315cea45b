// AWS STS, as far as assuming roles needs it, on the port of DRS: its query protocol, API version 2011-06-15.
import { isRegion, type Credential, type CredentialReading } from '../wire/credential.js';
import { explainIncompleteSignature } from '../wire/errors.js';
import type { WireAnswer, WireRequest } from '../wire/message.js';
import type { StsAction, StsParts } from './action.js';
import { assumeRole } from './assumeRole.js';
import type { Caller } from './caller.js';
import {
  expiredToken,
  incompleteSignature,
  invalidAction,
  invalidClientToken,
  missingAuthenticationToken,
  signatureDoesNotMatch,
  StsException,
} from './errors.js';
import { getCallerIdentity } from './getCallerIdentity.js';
import type { Identify } from './identify.js';
import { errorAnswer, resultAnswer } from './xml.js';

export interface StsDoor {
  isFor(request: WireRequest, reading: CredentialReading): boolean;
  answer(request: WireRequest, reading: CredentialReading): WireAnswer;
}

const VERSION = '2011-06-15';
const ACTIONS: ReadonlyMap<string, StsAction> = new Map([
  ['AssumeRole', assumeRole],
  ['GetCallerIdentity', getCallerIdentity],
]);

export function createStsDoor(parts: StsParts, identify: Identify): StsDoor {
  return {
    isFor: (request, reading) =>
      (reading.kind === 'given' && reading.credential.service === 'sts') ||
      (request.path === '/' && readParameters(request).has('Action')),
    answer(request, reading) {
      try {
        const caller = admit(reading, identify);
        const parameters = readParameters(request);
        const name = parameters.get('Action') ?? 'NO_OPERATION_SPECIFIED';
        const version = parameters.get('Version') ?? 'NO_VERSION_SPECIFIED';
        const action = version === VERSION ? ACTIONS.get(name) : undefined;
        if (action === undefined) throw invalidAction(name, version);
        return resultAnswer(name, action(parts, caller, parameters));
      } catch (error) {
        return errorAnswer(toException(error));
      }
    },
  };
}

/** They come in the body of a POST; a GET has them in its query. */
function readParameters({ body, query }: WireRequest): URLSearchParams {
  return new URLSearchParams([...query, ...new URLSearchParams(body)]);
}

function admit(reading: CredentialReading, identify: Identify): Caller {
  if (reading.kind === 'missing') throw missingAuthenticationToken();
  if (reading.kind === 'incomplete') throw incompleteSignature(explainIncompleteSignature(reading.header));
  assertScope(reading.credential);
  const identification = identify(reading.credential);
  switch (identification.kind) {
    case 'known':
      return identification.caller;
    case 'expired':
      throw expiredToken();
    case 'unknown':
      throw invalidClientToken();
  }
}

function assertScope({ region, service }: Credential): void {
  if (!isRegion(region)) throw signatureDoesNotMatch('Credential should be scoped to a valid region.');
  if (service !== 'sts')
    throw signatureDoesNotMatch("Credential should be scoped to correct service: 'sts'.");
}

function toException(error: unknown): StsException {
  if (error instanceof StsException) return error;
  return new StsException('InternalFailure', 500, `The simulator has a bug: ${String(error)}`);
}
