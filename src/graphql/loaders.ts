// Batches look-ups by id within one operation and scope: the 200 servers of a job cost one call to DRS.
import DataLoader from 'dataloader';

import { type Result, success } from '../domain/failure.js';
import type { JobID } from '../domain/ids.js';
import type { Job } from '../domain/job.js';
import type { RecoveryInstance } from '../domain/recovery.js';
import type { SourceServer } from '../domain/sourceServer.js';
import type { ScopedRecovery } from '../recovery/scopedRecovery.js';

/** Each gives the thing, null where DRS has none by that id, or why DRS could not be asked. */
export interface Loaders {
  readonly job: DataLoader<JobID, Result<Job | null>>;
  readonly sourceServer: DataLoader<string, Result<SourceServer | null>>;
  readonly recoveryInstance: DataLoader<string, Result<RecoveryInstance | null>>;
}

/** Loaders that batch, and that remember for as long as they live. */
export function createLoaders(recovery: ScopedRecovery): Loaders {
  return {
    job: byID(
      (ids: readonly JobID[]) => recovery.jobsByID(ids),
      (job) => job.jobID,
    ),
    sourceServer: byID(
      (ids: readonly string[]) => recovery.sourceServersByID(ids),
      (server) => server.sourceServerID,
    ),
    recoveryInstance: byID(
      (ids: readonly string[]) => recovery.recoveryInstancesByID(ids),
      (instance) => instance.recoveryInstanceID,
    ),
  };
}

function byID<ID extends string, Item>(
  read: (ids: readonly ID[]) => Promise<Result<readonly Item[]>>,
  idOf: (item: Item) => string,
): DataLoader<ID, Result<Item | null>> {
  return new DataLoader(async (ids: readonly ID[]): Promise<readonly Result<Item | null>[]> => {
    const found = await read([...new Set(ids)]);
    if (!found.ok) return ids.map(() => found);
    const byItsID = new Map(found.value.map((item) => [idOf(item), item]));
    return ids.map((id) => success(byItsID.get(id) ?? null));
  });
}
