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
  /** In order of time. */
  readonly log: readonly PlannedLogItem[];
  readonly countsTowardQuotas: boolean;
}

export interface ParticipantPlan {
  readonly sourceServerID: string;
  /** In order of time; before the first the server is PENDING. */
  readonly statuses: readonly { readonly at: number; readonly launchStatus: LaunchStatus }[];
  readonly recoveryInstance?: { readonly id: string; readonly knownAt: number };
  readonly actionRuns: readonly PlannedActionRun[];
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

export function hasEnded(plan: JobPlan, now: number): boolean {
  return plan.endsAt <= now;
}
