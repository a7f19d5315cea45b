// How the approvals of requests are used up, given back and forgotten: parts of the transactions in requestLedger.ts.
import type { Transaction } from 'kysely';

import { epochMsOf, type Instant } from '../domain/instant.js';
import type { RecoveryRequestBasis } from '../domain/recoveryRequest.js';
import type { Tables } from './tables.js';

type Tx = Transaction<Tables>;

/** False, with nothing written, where it is not one that lets this request start at the instant of its claim. */
export async function useApproval(
  tx: Tx,
  approvalID: string,
  { requestID, scope, actor, fingerprint, claimedAt }: RecoveryRequestBasis,
): Promise<boolean> {
  const used = await tx
    .updateTable('recovery_approval')
    .set({ request_id: requestID })
    .where('approval_id', '=', approvalID)
    .where('scope', '=', scope)
    .where('actor', '=', actor.name)
    .where('fingerprint', '=', fingerprint)
    .where('state', '=', 'APPROVED')
    .where('request_id', 'is', null)
    .where('expires_at', '>', epochMsOf(claimedAt))
    .returning('approval_id')
    .executeTakeFirst();
  return used !== undefined;
}

/** The request has started nothing. */
export async function giveApprovalBack(tx: Tx, approvalID: string, requestID: string): Promise<void> {
  await tx
    .updateTable('recovery_approval')
    .set({ request_id: null })
    .where('approval_id', '=', approvalID)
    .where('request_id', '=', requestID)
    .execute();
}

/** The request has started, or may have: also one that was taken for absent, and whose job has appeared after all. */
export async function keepApproval(tx: Tx, approvalID: string, requestID: string): Promise<void> {
  await tx
    .updateTable('recovery_approval')
    .set({ request_id: requestID })
    .where('approval_id', '=', approvalID)
    .where('request_id', 'is', null)
    .execute();
}

export async function deleteApprovals(tx: Tx, expiredBefore: Instant): Promise<void> {
  await tx.deleteFrom('recovery_approval').where('expires_at', '<', epochMsOf(expiredBefore)).execute();
}
