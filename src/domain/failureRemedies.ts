// What it means that DRS's log of a job tells of a failure, and what helps, in plain words. Data: one line an event.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_JobLog.html
import type { JobLogEvent } from './jobLogItem.js';

export interface FailureWords {
  /** What failed, as the beginning of a sentence. */
  readonly message: string;
  /** What to do now, and what to do before the next time. */
  readonly remedy: string;
}

/** The events that tell of a failure. */
export type FailureEvent =
  | Extract<JobLogEvent, `${string}_FAIL` | `${string}_FAILED`>
  | Extract<JobLogEvent, 'SERVER_SKIPPED' | 'JOB_CANCEL'>;

const FROM_ANOTHER_POINT =
  'Start the recovery again for this server alone, from another of its recovery snapshots if the newest is the trouble.';

export const FAILURE_WORDS: Readonly<Record<FailureEvent, FailureWords>> = {
  SERVER_SKIPPED: {
    message: 'DRS left the server out of the job',
    remedy:
      'See that the server replicates (dataReplicationInfo) and has a recovery snapshot, then start the recovery again for this server alone.',
  },
  CLEANUP_FAIL: {
    message: 'DRS could not remove the instance of an earlier drill or recovery',
    remedy:
      'Terminate the earlier recovery instance (see that it has no termination protection), then start the recovery again for this server alone.',
  },
  SNAPSHOT_FAIL: {
    message: 'DRS could not take a snapshot of the replicated disks',
    remedy: `See that the server replicates without an error (dataReplicationInfo) and that the account's quota of EBS snapshots is not reached. ${FROM_ANOTHER_POINT}`,
  },
  USING_PREVIOUS_SNAPSHOT_FAILED: {
    message: 'DRS could neither take a snapshot nor use an earlier one',
    remedy: `See that the snapshots still exist in EC2 and that DRS may use their encryption key. ${FROM_ANOTHER_POINT}`,
  },
  CONVERSION_FAIL: {
    message: 'DRS could not make the disks bootable in EC2',
    remedy: `See that a conversion server can start in the staging area's subnet (quota of vCPUs, route to the DRS endpoints, encryption key) and that DRS supports the operating system. ${FROM_ANOTHER_POINT}`,
  },
  LAUNCH_FAILED: {
    message: 'EC2 did not launch the instance',
    remedy:
      'Read rawError, what EC2 answered. Where capacity or a quota is short, choose another instance type or subnet in the launch configuration; where a permission or an encryption key is missing, grant it. Then start the recovery again for this server alone.',
  },
  JOB_CANCEL: {
    message: 'The job was cancelled',
    remedy:
      'Find out who cancelled it, then start the recovery again for the servers that were not launched.',
  },
  DEPLOY_NETWORK_CONFIGURATION_FAILED: {
    message: 'DRS could not deploy the recovered network',
    remedy:
      'Read the events of its stack in CloudFormation. Where a quota of VPCs or addresses is reached or a permission is missing, mend that, delete what the stack left, and recover the network again.',
  },
  UPDATE_NETWORK_CONFIGURATION_FAILED: {
    message: 'DRS could not bring the recovered network up to date',
    remedy:
      'Read the events of its stack in CloudFormation, mend what they name, and recover the network again, if need be as a new one.',
  },
  UPDATE_LAUNCH_TEMPLATE_FAILED: {
    message: 'DRS could not point the launch templates of the servers to the recovered network',
    remedy:
      'See that DRS may change the EC2 launch templates, and set the subnet and the security groups in the launch configurations before recovering the servers.',
  },
  NETWORK_RECOVERY_FAIL: {
    message: 'DRS could not recover the network',
    remedy:
      'Read the items before this one in the log of the job and the events of its stack in CloudFormation, mend what they name, and recover the network again.',
  },
};

/** Where DRS says that it failed, and its log does not say why. */
export const REMEDY_WITHOUT_EVENT =
  'Read the log of the job (logItems) and the events of the account in CloudTrail at the time of the job, then start the recovery again for this server alone.';
