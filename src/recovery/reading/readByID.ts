// Source servers and recovery instances by their ids, in as few calls as DRS allows.
import { type Result, success } from '../../domain/failure.js';
import type { RecoveryInstance } from '../../domain/recovery.js';
import type { SourceServer } from '../../domain/sourceServer.js';
import type { DrsReader, Page, PageRequest } from '../ports.js';
import { readAllPages } from './readAllPages.js';

/** The most ids that DescribeSourceServers and DescribeRecoveryInstances take in one call. */
const MOST_IDS = 200;

/** The source servers that exist among the ids. */
export function readSourceServersByID(
  drs: DrsReader,
  ids: readonly string[],
): Promise<Result<readonly SourceServer[]>> {
  return readInBatches(ids, (sourceServerIDs, page) => drs.describeSourceServers({ sourceServerIDs }, page));
}

/** The recovery instances that exist among the ids. */
export function readRecoveryInstancesByID(
  drs: DrsReader,
  ids: readonly string[],
): Promise<Result<readonly RecoveryInstance[]>> {
  return readInBatches(ids, (recoveryInstanceIDs, page) =>
    drs.describeRecoveryInstances({ recoveryInstanceIDs }, page),
  );
}

async function readInBatches<Item>(
  ids: readonly string[],
  read: (batch: readonly string[], page: PageRequest) => Promise<Result<Page<Item>>>,
): Promise<Result<readonly Item[]>> {
  const items: Item[] = [];
  for (let start = 0; start < ids.length; start += MOST_IDS) {
    const batch = ids.slice(start, start + MOST_IDS);
    const part = await readAllPages((page) => read(batch, page), MOST_IDS);
    if (!part.ok) return part;
    items.push(...part.value);
  }
  return success(items);
}
