// Everything that can be changed in one account and region, by the names that the API has for it.
import type { ActionParts } from './actionParts.js';
import { createDeleteRecoveryInstance } from './instances/deleteRecoveryInstance.js';
import { createDisconnectRecoveryInstance } from './instances/disconnectRecoveryInstance.js';
import { createReverseReplication } from './instances/reverseReplication.js';
import { createStartFailbackLaunch } from './instances/startFailbackLaunch.js';
import { createStopFailback } from './instances/stopFailback.js';
import { createTerminateRecoveryInstances } from './instances/terminateRecoveryInstances.js';
import { createAssociateSourceNetworkStack } from './networks/associateSourceNetworkStack.js';
import { createStartSourceNetworkRecovery } from './networks/startSourceNetworkRecovery.js';
import { createStartSourceNetworkReplication } from './networks/startSourceNetworkReplication.js';
import { createStopSourceNetworkReplication } from './networks/stopSourceNetworkReplication.js';
import { createDisconnectSourceServer } from './servers/disconnectSourceServer.js';
import { createStartReplication } from './servers/startReplication.js';
import { createStopReplication } from './servers/stopReplication.js';
import { createUpdateLaunchConfiguration } from './servers/updateLaunchConfiguration.js';
import { createDeleteJob } from './service/deleteJob.js';
import { createInitializeService } from './service/initializeService.js';
import { createTagResource } from './service/tagResource.js';
import { createUntagResource } from './service/untagResource.js';
import { createStartRecovery } from './start/startRecovery.js';

export type Mutations = ReturnType<typeof createMutations>;

/** Joins the use cases to what they need. None of them rejects for anything that DRS or the store does. */
export function createMutations(parts: ActionParts) {
  return {
    startRecovery: createStartRecovery(parts),
    terminateRecoveryInstances: createTerminateRecoveryInstances(parts),
    startFailbackLaunch: createStartFailbackLaunch(parts),
    stopFailback: createStopFailback(parts),
    reverseReplication: createReverseReplication(parts),
    disconnectRecoveryInstance: createDisconnectRecoveryInstance(parts),
    deleteRecoveryInstance: createDeleteRecoveryInstance(parts),
    startReplication: createStartReplication(parts),
    stopReplication: createStopReplication(parts),
    disconnectSourceServer: createDisconnectSourceServer(parts),
    updateLaunchConfiguration: createUpdateLaunchConfiguration(parts),
    startSourceNetworkRecovery: createStartSourceNetworkRecovery(parts),
    associateSourceNetworkStack: createAssociateSourceNetworkStack(parts),
    startSourceNetworkReplication: createStartSourceNetworkReplication(parts),
    stopSourceNetworkReplication: createStopSourceNetworkReplication(parts),
    deleteJob: createDeleteJob(parts),
    initializeService: createInitializeService(parts),
    tagResource: createTagResource(parts),
    untagResource: createUntagResource(parts),
  };
}
