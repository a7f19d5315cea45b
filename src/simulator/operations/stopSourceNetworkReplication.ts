// StopSourceNetworkReplication.
import { sourceNetworkAt } from '../lifecycle/sourceNetworkAt.js';
import { assertNetworkNotBusy, assertReplicationIs } from '../refusals/assertNetworkState.js';
import { sourceNetworkID } from '../validation/requestShapes.js';
import { requireSourceNetwork } from '../world/sourceNetworks.js';
import { defineOperation } from './operation.js';

export const stopSourceNetworkReplication = defineOperation({
  name: 'StopSourceNetworkReplication',
  successStatus: 200,
  input: { type: 'structure', members: { sourceNetworkID }, required: ['sourceNetworkID'] },
  run(world, { sourceNetworkID: id }) {
    const network = requireSourceNetwork(world, id);
    assertNetworkNotBusy(world, network);
    assertReplicationIs(world, network, ['PROTECTED', 'IN_PROGRESS', 'ERROR']);
    const stopped = { ...network, replication: { phase: 'STOPPED' } } as const;
    world.sourceNetworks.set(id, stopped);
    return { sourceNetwork: sourceNetworkAt(world, stopped) };
  },
});
