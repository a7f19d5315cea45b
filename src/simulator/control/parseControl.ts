// Reads what comes through the control door. A complaint names the field, the rule and what to do.
import { isJsonObject, type JsonObject } from '../wire/json.js';

/** The request is refused with 400 and this message. */
export class InvalidControl extends Error {
  override readonly name = 'InvalidControl';
}

export interface NumberRule {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

const LONGEST_MS = 10 * 365 * 86_400_000;

export const milliseconds: NumberRule = { min: 0, max: LONGEST_MS, isWhole: false };
export const count: NumberRule = { min: 0, max: 1_000_000_000, isWhole: true };

export function parseControlBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new InvalidControl('The body must be JSON: GET /_simulator shows examples.');
  }
}

export function parseAdvance(value: unknown): number {
  const fields = asFields(value, 'The body');
  assertKnownFields(fields, ['advanceMs'], '');
  return requireNumber(fields, 'advanceMs', '', milliseconds);
}

export function asFields(value: unknown, name: string): JsonObject {
  if (isJsonObject(value)) return value;
  throw new InvalidControl(`${name} must be a JSON object: GET /_simulator shows examples.`);
}

export function assertKnownFields(fields: JsonObject, known: readonly string[], path: string): void {
  const unknown = Object.keys(fields).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new InvalidControl(`${path}${unknown} is not known here: use only ${known.join(', ')}.`);
}

export function requireNumber(fields: JsonObject, name: string, path: string, rule: NumberRule): number {
  const value = fields[name];
  const { min, max, isWhole } = rule;
  if (typeof value === 'number' && value >= min && value <= max && (!isWhole || Number.isInteger(value)))
    return value;
  const kind = isWhole ? 'a whole number' : 'a number';
  throw new InvalidControl(
    `${path}${name} must be ${kind} from ${min} to ${max}, but is ${show(value)}: set it to such a number.`,
  );
}

export function requireString(fields: JsonObject, name: string, path: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  throw new InvalidControl(`${path}${name} must be a string, but is ${show(value)}: put it in quotes.`);
}

export function requireOneOf<T extends string>(
  fields: JsonObject,
  name: string,
  path: string,
  choices: readonly T[],
): T {
  const value = fields[name];
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new InvalidControl(
    `${path}${name} must be known, but is ${show(value)}: use one of ${choices.join(', ')}.`,
  );
}

export function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
