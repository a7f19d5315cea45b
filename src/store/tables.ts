// The tables as Kysely sees them: one form for SQLite and Postgres. Instants are milliseconds since 1970, flags 0 or 1, structures
// JSON; what a column means is told in the migration that made it.
import type { Generated } from 'kysely';

export interface Tables {
  readonly recovery_request: RecoveryRequestTable;
  readonly recovery_approval: RecoveryApprovalTable;
  readonly audit_event: AuditEventTable;
  readonly audit_event_server: AuditEventServerTable;
  readonly audit_event_instance: AuditEventInstanceTable;
  readonly watch_scope: WatchScopeTable;
  readonly job_state: JobStateTable;
  readonly job_log: JobLogTable;
  readonly replica: ReplicaTable;
}

export interface RecoveryRequestTable {
  request_id: string;
  scope: string;
  actor: string;
  actor_is_verified: number;
  idempotency_key: string | null;
  fingerprint: string;
  action: string;
  input: string;
  reason: string | null;
  owner: string;
  phase: string;
  release_cause: string | null;
  job_id: string | null;
  job: string | null;
  failure: string | null;
  claimed_at: number;
  unknown_since: number | null;
  reconcile_until: number | null;
  settled_at: number | null;
  approval_id: string | null;
  correlation_id: string | null;
}

export interface RecoveryApprovalTable {
  approval_id: string;
  scope: string;
  fingerprint: string;
  action: string;
  input: string;
  actor: string;
  actor_is_verified: number;
  requested_at: number;
  reason: string | null;
  expires_at: number;
  state: string;
  decided_by: string | null;
  decider_is_verified: number | null;
  decided_at: number | null;
  comment: string | null;
  request_id: string | null;
}

export interface AuditEventTable {
  sequence: Generated<number>;
  at: number;
  scope: string;
  phase: string;
  action: string;
  actor: string;
  actor_is_verified: number;
  request_id: string;
  idempotency_key: string | null;
  input: string;
  reason: string | null;
  outcome: string | null;
  is_replay: number;
  job_id: string | null;
  code: string | null;
  aws_request_id: string | null;
  message: string | null;
  correlation_id: string | null;
}

export interface AuditEventServerTable {
  sequence: number;
  source_server_id: string;
}

export interface AuditEventInstanceTable {
  sequence: number;
  recovery_instance_id: string;
}

export interface WatchScopeTable {
  scope: string;
  log_id: string;
  head: number;
  dropped_through: number;
  amended: number;
  holder: string | null;
  epoch: number;
  beat: number;
  report: string | null;
}

export interface JobStateTable {
  scope: string;
  job_id: string;
  sequence: number;
  observed_at: number;
  is_final: number;
  is_gone: number;
  job: string;
  amended: number;
}

export interface JobLogTable {
  scope: string;
  sequence: number;
  job_id: string;
  observed_at: number;
  unchanged_until: number | null;
  is_final: number;
  is_gone: number;
  changes: string;
  job: string;
}

export interface ReplicaTable {
  replica_id: string;
  beat: number;
  demand: string;
}
