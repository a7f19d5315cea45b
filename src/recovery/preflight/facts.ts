// What DRS said for a preflight: each answer, or why there is none. The rules make findings of it.
import type { Result } from '../../domain/failure.js';
import type { RecoverySnapshotID, SourceServerID } from '../../domain/ids.js';
import type { Job } from '../../domain/job.js';
import type { LaunchConfiguration } from '../../domain/launchConfiguration.js';
import type { RecoveryInstance, RecoverySnapshot } from '../../domain/recovery.js';
import type { SourceServer } from '../../domain/sourceServer.js';

export interface ServerFacts {
  readonly sourceServerID: SourceServerID;
  /** The snapshot that the caller names; null: the latest data. */
  readonly recoverySnapshotID: RecoverySnapshotID | null;
  /** Null where DRS has none by that id. */
  readonly server: Result<SourceServer | null>;
  /** The job that has it now. */
  readonly job: Result<Job | null>;
  readonly instances: Result<readonly RecoveryInstance[]>;
  /** The snapshot that is named, or else the newest: null where there is none; undefined where none is needed to tell. */
  readonly snapshot: Result<RecoverySnapshot | null> | undefined;
  /** Undefined where there is no server to launch. */
  readonly launchConfiguration: Result<LaunchConfiguration> | undefined;
}

export interface Facts {
  readonly servers: readonly ServerFacts[];
  /** Every job that is not over. */
  readonly openJobs: Result<readonly Job[]>;
}
