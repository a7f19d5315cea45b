// DescribeRecoveryInstances: those that are there now, oldest first.
import { recoveryInstanceAt } from '../lifecycle/recoveryInstanceAt.js';
import { cutPage } from '../lists/paging.js';
import { pageMembers, recoveryInstanceID, sourceServerID } from '../validation/requestShapes.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import { recoveryInstancesThere } from '../world/recoveryInstances.js';
import { defineOperation } from './operation.js';

export const describeRecoveryInstances = defineOperation({
  name: 'DescribeRecoveryInstances',
  successStatus: 200,
  input: {
    type: 'structure',
    members: {
      filters: {
        type: 'structure',
        members: {
          recoveryInstanceIDs: { type: 'list', min: 0, max: 200, member: recoveryInstanceID },
          sourceServerIDs: { type: 'list', member: sourceServerID },
        },
      },
      ...pageMembers,
    },
    required: [],
  },
  run(world, { filters = {}, ...page }, { pageSize }) {
    const ids = new Set(filters.recoveryInstanceIDs);
    const serverIDs = new Set(filters.sourceServerIDs);
    const list = {
      name: 'DescribeRecoveryInstances',
      items: recoveryInstancesThere(world)
        .filter((record) => ids.size === 0 || ids.has(record.recoveryInstanceID))
        .filter((record) => serverIDs.size === 0 || serverIDs.has(record.server.sourceServerID)),
      keyOf: (record: RecoveryInstanceRecord) => record.recoveryInstanceID,
    };
    const { items, ...rest } = cutPage(list, page, pageSize);
    return { items: items.map((record) => recoveryInstanceAt(world, record)), ...rest };
  },
});
