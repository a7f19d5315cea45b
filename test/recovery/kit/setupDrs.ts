// The reading of set-up for tests of the use cases: each operation as the test says, and an error where it says nothing.
import type { DrsSetupReader } from '../../../src/recovery/setupPorts.js';

export function setupDrs(scripted: Partial<DrsSetupReader> = {}): DrsSetupReader {
  return {
    describeSourceNetworks: unused,
    describeLaunchConfigurationTemplates: unused,
    describeReplicationConfigurationTemplates: unused,
    listLaunchActions: unused,
    listExtensibleSourceServers: unused,
    listStagingAccounts: unused,
    getLaunchConfiguration: unused,
    getReplicationConfiguration: unused,
    getFailbackReplicationConfiguration: unused,
    ...scripted,
  };
}

function unused(): never {
  throw new Error('the test says nothing of this operation');
}
