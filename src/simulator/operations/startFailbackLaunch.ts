// StartFailbackLaunch: all or nothing. What is wrong with the first instance in the list decides what is answered.
import { jobAt } from '../lifecycle/jobAt.js';
import { startFailbackJob } from '../lifecycle/startFailbackJob.js';
import { assertConnected, assertNoDrill, assertReadyForFailback } from '../refusals/assertFailsBack.js';
import { assertNotBusy } from '../refusals/assertNotBusy.js';
import { assertTagCount } from '../refusals/assertTagCount.js';
import { assertUnique } from '../refusals/assertUnique.js';
import { assertWithinQuotas } from '../refusals/assertWithinQuotas.js';
import { recoveryInstanceID, tagsMap } from '../validation/requestShapes.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import { requireRecoveryInstance } from '../world/recoveryInstances.js';
import type { World } from '../world/world.js';
import { defineOperation } from './operation.js';

export const startFailbackLaunch = defineOperation({
  name: 'StartFailbackLaunch',
  successStatus: 200,
  input: {
    type: 'structure',
    members: {
      recoveryInstanceIDs: { type: 'list', min: 1, max: 200, member: recoveryInstanceID },
      tags: tagsMap,
    },
    required: ['recoveryInstanceIDs'],
  },
  run(world, { recoveryInstanceIDs, tags = {} }, { jobsHiddenMs = 0 }) {
    assertUnique('recoveryInstanceIDs', recoveryInstanceIDs);
    assertTagCount(tags);
    const instances = recoveryInstanceIDs.map((id, index) => toReady(world, id, index));
    assertWithinQuotas(world, instances.length);
    return { job: jobAt(world, startFailbackJob(world, instances, tags, jobsHiddenMs)) };
  },
});

function toReady(world: World, id: string, index: number): RecoveryInstanceRecord {
  const record = requireRecoveryInstance(world, id);
  assertNoDrill(record, `recoveryInstanceIDs.${index}`);
  assertNotBusy(world, record.server.sourceServerID);
  assertConnected(record);
  assertReadyForFailback(record, world.clock.now());
  return record;
}
