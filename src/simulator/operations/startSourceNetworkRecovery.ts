// StartSourceNetworkRecovery: all or nothing. A network that is deployed is updated, unless a new stack or one of another name is asked for.
import { jobAt } from '../lifecycle/jobAt.js';
import { startNetworkJob, type NetworkRequest } from '../lifecycle/startNetworkJob.js';
import { assertNetworkNotBusy, assertReplicationIs } from '../refusals/assertNetworkState.js';
import { assertTagCount } from '../refusals/assertTagCount.js';
import { assertUnique } from '../refusals/assertUnique.js';
import { assertWithinQuotas } from '../refusals/assertWithinQuotas.js';
import { cfnStackName, sourceNetworkID, tagsMap } from '../validation/requestShapes.js';
import { validationFailed } from '../wire/errors.js';
import { stackAt } from '../world/sourceNetworkRecord.js';
import { requireSourceNetwork } from '../world/sourceNetworks.js';
import type { World } from '../world/world.js';
import { defineOperation } from './operation.js';

interface Entry {
  readonly sourceNetworkID: string;
  readonly cfnStackName?: string;
}

export const startSourceNetworkRecovery = defineOperation({
  name: 'StartSourceNetworkRecovery',
  successStatus: 202,
  input: {
    type: 'structure',
    members: {
      sourceNetworks: {
        type: 'list',
        min: 1,
        max: 100,
        member: {
          type: 'structure',
          members: { sourceNetworkID, cfnStackName },
          required: ['sourceNetworkID'],
        },
      },
      deployAsNew: { type: 'boolean' },
      tags: tagsMap,
    },
    required: ['sourceNetworks'],
  },
  run(world, { sourceNetworks, deployAsNew = false, tags = {} }, { jobsHiddenMs = 0 }) {
    const ids = sourceNetworks.map((entry) => entry.sourceNetworkID);
    assertUnique('sourceNetworks', ids, 'sourceNetworkID');
    assertTagCount(tags);
    const requests = sourceNetworks.map((entry, index) => toRequest(world, entry, deployAsNew, index));
    assertUnique(
      'sourceNetworks',
      requests.map(({ stackName }) => stackName),
      'cfnStackName',
    );
    assertWithinQuotas(world, 0);
    return { job: jobAt(world, startNetworkJob(world, requests, tags, jobsHiddenMs)) };
  },
});

function toRequest(world: World, entry: Entry, deployAsNew: boolean, index: number): NetworkRequest {
  const network = requireSourceNetwork(world, entry.sourceNetworkID);
  assertNetworkNotBusy(world, network);
  assertReplicationIs(world, network, ['PROTECTED']);
  const now = world.clock.now();
  const deployed = stackAt(network, now)?.name;
  const wanted = entry.cfnStackName;
  if (deployed !== undefined && !deployAsNew && (wanted ?? deployed) === deployed)
    return { network, kind: 'UPDATE', stackName: deployed };
  if (deployed !== undefined && wanted === deployed) {
    const name = `sourceNetworks.${index}.cfnStackName`;
    throw validationFailed([{ name, message: `must be new, but ${wanted} is deployed` }]);
  }
  const suffix = world.chance.hex(8, 'stack', network.sourceNetworkID, now);
  return { network, kind: 'CREATE', stackName: wanted ?? `drs-${network.sourceNetworkID}-${suffix}` };
}
