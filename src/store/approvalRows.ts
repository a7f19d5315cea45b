// Rows of recovery_approval <-> approvals.
import type { Insertable, Selectable, Updateable } from 'kysely';

import { epochMsOf, instantOf } from '../domain/instant.js';
import type { ApprovalDecision, KeptApproval, NewApproval } from '../domain/recoveryApproval.js';
import type { RememberedStartRecovery } from '../domain/rememberedInput.js';
import { fromInput, toInput } from './rememberedInputs.js';
import type { RecoveryApprovalTable } from './tables.js';

type Row = Selectable<RecoveryApprovalTable>;

export function fromNew(approval: NewApproval): Insertable<RecoveryApprovalTable> {
  return {
    approval_id: approval.approvalID,
    scope: approval.scope,
    fingerprint: approval.fingerprint,
    ...fromInput(approval.input),
    actor: approval.requestedBy.name,
    actor_is_verified: Number(approval.requestedBy.isVerified),
    requested_at: epochMsOf(approval.requestedAt),
    reason: approval.reason,
    expires_at: epochMsOf(approval.expiresAt),
    state: 'PENDING',
    decided_by: null,
    decider_is_verified: null,
    decided_at: null,
    comment: null,
    request_id: null,
  };
}

/** The columns that a decision sets. */
export function fromDecision({
  verdict,
  by,
  at,
  comment,
}: ApprovalDecision): Updateable<RecoveryApprovalTable> {
  return {
    state: verdict,
    decided_by: by.name,
    decider_is_verified: Number(by.isVerified),
    decided_at: epochMsOf(at),
    comment,
  };
}

export function toApproval(row: Row): KeptApproval {
  return {
    approvalID: row.approval_id,
    scope: row.scope,
    fingerprint: row.fingerprint,
    input: toInput(row) as RememberedStartRecovery,
    requestedBy: { name: row.actor, isVerified: row.actor_is_verified === 1 },
    requestedAt: instantOf(row.requested_at),
    reason: row.reason,
    expiresAt: instantOf(row.expires_at),
    decision: toDecision(row),
    requestID: row.request_id,
  };
}

function toDecision({
  state,
  decided_by,
  decider_is_verified,
  decided_at,
  comment,
}: Row): ApprovalDecision | null {
  if (decided_by === null || decided_at === null) return null;
  return {
    verdict: state === 'REJECTED' ? 'REJECTED' : 'APPROVED',
    by: { name: decided_by, isVerified: decider_is_verified === 1 },
    at: instantOf(decided_at),
    comment,
  };
}
