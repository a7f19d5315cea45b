// How long things take, in seconds of real life: a launch takes 11 to 20 minutes a server, as drills do that people
// have timed, a termination about 4.
import type { Chance } from '../world/chance.js';

export const PENDING_SECONDS = 15;
export const JOB_END_SECONDS = 3;
/** How long before it counts as launched EC2 has an instance. */
export const EC2_BOOT_SECONDS = 30;

const STAGES = {
  snapshotDelay: [1, 4],
  snapshot: [65, 150],
  conversionDelay: [2, 5],
  conversion: [330, 570],
  launchDelay: [3, 3],
  launch: [245, 385],
  postLaunchAction: [15, 30],
  cleanupDelay: [1, 2],
  cleanup: [10, 20],
  termination: [195, 220],
  networkReplication: [60, 120],
  networkStack: [150, 300],
  launchTemplates: [15, 40],
  failbackClientBoot: [120, 240],
  failbackInitiation: [50, 110],
  failbackSync: [240, 600],
} as const satisfies Record<string, readonly [number, number]>;

/** A server is slow or fast in all stages alike, so that the servers of a job end far apart. */
export function createPace(
  chance: Chance,
  jobID: string,
  sourceServerID: string,
): (stage: keyof typeof STAGES) => number {
  const slowness = chance.fraction('pace', jobID, sourceServerID);
  return (stage) => {
    const [fastest, slowest] = STAGES[stage];
    return fastest + (slowest - fastest) * slowness;
  };
}
