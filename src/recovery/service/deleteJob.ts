// Deletes a job that is over from DRS's history.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_DeleteJob.html
import { type JobID, jobIDRule } from '../../domain/ids.js';
import type { ActionParts } from '../actionParts.js';
import type { Change, Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { askedFor } from '../input/asked.js';
import { idViolations, keptID } from '../input/ids.js';
import type { Words } from '../input/texts.js';

export interface DeleteJobInput extends Words {
  readonly jobID: string;
}

interface DeletedJob {
  readonly jobID: JobID;
}

export type DeleteJobSuccess = Changed<'DeleteJobSuccess', DeletedJob>;

const DELETE_JOB: Change<DeleteJobInput, DeletedJob, null, DeletedJob> = {
  action: 'deleteJob',
  permission: 'job:delete',
  read: (input) => {
    const jobID = keptID(jobIDRule, input.jobID);
    const violations = idViolations(jobIDRule, 'input.jobID', input.jobID, 'The ids are listed by "jobs".');
    return {
      remembered: { action: 'deleteJob', jobID },
      command: askedFor(input, violations, jobID === null ? null : { jobID }),
    };
  },
  send: (drs, command, sendByMs) => drs.deleteJob(command, sendByMs),
  toMembers: (_, command) => command,
  isRepeatable: true,
  whereItShows: ({ jobID }) => `whether DRS still has ${jobID}`,
};

export function createDeleteJob(parts: ActionParts) {
  return createChange(parts, DELETE_JOB, 'DeleteJobSuccess');
}
