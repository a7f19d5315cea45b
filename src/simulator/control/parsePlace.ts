// Reads what limits something to an account, a region or both.
import { isRegion } from '../wire/credential.js';
import type { JsonObject } from '../wire/json.js';
import type { PlaceFilter } from '../world/place.js';
import { assertKnownFields, InvalidControl, show } from './parseControl.js';

export const PLACE_FIELDS = ['accountID', 'region'] as const satisfies readonly (keyof PlaceFilter)[];

/** Throws InvalidControl. */
export function parsePlace({ accountID, region }: JsonObject, path: string): PlaceFilter {
  return {
    ...(accountID === undefined ? {} : { accountID: requireAccountID(accountID, path) }),
    ...(region === undefined ? {} : { region: requireRegion(region, path) }),
  };
}

/** As it stands in the query of a GET. Throws InvalidControl. */
export function parsePlaceQuery(query: URLSearchParams): PlaceFilter {
  const fields = Object.fromEntries(query);
  assertKnownFields(fields, PLACE_FIELDS, '');
  return parsePlace(fields, '');
}

function requireAccountID(value: unknown, path: string): string {
  if (typeof value === 'string' && /^\d{12}$/.test(value)) return value;
  throw new InvalidControl(
    `${path}accountID must be a string of 12 digits, but is ${show(value)}: such as "123456789012".`,
  );
}

function requireRegion(value: unknown, path: string): string {
  if (typeof value === 'string' && isRegion(value)) return value;
  throw new InvalidControl(`${path}region must be a region, but is ${show(value)}: such as "us-east-1".`);
}
