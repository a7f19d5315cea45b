// What tells one input from another: the servers with their snapshots (their order does not count), whether it is a drill, and the
// tags. The reason does not count, so that a key can be sent again with a better one.
import { createHash } from 'node:crypto';

import type { StartRecoveryCommand } from '../ports.js';

/** 64 hexadecimal digits (SHA-256): equal inputs have equal ones, and no tag's value can be read from it. */
export function fingerprintOf({ sourceServers, isDrill, tags }: StartRecoveryCommand): string {
  const servers = sourceServers.map(({ sourceServerID, recoverySnapshotID }) =>
    JSON.stringify([sourceServerID, recoverySnapshotID]),
  );
  const pairs = tags.map(({ key, value }) => JSON.stringify([key, value]));
  const canonical = JSON.stringify([isDrill, servers.toSorted(), pairs.toSorted()]);
  return createHash('sha256').update(canonical).digest('hex');
}
