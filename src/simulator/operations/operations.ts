// All operations that the simulator has.
import { createExtendedSourceServer } from './createExtendedSourceServer.js';
import { deleteJob } from './deleteJob.js';
import { describeJobLogItems } from './describeJobLogItems.js';
import { describeJobs } from './describeJobs.js';
import { describeLaunchConfigurationTemplates } from './describeLaunchConfigurationTemplates.js';
import { describeRecoveryInstances } from './describeRecoveryInstances.js';
import { describeRecoverySnapshots } from './describeRecoverySnapshots.js';
import { describeReplicationConfigurationTemplates } from './describeReplicationConfigurationTemplates.js';
import { describeSourceServers } from './describeSourceServers.js';
import { disconnectSourceServer } from './disconnectSourceServer.js';
import { getLaunchConfiguration } from './getLaunchConfiguration.js';
import { getReplicationConfiguration } from './getReplicationConfiguration.js';
import { initializeService } from './initializeService.js';
import { listExtensibleSourceServers } from './listExtensibleSourceServers.js';
import { listLaunchActions } from './listLaunchActions.js';
import { listStagingAccounts } from './listStagingAccounts.js';
import { listTagsForResource } from './listTagsForResource.js';
import type { Operation } from './operation.js';
import { retryDataReplication } from './retryDataReplication.js';
import { startRecovery } from './startRecovery.js';
import { startReplication } from './startReplication.js';
import { stopReplication } from './stopReplication.js';
import { tagResource } from './tagResource.js';
import { terminateRecoveryInstances } from './terminateRecoveryInstances.js';
import { untagResource } from './untagResource.js';
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
];
