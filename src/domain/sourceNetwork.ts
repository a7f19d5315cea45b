// A source network: a VPC that DRS copies, so that recovered servers find their network.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_SourceNetwork.html
import type { DrsEnum } from './drsEnum.js';
import type { JobID, SourceNetworkID } from './ids.js';
import type { Instant } from './instant.js';
import type { Tag } from './job.js';
import type { Observed } from './observed.js';
import type { InScope } from './scope.js';

export const REPLICATION_STATUSES = ['STOPPED', 'IN_PROGRESS', 'PROTECTED', 'ERROR'] as const;
export type ReplicationStatus = (typeof REPLICATION_STATUSES)[number];

export const RECOVERY_RESULTS = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'SUCCESS',
  'FAIL',
  'PARTIAL_SUCCESS',
  'ASSOCIATE_SUCCESS',
  'ASSOCIATE_FAIL',
] as const;
export type RecoveryResult = (typeof RECOVERY_RESULTS)[number];

export interface SourceNetwork extends InScope, Observed {
  readonly sourceNetworkID: SourceNetworkID;
  readonly sourceVpcID: string | null;
  readonly arn: string | null;
  readonly replicationStatus: DrsEnum<ReplicationStatus> | null;
  readonly replicationStatusDetails: string | null;
  /** The CloudFormation stack that recovers it. */
  readonly cfnStackName: string | null;
  readonly sourceRegion: string | null;
  readonly sourceAccountID: string | null;
  readonly lastRecovery: NetworkRecovery | null;
  /** The VPC that the last recovery made. */
  readonly launchedVpcID: string | null;
  readonly tags: readonly Tag[];
}

export interface NetworkRecovery extends InScope {
  readonly apiCallDateTime: Instant | null;
  readonly jobID: JobID | null;
  readonly lastRecoveryResult: DrsEnum<RecoveryResult> | null;
}
