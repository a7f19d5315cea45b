// DescribeSourceServers: the ordinary servers, then the test servers.
import { sourceServerAt } from '../lifecycle/sourceServerAt.js';
import { isAmong } from '../lists/idFilter.js';
import { cutPage } from '../lists/paging.js';
import { accountID, boundedString, filteredList, sourceServerID } from '../validation/requestShapes.js';
import { accountOf } from '../world/arn.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import type { World } from '../world/world.js';
import { defineOperation } from './operation.js';

export const describeSourceServers = defineOperation({
  name: 'DescribeSourceServers',
  successStatus: 200,
  input: filteredList({
    sourceServerIDs: { type: 'list', min: 0, max: 200, member: sourceServerID },
    hardwareId: boundedString,
    stagingAccountIDs: { type: 'list', min: 0, max: 200, member: accountID },
  }),
  run(world, { filters: { sourceServerIDs, hardwareId, stagingAccountIDs } = {}, ...page }, { pageSize }) {
    const isWanted = isAmong(sourceServerIDs);
    const isWantedAccount = isAmong(stagingAccountIDs);
    const list = {
      name: 'DescribeSourceServers',
      items: [...world.sourceServers.values()]
        .filter((server) => isWanted(server.sourceServerID))
        .filter((server) => hardwareId === undefined || hasHardware(server, hardwareId))
        .filter((server) => isWantedAccount(stagingAccountOf(world, server))),
      keyOf: (server: SourceServerRecord) => server.sourceServerID,
      show: (server: SourceServerRecord) => sourceServerAt(world, server),
    };
    return cutPage(list, page, pageSize);
  },
});

function stagingAccountOf(world: World, { stagingSourceServerArn }: SourceServerRecord): string {
  return stagingSourceServerArn === undefined ? world.accountID : accountOf(stagingSourceServerArn);
}

/** "Either an EC2 instance id, a VMware uuid or a mac address." */
function hasHardware({ properties }: SourceServerRecord, hardwareId: string): boolean {
  const { awsInstanceID, vmWareUuid } = properties.identificationHints;
  const addresses = properties.networkInterfaces.map(({ macAddress }) => macAddress);
  return [awsInstanceID, vmWareUuid, ...addresses].includes(hardwareId);
}
