// Whatever in DRS has tags, by its Amazon Resource Name.
import type { FieldViolation } from '../../domain/failure.js';
import { isStorable } from '../../domain/storable.js';
import { shown } from '../validation.js';

export interface Tagged {
  readonly resourceArn: string;
}

/** DRS's published model: `arn:.{16,2044}`. */
const PATTERN = /^arn:.{16,2044}$/u;

export function arnViolations(text: string): readonly FieldViolation[] {
  if (isARN(text)) return [];
  const message = `Must be an Amazon Resource Name ("arn:" and 16 to 2044 characters), is ${shown(text)}. Things in DRS have theirs as "arn".`;
  return [{ name: 'input.resourceArn', message }];
}

/** The name where it follows the rule: what may be remembered of it. */
export function keptARN(text: string): string | null {
  return isARN(text) ? text : null;
}

function isARN(text: string): boolean {
  return PATTERN.test(text) && isStorable(text);
}
