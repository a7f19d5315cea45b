// Reads a job off its plan: what DescribeJobs and DescribeJobLogItems say at one instant.
import type { Job, JobLog, JobStatus, LaunchStatus, ParticipatingServer } from '../shapes/job.js';
import { toJobTimestamp } from '../wire/timestamps.js';
import { hasEnded, type JobPlan, type ParticipantPlan } from '../world/jobPlan.js';
import type { World } from '../world/world.js';

export function jobAt(world: World, plan: JobPlan): Job {
  const now = world.clock.now();
  return {
    jobID: plan.jobID,
    arn: plan.arn,
    type: plan.type,
    initiatedBy: plan.initiatedBy,
    creationDateTime: toJobTimestamp(plan.createdAt),
    ...(hasEnded(plan, now) ? { endDateTime: toJobTimestamp(plan.endsAt) } : {}),
    status: statusAt(plan, now),
    participatingServers: plan.participants.map((participant) => participantAt(participant, now)),
    participatingResources: (plan.resources ?? []).map(({ sourceNetworkID, statuses }) => ({
      participatingResourceID: { sourceNetworkID },
      launchStatus: launchStatusAt({ statuses }, now),
    })),
    tags: world.tags.get(plan.arn) ?? {},
  };
}

export function jobLogAt(plan: JobPlan, now: number): JobLog[] {
  return plan.log
    .filter(({ at }) => at <= now)
    .map(({ at, event, eventData }) => ({ logDateTime: toJobTimestamp(at), event, eventData }));
}

export function launchStatusAt({ statuses }: Pick<ParticipantPlan, 'statuses'>, now: number): LaunchStatus {
  return statuses.findLast(({ at }) => at <= now)?.launchStatus ?? 'PENDING';
}

function statusAt(plan: JobPlan, now: number): JobStatus {
  if (hasEnded(plan, now)) return 'COMPLETED';
  return plan.startsAt <= now ? 'STARTED' : 'PENDING';
}

function participantAt(participant: ParticipantPlan, now: number): ParticipatingServer {
  const { sourceServerID, recoveryInstance, actionRuns } = participant;
  const begun = actionRuns.filter(({ startsAt }) => startsAt <= now);
  const agentSeenAt = begun[0]?.startsAt;
  return {
    sourceServerID,
    ...(recoveryInstance !== undefined && recoveryInstance.knownAt <= now
      ? { recoveryInstanceID: recoveryInstance.id }
      : {}),
    launchStatus: launchStatusAt(participant, now),
    launchActionsStatus: {
      ...(agentSeenAt === undefined ? {} : { ssmAgentDiscoveryDatetime: toJobTimestamp(agentSeenAt) }),
      runs: begun.map(({ action, runId, endsAt }) => ({
        action,
        runId,
        status: endsAt <= now ? 'SUCCEEDED' : 'IN_PROGRESS',
      })),
    },
  };
}
