// Reads quotas that come through the control door.
import type { PlaceFilter } from '../world/place.js';
import { QUOTA_NAMES, type SimulatorQuotas } from '../world/quotas.js';
import { asFields, assertKnownFields, requireNumber, type NumberRule } from './parseControl.js';
import { parsePlace, PLACE_FIELDS } from './parsePlace.js';

export interface QuotaChange {
  readonly changes: Partial<SimulatorQuotas>;
  readonly place: PlaceFilter;
}

const quota: NumberRule = { min: 0, max: 100_000, isWhole: true };

/** Any of the quotas, and where they shall hold. Throws InvalidControl. */
export function parseQuotas(value: unknown): QuotaChange {
  const fields = asFields(value, 'The body');
  assertKnownFields(fields, [...QUOTA_NAMES, ...PLACE_FIELDS], '');
  const given = QUOTA_NAMES.filter((name) => name in fields);
  const numbers = given.map((name) => [name, requireNumber(fields, name, '', quota)] as const);
  return { changes: Object.fromEntries(numbers), place: parsePlace(fields, '') };
}
