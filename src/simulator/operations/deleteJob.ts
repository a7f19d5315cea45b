// DeleteJob: only a job that has ended.
import { jobID } from '../validation/requestShapes.js';
import { conflictingState, resourceNotFound } from '../wire/errors.js';
import { hasEnded } from '../world/jobPlan.js';
import { forgetJob } from '../world/jobs.js';
import { defineOperation } from './operation.js';

export const deleteJob = defineOperation({
  name: 'DeleteJob',
  successStatus: 204,
  input: { type: 'structure', members: { jobID }, required: ['jobID'] },
  run(world, input) {
    const job = world.jobs.get(input.jobID);
    if (job === undefined) throw resourceNotFound('JOB', input.jobID);
    if (!hasEnded(job, world.clock.now())) {
      throw conflictingState('JOB', job.jobID, `Job ${job.jobID} cannot be deleted before it is completed.`);
    }
    forgetJob(world, job);
    return undefined;
  },
});
