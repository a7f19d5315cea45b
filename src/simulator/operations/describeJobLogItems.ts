// DescribeJobLogItems: one job's log, oldest first.
import { jobLogAt } from '../lifecycle/jobAt.js';
import { cutPage } from '../lists/paging.js';
import type { JobLog } from '../shapes/job.js';
import { jobID, pageMembers } from '../validation/requestShapes.js';
import { resourceNotFound } from '../wire/errors.js';
import { defineOperation } from './operation.js';

export const describeJobLogItems = defineOperation({
  name: 'DescribeJobLogItems',
  successStatus: 200,
  input: { type: 'structure', members: { jobID, ...pageMembers }, required: ['jobID'] },
  run(world, input, { pageSize }) {
    const plan = world.jobs.get(input.jobID);
    if (plan === undefined) throw resourceNotFound('JOB', input.jobID);
    const list = {
      name: `DescribeJobLogItems ${plan.jobID}`,
      items: jobLogAt(plan, world.clock.now()),
      // Items are only ever added at the end, so a place in the log stays where it is.
      keyOf: (_: JobLog, index: number) => String(index),
      show: (item: JobLog) => item,
    };
    return cutPage(list, input, pageSize);
  },
});
