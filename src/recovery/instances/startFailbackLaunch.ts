// Launches the machines that are failed back to, as a job.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_StartFailbackLaunch.html
import type { Tag } from '../../domain/job.js';
import type { ActionParts } from '../actionParts.js';
import type { FailbackLaunchCommand } from '../actionPorts.js';
import { askedFor } from '../input/asked.js';
import { instancesIn } from '../input/instances.js';
import { jobTagViolations, MOST_TAGS_OF_A_JOB, rememberedTagKeys } from '../input/tags.js';
import type { KeyedWords } from '../input/texts.js';
import { fingerprint, inOrder } from '../requests/fingerprint.js';
import type { JobStart, JobStarted } from '../requests/jobStart.js';
import { createJobStart } from '../requests/startJob.js';

export interface StartFailbackLaunchInput extends KeyedWords {
  readonly recoveryInstanceIDs: readonly string[];
  readonly tags?: readonly Tag[] | null | undefined;
}

export type StartFailbackLaunchSuccess = JobStarted<'StartFailbackLaunchSuccess'>;

const FAIL_BACK: JobStart<StartFailbackLaunchInput, FailbackLaunchCommand> = {
  action: 'startFailbackLaunch',
  permissionFor: () => 'failback:run',
  read: (input) => {
    const { recoveryInstanceIDs, violations } = instancesIn(input.recoveryInstanceIDs);
    const tags = input.tags ?? [];
    const keys = tags.map(({ key }) => key);
    return {
      remembered: {
        action: 'startFailbackLaunch',
        recoveryInstanceIDs,
        tagKeys: rememberedTagKeys(keys, MOST_TAGS_OF_A_JOB),
      },
      command: askedFor(input, [...violations, ...jobTagViolations(tags)], { recoveryInstanceIDs, tags }),
    };
  },
  fingerprintOf: ({ recoveryInstanceIDs, tags }) =>
    fingerprint(['startFailbackLaunch', recoveryInstanceIDs.toSorted(), inOrder(tags)]),
  send: (drs, command, gatewayTags, sendByMs) =>
    drs.startFailbackLaunch({ ...command, tags: [...command.tags, ...gatewayTags] }, sendByMs),
  involvedIn: ({ recoveryInstanceIDs }) =>
    recoveryInstanceIDs.map((recoveryInstanceID) => ({ recoveryInstanceID })),
};

export function createStartFailbackLaunch(parts: ActionParts) {
  return createJobStart(parts, FAIL_BACK, 'StartFailbackLaunchSuccess');
}
