// The audit trail, in the database. Lines are inserted and read; the tables themselves refuse everything else.
import type { Selectable, Transaction } from 'kysely';

import type { AuditEvent, AuditOutcome, AuditPhase, NewAuditEvent } from '../domain/auditEvent.js';
import { epochMsOf, instantOf } from '../domain/instant.js';
import { recoveryInstanceIDsOf, sourceServerIDsOf } from '../domain/rememberedInput.js';
import type { AuditFilter, AuditTrail } from '../recovery/storePorts.js';
import type { Database } from './database.js';
import { fromInput, toInput } from './rememberedInputs.js';
import type { AuditEventTable, Tables } from './tables.js';

type Tx = Transaction<Tables>;

export function createAuditTrail(database: Database): AuditTrail {
  return {
    record: (event) => database.write(({ tx }) => insertAuditEvent(tx, event)),
    list: (filter, before, limit) => database.read((db) => selectAuditEvents(db, filter, before, limit)),
  };
}

/** Adds a line, and finds it again by each of its servers and recovery instances. */
export async function insertAuditEvent(tx: Tx, event: NewAuditEvent): Promise<void> {
  const { outcome, input } = event;
  const { sequence } = await tx
    .insertInto('audit_event')
    .values({
      at: epochMsOf(event.at),
      scope: event.scope,
      phase: event.phase,
      actor: event.actor.name,
      actor_is_verified: Number(event.actor.isVerified),
      request_id: event.requestID,
      idempotency_key: event.idempotencyKey,
      ...fromInput(input),
      reason: event.reason,
      correlation_id: event.correlationID,
      outcome: outcome?.type ?? null,
      is_replay: Number(outcome?.isReplay ?? false),
      job_id: outcome?.jobID ?? null,
      code: outcome?.code ?? null,
      aws_request_id: outcome?.awsRequestID ?? null,
      message: outcome?.message ?? null,
    })
    .returning('sequence')
    .executeTakeFirstOrThrow();
  const servers = [...sourceServerIDsOf(input)].map((id) => ({ sequence, source_server_id: id }));
  if (servers.length > 0) await tx.insertInto('audit_event_server').values(servers).execute();
  const instances = [...recoveryInstanceIDsOf(input)].map((id) => ({ sequence, recovery_instance_id: id }));
  if (instances.length > 0) await tx.insertInto('audit_event_instance').values(instances).execute();
}

async function selectAuditEvents(
  db: Pick<Tx, 'selectFrom'>,
  filter: AuditFilter,
  before: number | null,
  limit: number,
): Promise<readonly AuditEvent[]> {
  const { scopes, jobID, actorName, requestID, fromDateTime, toDateTime } = filter;
  let query = db.selectFrom('audit_event').selectAll().orderBy('sequence', 'desc').limit(limit);
  if (before !== null) query = query.where('sequence', '<', before);
  if (scopes !== undefined) query = query.where('scope', 'in', scopes);
  if (requestID !== undefined) query = query.where('request_id', '=', requestID);
  if (actorName !== undefined) query = query.where('actor', '=', actorName);
  if (fromDateTime !== undefined) query = query.where('at', '>=', epochMsOf(fromDateTime));
  if (toDateTime !== undefined) query = query.where('at', '<=', epochMsOf(toDateTime));
  if (jobID !== undefined) {
    query = query.where('request_id', 'in', (where) =>
      where
        .selectFrom('audit_event as of_job')
        .select('of_job.request_id')
        .where('of_job.job_id', '=', jobID),
    );
  }
  for (const about of linesAbout(db, filter)) query = query.where('sequence', 'in', about);
  return (await query.execute()).map(toAuditEvent);
}

/** The numbers of the lines about what the filter names. */
function linesAbout(db: Pick<Tx, 'selectFrom'>, { sourceServerID, recoveryInstanceID }: AuditFilter) {
  return [
    ...(sourceServerID === undefined
      ? []
      : [
          db
            .selectFrom('audit_event_server')
            .select('audit_event_server.sequence')
            .where('source_server_id', '=', sourceServerID),
        ]),
    ...(recoveryInstanceID === undefined
      ? []
      : [
          db
            .selectFrom('audit_event_instance')
            .select('audit_event_instance.sequence')
            .where('recovery_instance_id', '=', recoveryInstanceID),
        ]),
  ];
}

function toAuditEvent(row: Selectable<AuditEventTable>): AuditEvent {
  return {
    sequence: row.sequence,
    at: instantOf(row.at),
    scope: row.scope,
    phase: row.phase as AuditPhase,
    actor: { name: row.actor, isVerified: row.actor_is_verified === 1 },
    requestID: row.request_id,
    idempotencyKey: row.idempotency_key,
    input: toInput(row),
    reason: row.reason,
    correlationID: row.correlation_id,
    outcome: toOutcome(row),
  };
}

function toOutcome(row: Selectable<AuditEventTable>): AuditOutcome | null {
  if (row.outcome === null) return null;
  return {
    type: row.outcome,
    isReplay: row.is_replay === 1,
    jobID: row.job_id,
    code: row.code,
    awsRequestID: row.aws_request_id,
    message: row.message,
  };
}
