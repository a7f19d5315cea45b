// DeleteSourceNetwork: the replication must be stopped before. What was deployed from it stays, in CloudFormation.
import { assertNetworkNotBusy, assertReplicationIs } from '../refusals/assertNetworkState.js';
import { sourceNetworkID } from '../validation/requestShapes.js';
import { requireSourceNetwork } from '../world/sourceNetworks.js';
import { defineOperation } from './operation.js';

export const deleteSourceNetwork = defineOperation({
  name: 'DeleteSourceNetwork',
  successStatus: 204,
  input: { type: 'structure', members: { sourceNetworkID }, required: ['sourceNetworkID'] },
  run(world, { sourceNetworkID: id }) {
    const network = requireSourceNetwork(world, id);
    assertNetworkNotBusy(world, network);
    assertReplicationIs(world, network, ['STOPPED', 'ERROR']);
    world.sourceNetworks.set(id, { ...network, isDeleted: true });
    world.tags.delete(network.arn);
    return undefined;
  },
});
