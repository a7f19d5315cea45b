// What all plans have around the parts of their servers or networks: a wait before the first, JOB_START and JOB_END, and an end after
// the last.
import type { Chance } from '../world/chance.js';
import type { JobPlan, ParticipantPlan, PlannedLogItem, ResourcePlan } from '../world/jobPlan.js';
import { JOB_END_SECONDS, PENDING_SECONDS } from './stages.js';
import type { Timeline } from './timeline.js';

export interface JobOrder {
  readonly jobID: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly visibleAt: number;
  readonly speed: number;
  readonly chance: Chance;
}

export interface JobKind extends Pick<JobPlan, 'type' | 'initiatedBy'> {
  /** Such a job starts at once, and no quota counts it. */
  readonly neverEnds: boolean;
}

/** What happens to one server or one network. */
export interface JobPart {
  readonly timeline: Timeline;
  readonly participant?: ParticipantPlan;
  readonly resource?: ResourcePlan;
}

export interface ServerPart extends JobPart {
  readonly participant: ParticipantPlan;
}

export interface PlannedJob<P extends JobPart> {
  readonly plan: JobPlan;
  readonly parts: readonly P[];
}

export function planJob<P extends JobPart>(
  { jobID, arn, createdAt, visibleAt, speed }: JobOrder,
  { type, initiatedBy, neverEnds }: JobKind,
  planParts: (startsAt: number) => readonly P[],
): PlannedJob<P> {
  const startsAt = neverEnds ? createdAt : createdAt + (PENDING_SECONDS * 1000) / speed;
  const parts = planParts(startsAt);
  const lastAt = Math.max(...parts.map(({ timeline }) => timeline.at));
  const endsAt = neverEnds ? Infinity : lastAt + (JOB_END_SECONDS * 1000) / speed;
  const plan: JobPlan = {
    jobID,
    arn,
    type,
    initiatedBy,
    createdAt,
    visibleAt,
    startsAt,
    endsAt,
    participants: parts.flatMap(({ participant }) => participant ?? []),
    resources: parts.flatMap(({ resource }) => resource ?? []),
    log: mergeLogs(startsAt, endsAt, parts),
    countsTowardQuotas: !neverEnds,
  };
  return { plan, parts };
}

function mergeLogs(startsAt: number, endsAt: number, parts: readonly JobPart[]): PlannedLogItem[] {
  const items = parts.flatMap(({ timeline }) => timeline.log);
  return [
    { at: startsAt, event: 'JOB_START', eventData: {} },
    ...items.sort((one, other) => one.at - other.at),
    { at: endsAt, event: 'JOB_END', eventData: {} },
  ];
}
