// The correlation id of what comes in by HTTP: the caller's own, so that it finds its request here, or a new one.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** In requests and answers alike. */
export const CORRELATION_HEADER = 'x-request-id';

/** It comes back in a header, and stands in log lines and in the audit trail: no blanks, no quotes, no ends of lines, and short. */
const WELL_FORMED = /^[A-Za-z0-9][\w.:-]{0,127}$/;

/** What the caller calls its request, where that is well-formed. (Two such headers arrive as one with a comma, and are not.) */
export function correlationIDOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[CORRELATION_HEADER];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}
