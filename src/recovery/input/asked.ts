// An input of a mutation, read: what of it is remembered, and what it asks for or which rules it breaks.
import {
  failed,
  type FieldViolation,
  type Result,
  success,
  type ValidationError,
} from '../../domain/failure.js';
import type { RememberedInput } from '../../domain/rememberedInput.js';
import { validationError } from '../validation.js';
import { type KeyedWords, wordViolations } from './texts.js';

export interface Asked<Remembered extends RememberedInput, Command> {
  /** What the audit trail keeps of the input, whether or not it breaks rules. */
  readonly remembered: Remembered;
  readonly command: Result<Command, ValidationError>;
}

/** The command, where neither it nor the caller's words break a rule; `command` is null only where `violations` says why. */
export function askedFor<Command>(
  words: KeyedWords,
  violations: readonly FieldViolation[],
  command: Command | null,
): Result<Command, ValidationError> {
  const all = [...violations, ...wordViolations(words)];
  if (all.length > 0) return failed(validationError(all));
  if (command === null) throw new Error('a command is missing though its input breaks no rule');
  return success(command);
}
