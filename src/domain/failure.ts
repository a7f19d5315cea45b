// Everything that may stand in the way of a call to DRS: a closed set, named as the API names it. The first eight are
// DRS's own exceptions with their members; https://docs.aws.amazon.com/drs/latest/APIReference/CommonErrors.html
import type { DrsEnum } from './drsEnum.js';
import type { Instant } from './instant.js';
import type { Job } from './job.js';
import type { Permission } from './permission.js';
import type { RecoveryPreflight } from './preflight.js';
import type { RecoveryApproval } from './recoveryApproval.js';

/** AWS's own words, which name ARNs or principals: for those who may read the diagnostics of the scope. */
export interface WithheldWords {
  readonly scope: string;
  readonly words: string;
}

interface FailureMembers {
  /** What failed, with which id, and what to do next. Anybody who may ask may read it. */
  readonly message: string;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: boolean;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: string | null;
  /** DRS's own code: the name of the exception or what its `code` member says; null where DRS said none. */
  readonly code: string | null;
  /** Absent where AWS said nothing, or nothing that `message` does not repeat. */
  readonly withheld?: WithheldWords | undefined;
}

interface ResourceMembers {
  readonly resourceId: string | null;
  readonly resourceType: string | null;
}

export const VALIDATION_REASONS = [
  'UNKNOWN_OPERATION',
  'CANNOT_PARSE',
  'FIELD_VALIDATION_FAILED',
  'OTHER',
] as const;
export type ValidationReason = (typeof VALIDATION_REASONS)[number];

/** One field that broke a rule; `name` is its path, such as `input.sourceServers[2].sourceServerID`. */
export interface FieldViolation {
  readonly name: string;
  readonly message: string;
}

/** A source server that cannot be recovered now because a job has it. */
export interface BusySourceServer {
  readonly sourceServerID: string;
  readonly job: Job;
}

export interface ConflictError extends FailureMembers, ResourceMembers {
  readonly kind: 'ConflictError';
  /** Which of the requested servers are in which job; null where that could not be found out. */
  readonly busyServers: readonly BusySourceServer[] | null;
}
export interface InternalServerError extends FailureMembers {
  readonly kind: 'InternalServerError';
  readonly retryAfterSeconds: number | null;
}
export interface ServiceQuotaExceededError extends FailureMembers, ResourceMembers {
  readonly kind: 'ServiceQuotaExceededError';
  readonly serviceCode: string | null;
  readonly quotaCode: string | null;
}
export interface ThrottlingError extends FailureMembers {
  readonly kind: 'ThrottlingError';
  readonly serviceCode: string | null;
  readonly quotaCode: string | null;
  readonly retryAfterSeconds: number | null;
}
export interface UninitializedAccountError extends FailureMembers {
  readonly kind: 'UninitializedAccountError';
}
export interface ValidationError extends FailureMembers {
  readonly kind: 'ValidationError';
  readonly reason: DrsEnum<ValidationReason> | null;
  readonly fieldList: readonly FieldViolation[];
}
export interface AccessDeniedError extends FailureMembers {
  readonly kind: 'AccessDeniedError';
  /** The permission of this gateway that the caller lacks; null where AWS refused the gateway. */
  readonly missingPermission: Permission | null;
}
export interface ResourceNotFoundError extends FailureMembers, ResourceMembers {
  readonly kind: 'ResourceNotFoundError';
}
/** No answer of DRS: it could not be reached, did not answer in time, or what answered was not DRS. */
export interface ServiceUnavailableError extends FailureMembers {
  readonly kind: 'ServiceUnavailableError';
}

/** Why a call to DRS did not bring what was asked for. */
export type DrsFailure =
  | ConflictError
  | InternalServerError
  | ServiceQuotaExceededError
  | ThrottlingError
  | UninitializedAccountError
  | ValidationError
  | AccessDeniedError
  | ResourceNotFoundError
  | ServiceUnavailableError;

