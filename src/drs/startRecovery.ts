// Starts a recovery: sent once, and again only when DRS definitely did not take it. DRS has no client token, so a second
// sending after an unclear one could launch everything twice.
import { StartRecoveryCommand as SdkStartRecovery } from '@aws-sdk/client-drs';
import type { DrsFailure } from '../domain/failure.js';
import type { Job } from '../domain/job.js';
import type { DrsAnswer } from '../recovery/actionPorts.js';
import type { StartRecoveryCommand } from '../recovery/ports.js';
import { backoffMs, retryAfterMs } from './backoff.js';
import { sendOnce, type Call, type CallParts, type CallResult } from './call.js';
import { isDefiniteNo, type CallFailure } from './callFailure.js';
import { awsRequestIDOf } from './failures/answered.js';
import type { Answer } from './http.js';
import type { Lane } from './lane.js';
import { toJob } from './mapping/job.js';
import { jobIDOf, object, type Members } from './mapping/readers.js';
import { fromStartRecovery } from './mapping/requests.js';

export interface WriteParts extends CallParts {
  readonly lane: Lane;
  readonly closing: AbortSignal;
}

const OPERATION = 'StartRecovery';
const MAX_SENDS = 3;
const LONGEST_ASKED_WAIT_MS = 2000;

/** Sends the start and says what became of it. Never throws: what goes wrong on our side after sending is unclear. */
export async function startRecovery(
  parts: WriteParts,
  command: StartRecoveryCommand,
  sendByMs: number,
): Promise<DrsAnswer<Job>> {
  let mayBeSent = false;
  try {
    const input = fromStartRecovery(command);
    const call: Call = {
      operation: OPERATION,
      sendByMs,
      send: (client) => client.send(new SdkStartRecovery(input)),
      lackOf: lackOfStart,
    };
    mayBeSent = true;
    const result = await repeat(parts, call);
    return result.ok ? toStarted(parts, result.members, result.answer) : toNo(result);
  } catch (error) {
    parts.logger.error({ operation: OPERATION, error: String(error) }, 'drs.bug');
    return { kind: mayBeSent ? 'unclear' : 'refused', failure: ourFault(mayBeSent) };
  }
}

async function repeat(parts: WriteParts, call: Call): Promise<CallResult> {
  for (let attempt = 1; ; attempt++) {
    const result = await sendOnce(parts, parts.lane, call, attempt, { forTurn: parts.closing });
    if (result.ok || attempt === MAX_SENDS || !maySendAgain(result)) return result;
    await parts.clock.sleep(backoffMs(result.failure, attempt), parts.closing);
    if (parts.closing.aborted) return result;
  }
}

function maySendAgain({ failure, certainty }: CallFailure): boolean {
  if (certainty === 'unreachable') return true;
  const isThrottled = certainty === 'refused' && failure.kind === 'ThrottlingError';
  return isThrottled && retryAfterMs(failure) <= LONGEST_ASKED_WAIT_MS;
}

function lackOfStart(members: Members): string | null {
  return jobIDOf(object(members.job)?.jobID) === null ? 'there is no job with a jobID in it' : null;
}

function toStarted(parts: WriteParts, members: Members, answer: Answer): DrsAnswer<Job> {
  const job = toJob(members.job, parts);
  if (job === null) throw new Error('a job that was there is gone');
  return { kind: 'done', value: job, awsRequestID: awsRequestIDOf(answer) };
}

function toNo({ failure, certainty }: CallFailure): DrsAnswer<Job> {
  return { kind: isDefiniteNo(certainty) ? 'refused' : 'unclear', failure };
}

function ourFault(mayBeSent: boolean): DrsFailure {
  return {
    kind: 'ServiceUnavailableError',
    message: mayBeSent
      ? 'The gateway could not read the answer to StartRecovery. The log has the reason.'
      : 'The gateway could not write the request of StartRecovery, so nothing was sent. The log has the reason.',
    isRetryable: mayBeSent,
    awsRequestID: null,
    code: null,
  };
}
