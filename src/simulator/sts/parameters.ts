// Reads parameters of STS's query protocol, and complains of all that break a rule at once, in STS's own words.
import { validationError } from './errors.js';

export interface TextRule {
  readonly name: string;
  readonly isRequired?: boolean;
  readonly min: number;
  readonly max: number;
  /** Of the whole value, as STS's model writes it. */
  readonly pattern?: string;
}

export interface NumberRule {
  readonly name: string;
  readonly min: number;
  readonly max: number;
}

/** What is wrong with one value: empty when nothing is. */
export function checkText(rule: TextRule, value: string | null): string[] {
  const at = toMember(rule.name);
  if (value === null)
    return rule.isRequired === true ? [`Value null at '${at}' ${FAILED}: Member must not be null`] : [];
  const complaints = [
    ...(value.length < rule.min ? [`have length greater than or equal to ${rule.min}`] : []),
    ...(value.length > rule.max ? [`have length less than or equal to ${rule.max}`] : []),
    ...(rule.pattern !== undefined && !new RegExp(`^(?:${rule.pattern})$`).test(value)
      ? [`satisfy regular expression pattern: ${rule.pattern}`]
      : []),
  ];
  return complaints.map((complaint) => toComplaint(value, at, complaint));
}

export function checkNumber(rule: NumberRule, value: string | null): string[] {
  const at = toMember(rule.name);
  if (value === null) return [];
  if (!/^-?\d{1,9}$/.test(value)) return [toComplaint(value, at, 'be an integer')];
  const number = Number(value);
  if (number < rule.min) return [toComplaint(value, at, `have value greater than or equal to ${rule.min}`)];
  if (number > rule.max) return [toComplaint(value, at, `have value less than or equal to ${rule.max}`)];
  return [];
}

/** Throws ValidationError if there is any complaint. */
export function assertNone(complaints: readonly string[]): void {
  const { length } = complaints;
  if (length === 0) return;
  const count = length === 1 ? '1 validation error' : `${length} validation errors`;
  throw validationError(`${count} detected: ${complaints.join('; ')}`);
}

const FAILED = 'failed to satisfy constraint';

function toComplaint(value: string, at: string, rule: string): string {
  return `Value '${value}' at '${at}' ${FAILED}: Member must ${rule}`;
}

function toMember(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
