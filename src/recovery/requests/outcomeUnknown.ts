// What the caller of a job start is told when nobody knows what became of it.
import type { OutcomeUnknownError } from '../../domain/failure.js';
import type { UnknownPhase } from '../../domain/recoveryRequest.js';
import { sentence } from '../validation.js';
import { soughtJob, type Sought, tagKeyOf } from './jobOfRequest.js';

export interface Looked {
  /** `absent`: DRS was read and showed no such job. `unreadable`: it could not be read. */
  readonly finding: 'absent' | 'unreadable';
  readonly waitedMs: number;
}

/** Says that it may have started, what the gateway goes on doing, and how to follow that. */
export function outcomeUnknown(
  sought: Pick<Sought, 'requestID' | 'input'>,
  { failure, reconcileUntil }: UnknownPhase,
  { finding, waitedMs }: Looked,
): OutcomeUnknownError {
  const seconds = Math.round(waitedMs / 100) / 10;
  const looked =
    finding === 'absent'
      ? `No job of this request appeared within ${seconds} seconds.`
      : `Whether it started could not be read from DRS within ${seconds} seconds.`;
  return {
    kind: 'OutcomeUnknownError',
    message:
      `${sought.input.action} was sent to DRS and no trustworthy answer came: ${sentence(failure.message)} ${looked} It may still have started. ` +
      `The gateway goes on looking for ${soughtJob(sought)} until ${reconcileUntil}: watch ` +
      `"recoveryRequestUpdates", or send the same input with the same idempotencyKey again, which starts nothing twice. Do not start it in another way before.`,
    isRetryable: false,
    awsRequestID: failure.awsRequestID,
    code: failure.code,
    withheld: failure.withheld,
    requestID: sought.requestID,
    requestTagKey: tagKeyOf(sought),
    reconcileUntil,
  };
}
