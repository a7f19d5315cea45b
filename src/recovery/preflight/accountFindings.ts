// What DRS's refusals say of the account as a whole, each once, whatever was asked when they came.
import type { DrsFailure, Result } from '../../domain/failure.js';
import type { PreflightFinding } from '../../domain/preflight.js';
import type { Facts } from './facts.js';
import { finding } from './finding.js';

export function accountFindings({ servers, openJobs }: Facts): readonly PreflightFinding[] {
  const reads: readonly (Result<unknown> | undefined)[] = [
    openJobs,
    ...servers.flatMap(({ server, instances, snapshot, launchConfiguration }) => [
      server,
      instances,
      snapshot,
      launchConfiguration,
    ]),
  ];
  const failures = reads.flatMap((read) => (read === undefined || read.ok ? [] : [read.failure]));
  const uninitialized = failures.find(({ kind }) => kind === 'UninitializedAccountError');
  const denied = failures.find(({ kind }) => kind === 'AccessDeniedError');
  return [
    ...(uninitialized === undefined ? [] : [notInitialized(uninitialized)]),
    ...(denied === undefined ? [] : [accessDenied(denied)]),
  ];
}

function notInitialized({ message }: DrsFailure): PreflightFinding {
  return finding({
    code: 'ACCOUNT_NOT_INITIALIZED',
    severity: 'ERROR',
    message: `DRS is not initialized in this account and region, so nothing can be recovered here: ${message}`,
    remedy: 'Check the account and region; initialize DRS in the AWS console if they are right.',
  });
}

/** A read that is denied says nothing of the start, which has a permission of its own. */
function accessDenied({ message }: DrsFailure): PreflightFinding {
  return finding({
    code: 'ACCESS_DENIED',
    severity: 'UNVERIFIED',
    message: `The gateway may not read all that a preflight needs, and may not be allowed to start either: ${message}`,
    remedy: 'Give the gateway the permissions that docs/iam-policy.json lists.',
  });
}
