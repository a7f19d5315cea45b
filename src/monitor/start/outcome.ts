// What became of a start, for every answer that the API can give.
import type { ApprovalFragment, PreflightFragment, StartRecoveryMutation } from '../__generated__/graphql.js';
import { type Sent, whyNothing } from '../api/send.js';

type Answer = NonNullable<StartRecoveryMutation['startRecovery']>;

/**
 * `isSettled`: it is known what became of it, and the next start is another one. `again`: whether to send the same once more makes sense.
 */
export interface Outcome {
  readonly isSettled: boolean;
  readonly again: 'now' | 'later' | 'no';
  readonly message: string;
  readonly code: string | null;
  readonly jobID: string | null;
  readonly busy: readonly { readonly sourceServerID: string; readonly jobID: string | null }[];
  readonly preflight: PreflightFragment | null;
  readonly approval: ApprovalFragment | null;
}

const NOTHING_MORE = { code: null, jobID: null, busy: [], preflight: null, approval: null };

/** `isRepeat`: it had been sent before, and the answer to that was lost. */
export function outcomeOf(sent: Sent<StartRecoveryMutation>, isRepeat: boolean): Outcome {
  const answer = sent.kind === 'answered' ? sent.data.startRecovery : null;
  if (answer === null) {
    const told = whyNothing(sent, 'There was no answer.');
    const message = `${told} Whether it started is not known. Send the same again: it starts once, however often you do.`;
    return { ...NOTHING_MORE, isSettled: false, again: 'now', message };
  }
  return outcomeOfAnswer(answer, isRepeat);
}

function outcomeOfAnswer(answer: Answer, isRepeat: boolean): Outcome {
  switch (answer.__typename) {
    case 'StartRecoverySuccess': {
      const message = answer.isReplay ? 'It had been started already.' : 'It is started.';
      return { ...NOTHING_MORE, isSettled: true, again: 'no', message, jobID: answer.job.jobID };
    }
    case 'OutcomeUnknownError':
      return { ...failed(answer), isSettled: false, again: 'later' };
    case 'ApprovalRequiredError':
      return { ...failed(answer), isSettled: false, again: 'later', approval: answer.approval };
    case 'PreflightOutdatedError':
      return { ...failed(answer), isSettled: true, again: 'no', preflight: answer.preflight };
    case 'IdempotencyMismatchError':
      return { ...failed(answer), isSettled: true, again: 'no', jobID: answer.originalJob?.jobID ?? null };
    case 'ConflictError': {
      const busy = (answer.busyServers ?? []).map(({ sourceServerID, job }) => ({
        sourceServerID,
        jobID: job?.jobID ?? null,
      }));
      return { ...failed(answer), isSettled: true, again: 'now', busy };
    }
    case 'InternalServerError':
    case 'ThrottlingError':
    case 'ServiceUnavailableError':
      return { ...failed(answer), isSettled: false, again: 'now' };
    case 'ServiceQuotaExceededError':
    case 'UninitializedAccountError':
    case 'ValidationError':
    case 'ResourceNotFoundError':
      return { ...failed(answer), isSettled: true, again: 'no' };
    case 'AccessDeniedError':
      // What one may do is looked at first: that says nothing of what was sent before.
      return { ...failed(answer), isSettled: !isRepeat, again: 'no' };
    default:
      return unknownTo(answer);
  }
}

function failed({
  message,
  code,
  __typename,
}: Exclude<Answer, { readonly __typename: 'StartRecoverySuccess' }>) {
  return { ...NOTHING_MORE, message, code: code ?? __typename };
}

/** Does not compile while an answer of the schema is missing above; a gateway that is newer than this page may still give one. */
function unknownTo(answer: never): Outcome {
  const { message, __typename } = answer as { readonly message?: string; readonly __typename: string };
  return {
    ...NOTHING_MORE,
    isSettled: false,
    again: 'later',
    message: message ?? `The answer is a ${__typename}.`,
    code: __typename,
  };
}
