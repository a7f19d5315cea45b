// DisconnectSourceServer: replication ends at once, and only installing the agent again would bring the server back.
import { replicationOf } from '../lifecycle/replication.js';
import { sourceServerAt } from '../lifecycle/sourceServerAt.js';
import { assertNotBusy } from '../refusals/assertNotBusy.js';
import { oneSourceServer } from '../validation/requestShapes.js';
import { conflictingState } from '../wire/errors.js';
import { recoveryInstanceOf } from '../world/recoveryInstances.js';
import { findSourceServer } from '../world/sourceServers.js';
import { defineOperation } from './operation.js';

export const disconnectSourceServer = defineOperation({
  name: 'DisconnectSourceServer',
  successStatus: 200,
  input: oneSourceServer,
  run(world, { sourceServerID: id }) {
    const server = findSourceServer(world, id);
    assertNotBusy(world, id);
    const instance = recoveryInstanceOf(world, id);
    if (instance !== undefined) {
      const message = `${id} cannot be disconnected: it has the recovery instance ${instance.recoveryInstanceID}.`;
      throw conflictingState('SOURCE_SERVER', id, message);
    }
    if (replicationOf(world, server).state === 'DISCONNECTED') {
      throw conflictingState('SOURCE_SERVER', id, `${id} is already DISCONNECTED.`);
    }
    world.replicationChanges.set(id, { to: 'DISCONNECTED', at: world.clock.now() });
    return sourceServerAt(world, server);
  },
});
