// DescribeSourceNetworks: those that the world began with, then those that were created.
import { sourceNetworkAt } from '../lifecycle/sourceNetworkAt.js';
import { isAmong } from '../lists/idFilter.js';
import { cutPage } from '../lists/paging.js';
import { accountID, awsRegion, filteredList, sourceNetworkID } from '../validation/requestShapes.js';
import type { SourceNetworkRecord } from '../world/sourceNetworkRecord.js';
import { sourceNetworksThere } from '../world/sourceNetworks.js';
import { defineOperation } from './operation.js';

export const describeSourceNetworks = defineOperation({
  name: 'DescribeSourceNetworks',
  successStatus: 200,
  input: filteredList({
    sourceNetworkIDs: { type: 'list', min: 0, max: 100, member: sourceNetworkID },
    originAccountID: accountID,
    originRegion: awsRegion,
  }),
  run(world, { filters: { sourceNetworkIDs, originAccountID, originRegion } = {}, ...page }, { pageSize }) {
    const isWanted = isAmong(sourceNetworkIDs);
    const list = {
      name: 'DescribeSourceNetworks',
      items: sourceNetworksThere(world)
        .filter((network) => isWanted(network.sourceNetworkID))
        .filter(({ sourceAccountID }) => [undefined, sourceAccountID].includes(originAccountID))
        .filter(({ sourceRegion }) => [undefined, sourceRegion].includes(originRegion)),
      keyOf: (network: SourceNetworkRecord) => network.sourceNetworkID,
      show: (network: SourceNetworkRecord) => sourceNetworkAt(world, network),
    };
    return cutPage(list, page, pageSize);
  },
});
