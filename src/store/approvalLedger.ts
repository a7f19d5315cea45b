// The memory of approvals, in the database. Each change and its line in the audit trail are one transaction. That a start uses one up is
// part of its claim: requestLedger.ts.
import type { Expression, ExpressionBuilder, SqlBool, Transaction } from 'kysely';

import type { ActorIdentity } from '../domain/actor.js';
import type { NewAuditEvent } from '../domain/auditEvent.js';
import { epochMsOf, type Instant, instantOf } from '../domain/instant.js';
import type {
  ApprovalDecision,
  KeptApproval,
  NewApproval,
  RecoveryApprovalStatus,
} from '../domain/recoveryApproval.js';
import type {
  ApprovalFilter,
  ApprovalLedger,
  ApprovalPlace,
  Decided,
  OpenApproval,
} from '../recovery/storePorts.js';
import { fromDecision, fromNew, toApproval } from './approvalRows.js';
import { insertAuditEvent } from './auditTrail.js';
import { batches } from './batches.js';
import type { Database, Write } from './database.js';
import type { Tables } from './tables.js';

type Reader = Pick<Transaction<Tables>, 'selectFrom'>;
type Where = ExpressionBuilder<Tables, 'recovery_approval'>;

/** What is nudged when any approval changes. */
export const ANY_APPROVAL = 'approval';

/** The approvals of every scope. */
export function createApprovalLedger(database: Database): ApprovalLedger {
  return {
    ask: async (asked, lineOf) => {
      for (;;) {
        const approval = await database.write((write) => ask(write, asked, lineOf));
        if (approval !== null) return approval;
        // The pending one was decided in between: the place is free.
      }
    },
    usable: (asked, now) => database.read((db) => selectUsable(db, asked, now)),
    decide: (approvalID, decision, expiresAt, line) =>
      database.write((write) => decide(write, approvalID, { decision, expiresAt, line })),
    byID: (approvalID) => database.read((db) => selectByID(db, approvalID)),
    byIDs: (approvalIDs) => database.read((db) => selectByIDs(db, approvalIDs)),
    list: (filter, now, after, limit) => database.read((db) => selectPage(db, { filter, now, after, limit })),
    open: (scopes, now, limit) => database.read((db) => selectOpen(db, scopes, now, limit)),
    onChange: (listener) => database.listen(ANY_APPROVAL, listener),
  };
}

async function ask(
  { tx, nudge }: Write,
  asked: NewApproval,
  lineOf: (approval: KeptApproval) => NewAuditEvent,
): Promise<KeptApproval | null> {
  await expirePending(tx, asked);
  const inserted = await tx
    .insertInto('recovery_approval')
    .values(fromNew(asked))
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  const approval = inserted === undefined ? await selectPending(tx, asked) : toApproval(inserted);
  if (approval === null) return null;
  await insertAuditEvent(tx, lineOf(approval));
  if (inserted !== undefined) nudge(ANY_APPROVAL);
  return approval;
}

/** One that nobody decided in time makes place for the next. */
async function expirePending(
  tx: Transaction<Tables>,
  { scope, requestedBy, fingerprint, requestedAt }: NewApproval,
): Promise<void> {
  await tx
    .updateTable('recovery_approval')
    .set({ state: 'EXPIRED' })
    .where('scope', '=', scope)
    .where('actor', '=', requestedBy.name)
    .where('fingerprint', '=', fingerprint)
    .where('state', '=', 'PENDING')
    .where('expires_at', '<=', epochMsOf(requestedAt))
    .execute();
}

async function selectPending(
  db: Reader,
  { scope, requestedBy, fingerprint }: NewApproval,
): Promise<KeptApproval | null> {
  const row = await db
    .selectFrom('recovery_approval')
    .selectAll()
    .where('scope', '=', scope)
    .where('actor', '=', requestedBy.name)
    .where('fingerprint', '=', fingerprint)
    .where('state', '=', 'PENDING')
    .executeTakeFirst();
  return row === undefined ? null : toApproval(row);
}

async function selectUsable(
  db: Reader,
  {
    scope,
    requestedBy,
    fingerprint,
  }: Pick<NewApproval, 'scope' | 'fingerprint'> & { readonly requestedBy: ActorIdentity },
  now: Instant,
): Promise<KeptApproval | null> {
  const row = await db
    .selectFrom('recovery_approval')
    .selectAll()
    .where('scope', '=', scope)
    .where('actor', '=', requestedBy.name)
    .where('fingerprint', '=', fingerprint)
    .where(isIn('APPROVED', now))
    .orderBy('expires_at')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toApproval(row);
}

