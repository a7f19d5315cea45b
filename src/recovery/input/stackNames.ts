// Names of CloudFormation stacks, by the rule of DRS's published model. DRS takes them as sensitive: no log tells them.
import type { FieldViolation } from '../../domain/failure.js';
import { shown } from '../validation.js';

const PATTERN = /^[a-zA-Z][-a-zA-Z0-9]{0,127}$/;

/** Null breaks no rule: none was named. */
export function stackNameViolations(name: string, text: string | null): readonly FieldViolation[] {
  if (text === null || PATTERN.test(text)) return [];
  const rule = 'a letter and up to 127 letters, digits and hyphens behind it';
  return [{ name, message: `Must be ${rule}, is ${shown(text)}.` }];
}

/** The name where it follows the rule: what may be remembered of it. */
export function keptStackName(text: string | null): string | null {
  return text !== null && PATTERN.test(text) ? text : null;
}