/** It was sent, no trustworthy answer came, and nobody could find out in time what became of it. It may have been done. */
export interface OutcomeUnknownError extends FailureMembers {
  readonly kind: 'OutcomeUnknownError';
  /** The gateway's id of the request. */
  readonly requestID: string;
  /** The key of the tag by which its job would be known, with `requestID` as its value; null where DRS does not let us tag it. */
  readonly requestTagKey: string | null;
  /** The gateway looks for the job until then; only after that may the same key be sent again. Null where there is no job to look for. */
  readonly reconcileUntil: Instant | null;
}

/** The idempotency key belongs to a request with another input. Nothing was sent. */
export interface IdempotencyMismatchError extends FailureMembers {
  readonly kind: 'IdempotencyMismatchError';
  /** The gateway's id of the request that has the key. */
  readonly requestID: string;
  /** Its job; null where it has none (yet). */
  readonly originalJob: Job | null;
}

/** A start rests on a preflight that no longer holds. Nothing was sent. */
export interface PreflightOutdatedError extends FailureMembers {
  readonly kind: 'PreflightOutdatedError';
  /** As it is now. */
  readonly preflight: RecoveryPreflight;
}

/** A real recovery needs somebody else's approval first. Nothing was sent. */
export interface ApprovalRequiredError extends FailureMembers {
  readonly kind: 'ApprovalRequiredError';
  /** The one that is waited for. */
  readonly approval: RecoveryApproval;
}

/** It has been decided otherwise, or is too late to be decided. Nothing was changed. */
export interface ApprovalNotPendingError extends FailureMembers {
  readonly kind: 'ApprovalNotPendingError';
  /** As it is. */
  readonly approval: RecoveryApproval;
}

/** Any error of the API. */
export type AnyFailure =
  | DrsFailure
  | OutcomeUnknownError
  | IdempotencyMismatchError
  | PreflightOutdatedError
  | ApprovalRequiredError
  | ApprovalNotPendingError;

/** The gateway's own store cannot be used. `nothing` says what therefore did not happen. */
export function storeUnavailable(nothing: string): ServiceUnavailableError {
  return {
    kind: 'ServiceUnavailableError',
    message: `The gateway's store cannot be used at the moment: ${nothing} Try again in a few seconds; /readyz says why.`,
    isRetryable: true,
    awsRequestID: null,
    code: 'GatewayStoreUnavailable',
  };
}

/** DRS answered, and what was asked for was not in the answer. `resourceType` in DRS's words, such as `JOB`. */
export function notFound(what: string, id: string, resourceType: string): ResourceNotFoundError {
  return {
    kind: 'ResourceNotFoundError',
    message: `DRS has no ${what} ${id} in this account and region. Check the id and the region.`,
    isRetryable: false,
    awsRequestID: null,
    code: null,
    resourceId: id,
    resourceType,
  };
}

/** The gateway's own memory has no such thing. `name` says which was asked for. */
export function notRemembered(name: string): ResourceNotFoundError {
  return {
    kind: 'ResourceNotFoundError',
    message:
      `The gateway remembers no recovery request ${name}. Check it; settled requests are forgotten after IDEMPOTENCY_RETENTION_MS, and ` +
      'a key is looked up among the caller\'s own. "auditEvents" keeps every request.',
    isRetryable: false,
    awsRequestID: null,
    code: 'GatewayNotRemembered',
    resourceId: name,
    resourceType: 'RECOVERY_REQUEST',
  };
}

/** The same for approvals. */
export function noApproval(name: string): ResourceNotFoundError {
  return {
    kind: 'ResourceNotFoundError',
    message:
      `The gateway remembers no approval ${name} that you may see. Check the id; approvals are forgotten IDEMPOTENCY_RETENTION_MS after they ` +
      'expired. "auditEvents" keeps who asked and who decided.',
    isRetryable: false,
    awsRequestID: null,
    code: 'GatewayNotRemembered',
    resourceId: name,
    resourceType: 'RECOVERY_APPROVAL',
  };
}

/** What a call brought: its value or why not. Expected refusals are values; anything thrown is a bug. */
export type Result<Value, Failure = DrsFailure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** Wraps a value as success. */
export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps a failure. */
export function failed<Failure>(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
