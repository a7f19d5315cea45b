import type { RecoveryInstanceResolvers } from '../__generated__/resolvers.js';
import { follow } from '../lookUp.js';
import { remembered } from '../remembered.js';
import { knownOf, rawOf } from './values.js';

export const recoveryInstance: RecoveryInstanceResolvers = {
  ec2InstanceState: ({ ec2InstanceState }) => knownOf(ec2InstanceState),
  rawEc2InstanceState: ({ ec2InstanceState }) => rawOf(ec2InstanceState),
  originEnvironment: ({ originEnvironment }) => knownOf(originEnvironment),
  rawOriginEnvironment: ({ originEnvironment }) => rawOf(originEnvironment),
  sourceServer: ({ sourceServerID }, _, { loaders }) => follow(sourceServerID, loaders.sourceServer),
  job: ({ jobID }, _, { loaders }) => follow(jobID, loaders.job),
  failbackReplicationConfiguration: ({ recoveryInstanceID }, { maxAgeSeconds }, { recovery }) =>
    remembered(maxAgeSeconds, (maxAgeMs) =>
      recovery.setup.failbackReplicationConfiguration(recoveryInstanceID, maxAgeMs),
    ),
};
