// DRS's own exceptions -> failures, with all their members. https://docs.aws.amazon.com/drs/latest/APIReference/CommonErrors.html
import type * as sdk from '@aws-sdk/client-drs';
import type { DrsFailure, FieldViolation, ValidationError } from '../../domain/failure.js';
import { VALIDATION_REASONS } from '../../domain/failure.js';
import type { Notices } from '../mapping/notices.js';
import { enumOf, objects, text, type Members } from '../mapping/readers.js';
import { namesSomebody, withhold, type Said } from './awsWords.js';

/** What every failure has. */
export interface Basis extends Said {
  readonly awsRequestID: string | null;
  readonly code: string | null;
}

/** An exception as it came: the members of its body, and its `Retry-After`. */
export interface Exception {
  readonly operation: string;
  /** Where DRS was asked. */
  readonly scope: string;
  /** AWS's own words; empty where there are none. */
  readonly words: string;
  readonly basis: Basis;
  readonly members: Members;
  readonly retryAfter: string | undefined;
  readonly notices: Notices;
}

type Build = (exception: Exception) => DrsFailure;

type Sdk = typeof sdk;
type ExceptionName = {
  [Name in keyof Sdk]: Sdk[Name] extends abstract new (...options: never[]) => sdk.DrsServiceException
    ? Name
    : never;
}[keyof Sdk];

/** By name; an exception class that a newer SDK exports and that has no row here fails the build. */
const FAILURE_OF = {
  ConflictException: toConflict,
  InternalServerException: toInternalServerError,
  ServiceQuotaExceededException: toQuotaExceeded,
  ThrottlingException: toThrottling,
  UninitializedAccountException: ({ basis }) => ({
    kind: 'UninitializedAccountError',
    ...basis,
    isRetryable: false,
  }),
  ValidationException: toValidationError,
  AccessDeniedException: toAccessDenied,
  ResourceNotFoundException: toNotFound,
} satisfies Record<Exclude<ExceptionName, 'DrsServiceException'>, Build>;

/** The one of DRS's exceptions that this is the name of. */
export function builderOf(name: string): Build | null {
  return new Map<string, Build>(Object.entries(FAILURE_OF)).get(name) ?? null;
}

export function toConflict({ basis, members }: Exception): DrsFailure {
  return {
    kind: 'ConflictError',
    ...basis,
    // The job that holds the servers ends some day; the same request is then taken.
    isRetryable: true,
    ...resourceOf(members),
    busyServers: null,
  };
}

export function toInternalServerError({ basis, members, retryAfter }: Exception): DrsFailure {
  return {
    kind: 'InternalServerError',
    ...basis,
    isRetryable: true,
    retryAfterSeconds: secondsOf(retryAfter ?? members.retryAfterSeconds),
  };
}

export function toQuotaExceeded({ basis, members }: Exception): DrsFailure {
  return {
    kind: 'ServiceQuotaExceededError',
    ...basis,
    isRetryable: false,
    ...resourceOf(members),
    ...quotaOf(members),
  };
}

export function toThrottling({ basis, members, retryAfter }: Exception): DrsFailure {
  return {
    kind: 'ThrottlingError',
    ...basis,
    isRetryable: true,
    ...quotaOf(members),
    retryAfterSeconds: secondsOf(retryAfter ?? members.retryAfterSeconds),
  };
}

export function toValidationError({ basis, members, notices, scope }: Exception): ValidationError {
  const reason = enumOf(
    'ValidationExceptionReason',
    VALIDATION_REASONS,
    members.reason,
    notices,
    withUnderscores,
  );
  const fieldList = objects(members.fieldList).map((field) => toViolation(field, scope));
  return { kind: 'ValidationError', ...basis, isRetryable: false, reason, fieldList };
}

/** Whose words say who was denied what: they are never repeated, whatever they are. */
export function toAccessDenied(exception: Exception, instead = deniedWords(exception)): DrsFailure {
  const { basis, scope, words } = exception;
  const { awsRequestID, code } = basis;
  const said = withhold({ scope, words, instead, awsRequestID });
  return {
    kind: 'AccessDeniedError',
    ...said,
    awsRequestID,
    code,
    isRetryable: false,
    missingPermission: null,
  };
}

function deniedWords({ operation }: Exception): string {
  return (
    `DRS denied ${operation}: the AWS identity of the gateway lacks the permission drs:${operation} or another that this takes, or a policy forbids it. ` +
    'Ask those who manage that identity.'
  );
}

export function toNotFound({ basis, members }: Exception): DrsFailure {
  return { kind: 'ResourceNotFoundError', ...basis, isRetryable: false, ...resourceOf(members) };
}

function toViolation(field: Members, scope: string): FieldViolation {
  const words = text(field.message) ?? '';
  return {
    name: text(field.name) ?? '',
    message: namesSomebody(words, scope) ? 'Breaks a rule of DRS.' : words,
  };
}

function resourceOf(members: Members) {
  return { resourceId: text(members.resourceId), resourceType: text(members.resourceType) };
}

function quotaOf(members: Members) {
  return { serviceCode: text(members.serviceCode), quotaCode: text(members.quotaCode) };
}

/** `cannotParse` -> `CANNOT_PARSE`. */
function withUnderscores(raw: string): string {
  return raw.replace(/[A-Z]/g, '_$&').toUpperCase();
}

// Retry-After may be a date by HTTP's rules; DRS's model says seconds, and a GraphQL Int holds 9 digits.
function secondsOf(retryAfter: unknown): number | null {
  const digits = typeof retryAfter === 'number' ? String(retryAfter) : (text(retryAfter) ?? '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
