// Terminates recovery instances, as a job.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_TerminateRecoveryInstances.html
import type { ActionParts } from '../actionParts.js';
import type { RecoveryInstancesCommand } from '../actionPorts.js';
import { askedFor } from '../input/asked.js';
import { instancesIn } from '../input/instances.js';
import type { KeyedWords } from '../input/texts.js';
import { fingerprint } from '../requests/fingerprint.js';
import type { JobStart, JobStarted } from '../requests/jobStart.js';
import { createJobStart } from '../requests/startJob.js';

export interface TerminateRecoveryInstancesInput extends KeyedWords {
  readonly recoveryInstanceIDs: readonly string[];
}

export type TerminateRecoveryInstancesSuccess = JobStarted<'TerminateRecoveryInstancesSuccess'>;

const TERMINATE: JobStart<TerminateRecoveryInstancesInput, RecoveryInstancesCommand> = {
  action: 'terminateRecoveryInstances',
  permissionFor: () => 'instance:terminate',
  read: (input) => {
    const { recoveryInstanceIDs, violations } = instancesIn(input.recoveryInstanceIDs);
    return {
      remembered: { action: 'terminateRecoveryInstances', recoveryInstanceIDs },
      command: askedFor(input, violations, { recoveryInstanceIDs }),
    };
  },
  fingerprintOf: ({ recoveryInstanceIDs }) =>
    fingerprint(['terminateRecoveryInstances', recoveryInstanceIDs.toSorted()]),
  // DRS takes no tags for it.
  send: (drs, command, _, sendByMs) => drs.terminateRecoveryInstances(command, sendByMs),
  involvedIn: ({ recoveryInstanceIDs }) =>
    recoveryInstanceIDs.map((recoveryInstanceID) => ({ recoveryInstanceID })),
};

export function createTerminateRecoveryInstances(parts: ActionParts) {
  return createJobStart(parts, TERMINATE, 'TerminateRecoveryInstancesSuccess');
}
