// ReverseReplication: replicates an instance whose origin is AWS to where it came from, as a source server of its own.
import { startReverseReplication } from '../lifecycle/startReverseReplication.js';
import { assertConnected, assertNoDrill } from '../refusals/assertFailsBack.js';
import { assertNotBusy } from '../refusals/assertNotBusy.js';
import { recoveryInstanceID } from '../validation/requestShapes.js';
import { conflictingState, validationFailed } from '../wire/errors.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import { requireRecoveryInstance } from '../world/recoveryInstances.js';
import { reversalOfInstance } from '../world/reversedServers.js';
import type { World } from '../world/world.js';
import { defineOperation } from './operation.js';

export const reverseReplication = defineOperation({
  name: 'ReverseReplication',
  successStatus: 200,
  input: { type: 'structure', members: { recoveryInstanceID }, required: ['recoveryInstanceID'] },
  run(world, input) {
    const record = requireRecoveryInstance(world, input.recoveryInstanceID);
    assertFromAws(record);
    assertNoDrill(record, 'recoveryInstanceID');
    assertNotBusy(world, record.server.sourceServerID);
    assertConnected(record);
    assertNotReversed(world, record);
    return { reversedDirectionSourceServerArn: startReverseReplication(world, record).arn };
  },
});

function assertFromAws({ server, recoveryInstanceID: id }: RecoveryInstanceRecord): void {
  if (server.sourceCloudProperties !== undefined) return;
  const message = `names ${id}, which did not originate in AWS: fail back with the failback client`;
  throw validationFailed([{ name: 'recoveryInstanceID', message }]);
}

function assertNotReversed(world: World, { recoveryInstanceID: id }: RecoveryInstanceRecord): void {
  if (reversalOfInstance(world, id) === undefined) return;
  throw conflictingState(
    'RECOVERY_INSTANCE',
    id,
    `The replication of Recovery Instance ${id} is reversed already.`,
  );
}
