// Reads for how long sessions of STS shall last.
import type { SessionCounts } from '../sts/sessions.js';
import { asFields, assertKnownFields, requireNumber, type NumberRule } from './parseControl.js';

const seconds: NumberRule = { min: 1, max: 43_200, isWhole: true };

/** Throws InvalidControl. */
export function parseSessions(value: unknown): Pick<SessionCounts, 'sessionSeconds'> {
  const fields = asFields(value, 'The body');
  assertKnownFields(fields, ['sessionSeconds'], '');
  if (fields.sessionSeconds === null) return { sessionSeconds: null };
  return { sessionSeconds: requireNumber(fields, 'sessionSeconds', '', seconds) };
}
