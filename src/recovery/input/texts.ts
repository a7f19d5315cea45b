// Texts that callers hand in: what is accepted of them, and what of them can be remembered.
import type { FieldViolation } from '../../domain/failure.js';
import { isStorable } from '../../domain/storable.js';

const MOST_KEY_CHARACTERS = 255;
const MOST_REASON_CHARACTERS = 1_000;

/** What every mutation takes beside what DRS takes. */
export interface Words {
  readonly reason?: string | null | undefined;
  /** The account and region, by name; looked at before a use case is chosen. */
  readonly scope?: string | null | undefined;
}
/** Of a mutation that starts a job. */
export interface KeyedWords extends Words {
  readonly idempotencyKey?: string | null | undefined;
}

/** The key and the reason as they may be remembered. */
export interface KeptWords {
  readonly idempotencyKey: string | null;
  readonly reason: string | null;
}

export function wordViolations({
  idempotencyKey = null,
  reason = null,
}: KeyedWords): readonly FieldViolation[] {
  return [
    ...textViolations('input.idempotencyKey', idempotencyKey, MOST_KEY_CHARACTERS),
    ...textViolations('input.reason', reason, MOST_REASON_CHARACTERS),
  ];
}

/** The key and the reason of an input, as far as they break no rule. */
export function keptWords({ idempotencyKey = null, reason = null }: KeyedWords): KeptWords {
  const valid = (text: string | null, most: number) =>
    textViolations('', text, most).length === 0 ? text : null;
  return {
    idempotencyKey: valid(idempotencyKey, MOST_KEY_CHARACTERS),
    reason: valid(reason, MOST_REASON_CHARACTERS),
  };
}

export function textViolations(name: string, text: string | null, most: number): readonly FieldViolation[] {
  if (text === null) return [];
  const length = lengthOf(text);
  if (length < 1 || length > most) {
    const message = `Must have 1 to ${most} characters, has ${length}. Leave it out if you need none.`;
    return [{ name, message }];
  }
  return isStorable(text) ? [] : [{ name, message: NOT_STORABLE }];
}

export const NOT_STORABLE =
  'Must be well-formed Unicode without the character U+0000. Remove what is neither.';

/** AWS counts characters, not UTF-16 code units. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
