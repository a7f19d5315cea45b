// The look-ups by id of one scope, shared by all who ask at the same time.
import type { JobID } from '../../domain/ids.js';
import type { Job } from '../../domain/job.js';
import type { RecoveryInstance } from '../../domain/recovery.js';
import type { SourceServer } from '../../domain/sourceServer.js';
import type { DrsReader } from '../ports.js';
import { readRecoveryInstancesByID, readSourceServersByID } from './readByID.js';
import { readJobsByID } from './readJobsByID.js';
import { createSharedReads, type ReadByID } from './sharedReads.js';

export interface ReadsByID {
  /** The jobs that exist among the ids; one call to DRS for up to 1,000. */
  readonly jobsByID: ReadByID<JobID, Job>;
  /** The source servers that exist among the ids; one call to DRS for up to 200. */
  readonly sourceServersByID: ReadByID<string, SourceServer>;
  /** The recovery instances that exist among the ids; one call to DRS for up to 200. */
  readonly recoveryInstancesByID: ReadByID<string, RecoveryInstance>;
}

export function createReadsByID(drs: DrsReader): ReadsByID {
  return {
    jobsByID: createSharedReads(
      (ids: readonly JobID[]) => readJobsByID(drs, ids),
      (job) => job.jobID,
    ),
    sourceServersByID: createSharedReads(
      (ids: readonly string[]) => readSourceServersByID(drs, ids),
      (server) => server.sourceServerID,
    ),
    recoveryInstancesByID: createSharedReads(
      (ids: readonly string[]) => readRecoveryInstancesByID(drs, ids),
      (instance) => instance.recoveryInstanceID,
    ),
  };
}
