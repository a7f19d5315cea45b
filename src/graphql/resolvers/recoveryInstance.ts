import { nodeIDOf } from '../../domain/nodeID.js';
import type { RecoveryInstanceResolvers } from '../__generated__/resolvers.js';
import { scopeNamed } from '../nodes.js';
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
};
