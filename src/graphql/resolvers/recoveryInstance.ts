import { nodeIDOf } from '../../domain/nodeID.js';
import type { RecoveryInstance as RecoveryInstanceParent } from '../../domain/recovery.js';
import type { RecoveryInstanceResolvers } from '../__generated__/resolvers.js';
import type { GraphQLContext } from '../context.js';
import { follow } from '../lookUp.js';
import { scopeNamed } from '../nodes.js';
import { remembered } from '../remembered.js';
import { scope } from './scope.js';
import { knownOf, rawOf } from './values.js';

/** All that is known of its launch; its job is read once for all fields and instances. */
async function launchOf(instance: RecoveryInstanceParent, { inScope }: Pick<GraphQLContext, 'inScope'>) {
  const { recovery, loaders } = inScope(instance.scope);
  return recovery.results.launchTimes.ofInstance(instance, await follow(instance.jobID, loaders.job));
}

export const recoveryInstance: RecoveryInstanceResolvers = {
  id: ({ recoveryInstanceID, arn, scope: name }, _, { recovery }) =>
    nodeIDOf('recovery-instance', recoveryInstanceID, arn, scopeNamed(recovery, name)),
  scope,
  ec2InstanceState: ({ ec2InstanceState }) => knownOf(ec2InstanceState),
  rawEc2InstanceState: ({ ec2InstanceState }) => rawOf(ec2InstanceState),
  originEnvironment: ({ originEnvironment }) => knownOf(originEnvironment),
  rawOriginEnvironment: ({ originEnvironment }) => rawOf(originEnvironment),
  sourceServer: ({ sourceServerID, scope: name }, _, { inScope }) =>
    follow(sourceServerID, inScope(name).loaders.sourceServer),
  job: ({ jobID, scope: name }, _, { inScope }) => follow(jobID, inScope(name).loaders.job),
  launchedAt: async (parent, _, context) => (await launchOf(parent, context)).launchedAt,
  launchedAfter: async (parent, _, context) => (await launchOf(parent, context)).launchedAfter,
  launchedAtSource: async (parent, _, context) => (await launchOf(parent, context)).launchedAtSource,
  runningFor: async (parent, _, context) => (await launchOf(parent, context)).runningFor,
  failbackReplicationConfiguration: ({ recoveryInstanceID, scope: name }, { maxAgeSeconds }, { inScope }) =>
    remembered(maxAgeSeconds, (maxAgeMs) =>
      inScope(name).recovery.setup.failbackReplicationConfiguration(recoveryInstanceID, maxAgeMs),
    ),
};
