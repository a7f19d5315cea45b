// What one event is to those who watch it: the result of its execution, as it is sent.
import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql';

import type { NotedEvent } from '../answers/noted.js';
import { maskError, type MaskingParts } from '../maskError.js';

export interface Payload {
  /** The result as JSON in UTF-8, and behind it the brace that ends the message around it. */
  readonly tail: Buffer;
  /** What it is, for those who count; null where nobody does. */
  readonly noted: NotedEvent | null;
  /** As they came, for those who count. */
  readonly errors: readonly GraphQLError[];
}

/** Masks what clients must not see, and writes the rest as graphql-ws would: byte for byte. */
export function toPayload(result: ExecutionResult, noted: NotedEvent | null, parts: MaskingParts): Payload {
  const tail = Buffer.from(`${JSON.stringify(maskErrors(result, parts))}}`);
  return { tail, noted, errors: result.errors ?? [] };
}

interface Result {
  readonly data?: ExecutionResult['data'] | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
}

/** The result with its errors masked. */
export function maskErrors({ data, errors }: Result, parts: MaskingParts): FormattedExecutionResult {
  if (errors === undefined) return { data: data ?? null };
  return { errors: errors.map((error) => maskError(error, parts)), ...(data === undefined ? {} : { data }) };
}
