// How old an answer may be, as callers say it.
import { failed, type Result, success, type ValidationError } from '../../domain/failure.js';
import { validationError } from '../validation.js';

/** Where the caller says nothing of it; the schema has the same default. */
const DEFAULT_SECONDS = 30;
/** Nothing is remembered for so long that more could make a difference. */
const MOST_SECONDS = 3_600;

/** `maxAgeSeconds` in milliseconds, or the violation of its rule. */
export function parseMaxAge(seconds: number | null | undefined): Result<number, ValidationError> {
  const given = seconds ?? DEFAULT_SECONDS;
  if (given >= 0 && given <= MOST_SECONDS) return success(given * 1000);
  const message = `Must be 0 to ${MOST_SECONDS}, is ${given}.`;
  return failed(validationError([{ name: 'maxAgeSeconds', message }]));
}