async function decide(
  { tx, nudge }: Write,
  approvalID: string,
  {
    decision,
    expiresAt,
    line,
  }: { readonly decision: ApprovalDecision; readonly expiresAt: Instant; readonly line: NewAuditEvent },
): Promise<Decided> {
  const row = await tx
    .updateTable('recovery_approval')
    .set({ ...fromDecision(decision), expires_at: epochMsOf(expiresAt) })
    .where('approval_id', '=', approvalID)
    .where(isIn('PENDING', decision.at))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) {
    const approval = await selectByID(tx, approvalID);
    return approval === null ? null : { kind: 'late', approval };
  }
  await insertAuditEvent(tx, line);
  nudge(ANY_APPROVAL);
  return { kind: 'decided', approval: toApproval(row) };
}

async function selectByID(db: Reader, approvalID: string): Promise<KeptApproval | null> {
  const [approval] = await selectByIDs(db, [approvalID]);
  return approval ?? null;
}

async function selectByIDs(db: Reader, approvalIDs: readonly string[]): Promise<readonly KeptApproval[]> {
  const approvals: KeptApproval[] = [];
  for (const some of batches(approvalIDs)) {
    const rows = await db
      .selectFrom('recovery_approval')
      .selectAll()
      .where('approval_id', 'in', some)
      .execute();
    approvals.push(...rows.map(toApproval));
  }
  return approvals;
}

async function selectPage(
  db: Reader,
  {
    filter: { scopes, statuses, requestedBy },
    now,
    after,
    limit,
  }: {
    readonly filter: ApprovalFilter;
    readonly now: Instant;
    readonly after: ApprovalPlace | null;
    readonly limit: number;
  },
): Promise<readonly KeptApproval[]> {
  if (scopes.length === 0) return [];
  let query = db
    .selectFrom('recovery_approval')
    .selectAll()
    .where('scope', 'in', scopes)
    .orderBy('requested_at', 'desc')
    .orderBy('approval_id', 'desc')
    .limit(limit);
  if (requestedBy !== null) query = query.where('actor', '=', requestedBy);
  if (statuses !== null)
    query = query.where((where) => where.or(statuses.map((status) => isIn(status, now)(where))));
  if (after !== null) query = query.where(isOlderThan(after));
  return (await query.execute()).map(toApproval);
}

function isOlderThan({ requestedAt, approvalID }: ApprovalPlace) {
  const at = epochMsOf(requestedAt);
  return (where: Where): Expression<SqlBool> =>
    where.or([
      where('requested_at', '<', at),
      where.and([where('requested_at', '=', at), where('approval_id', '<', approvalID)]),
    ]);
}

async function selectOpen(
  db: Reader,
  scopes: readonly string[],
  now: Instant,
  limit: number,
): Promise<readonly OpenApproval[]> {
  if (scopes.length === 0) return [];
  const rows = await db
    .selectFrom('recovery_approval')
    .select(['approval_id', 'state', 'expires_at'])
    .where('scope', 'in', scopes)
    .where((where) => where.or([isIn('PENDING', now)(where), isIn('APPROVED', now)(where)]))
    .orderBy('requested_at', 'desc')
    .orderBy('approval_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ approval_id, state, expires_at }) => ({
    approvalID: approval_id,
    status: state as OpenApproval['status'],
    expiresAt: instantOf(expires_at),
  }));
}

/** Whether an approval is in this status at `now`; the same rule as src/domain/recoveryApproval.ts has. */
function isIn(status: RecoveryApprovalStatus, now: Instant) {
  const nowMs = epochMsOf(now);
  return (where: Where): Expression<SqlBool> => {
    const isUnused = where('request_id', 'is', null);
    switch (status) {
      case 'USED':
        return where('request_id', 'is not', null);
      case 'REJECTED':
        return where.and([isUnused, where('state', '=', status)]);
      case 'EXPIRED':
        return where.and([isUnused, where('state', '<>', 'REJECTED'), where('expires_at', '<=', nowMs)]);
      case 'PENDING':
      case 'APPROVED':
        return where.and([isUnused, where('state', '=', status), where('expires_at', '>', nowMs)]);
    }
  };
}
