import type { DrsEnum } from '../../domain/drsEnum.js';

/** The value for an enum field: UNKNOWN where this version does not know it. */
export function knownOf<Known extends string>(value: DrsEnum<Known> | null): Known | 'UNKNOWN' | null {
  return value?.known ?? null;
}

/** The value for the raw field beside it, as DRS spells it. */
export function rawOf(value: DrsEnum<string> | null): string | null {
  return value?.raw ?? null;
}

/** What a client left out or set to null, as the ports have it. */
export function given<Value>(value: Value | null | undefined): Value | undefined {
  return value ?? undefined;
}
