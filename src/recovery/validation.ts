// Refusals of input, found before anything is sent. Each violation names the field by its GraphQL path, the rule, and what was
// given, so that a person can mend it.
import type { FieldViolation, ValidationError } from '../domain/failure.js';

/** So many violations are told: it is a mistake of a program's that makes more, and all of them go into the audit trail. */
export const MOST_VIOLATIONS_TOLD = 50;

/** The ValidationError that names all violations at once, or the first of very many. `count`: how many there are, where not all are handed in. */
export function validationError(
  violations: readonly FieldViolation[],
  count: number = violations.length,
): ValidationError {
  const fieldList = violations.slice(0, MOST_VIOLATIONS_TOLD);
  const broken = count === 1 ? '1 field breaks a rule' : `${count} fields break a rule`;
  const told = count > fieldList.length ? ` (the first ${fieldList.length} are told)` : '';
  return {
    kind: 'ValidationError',
    message: `${broken}${told}, nothing was sent to DRS: ${fieldList.map(({ name, message }) => `${name}: ${message}`).join(' ')}`,
    isRetryable: false,
    awsRequestID: null,
    code: 'GatewayValidation',
    reason: { known: 'FIELD_VALIDATION_FAILED', raw: 'fieldValidationFailed' },
    fieldList,
  };
}

/** Text from a caller, fit to be shown: cut, so that a message stays a message. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** AWS's messages end with a full stop or without; ours go on behind them. */
export function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
