// Real recoveries that need two persons: who asks, who decides, and words for looking at what became of it.
import { type Access, FULL_ACCESS } from '../../../src/domain/access.js';
import type { Actor } from '../../../src/domain/actor.js';
import type { Permission } from '../../../src/domain/permission.js';
import type { RecoveryApproval } from '../../../src/domain/recoveryApproval.js';
import type { StartRecoveryInput } from '../../../src/recovery/start/parseStartRecovery.js';
import type { StartRecoveryResult } from '../../../src/recovery/start/startRecovery.js';
import { ManualClock } from '../../kit/manualClock.js';
import { type StartBench, startBench, type StartScript } from './startDrs.js';
import { INPUT, starts } from './starts.js';

/** An actor of a login, who may do everything unless told. */
export function actor(name: string, access: Access = FULL_ACCESS): Actor {
  return { name, isVerified: true, roles: [], access, expiresAt: null };
}

/** What somebody may do everywhere. */
export function granting(...permissions: readonly Permission[]): Access {
  return [{ permissions: new Set(permissions), scopes: null, serverTags: null }];
}

export const ALICE = actor('alice');
export const BOB = actor('bob');
export const CAROL = actor('carol');

/** A real recovery. */
export const REAL: StartRecoveryInput = { ...INPUT, isDrill: false, reason: 'the site is down' };

/** In a scope where real recoveries need two persons; time passes when the test says so. */
export function guarded(script: Partial<StartScript> = {}): Promise<StartBench> {
  return startBench({
    answer: starts,
    clock: new ManualClock(),
    startWaitMs: 0,
    needsApproval: true,
    ...script,
  });
}

/** The approval that a start waits for; fails where it waits for none. */
export function waitsFor(result: StartRecoveryResult): RecoveryApproval {
  if (result.kind !== 'ApprovalRequiredError') throw new Error(`the start came to ${result.kind}`);
  return result.approval;
}

/** Alice asks, and Bob approves. */
export async function approved(
  bench: StartBench,
  input: StartRecoveryInput = REAL,
): Promise<RecoveryApproval> {
  const { approvalID } = waitsFor(await bench.start(input, ALICE));
  const result = await bench.recovery.approvals.approve(BOB, { approvalID });
  if (result.kind !== 'ApproveRecoverySuccess') throw new Error(`the approval came to ${result.kind}`);
  return result.approval;
}

/** How an approval stands, as Alice sees it. */
export async function statusOf({ recovery }: StartBench, approvalID: string): Promise<string> {
  const found = await recovery.approvals.find(ALICE, approvalID);
  return found.ok ? found.value.status : found.failure.kind;
}
