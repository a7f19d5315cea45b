import { nodeIDOf } from '../../domain/nodeID.js';
import type { RecoveryInstanceResolvers } from '../__generated__/resolvers.js';
import { follow } from '../lookUp.js';
import { scopeNamed } from '../nodes.js';
import { remembered } from '../remembered.js';
import { scope } from './scope.js';
import { knownOf, rawOf } from './values.js';

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
  failbackReplicationConfiguration: ({ recoveryInstanceID, scope: name }, { maxAgeSeconds }, { inScope }) =>
    remembered(maxAgeSeconds, (maxAgeMs) =>
      inScope(name).recovery.setup.failbackReplicationConfiguration(recoveryInstanceID, maxAgeMs),
    ),
};
