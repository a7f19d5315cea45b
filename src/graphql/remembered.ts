// Fields whose answer may be one that is remembered: how old it may be is the caller's to say.
import type { Result } from '../domain/failure.js';
import { parseMaxAge } from '../recovery/reading/maxAge.js';
import { valueOrThrow } from './failures.js';

/** What `read` brings for the caller's `maxAgeSeconds`; a failure, or a rule that it breaks, stands in errors[]. */
export async function remembered<Value>(
  maxAgeSeconds: number | null | undefined,
  read: (maxAgeMs: number) => Promise<Result<Value>>,
): Promise<Value> {
  const maxAgeMs = valueOrThrow(parseMaxAge(maxAgeSeconds));
  return valueOrThrow(await read(maxAgeMs));
}
