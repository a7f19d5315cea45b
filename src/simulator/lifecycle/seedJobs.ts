// The jobs that are there before anybody asks for one: those that servers in a situation were in once, and the one that
// `s-conflict000000000` is in for ever.
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import { PAST_JOB_IDS, type Situation } from '../world/situationServers.js';
import { ENDLESS_JOB_ID } from '../world/testServers.js';
import type { World } from '../world/world.js';
import { startLaunchJob, startTerminateJob } from './startJob.js';

const DRILLED_FOR_MS = 2 * 3_600_000;

/** In a world that has not been begun by an earlier run of the simulator. */
export function seedJobs(world: World): void {
  if (world.jobs.has(ENDLESS_JOB_ID)) return;
  seedDrill(world);
  seedRecovery(world);
  seedEndlessJob(world);
}

function seedDrill(world: World): void {
  const found = findInSituation(world, 'drilled');
  if (found === undefined) return;
  const { server, since } = found;
  const { jobID } = startLaunchJob(world, {
    seed: { jobID: PAST_JOB_IDS.drill, createdAt: since },
    isDrill: true,
    servers: [{ server }],
    tags: { purpose: 'half-yearly drill' },
    hiddenMs: 0,
  });
  const launched = [...world.recoveryInstances.values()].filter((instance) => instance.jobID === jobID);
  startTerminateJob(world, launched, 0, {
    jobID: PAST_JOB_IDS.drillCleanUp,
    createdAt: since + DRILLED_FOR_MS,
  });
}

function seedRecovery(world: World): void {
  const found = findInSituation(world, 'recovered');
  if (found === undefined) return;
  startLaunchJob(world, {
    seed: { jobID: PAST_JOB_IDS.recovery, createdAt: found.since },
    isDrill: false,
    servers: [{ server: found.server }],
    tags: { incident: 'INC-4711' },
    hiddenMs: 0,
  });
}

function seedEndlessJob(world: World): void {
  const server = [...world.sourceServers.values()].find(({ behaviour }) => behaviour === 'conflict');
  if (server === undefined) return;
  startLaunchJob(world, {
    seed: { jobID: ENDLESS_JOB_ID },
    isDrill: true,
    servers: [{ server }],
    tags: {},
    hiddenMs: 0,
  });
}

function findInSituation(
  world: World,
  wanted: Situation,
): { readonly server: SourceServerRecord; readonly since: number } | undefined {
  for (const server of world.sourceServers.values()) {
    if (server.situation?.is === wanted) return { server, since: server.situation.since };
  }
  return undefined;
}
