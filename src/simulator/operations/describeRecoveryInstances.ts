// DescribeRecoveryInstances: those that are there now, oldest first.
import { recoveryInstanceAt } from '../lifecycle/recoveryInstanceAt.js';
import { isAmong } from '../lists/idFilter.js';
import { cutPage } from '../lists/paging.js';
import { filteredList, recoveryInstanceID, sourceServerID } from '../validation/requestShapes.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import { recoveryInstancesThere } from '../world/recoveryInstances.js';
import { defineOperation } from './operation.js';

export const describeRecoveryInstances = defineOperation({
  name: 'DescribeRecoveryInstances',
  successStatus: 200,
  input: filteredList({
    recoveryInstanceIDs: { type: 'list', min: 0, max: 200, member: recoveryInstanceID },
    sourceServerIDs: { type: 'list', member: sourceServerID },
  }),
  run(world, { filters = {}, ...page }, { pageSize }) {
    const isWanted = isAmong(filters.recoveryInstanceIDs);
    const isWantedServer = isAmong(filters.sourceServerIDs);
    const list = {
      name: 'DescribeRecoveryInstances',
      items: recoveryInstancesThere(world)
        .filter(({ recoveryInstanceID: id }) => isWanted(id))
        .filter(({ server }) => isWantedServer(server.sourceServerID)),
      keyOf: (record: RecoveryInstanceRecord) => record.recoveryInstanceID,
      show: (record: RecoveryInstanceRecord) => recoveryInstanceAt(world, record),
    };
    return cutPage(list, page, pageSize);
  },
});
