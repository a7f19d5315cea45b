// ListStagingAccounts: the accounts that servers of this one are extended from.
import { cutPage } from '../lists/paging.js';
import { pageMembersUpTo } from '../validation/requestShapes.js';
import { accountOf } from '../world/arn.js';
import { defineOperation } from './operation.js';

export const listStagingAccounts = defineOperation({
  name: 'ListStagingAccounts',
  method: 'GET',
  queryMembers: ['maxResults', 'nextToken'],
  successStatus: 200,
  input: { type: 'structure', members: pageMembersUpTo(50) },
  run(world, page, { pageSize }) {
    const accounts = [...world.sourceServers.values()].flatMap(({ stagingSourceServerArn }) =>
      stagingSourceServerArn === undefined ? [] : [accountOf(stagingSourceServerArn)],
    );
    const list = {
      name: 'ListStagingAccounts',
      items: [...new Set(accounts)],
      keyOf: (accountID: string) => accountID,
      show: (accountID: string) => ({ accountID }),
    };
    const { items, ...rest } = cutPage(list, page, pageSize);
    return { accounts: items, ...rest };
  },
});
