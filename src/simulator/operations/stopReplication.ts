// StopReplication: the server is no longer protected, and its snapshots are deleted.
import { replicationOf } from '../lifecycle/replication.js';
import { sourceServerAt } from '../lifecycle/sourceServerAt.js';
import { assertNotBusy } from '../refusals/assertNotBusy.js';
import { oneSourceServer } from '../validation/requestShapes.js';
import { conflictingState } from '../wire/errors.js';
import { findSourceServer } from '../world/sourceServers.js';
import { defineOperation } from './operation.js';

export const stopReplication = defineOperation({
  name: 'StopReplication',
  successStatus: 200,
  input: oneSourceServer,
  run(world, { sourceServerID: id }) {
    const server = findSourceServer(world, id);
    assertNotBusy(world, id);
    const { state } = replicationOf(world, server);
    if (state === 'STOPPED' || state === 'DISCONNECTED') {
      throw conflictingState('SOURCE_SERVER', id, `${id} does not replicate: it is ${state}.`);
    }
    world.replicationChanges.set(id, { to: 'STOPPED', at: world.clock.now() });
    return { sourceServer: sourceServerAt(world, server) };
  },
});
