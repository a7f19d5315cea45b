// The audit trail as a connection, the newest first.
import type { AuditEvent } from '../../domain/auditEvent.js';
import { failed, type FieldViolation, type Result, storeUnavailable, success } from '../../domain/failure.js';
import { type IDRule, jobIDRule, recoveryInstanceIDRule, sourceServerIDRule } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import { isStorable } from '../../domain/storable.js';
import { type Connection, type ConnectionArguments, MOST_ITEMS } from './connection.js';
import type { AuditFilter, AuditTrail } from '../storePorts.js';
import { NOT_STORABLE } from '../input/texts.js';
import { shown, validationError } from '../validation.js';

/** Ids not yet held against their patterns. */
export interface AuditEventsFilter {
  readonly jobID?: string | null | undefined;
  readonly sourceServerID?: string | null | undefined;
  readonly recoveryInstanceID?: string | null | undefined;
  readonly actor?: string | null | undefined;
  readonly requestID?: string | null | undefined;
  readonly fromDateTime?: Instant | null | undefined;
  readonly toDateTime?: Instant | null | undefined;
}

const DEFAULT_FIRST = 50;

/** `scopes`: the names of those that the caller may see; null: all. */
export async function listAuditEvents(
  audit: AuditTrail,
  scopes: readonly string[] | null,
  filter: AuditEventsFilter,
  { first, after }: ConnectionArguments,
): Promise<Result<Connection<AuditEvent>>> {
  const size = first ?? DEFAULT_FIRST;
  const before = after == null ? null : parseCursor(after);
  const violations = violationsOf(filter, size, before, after ?? '');
  if (violations.length > 0) return failed(validationError(violations));
  try {
    const events = await audit.list({ ...toFilter(filter), scopes: scopes ?? undefined }, before, size + 1);
    return success(toConnection(events, size, before !== null));
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return failed(storeUnavailable('the audit trail cannot be read.'));
  }
}

function toFilter({
  jobID,
  sourceServerID,
  recoveryInstanceID,
  actor,
  ...others
}: AuditEventsFilter): AuditFilter {
  return {
    jobID: idOf(jobIDRule, jobID),
    sourceServerID: idOf(sourceServerIDRule, sourceServerID),
    recoveryInstanceID: idOf(recoveryInstanceIDRule, recoveryInstanceID),
    actorName: actor ?? undefined,
    requestID: others.requestID ?? undefined,
    fromDateTime: others.fromDateTime ?? undefined,
    toDateTime: others.toDateTime ?? undefined,
  };
}

function idOf<ID extends string>(
  { is }: IDRule<ID>,
  text: string | null | undefined,
): (ID & string) | undefined {
  return text != null && is(text) ? text : undefined;
}

function violationsOf(
  { jobID, sourceServerID, recoveryInstanceID, actor, requestID }: AuditEventsFilter,
  size: number,
  before: number | null,
  after: string,
): readonly FieldViolation[] {
  const violations: FieldViolation[] = [];
  if (size < 1 || size > MOST_ITEMS)
    violations.push({ name: 'auditEvents.first', message: `Must be 1 to ${MOST_ITEMS}, is ${size}.` });
  if (Number.isNaN(before)) {
    const message = `Must be the cursor of an edge of this list or its endCursor, is ${shown(after)}. Leave it out to begin anew.`;
    violations.push({ name: 'auditEvents.after', message });
  }
  const ids = [
    ['filter.jobID', jobID, jobIDRule],
    ['filter.sourceServerID', sourceServerID, sourceServerIDRule],
    ['filter.recoveryInstanceID', recoveryInstanceID, recoveryInstanceIDRule],
  ] as const;
  for (const [name, id, { is, rule }] of ids)
    if (id != null && !is(id)) violations.push({ name, message: `Must be ${rule}, is ${shown(id)}.` });
  const texts = [
    ['filter.actor', actor],
    ['filter.requestID', requestID],
  ] as const;
  for (const [name, text] of texts)
    if (text != null && !isStorable(text)) violations.push({ name, message: NOT_STORABLE });
  return violations;
}

function toConnection(
  events: readonly AuditEvent[],
  size: number,
  hasPreviousPage: boolean,
): Connection<AuditEvent> {
  const nodes = events.slice(0, size);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  const pageInfo = {
    hasNextPage: events.length > size,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes, pageInfo };
}

function cursorOf({ sequence }: AuditEvent): string {
  return Buffer.from(`audit:${sequence}`).toString('base64url');
}

/** NaN where it is no cursor of ours. */
function parseCursor(text: string): number {
  const [, digits] = /^audit:(\d{1,15})$/.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  return digits === undefined ? NaN : Number(digits);
}
