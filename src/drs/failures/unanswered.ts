// No answer -> a failure that names what was tried and what to do.
import type { DrsFailure } from '../../domain/failure.js';
import type { CallFailure, Certainty } from '../callFailure.js';
import type { GaveUp } from '../../recovery/deadline.js';
import { TOO_LATE, type TransportFault } from '../http.js';
import { object, text } from '../mapping/readers.js';
import { RoleNotAssumed } from '../role/roleFailure.js';
import { withhold, type Said } from './awsWords.js';

const CHECK_ENDPOINT = 'Check AWS_ENDPOINT_URL_DRS and AWS_REGION.';
const AWS_HOST = /^drs(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;

/** The request was handed to the network and no whole answer came back. */
export function failureOfTransport(
  operation: string,
  fault: TransportFault,
  gaveUp: GaveUp | null,
): CallFailure {
  const certainty: Certainty = fault.mayHaveArrived ? 'unclear' : 'unreachable';
  if (fault.code === TOO_LATE) {
    const message = `${operation} was not sent: ${fault.reason}. The gateway was held up (a machine that slept?). Try again.`;
    return unavailable(message, TOO_LATE, 'notSent');
  }
  if (gaveUp !== null) return givenUp(operation, gaveUp, fault.mayHaveArrived ? 'unclear' : 'notSent');
  const message = fault.mayHaveArrived
    ? `The answer of ${fault.origin} to ${operation} was lost: ${fault.reason}.`
    : unreachableMessage(operation, fault);
  return unavailable(message, fault.code, certainty);
}

/** The work was given up before an answer came. */
export function givenUp(operation: string, gaveUp: GaveUp, certainty: Certainty): CallFailure {
  const messages: Readonly<Record<GaveUp, string>> = {
    timeout:
      certainty === 'unclear'
        ? `DRS did not answer ${operation} in time.`
        : `${operation} could not be sent in time: the source of the AWS credentials may hang.`,
    cancelled: `${operation} was cancelled by its caller.`,
    closed: `${operation} was given up because the gateway is stopping.`,
  };
  const codes: Readonly<Record<GaveUp, string>> = {
    timeout: 'GatewayTimeout',
    cancelled: 'GatewayCancelled',
    closed: 'GatewayStopping',
  };
  return unavailable(messages[gaveUp], codes[gaveUp], certainty);
}

/** The SDK gave up before anything was sent: no region, no credentials, no signature. */
export function failureOfPreparation(operation: string, scope: string, error: unknown): CallFailure {
  if (error instanceof RoleNotAssumed) {
    const { failure, words } = error;
    const { awsRequestID } = failure;
    const instead = `${operation} was not sent: ${failure.message}`;
    const said = withhold({ scope, words, instead, awsRequestID });
    return { ok: false, failure: { ...failure, ...said }, certainty: 'notSent', status: null };
  }
  const { name, message } = spokenBy(error);
  if (/region is missing/i.test(message)) {
    const advice = `${operation} was not sent: no AWS region is known. Set AWS_REGION.`;
    return notSent({ kind: 'ServiceUnavailableError', message: advice, code: 'RegionMissing' });
  }
  if (/Credential|Token|AccessDenied|Expired|SSO/.test(name) || /credential/i.test(message)) {
    const advice =
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or run where a role is attached.';
    const instead = `${operation} was not sent: the gateway has no AWS credentials that work (${name}). ${advice}`;
    const said = withhold({ scope, words: message, instead, awsRequestID: null });
    return notSent({ kind: 'AccessDeniedError', ...said, code: name });
  }
  const instead = `${operation} could not be prepared (${name}). ${CHECK_ENDPOINT}`;
  const said = withhold({ scope, words: message, instead, awsRequestID: null });
  return notSent({ kind: 'ServiceUnavailableError', ...said, code: name });
}

/** Not by `instanceof Error`: Node's own errors may come from another realm. */
function spokenBy(error: unknown): { readonly name: string; readonly message: string } {
  const { name, message } = object(error) ?? {};
  return { name: text(name) ?? 'Error', message: text(message) ?? String(error) };
}

function unreachableMessage(operation: string, { code, hostname, origin, reason }: TransportFault): string {
  const [, region] = AWS_HOST.exec(hostname) ?? [];
  if (code === 'ENOTFOUND' && region !== undefined) {
    return (
      `${operation} was not sent: there is no host ${hostname}. The region ${region} may be wrong or not have DRS: ` +
      'check AWS_REGION.'
    );
  }
  return `${operation} was not sent: ${origin} cannot be reached (${reason}). ${CHECK_ENDPOINT}`;
}

function unavailable(message: string, code: string, certainty: Certainty): CallFailure {
  const failure: DrsFailure = {
    kind: 'ServiceUnavailableError',
    message,
    isRetryable: true,
    awsRequestID: null,
    code,
  };
  return { ok: false, failure, certainty, status: null };
}

/** What only a person can mend. */
function notSent(
  members: Said & {
    readonly kind: 'AccessDeniedError' | 'ServiceUnavailableError';
    readonly code: string;
  },
): CallFailure {
  const basis = { ...members, isRetryable: false, awsRequestID: null };
  const failure: DrsFailure =
    members.kind === 'AccessDeniedError'
      ? { ...basis, kind: members.kind, missingPermission: null }
      : { ...basis, kind: members.kind };
  return { ok: false, failure, certainty: 'notSent', status: null };
}
