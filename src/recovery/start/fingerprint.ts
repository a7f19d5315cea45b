// What tells one input from another: the servers with their snapshots (their order does not count), whether it is a drill, and the
// tags. The reason does not count, so that a key can be sent again with a better one.
import type { StartRecoveryCommand } from '../ports.js';
import { fingerprint, inOrder } from '../requests/fingerprint.js';

/** No action is named in it: there are rows from when there was one. Those of other actions begin with their names. */
export function fingerprintOf({ sourceServers, isDrill, tags }: StartRecoveryCommand): string {
  const servers = sourceServers.map(({ sourceServerID, recoverySnapshotID }) =>
    JSON.stringify([sourceServerID, recoverySnapshotID]),
  );
  return fingerprint([isDrill, servers.toSorted(), inOrder(tags)]);
}
