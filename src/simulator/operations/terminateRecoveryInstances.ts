// TerminateRecoveryInstances: all or nothing, as a job of its own.
import { jobAt } from '../lifecycle/jobAt.js';
import { startTerminateJob } from '../lifecycle/startJob.js';
import { assertNotBusy } from '../refusals/assertNotBusy.js';
import { assertUnique } from '../refusals/assertUnique.js';
import { assertWithinQuotas } from '../refusals/assertWithinQuotas.js';
import { recoveryInstanceID } from '../validation/requestShapes.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import { requireRecoveryInstance } from '../world/recoveryInstances.js';
import type { World } from '../world/world.js';
import { defineOperation } from './operation.js';

export const terminateRecoveryInstances = defineOperation({
  name: 'TerminateRecoveryInstances',
  successStatus: 200,
  input: {
    type: 'structure',
    members: { recoveryInstanceIDs: { type: 'list', min: 1, max: 200, member: recoveryInstanceID } },
    required: ['recoveryInstanceIDs'],
  },
  run(world, { recoveryInstanceIDs }, { jobsHiddenMs = 0 }) {
    assertUnique('recoveryInstanceIDs', recoveryInstanceIDs);
    const instances = recoveryInstanceIDs.map((id) => toTerminable(world, id));
    assertWithinQuotas(world, instances.length);
    return { job: jobAt(world, startTerminateJob(world, instances, jobsHiddenMs)) };
  },
});

function toTerminable(world: World, id: string): RecoveryInstanceRecord {
  const record = requireRecoveryInstance(world, id);
  assertNotBusy(world, record.server.sourceServerID);
  return record;
}
