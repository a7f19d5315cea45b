// Failures of DRS where the schema has no union for them: lists and nested fields. They stand in errors[], told in full.
import { GraphQLError } from 'graphql';

import type { DrsFailure, Result } from '../domain/failure.js';

/** The value, or a GraphQLError with DRS's name as `code`, whether to retry, and AWS's request id. */
export function valueOrThrow<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw toGraphQLError(result.failure);
}

/** Null too for what is forgotten, or is not for the caller to see. */
export function orNull<Value>(result: Result<Value>): Value | null {
  if (result.ok) return result.value;
  const { kind } = result.failure;
  if (kind === 'ResourceNotFoundError' || kind === 'AccessDeniedError') return null;
  throw toGraphQLError(result.failure);
}

function toGraphQLError(failure: DrsFailure): GraphQLError {
  const { kind, message, code, isRetryable, awsRequestID } = failure;
  return new GraphQLError(message, {
    extensions: { code: code ?? kind, type: kind, isRetryable, awsRequestID, ...ownMembers(failure) },
  });
}

function ownMembers(failure: DrsFailure): Readonly<Record<string, unknown>> {
  if (failure.kind === 'ValidationError') return { fieldList: failure.fieldList };
  return failure.kind === 'AccessDeniedError' ? { missingPermission: failure.missingPermission } : {};
}
