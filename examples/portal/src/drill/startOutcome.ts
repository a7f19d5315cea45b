// What a start came to, in words for a person. Every type that the union may hold is handled; one that the schema adds does not compile
// here, and at runtime an older page falls back to what all errors have.
import type { StartDrillMutation } from '../gql/graphql';

export type StartResult = NonNullable<StartDrillMutation['startRecovery']>;

export type StartOutcome =
  | { readonly kind: 'started'; readonly jobID: string; readonly isReplay: boolean }
  | {
      readonly kind: 'refused';
      readonly message: string;
      readonly details: readonly string[];
      /** Whether the same press, with its key, may be sent again: at once, later, or without use. */
      readonly again: 'now' | 'later' | 'useless';
      /** A job to look at instead. */
      readonly otherJobID?: string | undefined;
    };

export function outcomeOf(result: StartResult): StartOutcome {
  switch (result.__typename) {
    case 'StartRecoverySuccess':
      return { kind: 'started', jobID: result.job.jobID, isReplay: result.isReplay };
    case 'ConflictError':
      return refused(result, {
        details: (result.busyServers ?? []).map(
          ({ sourceServerID, job }) => `${sourceServerID} is in ${job?.jobID ?? 'another job'}`,
        ),
        again: 'later',
        otherJobID: result.busyServers?.find(({ job }) => job !== null)?.job?.jobID,
      });
    case 'ThrottlingError':
    case 'InternalServerError':
      return refused(result, { details: secondsToWait(result.retryAfterSeconds), again: 'later' });
    case 'ValidationError':
      return refused(result, { details: result.fieldList.map(({ name, message }) => `${name}: ${message}`) });
    case 'OutcomeUnknownError':
      // It may have started. The same key starts nothing again: it tells what became of the first.
      return refused(result, { details: [`request ${result.requestID}`], again: 'now' });
    case 'IdempotencyMismatchError':
      return refused(result, { otherJobID: result.originalJob?.jobID });
    case 'PreflightOutdatedError':
      return refused(result, { details: result.preflight.findings.map(({ message }) => message) });
    case 'ApprovalRequiredError':
      return refused(result, { details: [`approval ${result.approval.approvalID}`], again: 'later' });
    case 'ServiceUnavailableError':
      return refused(result, { again: 'now' });
    case 'ServiceQuotaExceededError':
    case 'UninitializedAccountError':
    case 'AccessDeniedError':
    case 'ResourceNotFoundError':
      return refused(result);
    default:
      return newErrorOutcome(result);
  }
}

interface CommonError {
  readonly message: string;
  readonly isRetryable: boolean;
}

/** `never` for the compiler: nothing is left. What a newer gateway sends all the same has the members of RecoveryError. */
function newErrorOutcome(result: never): StartOutcome {
  const error: CommonError = result;
  return refused(error, { again: error.isRetryable ? 'later' : 'useless' });
}

type Refused = Extract<StartOutcome, { kind: 'refused' }>;

function refused({ message }: CommonError, more: Partial<Refused> = {}): StartOutcome {
  return { kind: 'refused', message, details: [], again: 'useless', ...more };
}

function secondsToWait(seconds: number | null | undefined): readonly string[] {
  return typeof seconds === 'number' ? [`Wait ${seconds} seconds.`] : [];
}
