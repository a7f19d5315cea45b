// Approvals as a connection, the newest first.
import { z } from 'zod';

import type { Actor } from '../../domain/actor.js';
import { failed, type FieldViolation, type Result, success } from '../../domain/failure.js';
import { epochMsOf, instantOf } from '../../domain/instant.js';
import {
  approvalAt,
  type KeptApproval,
  type RecoveryApproval,
  type RecoveryApprovalStatus,
} from '../../domain/recoveryApproval.js';
import { fromOpaque, toOpaque } from '../opaque.js';
import type { Clock } from '../ports.js';
import { type Connection, type ConnectionArguments, MOST_ITEMS } from '../reading/connection.js';
import type { ApprovalLedger, ApprovalPlace } from '../storePorts.js';
import { shown, validationError } from '../validation.js';
import { maySee, sightIn, type TagsIn } from './seeing.js';

const DEFAULT_FIRST = 50;

interface ListParts {
  readonly approvals: Pick<ApprovalLedger, 'list'>;
  readonly tagsIn: TagsIn;
  readonly clock: Clock;
}

interface Asked extends ConnectionArguments {
  readonly statuses: readonly RecoveryApprovalStatus[] | null;
  readonly scopes: readonly string[];
}

/** A page may have fewer than were asked for, or none, and yet have a next one: what one may not see is left out. */
export async function listApprovals(
  { approvals, tagsIn, clock }: ListParts,
  actor: Actor,
  { first, after, statuses, scopes }: Asked,
): Promise<Result<Connection<RecoveryApproval>>> {
  const size = first ?? DEFAULT_FIRST;
  const place = after == null ? null : parsePlace(after);
  const violations = violationsOf(size, place, after ?? '');
  if (violations.length > 0) return failed(validationError(violations));
  const isOwnAlone = scopes.every((scope) => sightIn(actor.access, scope) === 'own');
  const filter = { scopes, statuses, requestedBy: isOwnAlone ? actor.name : null };
  const read = await approvals.list(filter, instantOf(clock.now()), place ?? null, size + 1);
  const page = read.slice(0, size);
  const visible: RecoveryApproval[] = [];
  for (const kept of page) {
    const seen = await maySee(tagsIn, actor, kept);
    if (!seen.ok) return seen;
    if (seen.value) visible.push(approvalAt(kept, clock.now()));
  }
  const [start, end] = [page[0], page.at(-1)];
  return success({
    edges: visible.map((node) => ({ node, cursor: cursorOf(node) })),
    nodes: visible,
    pageInfo: {
      hasNextPage: read.length > size,
      hasPreviousPage: place !== null,
      startCursor: start === undefined ? null : cursorOf(start),
      endCursor: end === undefined ? null : cursorOf(end),
    },
  });
}

function violationsOf(
  size: number,
  place: ApprovalPlace | null | undefined,
  after: string,
): readonly FieldViolation[] {
  const violations: FieldViolation[] = [];
  if (size < 1 || size > MOST_ITEMS)
    violations.push({ name: 'recoveryApprovals.first', message: `Must be 1 to ${MOST_ITEMS}, is ${size}.` });
  if (place === undefined) {
    const message = `Must be the cursor of an edge of this list or its endCursor, is ${shown(after)}. Leave it out to begin anew.`;
    violations.push({ name: 'recoveryApprovals.after', message });
  }
  return violations;
}

const placeFormat = z.tuple([z.int().min(0).max(8_640_000_000_000_000), z.string().regex(/^[0-9a-f-]{36}$/)]);

function cursorOf({ requestedAt, approvalID }: KeptApproval): string {
  return toOpaque([epochMsOf(requestedAt), approvalID]);
}

/** Undefined where it is no cursor of this list. */
function parsePlace(text: string): ApprovalPlace | undefined {
  const place = fromOpaque(text, placeFormat);
  if (place === null) return undefined;
  const [requestedAtMs, approvalID] = place;
  return { requestedAt: instantOf(requestedAtMs), approvalID };
}
