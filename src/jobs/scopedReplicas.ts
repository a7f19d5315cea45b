// The replicas that serve one scope: each gives a sign of life for each of its scopes, since what its people wish to see there is told
// with it.
import type { ReplicaStore } from './ports.js';

/** The rows of one scope, in a table that has those of all. */
export function replicasOf(scope: string, rows: ReplicaStore): ReplicaStore {
  const prefix = `${scope} `;
  return {
    beat: (replicaID, demand) => rows.beat(prefix + replicaID, demand),
    list: async () =>
      (await rows.list())
        .filter(({ replicaID }) => replicaID.startsWith(prefix))
        .map((row) => ({ ...row, replicaID: row.replicaID.slice(prefix.length) })),
    remove: (replicaID) => rows.remove(prefix + replicaID),
    onDemand: (listener) => rows.onDemand(listener),
  };
}
