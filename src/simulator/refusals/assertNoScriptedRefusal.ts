// The test servers that StartRecovery always refuses. `conflict` needs no script: it is truly in a job.
import {
  accessDenied,
  ConnectionCut,
  internalServerError,
  serviceQuotaExceeded,
  throttled,
  uninitializedAccount,
  validationFailed,
} from '../wire/errors.js';
import { QUOTA_CODES } from '../world/quotas.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';

/** Throws what this server always does before anything is created. `index` is its place in the request. */
export function assertNoScriptedRefusal(server: SourceServerRecord, index: number, accountID: string): void {
  switch (server.behaviour) {
    case 'quotaExceeded':
      throw serviceQuotaExceeded(
        QUOTA_CODES.serversInAllJobs,
        'Maximum number of servers in all jobs was exceeded.',
      );
    case 'throttled':
      throw throttled();
    case 'uninitialized':
      throw uninitializedAccount();
    case 'internalError':
      throw internalServerError();
    case 'invalid':
      throw validationFailed([
        { name: `sourceServers.${index}.sourceServerID`, message: 'is a test server that is never valid' },
      ]);
    case 'accessDenied':
      throw accessDenied(
        `User: arn:aws:iam::${accountID}:user/simulator is not authorized to perform: drs:StartRecovery ` +
          `on resource: ${server.arn}`,
      );
    case 'noAnswer':
      throw new ConnectionCut();
    case 'conflict':
    case 'lostAnswer':
    case 'launchFails':
    case undefined:
  }
}
