// All operations that the simulator has.
import { describeJobLogItems } from './describeJobLogItems.js';
import { describeJobs } from './describeJobs.js';
import { describeRecoveryInstances } from './describeRecoveryInstances.js';
import { describeRecoverySnapshots } from './describeRecoverySnapshots.js';
import { describeSourceServers } from './describeSourceServers.js';
import { initializeService } from './initializeService.js';
import { listTagsForResource } from './listTagsForResource.js';
import type { Operation } from './operation.js';
import { startRecovery } from './startRecovery.js';
import { tagResource } from './tagResource.js';
import { terminateRecoveryInstances } from './terminateRecoveryInstances.js';
import { untagResource } from './untagResource.js';

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
];
