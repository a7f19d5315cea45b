// DescribeJobs: newest first. An empty list of ids means all jobs.
import { jobAt } from '../lifecycle/jobAt.js';
import { cutPage } from '../lists/paging.js';
import { isWithin, parsePeriod } from '../lists/period.js';
import { datetime, jobID, pageMembers } from '../validation/requestShapes.js';
import { defineOperation } from './operation.js';

export const describeJobs = defineOperation({
  name: 'DescribeJobs',
  successStatus: 200,
  input: {
    type: 'structure',
    members: {
      filters: {
        type: 'structure',
        members: {
          jobIDs: { type: 'list', min: 0, max: 1000, member: jobID },
          fromDate: datetime,
          toDate: datetime,
        },
      },
      ...pageMembers,
    },
    required: [],
  },
  run(world, { filters = {}, ...page }, { pageSize }) {
    const now = world.clock.now();
    const wanted = new Set(filters.jobIDs);
    const period = parsePeriod('filters.fromDate', filters.fromDate, 'filters.toDate', filters.toDate);
    const items = [...world.jobs.values()]
      .filter((job) => job.visibleAt <= now)
      .filter((job) => wanted.size === 0 || wanted.has(job.jobID))
      .filter((job) => isWithin(period, job.createdAt))
      .reverse();
    const list = { name: 'DescribeJobs', items, keyOf: (job: { jobID: string }) => job.jobID };
    const { items: plans, ...rest } = cutPage(list, page, pageSize);
    return { items: plans.map((plan) => jobAt(world, plan)), ...rest };
  },
});
