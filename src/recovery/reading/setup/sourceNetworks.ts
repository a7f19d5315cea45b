// Source networks, by id and in lists: few, and hardly ever another one, so both are remembered for a while.
import { failed, type FieldViolation, type Result, success } from '../../../domain/failure.js';
import { accountIDRule, type IDRule, regionRule, sourceNetworkIDRule } from '../../../domain/ids.js';
import type { SourceNetwork } from '../../../domain/sourceNetwork.js';
import type { Clock } from '../../ports.js';
import type { DrsSetupReader, SourceNetworkFilter } from '../../setupPorts.js';
import { shown, validationError } from '../../validation.js';
import type { Connection, ConnectionArguments } from '../connection.js';
import { idViolations } from '../idViolations.js';
import { LIST_PAGE_SIZE, readAllPages } from '../readAllPages.js';
import { readSourceNetworksByID } from '../readByID.js';
import { createRememberedReads } from '../rememberedReads.js';
import { createSharedReads } from '../sharedReads.js';
import { connectionOf } from './wholeList.js';

/** Of one scope. `maxAgeMs`: how old the answer may be, in milliseconds; 0 asks DRS. */
export interface SourceNetworks {
  /** Null where DRS has none by that id; many at the same time cost one call for up to 100. */
  byID(id: string, maxAgeMs: number): Promise<Result<SourceNetwork | null>>;
  list(
    filter: SourceNetworkFilter,
    page: ConnectionArguments,
    maxAgeMs: number,
  ): Promise<Result<Connection<SourceNetwork>>>;
  forget(id: string): void;
}

/** DRS has 100 source networks an account at the most, and few filters are asked for. */
const MOST_NETWORKS = 1_000;
const MOST_LISTS = 50;

export function createSourceNetworks(drs: DrsSetupReader, clock: Clock): SourceNetworks {
  const batched = createSharedReads(
    (ids: readonly string[]) => readSourceNetworksByID(drs, ids),
    (network) => network.sourceNetworkID,
  );
  const networks = createRememberedReads<string, SourceNetwork | null>({
    clock,
    most: MOST_NETWORKS,
    nameOf: (id) => id,
    read: async (id) => {
      const found = await batched([id]);
      return found.ok ? success(found.value[0] ?? null) : found;
    },
    isLasting: (network) => network !== null, // one that is made now is seen at once
  });
  const lists = createRememberedReads<SourceNetworkFilter, readonly SourceNetwork[]>({
    clock,
    most: MOST_LISTS,
    nameOf: ({ sourceNetworkIDs, originAccountID, originRegion }) =>
      JSON.stringify([sourceNetworkIDs, originAccountID, originRegion]),
    read: (filter) => readAllPages((page) => drs.describeSourceNetworks(filter, page), LIST_PAGE_SIZE),
  });
  return {
    byID: (id, maxAgeMs) => networks.read(id, maxAgeMs),
    list: async (filter, page, maxAgeMs) => {
      const violations = violationsOf(filter);
      if (violations.length > 0) return failed(validationError(violations));
      const read = await lists.read(filter, maxAgeMs);
      return read.ok ? connectionOf('sourceNetworks', read.value, idOf, page) : read;
    },
    forget: (id) => {
      networks.forget(id);
      lists.forgetAll();
    },
  };
}

const idOf = ({ sourceNetworkID }: SourceNetwork) => sourceNetworkID;

function violationsOf({ sourceNetworkIDs = [], originAccountID, originRegion }: SourceNetworkFilter) {
  return [
    ...idViolations('filter.sourceNetworkIDs', sourceNetworkIDs, 100, sourceNetworkIDRule),
    ...textViolations('filter.originAccountID', originAccountID, accountIDRule),
    ...textViolations('filter.originRegion', originRegion, regionRule),
  ];
}

function textViolations(
  name: string,
  text: string | undefined,
  { rule, is }: IDRule<string>,
): readonly FieldViolation[] {
  return text === undefined || is(text) ? [] : [{ name, message: `Must be ${rule}, is ${shown(text)}.` }];
}
