// ListExtensibleSourceServers: the servers of a staging account that are not extended into this one.
import { cutPage } from '../lists/paging.js';
import { assertTrusts } from '../refusals/assertTrusts.js';
import { accountID, pageMembersUpTo } from '../validation/requestShapes.js';
import { isExtended, stagingServersOf, type StagingServer } from '../world/stagingServers.js';
import { defineOperation } from './operation.js';

export const listExtensibleSourceServers = defineOperation({
  name: 'ListExtensibleSourceServers',
  successStatus: 200,
  input: {
    type: 'structure',
    members: { stagingAccountID: accountID, ...pageMembersUpTo(300) },
    required: ['stagingAccountID'],
  },
  run(world, { stagingAccountID, ...page }, { pageSize }) {
    assertTrusts(world, stagingAccountID);
    const list = {
      name: `ListExtensibleSourceServers ${stagingAccountID}`,
      items: stagingServersOf(world).filter((server) => !isExtended(world.sourceServers, server)),
      keyOf: ({ arn }: StagingServer) => arn,
      show: (server: StagingServer) => server,
    };
    return cutPage(list, page, pageSize);
  },
});
