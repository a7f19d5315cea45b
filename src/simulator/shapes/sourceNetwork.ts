// Source networks as DescribeSourceNetworks shows them.
import type { Tags } from './job.js';

export type ReplicationStatus = 'STOPPED' | 'IN_PROGRESS' | 'PROTECTED' | 'ERROR';

export type RecoveryResult =
  'NOT_STARTED' | 'IN_PROGRESS' | 'SUCCESS' | 'FAIL' | 'ASSOCIATE_SUCCESS' | 'ASSOCIATE_FAIL';

export interface SourceNetwork {
  readonly sourceNetworkID: string;
  readonly sourceVpcID: string;
  readonly arn: string;
  readonly tags: Tags;
  readonly replicationStatus: ReplicationStatus;
  readonly replicationStatusDetails?: string;
  /** What is deployed, once something is. */
  readonly cfnStackName?: string;
  readonly launchedVpcID?: string;
  readonly sourceRegion: string;
  readonly sourceAccountID: string;
  readonly lastRecovery: {
    /** The one real timestamp of the whole API, and still an RFC 3339 string. */
    readonly apiCallDateTime?: string;
    readonly jobID?: string;
    readonly lastRecoveryResult: RecoveryResult;
  };
}
