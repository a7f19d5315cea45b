// What one event is to those who watch it: the result of its execution, as it is sent.
import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql';

import { epochMsOf, parseInstant } from '../../domain/instant.js';
import type { Logger } from '../../recovery/ports.js';
import { maskError } from '../maskError.js';

export interface Payload {
  /** The result as JSON in UTF-8, and behind it the brace that ends the message around it. */
  readonly tail: Buffer;
  /** When what it tells was read from DRS, in milliseconds since 1970; null where the event does not say. */
  readonly observedAtMs: number | null;
}

/** Masks what clients must not see, and writes the rest as graphql-ws would: byte for byte. */
export function toPayload(event: object, result: ExecutionResult, logger: Logger): Payload {
  const shown = maskErrors(result, logger);
  return { tail: Buffer.from(`${JSON.stringify(shown)}}`), observedAtMs: observedAtMsOf(event) };
}

interface Result {
  readonly data?: ExecutionResult['data'] | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
}

/** The result with its errors masked. */
export function maskErrors({ data, errors }: Result, logger: Logger): FormattedExecutionResult {
  if (errors === undefined) return { data: data ?? null };
  return { errors: errors.map((error) => maskError(error, logger)), ...(data === undefined ? {} : { data }) };
}

function observedAtMsOf(event: object): number | null {
  const instant = 'observedAt' in event ? parseInstant(String(event.observedAt)) : null;
  return instant === null ? null : epochMsOf(instant);
}
