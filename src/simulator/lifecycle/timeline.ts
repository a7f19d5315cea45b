// Writes one server's or network's part of a plan: seconds of real life go in, instants at the simulator's speed come out.
import type { JobLogEvent, JobLogEventData, LaunchStatus } from '../shapes/job.js';
import type { PlannedLogItem, PlannedStatuses } from '../world/jobPlan.js';

export interface Timeline {
  /** The instant reached. */
  readonly at: number;
  readonly log: readonly PlannedLogItem[];
  readonly statuses: PlannedStatuses;
  wait(seconds: number): void;
  record(event: JobLogEvent, eventData: JobLogEventData): void;
  become(launchStatus: LaunchStatus): void;
}

export function createTimeline(startsAt: number, speed: number): Timeline {
  const log: PlannedLogItem[] = [];
  const statuses: { at: number; launchStatus: LaunchStatus }[] = [];
  let at = startsAt;
  return {
    get at() {
      return at;
    },
    log,
    statuses,
    wait(seconds) {
      at += (seconds * 1000) / speed;
    },
    record(event, eventData) {
      log.push({ at, event, eventData });
    },
    become(launchStatus) {
      statuses.push({ at, launchStatus });
    },
  };
}
