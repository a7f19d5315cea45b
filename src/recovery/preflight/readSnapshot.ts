// The snapshot from which a server would be launched: the one that is named, or the newest. Reads no further than needed.
import { type DrsFailure, failed, type Result, success } from '../../domain/failure.js';
import type { PreflightedStart } from '../../domain/preflight.js';
import type { RecoverySnapshot } from '../../domain/recovery.js';
import type { DrsReader, Page } from '../ports.js';

/** More than the retention of most servers keeps, so that one call finds whichever is named. */
const MANY = 200;
/** An empty page may have others behind it; a server that never stops paging must not hold us. */
const MOST_PAGES = 20;

/** Null where there is none. */
export async function readSnapshot(
  drs: Pick<DrsReader, 'describeRecoverySnapshots'>,
  { sourceServerID, recoverySnapshotID }: PreflightedStart['sourceServers'][number],
  signal: AbortSignal,
): Promise<Result<RecoverySnapshot | null>> {
  const maxResults = recoverySnapshotID === null ? 1 : MANY;
  let nextToken: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const read: Result<Page<RecoverySnapshot>> = await drs.describeRecoverySnapshots(
      sourceServerID,
      { order: 'DESC' },
      { maxResults, nextToken },
      { signal },
    );
    if (!read.ok) return read;
    const { items } = read.value;
    const wanted = recoverySnapshotID ?? items[0]?.snapshotID;
    const found = items.find(({ snapshotID }) => snapshotID === wanted);
    if (found !== undefined) return success(found);
    if (read.value.nextToken === null) return success(null);
    nextToken = read.value.nextToken;
  }
  return failed(endlessPages(sourceServerID));
}

function endlessPages(sourceServerID: string): DrsFailure {
  return {
    kind: 'ServiceUnavailableError',
    message: `DRS kept answering with further pages of the snapshots of ${sourceServerID} (${MOST_PAGES} are read).`,
    isRetryable: true,
    awsRequestID: null,
    code: 'EndlessPages',
  };
}
