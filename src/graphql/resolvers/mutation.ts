import type { MutationResolvers } from '../__generated__/resolvers.js';

export const mutation: MutationResolvers = {
  startRecovery: (_, { input }, { recovery, actor }) => recovery.startRecovery(actor, input),
  approveRecovery: (_, { input }, { recovery, actor }) => recovery.approvals.approve(actor, input),
  rejectRecovery: (_, { input }, { recovery, actor }) => recovery.approvals.reject(actor, input),
  terminateRecoveryInstances: (_, { input }, { recovery, actor }) =>
    recovery.terminateRecoveryInstances(actor, input),
  startFailbackLaunch: (_, { input }, { recovery, actor }) => recovery.startFailbackLaunch(actor, input),
  stopFailback: (_, { input }, { recovery, actor }) => recovery.stopFailback(actor, input),
  reverseReplication: (_, { input }, { recovery, actor }) => recovery.reverseReplication(actor, input),
  disconnectRecoveryInstance: (_, { input }, { recovery, actor }) =>
    recovery.disconnectRecoveryInstance(actor, input),
  deleteRecoveryInstance: (_, { input }, { recovery, actor }) =>
    recovery.deleteRecoveryInstance(actor, input),
  startReplication: (_, { input }, { recovery, actor }) => recovery.startReplication(actor, input),
  stopReplication: (_, { input }, { recovery, actor }) => recovery.stopReplication(actor, input),
  disconnectSourceServer: (_, { input }, { recovery, actor }) =>
    recovery.disconnectSourceServer(actor, input),
  updateLaunchConfiguration: (_, { input }, { recovery, actor }) =>
    recovery.updateLaunchConfiguration(actor, input),
  startSourceNetworkRecovery: (_, { input }, { recovery, actor }) =>
    recovery.startSourceNetworkRecovery(actor, input),
  associateSourceNetworkStack: (_, { input }, { recovery, actor }) =>
    recovery.associateSourceNetworkStack(actor, input),
  startSourceNetworkReplication: (_, { input }, { recovery, actor }) =>
    recovery.startSourceNetworkReplication(actor, input),
  stopSourceNetworkReplication: (_, { input }, { recovery, actor }) =>
    recovery.stopSourceNetworkReplication(actor, input),
  deleteJob: (_, { input }, { recovery, actor }) => recovery.deleteJob(actor, input),
  initializeService: (_, { input }, { recovery, actor }) => recovery.initializeService(actor, input),
  tagResource: (_, { input }, { recovery, actor }) => recovery.tagResource(actor, input),
  untagResource: (_, { input }, { recovery, actor }) => recovery.untagResource(actor, input),
};
