// ListExtensibleSourceServers: the servers of a staging account that are not extended into this one.
import { cutPage } from '../lists/paging.js';
import { accountID, pageMembersUpTo } from '../validation/requestShapes.js';
import { accessDenied } from '../wire/errors.js';
import { STAGING_ACCOUNT_ID, stagingServersOf, type StagingServer } from '../world/stagingServers.js';
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
    if (stagingAccountID !== STAGING_ACCOUNT_ID) {
      throw accessDenied(
        `Account ${stagingAccountID} has not trusted account ${world.accountID} with its staging area.`,
      );
    }
    const extended = new Set(
      [...world.sourceServers.values()].map((server) => server.stagingSourceServerArn),
    );
    const list = {
      name: `ListExtensibleSourceServers ${stagingAccountID}`,
      items: stagingServersOf(world).filter(({ arn }) => !extended.has(arn)),
      keyOf: ({ arn }: StagingServer) => arn,
      show: (server: StagingServer) => server,
    };
    return cutPage(list, page, pageSize);
  },
});
