// All operations that the simulator has.
import { associateSourceNetworkStack } from './associateSourceNetworkStack.js';
import { createExtendedSourceServer } from './createExtendedSourceServer.js';
import { createSourceNetwork } from './createSourceNetwork.js';
import { deleteJob } from './deleteJob.js';
import { deleteRecoveryInstance } from './deleteRecoveryInstance.js';
import { deleteSourceNetwork } from './deleteSourceNetwork.js';
import { describeJobLogItems } from './describeJobLogItems.js';
import { describeJobs } from './describeJobs.js';
import { describeLaunchConfigurationTemplates } from './describeLaunchConfigurationTemplates.js';
import { describeRecoveryInstances } from './describeRecoveryInstances.js';
import { describeRecoverySnapshots } from './describeRecoverySnapshots.js';
import { describeReplicationConfigurationTemplates } from './describeReplicationConfigurationTemplates.js';
import { describeSourceNetworks } from './describeSourceNetworks.js';
import { describeSourceServers } from './describeSourceServers.js';
import { disconnectRecoveryInstance } from './disconnectRecoveryInstance.js';
import { disconnectSourceServer } from './disconnectSourceServer.js';
import { exportSourceNetworkCfnTemplate } from './exportSourceNetworkCfnTemplate.js';
import { getFailbackReplicationConfiguration } from './getFailbackReplicationConfiguration.js';
import { getLaunchConfiguration } from './getLaunchConfiguration.js';
import { getReplicationConfiguration } from './getReplicationConfiguration.js';
import { initializeService } from './initializeService.js';
import { listExtensibleSourceServers } from './listExtensibleSourceServers.js';
import { listLaunchActions } from './listLaunchActions.js';
import { listStagingAccounts } from './listStagingAccounts.js';
import { listTagsForResource } from './listTagsForResource.js';
import type { Operation } from './operation.js';
import { retryDataReplication } from './retryDataReplication.js';
import { reverseReplication } from './reverseReplication.js';
import { startFailbackLaunch } from './startFailbackLaunch.js';
import { startRecovery } from './startRecovery.js';
import { startReplication } from './startReplication.js';
import { startSourceNetworkRecovery } from './startSourceNetworkRecovery.js';
import { startSourceNetworkReplication } from './startSourceNetworkReplication.js';
import { stopFailback } from './stopFailback.js';
import { stopReplication } from './stopReplication.js';
import { stopSourceNetworkReplication } from './stopSourceNetworkReplication.js';
import { tagResource } from './tagResource.js';
import { terminateRecoveryInstances } from './terminateRecoveryInstances.js';
import { untagResource } from './untagResource.js';
import { updateFailbackReplicationConfiguration } from './updateFailbackReplicationConfiguration.js';
import { updateLaunchConfiguration } from './updateLaunchConfiguration.js';

export const OPERATIONS: readonly Operation[] = [
  startRecovery,
  terminateRecoveryInstances,
  describeJobs,
  describeJobLogItems,
  describeSourceServers,
  describeRecoverySnapshots,
  describeRecoveryInstances,
  initializeService,
  tagResource,
  untagResource,
  listTagsForResource,
  deleteJob,
  getLaunchConfiguration,
  updateLaunchConfiguration,
  describeLaunchConfigurationTemplates,
  listLaunchActions,
  getReplicationConfiguration,
  describeReplicationConfigurationTemplates,
  startReplication,
  stopReplication,
  retryDataReplication,
  disconnectSourceServer,
  listExtensibleSourceServers,
  listStagingAccounts,
  createExtendedSourceServer,
  startFailbackLaunch,
  stopFailback,
  reverseReplication,
  disconnectRecoveryInstance,
  deleteRecoveryInstance,
  getFailbackReplicationConfiguration,
  updateFailbackReplicationConfiguration,
  describeSourceNetworks,
  createSourceNetwork,
  deleteSourceNetwork,
  startSourceNetworkReplication,
  stopSourceNetworkReplication,
  startSourceNetworkRecovery,
  associateSourceNetworkStack,
  exportSourceNetworkCfnTemplate,
];
