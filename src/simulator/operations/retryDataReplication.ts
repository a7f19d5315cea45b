// RetryDataReplication, which DRS calls deprecated: replication of a server that does not replicate is initiated anew.
import { replicationOf } from '../lifecycle/replication.js';
import { sourceServerAt } from '../lifecycle/sourceServerAt.js';
import type { DataReplicationState } from '../shapes/sourceServer.js';
import { oneSourceServer } from '../validation/requestShapes.js';
import { validationFailed } from '../wire/errors.js';
import { findSourceServer } from '../world/sourceServers.js';
import { defineOperation } from './operation.js';

const RETRIED: readonly DataReplicationState[] = ['STALLED', 'DISCONNECTED', 'STOPPED'];

export const retryDataReplication = defineOperation({
  name: 'RetryDataReplication',
  successStatus: 200,
  input: oneSourceServer,
  run(world, { sourceServerID: id }) {
    const server = findSourceServer(world, id);
    const { state } = replicationOf(world, server);
    if (!RETRIED.includes(state)) {
      const message = `must be of a server that is ${RETRIED.join(' or ')}, but ${id} is ${state}`;
      throw validationFailed([{ name: 'sourceServerID', message }], 'other');
    }
    // The agent of a stalled server is still not seen: nothing comes of it.
    if (state !== 'STALLED') world.replicationChanges.set(id, { to: 'STARTED', at: world.clock.now() });
    return sourceServerAt(world, server);
  },
});
