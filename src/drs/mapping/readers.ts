// Reads one member of an answer that may hold anything: what is not of the expected form is null (or an empty list), and no
// reader throws.
import type { DrsEnum } from '../../domain/drsEnum.js';
import type {
  JobID,
  RecoveryInstanceID,
  RecoverySnapshotID,
  SourceNetworkID,
  SourceServerID,
} from '../../domain/ids.js';
import { instantOf, parseInstant, type Instant } from '../../domain/instant.js';
import type { Tag } from '../../domain/job.js';
import type { Notices } from './notices.js';

export type Members = Readonly<Record<string, unknown>>;

/** The members of an object. */
export function object(value: unknown): Members | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null;
}

/** The elements of a list that are objects. */
export function objects(value: unknown): readonly Members[] {
  return list(value)
    .map(object)
    .filter((element) => element !== null);
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The pairs of a map in the order of their keys, so that the same map always reads the same. */
export function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(object(value) ?? {}).sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Without U+0000, which no word of AWS's has and no database keeps. */
export function text(value: unknown): string | null {
  return typeof value === 'string' ? value.replaceAll('\0', '') : null;
}

/** The elements of a list that are text. */
export function texts(value: unknown): readonly string[] {
  return list(value).filter((each) => typeof each === 'string');
}

// An id is taken as DRS sent it; its pattern is not checked, since what DRS calls a thing is its id.

export function jobIDOf(value: unknown): JobID | null {
  return nonEmpty(value) as JobID | null;
}

export function sourceServerIDOf(value: unknown): SourceServerID | null {
  return nonEmpty(value) as SourceServerID | null;
}

export function recoverySnapshotIDOf(value: unknown): RecoverySnapshotID | null {
  return nonEmpty(value) as RecoverySnapshotID | null;
}

export function recoveryInstanceIDOf(value: unknown): RecoveryInstanceID | null {
  return nonEmpty(value) as RecoveryInstanceID | null;
}

export function sourceNetworkIDOf(value: unknown): SourceNetworkID | null {
  return nonEmpty(value) as SourceNetworkID | null;
}

function nonEmpty(value: unknown): string | null {
  const read = text(value);
  return read === '' ? null : read;
}

export function flag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

export function integer(value: unknown): number | null {
  return Number.isSafeInteger(value) ? (value as number) : null;
}

/**
 * An int64 as a decimal string. Above 2^53 the digits are those of the nearest double: JSON.parse has rounded them before
 * anybody can look, as it does inside the SDK.
 */
export function int64(value: unknown): string | null {
  return Number.isInteger(value) ? BigInt(value as number).toString() : null;
}

// AWS counts seconds; 10^11 of them would be the year 5138, so anything above are milliseconds.
const LAST_PLAUSIBLE_SECOND = 1e11;
const FOUR_DIGIT_YEAR = /^\d{4}-/;

/** A point in time: text as RFC 3339, or a number of seconds since 1970. */
export function instant(member: string, value: unknown, notices: Notices): Instant | null {
  if (value === undefined || value === null) return null;
  const read = typeof value === 'number' ? instantOfNumber(value) : parseInstant(text(value) ?? '');
  if (read !== null && FOUR_DIGIT_YEAR.test(read)) return read;
  notices.oddTimestamp(member);
  return null;
}

function instantOfNumber(value: number): Instant | null {
  const epochMs = Math.abs(value) > LAST_PLAUSIBLE_SECOND ? value : value * 1000;
  return Math.abs(epochMs) <= 8.64e15 ? instantOf(Math.round(epochMs)) : null;
}

/** One value of an enum. `spell` turns DRS's spelling into ours where they differ. */
export function enumOf<Known extends string>(
  enumName: string,
  knownValues: readonly Known[],
  value: unknown,
  notices: Notices,
  spell: (raw: string) => string = (raw) => raw,
): DrsEnum<Known> | null {
  if (typeof value !== 'string' || value === '') return null;
  const spelled = spell(value);
  const known = knownValues.find((each) => each === spelled);
  if (known === undefined) notices.unknownEnumValue(enumName, value);
  return { known: known ?? 'UNKNOWN', raw: value };
}

/** A map of tags as a list, by key. */
export function tags(value: unknown): readonly Tag[] {
  return entries(value).flatMap(([key, tagValue]) =>
    typeof tagValue === 'string' ? [{ key, value: tagValue }] : [],
  );
}
