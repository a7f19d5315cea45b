// The memory of requests, in the database. Each change and its line in the audit trail are one transaction.
import { type Expression, type ExpressionBuilder, type SqlBool, sql, type Transaction } from 'kysely';

import type { AuditOutcome, AuditPhase, NewAuditEvent } from '../domain/auditEvent.js';
import { epochMsOf, type Instant } from '../domain/instant.js';
import type {
  RecoveryRequest,
  RecoveryRequestBasis,
  RecoveryRequestPhase,
} from '../domain/recoveryRequest.js';
import type { RequestLedger, Settlement } from '../recovery/storePorts.js';
import { approvalIDOf } from '../domain/rememberedInput.js';
import { isStorable } from '../domain/storable.js';
import { ANY_APPROVAL } from './approvalLedger.js';
import { deleteApprovals, giveApprovalBack, keepApproval, useApproval } from './approvalUse.js';
import { insertAuditEvent } from './auditTrail.js';
import type { Database, Write } from './database.js';
import { fromClaim, fromPhase, toRequest } from './requestRows.js';
import type { Tables } from './tables.js';

type Tx = Transaction<Tables>;

const ANY_REQUEST = 'request';
const topicOf = (requestID: string) => `request ${requestID}`;

/** The requests of every scope. */
export function createRequestLedger(database: Database): RequestLedger {
  return {
    claim: async (request) => {
      for (;;) {
        const claimed = await database.write((write) => claim(write, request));
        if (claimed === 'claimed') return { kind: 'claimed' };
        const { scope, actor, idempotencyKey } = request;
        const holder =
          (await database.read((db) => selectByID(db, request.requestID))) ??
          (await database.read((db) => selectHolder(db, scope, actor.name, idempotencyKey)));
        if (holder !== null) return { kind: 'taken', request: holder };
        if (claimed === 'notApproved') return { kind: 'notApproved' };
        // It was released in between: the key is free.
      }
    },
    settle: (requestID, settlement, at) =>
      database.write((write) => settle(write, requestID, settlement, at, null)).catch(refusedForKey),
    takeOver: (requestID, owners, settlement, at) =>
      database.write((write) => settle(write, requestID, settlement, at, owners)),
    byID: (requestID) => database.read((db) => selectByID(db, requestID)),
    byKey: (scope, actorName, idempotencyKey) =>
      database.read((db) => selectByKey(db, scope, actorName, idempotencyKey)),
    unsettled: (scope) => database.read((db) => selectUnsettled(db, scope)),
    startedSince: (scope, jobIDs, since) =>
      database.read(async (db) => {
        if (jobIDs.length === 0) return [];
        const rows = await db
          .selectFrom('recovery_request')
          .select('job_id')
          .where('scope', '=', scope)
          .where('job_id', 'in', jobIDs)
          .where('claimed_at', '>=', epochMsOf(since))
          .execute();
        return jobIDs.filter((jobID) => rows.some((row) => row.job_id === jobID));
      }),
    forget: (before) => database.write(({ tx }) => forget(tx, before)),
    onChange: (requestID, listener) => database.listen(topicOf(requestID), listener),
    onAnyChange: (listener) => database.listen(ANY_REQUEST, listener),
  };
}

/** Its key or approval was claimed anew while it was settled: the index refuses what the statement could not see yet. */
function refusedForKey(error: unknown): false {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === '23505') return false;
  throw error;
}

async function claim(
  { tx, nudge }: Write,
  request: RecoveryRequestBasis,
): Promise<'claimed' | 'taken' | 'notApproved'> {
  const approvalID = approvalIDOf(request.input);
  if (approvalID !== null && !(await useApproval(tx, approvalID, request))) return 'notApproved';
  const inserted = await tx
    .insertInto('recovery_request')
    .values(fromClaim(request))
    .onConflict((conflict) => conflict.doNothing())
    .returning('request_id')
    .executeTakeFirst();
  if (inserted === undefined) {
    if (approvalID !== null) await giveApprovalBack(tx, approvalID, request.requestID);
    return 'taken';
  }
  await insertAuditEvent(tx, lineOf(request, 'INTENT', request.claimedAt, null));
  nudge(ANY_REQUEST);
  if (approvalID !== null) nudge(ANY_APPROVAL);
  return 'claimed';
}

