// DescribeJobs: newest first.
import { jobAt } from '../lifecycle/jobAt.js';
import { isAmong } from '../lists/idFilter.js';
import { cutPage } from '../lists/paging.js';
import { isWithin, parsePeriod } from '../lists/period.js';
import { datetime, filteredList, jobID } from '../validation/requestShapes.js';
import type { JobPlan } from '../world/jobPlan.js';
import { defineOperation } from './operation.js';

export const describeJobs = defineOperation({
  name: 'DescribeJobs',
  successStatus: 200,
  input: filteredList({
    jobIDs: { type: 'list', min: 0, max: 1000, member: jobID },
    fromDate: datetime,
    toDate: datetime,
  }),
  run(world, { filters = {}, ...page }, { pageSize }) {
    const now = world.clock.now();
    const isWanted = isAmong(filters.jobIDs);
    const period = parsePeriod('filters.fromDate', filters.fromDate, 'filters.toDate', filters.toDate);
    const list = {
      name: 'DescribeJobs',
      items: [...world.jobs.values()]
        .filter((job) => job.visibleAt <= now && isWanted(job.jobID) && isWithin(period, job.createdAt))
        .reverse(),
      keyOf: (job: JobPlan) => job.jobID,
      show: (job: JobPlan) => jobAt(world, job),
    };
    return cutPage(list, page, pageSize);
  },
});
