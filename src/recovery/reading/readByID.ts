// Source servers, recovery instances and source networks by their ids, in as few calls as DRS allows.
import { type Result, success } from '../../domain/failure.js';
import type { RecoveryInstance } from '../../domain/recovery.js';
import type { SourceNetwork } from '../../domain/sourceNetwork.js';
import type { SourceServer } from '../../domain/sourceServer.js';
import type { DrsReader, Page, PageRequest } from '../ports.js';
import type { DrsSetupReader } from '../setupPorts.js';
import { readAllPages } from './readAllPages.js';

/** The most ids that DescribeSourceServers and DescribeRecoveryInstances take in one call. */
const MOST_IDS = 200;
/** And DescribeSourceNetworks. */
const MOST_NETWORK_IDS = 100;

/** The source servers that exist among the ids. */
export function readSourceServersByID(
  drs: DrsReader,
  ids: readonly string[],
): Promise<Result<readonly SourceServer[]>> {
  return readInBatches(ids, MOST_IDS, (sourceServerIDs, page) =>
    drs.describeSourceServers({ sourceServerIDs }, page),
  );
}

/** The recovery instances that exist among the ids. */
export function readRecoveryInstancesByID(
  drs: DrsReader,
  ids: readonly string[],
): Promise<Result<readonly RecoveryInstance[]>> {
  return readInBatches(ids, MOST_IDS, (recoveryInstanceIDs, page) =>
    drs.describeRecoveryInstances({ recoveryInstanceIDs }, page),
  );
}

/** The source networks that exist among the ids. */
export function readSourceNetworksByID(
  drs: DrsSetupReader,
  ids: readonly string[],
): Promise<Result<readonly SourceNetwork[]>> {
  return readInBatches(ids, MOST_NETWORK_IDS, (sourceNetworkIDs, page) =>
    drs.describeSourceNetworks({ sourceNetworkIDs }, page),
  );
}

async function readInBatches<Item>(
  ids: readonly string[],
  most: number,
  read: (batch: readonly string[], page: PageRequest) => Promise<Result<Page<Item>>>,
): Promise<Result<readonly Item[]>> {
  const items: Item[] = [];
  for (let start = 0; start < ids.length; start += most) {
    const batch = ids.slice(start, start + most);
    const part = await readAllPages((page) => read(batch, page), most);
    if (!part.ok) return part;
    items.push(...part.value);
  }
  return success(items);
}
