// Lets somebody else's real recovery start, or not. Sends nothing: whoever asked for it sends it again.
import { randomUUID } from 'node:crypto';

import { reachOf } from '../../domain/access.js';
import { type Actor, identityOf } from '../../domain/actor.js';
import { type AuditOutcome, NO_SCOPE } from '../../domain/auditEvent.js';
import {
  type AccessDeniedError,
  type ApprovalNotPendingError,
  type DrsFailure,
  noApproval,
  storeUnavailable,
} from '../../domain/failure.js';
import { instantOf } from '../../domain/instant.js';
import {
  approvalAt,
  type KeptApproval,
  type RecoveryApproval,
  type Verdict,
} from '../../domain/recoveryApproval.js';
import { sourceServerIDsOf } from '../../domain/rememberedInput.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import { authorize, authorizeServers, missing } from '../access/authorize.js';
import { commentViolations, isApprovalID, keptComment } from '../input/approvals.js';
import { observeMutation, type ObservingParts } from '../observeMutation.js';
import { failureOutcome, successOutcome } from '../requests/settlements.js';
import type { ApprovalLedger, AuditTrail } from '../storePorts.js';
import type { Correlation } from '../../telemetry/ports.js';
import { shown, validationError } from '../validation.js';
import type { TagsIn } from './seeing.js';

/** What a caller hands in. */
export interface DecisionInput {
  readonly approvalID: string;
  readonly comment?: string | null | undefined;
}

export interface DecisionMade<Kind extends string> {
  readonly kind: Kind;
  readonly approval: RecoveryApproval;
}
export type ApproveRecoverySuccess = DecisionMade<'ApproveRecoverySuccess'>;
export type RejectRecoverySuccess = DecisionMade<'RejectRecoverySuccess'>;
type DecisionFailure = DrsFailure | ApprovalNotPendingError;
export type DecisionResult<Kind extends string> = DecisionMade<Kind> | DecisionFailure;

export interface DecideParts extends ObservingParts {
  readonly approvals: ApprovalLedger;
  readonly audit: AuditTrail;
  readonly correlation: Pick<Correlation, 'current'>;
  readonly tagsIn: TagsIn;
  /** How long an approval waits for its start, in milliseconds. */
  readonly approvalValidMs: number;
}

const PERMISSION = 'recovery:approve';
const ACTIONS = { APPROVED: 'approveRecovery', REJECTED: 'rejectRecovery' } as const;

/** The use case of a verdict; `kind` names its success. Never rejects for anything that DRS or the store does. */
export function createDecide<Kind extends string>(parts: DecideParts, verdict: Verdict, kind: Kind) {
  const answer = async (actor: Actor, input: DecisionInput): Promise<DecisionResult<Kind>> => {
    try {
      const result = await decide(parts, verdict, actor, input);
      return result.kind === 'RecoveryApproval' ? { kind, approval: result } : result;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      parts.logger.error({ err: error }, `${ACTIONS[verdict]}WithoutStore`);
      return storeUnavailable(
        'whether this was decided is not known. Read "recoveryApproval", and decide again.',
      );
    }
  };
  return (actor: Actor, input: DecisionInput) => {
    const ids = isApprovalID(input.approvalID) ? [input.approvalID] : [];
    return observeMutation(parts, { action: ACTIONS[verdict], actor, ids }, () => answer(actor, input));
  };
}

async function decide(
  parts: DecideParts,
  verdict: Verdict,
  actor: Actor,
  input: DecisionInput,
): Promise<RecoveryApproval | DecisionFailure> {
  const found = isApprovalID(input.approvalID) ? await parts.approvals.byID(input.approvalID) : null;
  const refusal = await refusalOf(parts, actor, input, found);
  if (refusal !== null || found === null)
    return refuse(parts, { verdict, actor, input, found }, refusal ?? noApproval(shown(input.approvalID)));
  const nowMs = parts.clock.now();
  const at = instantOf(nowMs);
  const decision = { verdict, by: identityOf(actor), at, comment: input.comment ?? null };
  const expiresAt = verdict === 'APPROVED' ? instantOf(nowMs + parts.approvalValidMs) : found.expiresAt;
  const line = lineOf(parts, { verdict, actor, input, found }, decisionOutcome(verdict, false));
  const decided = await parts.approvals.decide(found.approvalID, decision, expiresAt, line);
  const approval = approvalAt(decided?.approval ?? found, nowMs);
  if (decided?.kind === 'decided') {
    parts.logger.debug({ approvalID: approval.approvalID, verdict }, 'approvalDecided');
    return approval;
  }
  if (isRepeated(approval, actor, verdict)) {
    await parts.audit.record({ ...line, outcome: decisionOutcome(verdict, true) });
    return approval;
  }
  return refuse(parts, { verdict, actor, input, found }, notPending(approval));
}

