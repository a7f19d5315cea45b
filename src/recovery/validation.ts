// Refusals of input, found before anything is sent. Each violation names the field by its GraphQL path, the rule, and what was
// given, so that a person can mend it.
import type { FieldViolation, ValidationError } from '../domain/failure.js';

/** The ValidationError that names every violation at once. */
export function validationError(fieldList: readonly FieldViolation[]): ValidationError {
  const count = fieldList.length === 1 ? '1 field breaks a rule' : `${fieldList.length} fields break a rule`;
  return {
    kind: 'ValidationError',
    message: `${count}, nothing was sent to DRS: ${fieldList.map(({ name, message }) => `${name}: ${message}`).join(' ')}`,
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
