// The way back: how a recovery instance returns to where its source server came from.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_RecoveryInstanceFailback.html
import type { DrsEnum } from './drsEnum.js';
import type { JobID, RecoveryInstanceID } from './ids.js';
import type { Instant } from './instant.js';
import type { Observed } from './observed.js';
import type { InternetProtocol } from './replicationConfiguration.js';
import type { InScope } from './scope.js';

export const FAILBACK_STATES = [
  'FAILBACK_NOT_STARTED',
  'FAILBACK_IN_PROGRESS',
  'FAILBACK_READY_FOR_LAUNCH',
  'FAILBACK_COMPLETED',
  'FAILBACK_ERROR',
  'FAILBACK_NOT_READY_FOR_LAUNCH',
  'FAILBACK_LAUNCH_STATE_NOT_AVAILABLE',
] as const;
export type FailbackState = (typeof FAILBACK_STATES)[number];

export const FAILBACK_LAUNCH_TYPES = ['RECOVERY', 'DRILL'] as const;
export type FailbackLaunchType = (typeof FAILBACK_LAUNCH_TYPES)[number];

export interface RecoveryInstanceFailback extends InScope {
  readonly state: DrsEnum<FailbackState> | null;
  readonly failbackClientID: string | null;
  readonly failbackJobID: JobID | null;
  readonly failbackInitiationTime: Instant | null;
  readonly failbackLaunchType: DrsEnum<FailbackLaunchType> | null;
  readonly failbackToOriginalServer: boolean | null;
  readonly agentLastSeenByServiceDateTime: Instant | null;
  readonly failbackClientLastSeenByServiceDateTime: Instant | null;
  readonly firstByteDateTime: Instant | null;
  /** DRS's model calls this a date and time, whatever its name says: passed on as it came. */
  readonly elapsedReplicationDuration: string | null;
}

/** How a recovery instance replicates back. */
export interface FailbackReplicationConfiguration extends InScope, Observed {
  readonly recoveryInstanceID: RecoveryInstanceID;
  readonly name: string | null;
  /** Mbit/s as a decimal string: an int64. */
  readonly bandwidthThrottling: string | null;
  readonly usePrivateIP: boolean | null;
  readonly internetProtocol: DrsEnum<InternetProtocol> | null;
}
