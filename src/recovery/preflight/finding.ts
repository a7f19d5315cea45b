// Findings in the making.
import type { DrsFailure } from '../../domain/failure.js';
import type { PreflightFinding } from '../../domain/preflight.js';

type Told = Pick<PreflightFinding, 'code' | 'severity' | 'message' | 'remedy'> & Partial<PreflightFinding>;

/** A finding that names no job, no instance and no subject unless it is told one. */
export function finding(told: Told): PreflightFinding {
  return { subject: null, job: null, recoveryInstance: null, ...told };
}

/** What could not be found out because DRS could not be asked; `question` follows "whether". */
export function unverified(
  subject: string,
  question: string,
  failure: Pick<DrsFailure, 'message' | 'isRetryable'>,
): PreflightFinding {
  return finding({
    code: 'COULD_NOT_BE_VERIFIED',
    severity: 'UNVERIFIED',
    message: `It could not be found out whether ${question}: ${failure.message}`,
    remedy: failure.isRetryable
      ? 'Make the preflight again; if it stays so, see whether DRS can be reached and is throttling.'
      : 'Set right what the message names, then make the preflight again.',
    subject,
  });
}
