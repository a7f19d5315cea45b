import type { Resolvers } from '../../__generated__/resolvers.js';
import { remembered } from '../../remembered.js';
import { knownOf, rawOf } from '../values.js';

export const launchConfiguration: Pick<Resolvers, 'LaunchConfiguration' | 'LaunchConfigurationTemplate'> = {
  LaunchConfiguration: {
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
    launchDisposition: ({ launchDisposition }) => knownOf(launchDisposition),
    rawLaunchDisposition: ({ launchDisposition }) => rawOf(launchDisposition),
    targetInstanceTypeRightSizingMethod: ({ targetInstanceTypeRightSizingMethod }) =>
      knownOf(targetInstanceTypeRightSizingMethod),
    rawTargetInstanceTypeRightSizingMethod: ({ targetInstanceTypeRightSizingMethod }) =>
      rawOf(targetInstanceTypeRightSizingMethod),
    recoveryMode: ({ recoveryMode }) => knownOf(recoveryMode),
    rawRecoveryMode: ({ recoveryMode }) => rawOf(recoveryMode),
    launchActions: ({ launchConfigurationTemplateID }, { maxAgeSeconds }, { recovery }) =>
      remembered(maxAgeSeconds, (maxAgeMs) =>
        recovery.setup.launchActions(launchConfigurationTemplateID, maxAgeMs),
      ),
  },
};
