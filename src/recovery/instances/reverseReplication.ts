// Begins to replicate a recovery instance back to where it came from.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_ReverseReplication.html
import type { ActionParts } from '../actionParts.js';
import type { RecoveryInstanceCommand } from '../actionPorts.js';
import type { Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { changeOfInstance, type InstanceChange } from './instanceChange.js';

interface Reversed extends RecoveryInstanceCommand {
  /** Of the source server that replicates back; null where DRS names none. */
  readonly reversedDirectionSourceServerArn: string | null;
}

export type ReverseReplicationSuccess = Changed<'ReverseReplicationSuccess', Reversed>;

const REVERSE_REPLICATION: InstanceChange<string | null, Reversed> = {
  ...changeOfInstance('reverseReplication'),
  permission: 'failback:run',
  send: (drs, command, sendByMs) => drs.reverseReplication(command, sendByMs),
  toMembers: (reversedDirectionSourceServerArn, command) => ({
    ...command,
    reversedDirectionSourceServerArn,
  }),
  // It makes a source server; nobody promises that it makes one only.
  isRepeatable: false,
  whereItShows: ({ recoveryInstanceID }) =>
    `the source servers for one that replicates ${recoveryInstanceID} back`,
};

export function createReverseReplication(parts: ActionParts) {
  return createChange(parts, REVERSE_REPLICATION, 'ReverseReplicationSuccess');
}
