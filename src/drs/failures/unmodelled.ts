// Errors in AWS's form that are none of DRS's own exceptions: those of AWS's front door (signatures, tokens, throttling),
// and those of tomorrow. https://docs.aws.amazon.com/drs/latest/APIReference/CommonErrors.html
import type { DrsFailure } from '../../domain/failure.js';
import { sentence } from '../../recovery/validation.js';
import {
  toAccessDenied,
  toConflict,
  toNotFound,
  toQuotaExceeded,
  toThrottling,
  toValidationError,
  type Exception,
} from './exceptions.js';

interface Advice {
  readonly text: string;
  /** A fresh token may be had without anybody doing anything. */
  readonly isRetryable: boolean;
}

const SET_CREDENTIALS = 'Check the AWS credentials of the gateway.';
const CHECK_SIGNATURE =
  "Check the secret key, AWS_REGION and the clock of the gateway's machine, which must be right within 5 minutes.";
const RENEW_TOKEN = 'Renew the AWS credentials of the gateway; their session has ended.';

const CREDENTIAL_ADVICE: ReadonlyMap<string, Advice> = new Map([
  ['InvalidSignatureException', { text: CHECK_SIGNATURE, isRetryable: false }],
  ['SignatureDoesNotMatch', { text: CHECK_SIGNATURE, isRetryable: false }],
  ['IncompleteSignature', { text: CHECK_SIGNATURE, isRetryable: false }],
  ['IncompleteSignatureException', { text: CHECK_SIGNATURE, isRetryable: false }],
  ['RequestExpired', { text: CHECK_SIGNATURE, isRetryable: false }],
  ['RequestTimeTooSkewed', { text: CHECK_SIGNATURE, isRetryable: false }],
  ['UnrecognizedClientException', { text: SET_CREDENTIALS, isRetryable: false }],
  ['InvalidClientTokenId', { text: SET_CREDENTIALS, isRetryable: false }],
  ['MissingAuthenticationToken', { text: SET_CREDENTIALS, isRetryable: false }],
  ['MissingAuthenticationTokenException', { text: SET_CREDENTIALS, isRetryable: false }],
  ['OptInRequired', { text: 'Enable the region for this account.', isRetryable: false }],
  ['ExpiredToken', { text: RENEW_TOKEN, isRetryable: true }],
  ['ExpiredTokenException', { text: RENEW_TOKEN, isRetryable: true }],
]);

const THROTTLING_NAMES: ReadonlySet<string> = new Set([
  'Throttling',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'SlowDown',
]);

const WRONG_PLACE_NAMES: ReadonlySet<string> = new Set([
  'UnknownOperationException',
  'UnknownOperation',
  'InvalidAction',
]);

/** By name where the name tells, else by status. */
export function buildUnmodelled(
  name: string,
  status: number,
  operation: string,
  exception: Exception,
): DrsFailure {
  const advice = CREDENTIAL_ADVICE.get(name);
  if (advice !== undefined) {
    const instead = `DRS did not take the credentials of ${operation} (${name}). ${advice.text}`;
    return { ...toAccessDenied(exception, instead), isRetryable: advice.isRetryable };
  }
  if (THROTTLING_NAMES.has(name)) return toThrottling(exception);
  if (WRONG_PLACE_NAMES.has(name) || status === 404) {
    return toNotFound(
      withAdvice(
        exception,
        `The endpoint may not be DRS, or not know ${operation}: check AWS_ENDPOINT_URL_DRS.`,
      ),
    );
  }
  return byStatus(status, exception);
}

function byStatus(status: number, exception: Exception): DrsFailure {
  if (status === 401 || status === 403) return toAccessDenied(exception);
  if (status === 402) return toQuotaExceeded(exception);
  if (status === 409) return toConflict(exception);
  if (status === 429) return toThrottling(exception);
  if (status >= 400 && status < 500) return toValidationError(exception);
  return { kind: 'ServiceUnavailableError', ...exception.basis, isRetryable: true };
}

function withAdvice(exception: Exception, advice: string): Exception {
  const { basis } = exception;
  return { ...exception, basis: { ...basis, message: `${sentence(basis.message)} ${advice}` } };
}
