// What DRS may answer instead of what was asked for.
import type { DrsFailure } from '../../../src/domain/failure.js';

const members = { awsRequestID: 'aws-request-1', code: null };

export function unavailable(): DrsFailure {
  return { kind: 'ServiceUnavailableError', message: 'No answer came.', isRetryable: true, ...members };
}

export function accessDenied(): DrsFailure {
  return {
    kind: 'AccessDeniedError',
    missingPermission: null,
    message: 'No permission for this action.',
    isRetryable: false,
    ...members,
    code: 'AccessDeniedException',
  };
}

/** As AWS says it of credentials that ran out: they may be renewed. */
export function expiredCredentials(): DrsFailure {
  return {
    kind: 'AccessDeniedError',
    missingPermission: null,
    message: 'The security token included in the request is expired.',
    isRetryable: true,
    ...members,
    code: 'ExpiredTokenException',
  };
}

export function uninitialized(): DrsFailure {
  return {
    kind: 'UninitializedAccountError',
    message: 'The account is not initialized.',
    isRetryable: false,
    ...members,
  };
}

export function noSuchResource(): DrsFailure {
  return {
    kind: 'ResourceNotFoundError',
    message: 'No such resource.',
    isRetryable: false,
    ...members,
    resourceId: null,
    resourceType: null,
  };
}

export function invalid(): DrsFailure {
  return {
    kind: 'ValidationError',
    message: 'One of the ids is not valid.',
    isRetryable: false,
    ...members,
    reason: null,
    fieldList: [],
  };
}

export function throttled(): DrsFailure {
  return {
    kind: 'ThrottlingError',
    message: 'Rate exceeded.',
    isRetryable: true,
    ...members,
    serviceCode: null,
    quotaCode: null,
    retryAfterSeconds: null,
  };
}
