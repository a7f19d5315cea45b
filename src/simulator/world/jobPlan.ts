// A job's whole life, written down when it starts. What is true at an instant is read off the plan: there are no timers.
//
//   createdAt          PENDING
//   startsAt           STARTED    the log begins with JOB_START; each participant goes through its own statuses
//   endsAt             COMPLETED  the log ends with JOB_END; whether servers launched is told by their statuses only
import type {
  InitiatedBy,
  JobLogEvent,
  JobLogEventData,
  JobType,
  LaunchAction,
  LaunchStatus,
} from '../shapes/job.js';

export interface JobPlan {
  readonly jobID: string;
  readonly arn: string;
  readonly type: JobType;
  readonly initiatedBy: InitiatedBy;
  readonly createdAt: number;
  /** DescribeJobs does not show the job before: later than `createdAt` only under the fault `jobsLate`. */
  readonly visibleAt: number;
  readonly startsAt: number;
  /** Infinity for the job that never ends. */
  readonly endsAt: number;
  readonly participants: readonly ParticipantPlan[];
  /** Of jobs for source networks only. */
  readonly resources?: readonly ResourcePlan[];
  /** In order of time. */
  readonly log: readonly PlannedLogItem[];
  readonly countsTowardQuotas: boolean;
}

/** In order of time; before the first the server or network is PENDING. */
export type PlannedStatuses = readonly { readonly at: number; readonly launchStatus: LaunchStatus }[];

export interface ParticipantPlan {
  readonly sourceServerID: string;
  readonly statuses: PlannedStatuses;
  readonly recoveryInstance?: { readonly id: string; readonly knownAt: number };
  readonly actionRuns: readonly PlannedActionRun[];
}

export interface ResourcePlan {
  readonly sourceNetworkID: string;
  readonly statuses: PlannedStatuses;
}

export interface PlannedActionRun {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly runId: string;
  readonly action: LaunchAction;
}

export interface PlannedLogItem {
  readonly at: number;
  readonly event: JobLogEvent;
  readonly eventData: JobLogEventData;
}

/** Whether the job launches its servers' recovery instances: a failback launches the machines that they came from. */
export function launchesInstances({ initiatedBy }: JobPlan): boolean {
  return initiatedBy === 'START_RECOVERY' || initiatedBy === 'START_DRILL';
}

export function hasEnded(plan: JobPlan, now: number): boolean {
  return plan.endsAt <= now;
}