/** Null where the actor may decide what was found. */
async function refusalOf(
  { tagsIn }: DecideParts,
  actor: Actor,
  input: DecisionInput,
  found: KeptApproval | null,
): Promise<DrsFailure | null> {
  const { access } = actor;
  const denied = authorize({ access, permission: PERMISSION, scope: found?.scope ?? null });
  if (denied !== null) return denied;
  const violations = commentViolations(input.comment ?? null);
  if (violations.length > 0) return validationError(violations);
  if (found === null) return noApproval(shown(input.approvalID));
  if (found.requestedBy.name === actor.name) return ownApproval(found);
  const reach = reachOf(access, PERMISSION, found.scope);
  if (reach.kind === 'all') return null;
  const serverTags = tagsIn(found.scope);
  if (serverTags === null) return missing(PERMISSION, found.scope);
  return authorizeServers(serverTags, { reach, permission: PERMISSION }, [...sourceServerIDsOf(found.input)]);
}

interface Attempt {
  readonly verdict: Verdict;
  readonly actor: Actor;
  readonly input: DecisionInput;
  readonly found: KeptApproval | null;
}

/** Writes the refusal down, and gives it back. */
async function refuse<Failure extends DecisionFailure>(
  parts: DecideParts,
  attempt: Attempt,
  failure: Failure,
): Promise<Failure> {
  await parts.audit.record(lineOf(parts, attempt, failureOutcome(failure, false)));
  return failure;
}

function lineOf(
  { clock, correlation }: DecideParts,
  { verdict, actor, input, found }: Attempt,
  outcome: AuditOutcome,
) {
  const approvalID = isApprovalID(input.approvalID) ? input.approvalID : null;
  return {
    at: instantOf(clock.now()),
    scope: found?.scope ?? NO_SCOPE,
    phase: 'OUTCOME' as const,
    actor: identityOf(actor),
    requestID: approvalID ?? randomUUID(),
    idempotencyKey: null,
    input: { action: ACTIONS[verdict], approvalID, comment: keptComment(input.comment ?? null) },
    reason: null,
    correlationID: correlation.current(),
    outcome,
  };
}

function decisionOutcome(verdict: Verdict, isReplay: boolean): AuditOutcome {
  return successOutcome(ACTIONS[verdict], null, isReplay);
}

function isRepeated({ decision }: RecoveryApproval, actor: Actor, verdict: Verdict): boolean {
  return decision?.verdict === verdict && decision.by.name === actor.name;
}

function ownApproval({ approvalID }: KeptApproval): AccessDeniedError {
  return {
    kind: 'AccessDeniedError',
    message:
      `You asked for the recovery of ${approvalID} yourself, and a real recovery needs two persons. Nothing was changed. Somebody else ` +
      `who has the permission "${PERMISSION}" must decide.`,
    isRetryable: false,
    awsRequestID: null,
    code: 'GatewayOwnApproval',
    missingPermission: null,
  };
}

function notPending(approval: RecoveryApproval): ApprovalNotPendingError {
  const { approvalID, status, decision, expiresAt } = approval;
  const by = decision === null ? '' : ` by ${decision.by.name} at ${decision.at}`;
  const why =
    status === 'EXPIRED'
      ? `expired at ${expiresAt}. If it is still to be done, whoever asked for it must send the start again.`
      : `was ${decision?.verdict === 'REJECTED' ? 'rejected' : 'approved'} already${by}.`;
  return {
    kind: 'ApprovalNotPendingError',
    message: `The approval ${approvalID} ${why} Nothing was changed.`,
    isRetryable: false,
    awsRequestID: null,
    code: 'GatewayApprovalNotPending',
    approval,
  };
}
