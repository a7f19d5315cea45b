// StartSourceNetworkReplication: IN_PROGRESS for a while, then PROTECTED. Also the way out of ERROR.
import { sourceNetworkAt } from '../lifecycle/sourceNetworkAt.js';
import { createPace } from '../lifecycle/stages.js';
import { assertNetworkNotBusy, assertReplicationIs } from '../refusals/assertNetworkState.js';
import { sourceNetworkID } from '../validation/requestShapes.js';
import { requireSourceNetwork } from '../world/sourceNetworks.js';
import { defineOperation } from './operation.js';

export const startSourceNetworkReplication = defineOperation({
  name: 'StartSourceNetworkReplication',
  successStatus: 200,
  input: { type: 'structure', members: { sourceNetworkID }, required: ['sourceNetworkID'] },
  run(world, { sourceNetworkID: id }) {
    const network = requireSourceNetwork(world, id);
    assertNetworkNotBusy(world, network);
    assertReplicationIs(world, network, ['STOPPED', 'ERROR']);
    const seconds = createPace(world.chance, 'network replication', id)('networkReplication');
    const protectedAt = world.clock.now() + (seconds * 1000) / world.speed;
    const started = { ...network, replication: { phase: 'STARTED', protectedAt } } as const;
    world.sourceNetworks.set(id, started);
    return { sourceNetwork: sourceNetworkAt(world, started) };
  },
});
