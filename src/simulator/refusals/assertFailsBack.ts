// What stands against an instance's way back.
import { failbackStateAt } from '../lifecycle/failbackAt.js';
import { conflictingState, validationFailed } from '../wire/errors.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';

/** Throws ValidationException for the instance of a drill. `name` is the path of its id in the request. */
export function assertNoDrill({ isDrill, recoveryInstanceID }: RecoveryInstanceRecord, name: string): void {
  if (!isDrill) return;
  throw validationFailed([
    { name, message: `names ${recoveryInstanceID}, which a drill launched: only recoveries fail back` },
  ]);
}

/** Throws ConflictException. */
export function assertConnected({ disconnectedAt, recoveryInstanceID }: RecoveryInstanceRecord): void {
  if (disconnectedAt === undefined) return;
  throw conflictingState(
    'RECOVERY_INSTANCE',
    recoveryInstanceID,
    `Recovery Instance ${recoveryInstanceID} is disconnected.`,
  );
}

/** Throws ConflictException. */
export function assertReadyForFailback(record: RecoveryInstanceRecord, now: number): void {
  const state = failbackStateAt(record, now);
  if (state === 'FAILBACK_READY_FOR_LAUNCH') return;
  const { recoveryInstanceID } = record;
  throw conflictingState(
    'RECOVERY_INSTANCE',
    recoveryInstanceID,
    `Recovery Instance ${recoveryInstanceID} is not ready for failback launch: its failback state is ${state}.`,
  );
}
