// DescribeRecoverySnapshots: one server's points in time, newest first unless asked otherwise.
import { snapshotsOf, toSnapshot, type SnapshotRecord } from '../lifecycle/recoverySnapshots.js';
import { cutPage } from '../lists/paging.js';
import { isWithin, parsePeriod } from '../lists/period.js';
import { datetime, pageMembers, sourceServerID } from '../validation/requestShapes.js';
import { resourceNotFound } from '../wire/errors.js';
import { defineOperation } from './operation.js';

export const describeRecoverySnapshots = defineOperation({
  name: 'DescribeRecoverySnapshots',
  successStatus: 200,
  input: {
    type: 'structure',
    members: {
      sourceServerID,
      filters: { type: 'structure', members: { fromDateTime: datetime, toDateTime: datetime } },
      order: { type: 'string', values: ['ASC', 'DESC'] },
      ...pageMembers,
    },
    required: ['sourceServerID'],
  },
  run(world, { sourceServerID: id, filters = {}, order = 'DESC', ...page }, { pageSize }) {
    const server = world.sourceServers.get(id);
    if (server === undefined) throw resourceNotFound('SOURCE_SERVER', id);
    const { fromDateTime, toDateTime } = filters;
    const period = parsePeriod('filters.fromDateTime', fromDateTime, 'filters.toDateTime', toDateTime);
    const newestFirst = snapshotsOf(world, server).filter(({ takenAt }) => isWithin(period, takenAt));
    const list = {
      name: `DescribeRecoverySnapshots ${id} ${order}`,
      items: order === 'DESC' ? newestFirst : newestFirst.reverse(),
      keyOf: (snapshot: SnapshotRecord) => snapshot.snapshotID,
      show: (snapshot: SnapshotRecord) => toSnapshot(world, server, snapshot),
    };
    return cutPage(list, page, pageSize);
  },
});
