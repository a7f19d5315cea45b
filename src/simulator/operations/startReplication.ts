// StartReplication: of a server that was stopped; it replicates anew from the beginning.
import { replicationOf } from '../lifecycle/replication.js';
import { sourceServerAt } from '../lifecycle/sourceServerAt.js';
import { oneSourceServer } from '../validation/requestShapes.js';
import { conflictingState } from '../wire/errors.js';
import { findSourceServer } from '../world/sourceServers.js';
import { defineOperation } from './operation.js';

export const startReplication = defineOperation({
  name: 'StartReplication',
  successStatus: 200,
  input: oneSourceServer,
  run(world, { sourceServerID: id }) {
    const server = findSourceServer(world, id);
    const { state } = replicationOf(world, server);
    if (state !== 'STOPPED') {
      const message = `Replication of ${id} can be started when it is STOPPED, but it is ${state}.`;
      throw conflictingState('SOURCE_SERVER', id, message);
    }
    world.replicationChanges.set(id, { to: 'STARTED', at: world.clock.now() });
    return { sourceServer: sourceServerAt(world, server) };
  },
});
