import type { RecoveryInstanceResolvers } from '../__generated__/resolvers.js';
import { knownOf, rawOf } from './values.js';

export const recoveryInstance: RecoveryInstanceResolvers = {
  ec2InstanceState: ({ ec2InstanceState }) => knownOf(ec2InstanceState),
  rawEc2InstanceState: ({ ec2InstanceState }) => rawOf(ec2InstanceState),
  originEnvironment: ({ originEnvironment }) => knownOf(originEnvironment),
  rawOriginEnvironment: ({ originEnvironment }) => rawOf(originEnvironment),
};
