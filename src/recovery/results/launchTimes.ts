// When one server of a job was launched, and how long its instance runs since.
import { durationBetween } from '../../domain/duration.js';
import type { JobID } from '../../domain/ids.js';
import { instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import { isJobOver } from '../../domain/jobOutcome.js';
import { LAUNCH_TIME_UNKNOWN, type LaunchTime, launchTimeOf } from '../../domain/launchTime.js';
import type { EC2InstanceState, RecoveryInstance } from '../../domain/recovery.js';
import { wasLaunched } from '../../domain/recoveryReport.js';
import type { Clock } from '../ports.js';
import type { DigestOfJob } from './jobDigests.js';

export interface ServerInJob {
  readonly jobID: JobID;
  readonly sourceServerID: string;
  /** Null where DRS no longer lists it: then only what was seen tells. */
  readonly job: Job | null;
}

export interface InstanceLaunch extends LaunchTime {
  /** Since the launch: ISO 8601; null where the instance is gone, or where nobody knows. */
  readonly runningFor: string | null;
}

export interface LaunchTimes {
  ofServer(server: ServerInJob): Promise<LaunchTime>;
  /** `job` is the one that launched it, where DRS still lists that. */
  ofInstance(instance: RecoveryInstance, job: Job | null): Promise<InstanceLaunch>;
}

/** Also one that is stopped is still there, and is paid for. */
const IS_THERE: readonly EC2InstanceState[] = ['PENDING', 'RUNNING', 'STOPPING', 'STOPPED'];

export function createLaunchTimes(digestOf: DigestOfJob, clock: Pick<Clock, 'now'>): LaunchTimes {
  const ofServer = async ({ jobID, sourceServerID, job }: ServerInJob): Promise<LaunchTime> => {
    const participant = job?.participatingServers.find((server) => server.sourceServerID === sourceServerID);
    if (job !== null && (participant === undefined || !wasLaunched(participant))) return LAUNCH_TIME_UNKNOWN;
    const { sightings } = await digestOf(jobID, job === null || isJobOver(job));
    return launchTimeOf(sightings.servers.get(sourceServerID), job?.endDateTime ?? null);
  };
  return {
    ofServer,
    ofInstance: async (instance, job) => {
      const { jobID, sourceServerID, ec2InstanceState } = instance;
      const time =
        jobID === null || sourceServerID === null
          ? LAUNCH_TIME_UNKNOWN
          : await ofServer({ jobID, sourceServerID, job });
      const isThere = IS_THERE.some((state) => state === ec2InstanceState?.known);
      const runningFor =
        isThere && time.launchedAt !== null ? durationBetween(time.launchedAt, instantOf(clock.now())) : null;
      return { ...time, runningFor };
    },
  };
}
