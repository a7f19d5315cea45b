import type { DrsEnum } from '../../domain/drsEnum.js';
import type { LaunchStatus } from '../../domain/job.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import { knownOf, rawOf } from './values.js';

interface LaunchStatusTransition {
  readonly previous: DrsEnum<LaunchStatus> | null;
  readonly current: DrsEnum<LaunchStatus> | null;
}

const launchStatusChange = {
  previousLaunchStatus: ({ previous }: LaunchStatusTransition) => knownOf(previous),
  rawPreviousLaunchStatus: ({ previous }: LaunchStatusTransition) => rawOf(previous),
  launchStatus: ({ current }: LaunchStatusTransition) => knownOf(current),
  rawLaunchStatus: ({ current }: LaunchStatusTransition) => rawOf(current),
};

export const jobChange: Pick<
  Resolvers,
  | 'JobChange'
  | 'JobStatusChange'
  | 'ServerLaunchStatusChange'
  | 'ServerRecoveryInstanceChange'
  | 'LaunchActionRunChange'
  | 'ResourceLaunchStatusChange'
> = {
  JobChange: { __resolveType: ({ kind }) => kind },
  JobStatusChange: {
    previousStatus: ({ previous }) => knownOf(previous),
    rawPreviousStatus: ({ previous }) => rawOf(previous),
    status: ({ current }) => knownOf(current),
    rawStatus: ({ current }) => rawOf(current),
  },
  ServerLaunchStatusChange: {
    sourceServerID: ({ server }) => server.sourceServerID,
    ...launchStatusChange,
  },
  ServerRecoveryInstanceChange: {
    sourceServerID: ({ server }) => server.sourceServerID,
    recoveryInstanceID: ({ server }) => server.recoveryInstanceID,
  },
  LaunchActionRunChange: {
    sourceServerID: ({ server }) => server.sourceServerID,
    previousRunStatus: ({ previous }) => knownOf(previous),
    rawPreviousRunStatus: ({ previous }) => rawOf(previous),
    runStatus: ({ run }) => knownOf(run.status),
    rawRunStatus: ({ run }) => rawOf(run.status),
  },
  ResourceLaunchStatusChange: {
    ...launchStatusChange,
    resource: ({ resource, scope }) => ({ ...resource, scope }),
  },
};
