// The logger of the program: JSON lines on stderr. Of an error it writes what tells where it went wrong, and none of what drivers and
// SDKs hang on it: those carry requests, headers, statements and settings.
import { pino } from 'pino';

import { LogDestination, openStderr } from './logDestination.js';
import type { Logger } from '../recovery/ports.js';

/** However long a chain of causes is. */
const MOST_CAUSES = 5;

export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: string | number;
  readonly cause?: LoggedError;
}

/** Writes what is at least as grave as `level`. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error) => toLoggedError(error) },
    },
    new LogDestination(openStderr()),
  );
}

/** Anything that was thrown, by its five members that are written for readers. */
export function toLoggedError(error: unknown, causesLeft = MOST_CAUSES): LoggedError {
  // Not by `instanceof Error`: Node's own errors may come from another realm.
  if (typeof error !== 'object' || error === null) return { type: typeof error, message: String(error) };
  const { name, message, stack, code, cause } = error as Partial<Record<keyof Error | 'code', unknown>>;
  return {
    type: typeof name === 'string' ? name : 'Error',
    message: typeof message === 'string' ? message : 'an object without a message was thrown',
    ...(typeof stack === 'string' && { stack }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(cause !== undefined && causesLeft > 0 && { cause: toLoggedError(cause, causesLeft - 1) }),
  };
}
