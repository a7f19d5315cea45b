import type { ServerDrill as ServerDrillParent } from '../../../domain/drillReadiness.js';
import { LAUNCH_TIME_UNKNOWN } from '../../../domain/launchTime.js';
import type { Resolvers } from '../../__generated__/resolvers.js';
import type { GraphQLContext } from '../../context.js';
import { valueOrThrow } from '../../failures.js';
import { follow } from '../../lookUp.js';
import { scope } from '../scope.js';
import { knownOf, rawOf } from '../values.js';

/** The time of its launch, for the fields that tell of it. */
function launchOf({ jobID, job, scope: name, sourceServerID }: ServerDrillParent, context: GraphQLContext) {
  if (jobID === null) return LAUNCH_TIME_UNKNOWN;
  return context.inScope(name).recovery.results.launchTimes.ofServer({ jobID, sourceServerID, job });
}

export const drillReadiness: Pick<Resolvers, 'DrillReadiness' | 'ServerDrill'> = {
  DrillReadiness: { scope },
  ServerDrill: {
    scope,
    job: async ({ job, jobID, scope: name }, _, { inScope }) => {
      const { recovery, loaders } = inScope(name);
      return job === null ? follow(jobID, loaders.job) : valueOrThrow(await recovery.shownJob(job));
    },
    launchStatus: ({ launchStatus }) => knownOf(launchStatus),
    rawLaunchStatus: ({ launchStatus }) => rawOf(launchStatus),
    launchedAt: async (parent, _, context) => (await launchOf(parent, context)).launchedAt,
    launchedAtSource: async (parent, _, context) => (await launchOf(parent, context)).launchedAtSource,
  },
};
