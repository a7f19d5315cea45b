// What a job start comes to when DRS has a job of it, and when nobody knows whether it has.
import type { DrsFailure, OutcomeUnknownError } from '../../domain/failure.js';
import { instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import type { RecoveryRequestBasis } from '../../domain/recoveryRequest.js';
import type { ActionParts } from '../actionParts.js';
import { sentence } from '../validation.js';
import { findStartedJob } from './findStartedJob.js';
import { soughtJob } from './jobOfRequest.js';
import type { JobStarted } from './jobStart.js';
import { outcomeUnknown } from './outcomeUnknown.js';
import { started, unclear } from './settlements.js';

/** DRS has a job of the request. `awsRequestID` is null where the job was looked for and found. */
export async function succeed(
  { settler, watching, clock }: ActionParts,
  job: Job,
  { requestID, input }: RecoveryRequestBasis,
  awsRequestID: string | null,
): Promise<JobStarted> {
  await settler.settle(requestID, started(input.action, job, instantOf(clock.now()), awsRequestID));
  watching.expectNewJob(job.jobID);
  return { kind: 'JobStarted', job, requestID, isReplay: false };
}

/** No clear answer came: the request is UNKNOWN, and its job is looked for as long as the caller may wait. */
export async function clearUp(
  parts: ActionParts,
  failure: DrsFailure,
  request: RecoveryRequestBasis,
): Promise<JobStarted | DrsFailure | OutcomeUnknownError> {
  const { clock, logger, startWaitMs, reconcileWindowMs } = parts;
  const { requestID, input } = request;
  logger.debug({ requestID, failure: failure.kind, code: failure.code }, `${input.action}Unclear`);
  const unknown = unclear(failure, clock.now(), reconcileWindowMs);
  await parts.settler.settle(requestID, unknown);
  const finding = await findStartedJob(parts, request, startWaitMs);
  if (finding.kind === 'found') return succeed(parts, finding.job, request, null);
  parts.watching.expectNewJob(null); // should it turn up late, those who watch see it
  const isClearWord = failure.kind === 'InternalServerError'; // DRS says that it failed; all else may mean anything
  if (finding.kind === 'absent' && isClearWord) {
    const lookedFor = `The gateway looked for ${soughtJob(request)} and found none; it looks on until ${unknown.phase.reconcileUntil}.`;
    return { ...failure, message: `${sentence(failure.message)} ${lookedFor}` };
  }
  return outcomeUnknown(request, unknown.phase, { finding: finding.kind, waitedMs: startWaitMs });
}
