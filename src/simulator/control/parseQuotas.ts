// Reads quotas that come through the control door.
import type { SimulatorQuotas } from '../world/quotas.js';
import { asFields, assertKnownFields, requireNumber, type NumberRule } from './parseControl.js';

const NAMES = [
  'concurrentJobs',
  'serversPerJob',
  'serversInAllJobs',
] as const satisfies readonly (keyof SimulatorQuotas)[];

const quota: NumberRule = { min: 0, max: 100_000, isWhole: true };

/** Any of the quotas. Throws InvalidControl. */
export function parseQuotas(value: unknown): Partial<SimulatorQuotas> {
  const fields = asFields(value, 'The body');
  assertKnownFields(fields, NAMES, '');
  const given = NAMES.filter((name) => name in fields);
  return Object.fromEntries(given.map((name) => [name, requireNumber(fields, name, '', quota)]));
}
