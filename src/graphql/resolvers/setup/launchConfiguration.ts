import type { Resolvers } from '../../__generated__/resolvers.js';
import { remembered } from '../../remembered.js';
import { scope } from '../scope.js';
import { knownOf, rawOf } from '../values.js';

export const launchConfiguration: Pick<Resolvers, 'LaunchConfiguration' | 'LaunchConfigurationTemplate'> = {
  LaunchConfiguration: {
    scope,
    launchDisposition: ({ launchDisposition }) => knownOf(launchDisposition),
    rawLaunchDisposition: ({ launchDisposition }) => rawOf(launchDisposition),
    targetInstanceTypeRightSizingMethod: ({ targetInstanceTypeRightSizingMethod }) =>
      knownOf(targetInstanceTypeRightSizingMethod),
    rawTargetInstanceTypeRightSizingMethod: ({ targetInstanceTypeRightSizingMethod }) =>
      rawOf(targetInstanceTypeRightSizingMethod),
    recoveryMode: ({ recoveryMode }) => knownOf(recoveryMode),
    rawRecoveryMode: ({ recoveryMode }) => rawOf(recoveryMode),
  },
  LaunchConfigurationTemplate: {
    scope,
    launchDisposition: ({ launchDisposition }) => knownOf(launchDisposition),
    rawLaunchDisposition: ({ launchDisposition }) => rawOf(launchDisposition),
    targetInstanceTypeRightSizingMethod: ({ targetInstanceTypeRightSizingMethod }) =>
      knownOf(targetInstanceTypeRightSizingMethod),
    rawTargetInstanceTypeRightSizingMethod: ({ targetInstanceTypeRightSizingMethod }) =>
      rawOf(targetInstanceTypeRightSizingMethod),
    recoveryMode: ({ recoveryMode }) => knownOf(recoveryMode),
    rawRecoveryMode: ({ recoveryMode }) => rawOf(recoveryMode),
    launchActions: ({ launchConfigurationTemplateID, scope: name }, { maxAgeSeconds }, { inScope }) =>
      remembered(maxAgeSeconds, (maxAgeMs) =>
        inScope(name).recovery.setup.launchActions(launchConfigurationTemplateID, maxAgeMs),
      ),
  },
};
