// Lets a real recovery start only with somebody else's approval, where the settings ask for it: uses one that is given, or asks for one.
// Sends nothing.
import { randomUUID } from 'node:crypto';

import type { NewAuditEvent } from '../../domain/auditEvent.js';
import type { ApprovalRequiredError } from '../../domain/failure.js';
import { epochMsOf, instantOf } from '../../domain/instant.js';
import { approvalAt, type KeptApproval } from '../../domain/recoveryApproval.js';
import type { RecoveryRequestBasis } from '../../domain/recoveryRequest.js';
import type { RememberedStartRecovery } from '../../domain/rememberedInput.js';
import type { ActionParts } from '../actionParts.js';
import type { Admission } from '../requests/jobStart.js';
import { failureOutcome } from '../requests/settlements.js';

type AdmitParts = Pick<ActionParts, 'requests' | 'approvals' | 'approval' | 'logger'>;

/** Rejects with StoreUnavailable. An earlier request with the same key is found before anybody is asked. */
export async function admitRecovery(
  parts: AdmitParts,
  request: RecoveryRequestBasis,
): Promise<Admission<ApprovalRequiredError>> {
  const { input, scope, actor, fingerprint, idempotencyKey, claimedAt } = request;
  if (!parts.approval.isRequired || input.action !== 'startRecovery' || input.isDrill)
    return { kind: 'admitted', request };
  const earlier =
    idempotencyKey === null ? null : await parts.requests.byKey(scope, actor.name, idempotencyKey);
  if (earlier !== null && earlier.phase !== 'RELEASED') return { kind: 'repeats', earlier };
  const usable = await parts.approvals.usable({ scope, fingerprint, requestedBy: actor }, claimedAt);
  return usable === null
    ? ask(parts, request, input)
    : {
        kind: 'admitted',
        request: { ...request, input: { ...input, approvalID: usable.approvalID } },
      };
}

async function ask(
  { approvals, approval: { validMs }, logger }: AdmitParts,
  request: RecoveryRequestBasis,
  input: RememberedStartRecovery,
): Promise<Admission<ApprovalRequiredError>> {
  const { scope, fingerprint, actor, reason, claimedAt } = request;
  const asked = {
    approvalID: randomUUID(),
    scope,
    fingerprint,
    input,
    requestedBy: actor,
    requestedAt: claimedAt,
    reason,
    expiresAt: instantOf(epochMsOf(claimedAt) + validMs),
  };
  const approval = await approvals.ask(asked, (kept) => lineOf(request, kept));
  logger.debug({ approvalID: approval.approvalID, scope }, 'approvalAsked');
  return { kind: 'refused', failure: required(approval, epochMsOf(claimedAt)) };
}

/** The lines of an approval carry its id: what was asked, who decided, and how. */
function lineOf(request: RecoveryRequestBasis, approval: KeptApproval): NewAuditEvent {
  const { scope, actor, input, reason, idempotencyKey, correlationID, claimedAt: at } = request;
  const outcome = failureOutcome(required(approval, epochMsOf(at)), false);
  return {
    at,
    scope,
    phase: 'OUTCOME',
    actor,
    requestID: approval.approvalID,
    idempotencyKey,
    input,
    reason,
    correlationID,
    outcome,
  };
}

function required(kept: KeptApproval, nowMs: number): ApprovalRequiredError {
  const { approvalID, scope, expiresAt } = kept;
  return {
    kind: 'ApprovalRequiredError',
    message:
      `A real recovery in ${scope} needs two persons. Nothing was sent to DRS. Somebody else who has the permission "recovery:approve" must ` +
      `approve ${approvalID} with "approveRecovery" before ${expiresAt}; then send the same mutation again.`,
    isRetryable: true,
    awsRequestID: null,
    code: 'GatewayApprovalRequired',
    approval: approvalAt(kept, nowMs),
  };
}
