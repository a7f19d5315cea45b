// DescribeSourceServers: the ordinary servers, then the test servers.
import { sourceServerAt } from '../lifecycle/sourceServerAt.js';
import { cutPage } from '../lists/paging.js';
import { accountID, boundedString, pageMembers, sourceServerID } from '../validation/requestShapes.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import { defineOperation } from './operation.js';

export const describeSourceServers = defineOperation({
  name: 'DescribeSourceServers',
  successStatus: 200,
  input: {
    type: 'structure',
    members: {
      filters: {
        type: 'structure',
        members: {
          sourceServerIDs: { type: 'list', min: 0, max: 200, member: sourceServerID },
          hardwareId: boundedString,
          stagingAccountIDs: { type: 'list', min: 0, max: 200, member: accountID },
        },
      },
      ...pageMembers,
    },
    required: [],
  },
  run(world, { filters = {}, ...page }, { pageSize }) {
    const ids = new Set(filters.sourceServerIDs);
    const accounts = filters.stagingAccountIDs ?? [];
    const items = [...world.sourceServers.values()]
      .filter((server) => ids.size === 0 || ids.has(server.sourceServerID))
      .filter((server) => filters.hardwareId === undefined || hasHardware(server, filters.hardwareId))
      .filter(() => accounts.length === 0 || accounts.includes(world.accountID));
    const list = {
      name: 'DescribeSourceServers',
      items,
      keyOf: (server: SourceServerRecord) => server.sourceServerID,
    };
    const { items: servers, ...rest } = cutPage(list, page, pageSize);
    return { items: servers.map((server) => sourceServerAt(world, server)), ...rest };
  },
});

/** "Either an EC2 instance id, a VMware uuid or a mac address." */
function hasHardware({ properties }: SourceServerRecord, hardwareId: string): boolean {
  const { awsInstanceID, vmWareUuid } = properties.identificationHints;
  const addresses = properties.networkInterfaces.map(({ macAddress }) => macAddress);
  return [awsInstanceID, vmWareUuid, ...addresses].includes(hardwareId);
}
