// What the simulator keeps of a recovery instance's way back: a plan of instants, made when replication from it is decided on.
//
//   before initiatedAt    FAILBACK_NOT_STARTED                  replication NOT_STARTED; the same without a plan
//   initiatedAt           FAILBACK_NOT_READY_FOR_LAUNCH         INITIATING
//   firstByteAt           FAILBACK_NOT_READY_FOR_LAUNCH         INITIAL_SYNC
//   caughtUpAt            FAILBACK_READY_FOR_LAUNCH             CONTINUOUS
//   launch.calledAt       FAILBACK_LAUNCH_STATE_NOT_AVAILABLE   CONTINUOUS, while the job is PENDING
//   launch.startsAt       FAILBACK_IN_PROGRESS                  CONTINUOUS
//   launch.completedAt    FAILBACK_COMPLETED                    STOPPED on premises, CONTINUOUS in AWS
//
// StopFailback takes the plan away. Nothing makes a new one but ReverseReplication, or another launch.

export interface ReplicationPlan {
  readonly initiatedAt: number;
  readonly firstByteAt: number;
  readonly caughtUpAt: number;
}

export interface FailbackRecord extends ReplicationPlan {
  readonly launch?: {
    readonly jobID: string;
    readonly calledAt: number;
    readonly startsAt: number;
    readonly completedAt: number;
  };
}

/** What UpdateFailbackReplicationConfiguration has changed. */
export interface FailbackConfigurationChanges {
  readonly name?: string;
  readonly bandwidthThrottling?: number;
  readonly usePrivateIP?: boolean;
  readonly internetProtocol?: 'IPV4' | 'IPV6';
}
