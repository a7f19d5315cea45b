import type { DrsEnum } from '../../domain/drsEnum.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import { knownOf, rawOf } from './values.js';

interface Transition<Known extends string> {
  readonly previous: DrsEnum<Known> | null;
  readonly current: DrsEnum<Known> | null;
}

function transition<Known extends string>() {
  return {
    previous: (change: Transition<Known>) => knownOf(change.previous),
    rawPrevious: (change: Transition<Known>) => rawOf(change.previous),
    current: (change: Transition<Known>) => knownOf(change.current),
    rawCurrent: (change: Transition<Known>) => rawOf(change.current),
  };
}

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
  JobStatusChange: transition(),
  ServerLaunchStatusChange: {
    sourceServerID: ({ server }) => server.sourceServerID,
    ...transition(),
  },
  ServerRecoveryInstanceChange: {
    sourceServerID: ({ server }) => server.sourceServerID,
    recoveryInstanceID: ({ server }) => server.recoveryInstanceID,
  },
  LaunchActionRunChange: {
    sourceServerID: ({ server }) => server.sourceServerID,
    previous: ({ previous }) => knownOf(previous),
    rawPrevious: ({ previous }) => rawOf(previous),
    current: ({ run }) => knownOf(run.status),
    rawCurrent: ({ run }) => rawOf(run.status),
  },
  ResourceLaunchStatusChange: transition(),
};