async function settle(
  { tx, nudge }: Write,
  requestID: string,
  { phase, outcome }: Settlement,
  at: Instant,
  owners: { readonly from: string; readonly to: string } | null,
): Promise<boolean> {
  const row = await tx
    .updateTable('recovery_request')
    .set({ ...fromPhase(phase), ...(owners === null ? {} : { owner: owners.to }) })
    .where('request_id', '=', requestID)
    .where(maySettle(phase))
    .$if(owners !== null, (query) => query.where('owner', '=', owners?.from ?? ''))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return false;
  await insertAuditEvent(tx, lineOf(toRequest(row), 'OUTCOME', at, outcome));
  if (row.approval_id !== null) {
    if (phase.phase === 'RELEASED') await giveApprovalBack(tx, row.approval_id, requestID);
    else await keepApproval(tx, row.approval_id, requestID);
    nudge(ANY_APPROVAL);
  }
  nudge(ANY_REQUEST);
  nudge(topicOf(requestID));
  return true;
}

/** From which phases this one may follow. */
function maySettle({ phase }: RecoveryRequestPhase) {
  return (where: ExpressionBuilder<Tables, 'recovery_request'>): Expression<SqlBool> => {
    const isOpen = where('phase', 'in', ['SENDING', 'UNKNOWN']);
    if (phase !== 'STARTED') return isOpen;
    const isKeyFree = where.not(
      where.exists(
        where
          .selectFrom('recovery_request as other')
          .select(sql.lit(1).as('one'))
          .whereRef('other.scope', '=', 'recovery_request.scope')
          .whereRef('other.actor', '=', 'recovery_request.actor')
          .whereRef('other.idempotency_key', '=', 'recovery_request.idempotency_key')
          .where('other.phase', '<>', 'RELEASED'),
      ),
    );
    const isApprovalFree = where.not(
      where.exists(
        where
          .selectFrom('recovery_request as other')
          .select(sql.lit(1).as('one'))
          .whereRef('other.approval_id', '=', 'recovery_request.approval_id')
          .where('other.phase', '<>', 'RELEASED'),
      ),
    );
    const wasAbsent = where.and([
      where('phase', '=', 'RELEASED'),
      where('release_cause', '=', 'absent'),
      isKeyFree,
      isApprovalFree,
    ]);
    return where.or([isOpen, wasAbsent]);
  };
}

async function selectHolder(
  db: Reader,
  scope: string,
  actorName: string,
  idempotencyKey: string | null,
): Promise<RecoveryRequest | null> {
  const row = await db
    .selectFrom('recovery_request')
    .selectAll()
    .where('scope', '=', scope)
    .where('actor', '=', actorName)
    .where('idempotency_key', '=', idempotencyKey)
    .where('phase', '<>', 'RELEASED')
    .executeTakeFirst();
  return row === undefined ? null : toRequest(row);
}

async function selectByKey(
  db: Reader,
  scope: string,
  actorName: string,
  idempotencyKey: string,
): Promise<RecoveryRequest | null> {
  if (!isStorable(idempotencyKey)) return null; // no request has it, and Postgres would refuse to look
  const row = await db
    .selectFrom('recovery_request')
    .selectAll()
    .where('scope', '=', scope)
    .where('actor', '=', actorName)
    .where('idempotency_key', '=', idempotencyKey)
    .orderBy(sql`case when phase = 'RELEASED' then 1 else 0 end`)
    .orderBy('claimed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toRequest(row);
}

async function selectByID(db: Reader, requestID: string): Promise<RecoveryRequest | null> {
  if (!isStorable(requestID)) return null;
  const row = await db
    .selectFrom('recovery_request')
    .selectAll()
    .where('request_id', '=', requestID)
    .executeTakeFirst();
  return row === undefined ? null : toRequest(row);
}

async function selectUnsettled(db: Reader, scope: string): Promise<readonly RecoveryRequest[]> {
  const rows = await db
    .selectFrom('recovery_request')
    .selectAll()
    .where('scope', '=', scope)
    .where('phase', 'in', ['SENDING', 'UNKNOWN'])
    .orderBy('claimed_at')
    .execute();
  return rows.map(toRequest);
}

async function forget(tx: Tx, before: Instant): Promise<number> {
  await deleteApprovals(tx, before);
  return deleteSettled(tx, before);
}

async function deleteSettled(tx: Tx, before: Instant): Promise<number> {
  const deleted = await tx
    .deleteFrom('recovery_request')
    .where('claimed_at', '<', epochMsOf(before))
    .where('phase', 'in', ['STARTED', 'RELEASED'])
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

type Reader = Pick<Tx, 'selectFrom'>;

function lineOf(
  request: RecoveryRequestBasis,
  phase: AuditPhase,
  at: Instant,
  outcome: AuditOutcome | null,
): NewAuditEvent {
  const { scope, actor, requestID, idempotencyKey, input, reason, correlationID } = request;
  return {
    at,
    scope,
    phase,
    actor,
    requestID,
    idempotencyKey,
    input,
    reason,
    correlationID,
    outcome,
  };
}
