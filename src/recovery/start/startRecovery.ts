// Starts a recovery: launches recovery instances for source servers, as a drill or for real.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_StartRecovery.html
import { type ApprovalRequiredError, type PreflightOutdatedError, success } from '../../domain/failure.js';
import { admitRecovery } from '../approvals/admitRecovery.js';
import type { ActionParts } from '../actionParts.js';
import type { Mutation } from '../mutation.js';
import type { StartRecoveryCommand } from '../ports.js';
import { resting } from '../preflight/resting.js';
import type { JobStart, JobStarted, JobStartResult } from '../requests/jobStart.js';
import { createJobStart } from '../requests/startJob.js';
import { fingerprintOf } from './fingerprint.js';
import {
  parseStartRecovery,
  rememberedStartRecovery,
  type StartRecoveryInput,
} from './parseStartRecovery.js';

export type StartRecoverySuccess = JobStarted<'StartRecoverySuccess'>;
/** What became of a start. */
export type StartRecoveryResult =
  JobStartResult<'StartRecoverySuccess'> | PreflightOutdatedError | ApprovalRequiredError;

const START_RECOVERY: JobStart<StartRecoveryInput, StartRecoveryCommand, ApprovalRequiredError> = {
  action: 'startRecovery',
  permissionFor: ({ isDrill }) => (isDrill ? 'recovery:drill' : 'recovery:start'),
  read: (input) => {
    const parsed = parseStartRecovery(input);
    return {
      remembered: rememberedStartRecovery(input),
      command: parsed.ok ? success(parsed.value.command) : parsed,
    };
  },
  fingerprintOf,
  admit: admitRecovery,
  send: (drs, command, gatewayTags, sendByMs) =>
    drs.startRecovery({ ...command, tags: [...command.tags, ...gatewayTags] }, sendByMs),
  involvedIn: ({ sourceServers }) => sourceServers,
};

/** The use case. Never rejects for anything that DRS or the store does. */
export function createStartRecovery(parts: ActionParts): Mutation<StartRecoveryInput, StartRecoveryResult> {
  return resting(parts, START_RECOVERY, createJobStart(parts, START_RECOVERY, 'StartRecoverySuccess'));
}
