import type { Resolvers } from '../__generated__/resolvers.js';
import { auditEvent } from './auditEvent.js';
import { errors } from './errors.js';
import { job } from './job.js';
import { jobChange } from './jobChange.js';
import { jobLogItem } from './jobLogItem.js';
import { mutation } from './mutation.js';
import { mutationResults } from './mutationResults.js';
import { participants } from './participants.js';
import { preflight } from './preflight.js';
import { query } from './query.js';
import { recoveryApproval } from './recoveryApproval.js';
import { recoveryInstance } from './recoveryInstance.js';
import { recoveryRequest } from './recoveryRequest.js';
import { dataReplication } from './replication/dataReplication.js';
import { failback } from './replication/failback.js';
import { replicationConfiguration } from './replication/replicationConfiguration.js';
import { drillReadiness } from './results/drillReadiness.js';
import { recoveryReport } from './results/recoveryReport.js';
import { scalars } from './scalars.js';
import { scopes } from './scope.js';
import { launchConfiguration } from './setup/launchConfiguration.js';
import { sourceNetwork } from './setup/sourceNetwork.js';
import { sourceServer } from './sourceServer.js';
import { subscription } from './subscription.js';
import { viewer } from './viewer.js';

/** Every resolver. Fields that are not here are properties of their parents. */
export const resolvers: Resolvers = {
  ...scalars,
  ...scopes,
  Query: query,
  Mutation: mutation,
  ...mutationResults,
  ...subscription,
  ...viewer,
  ...errors,
  ...auditEvent,
  ...preflight,
  ...recoveryRequest,
  ...recoveryApproval,
  ...job,
  ...jobChange,
  ...jobLogItem,
  ...participants,
  ...sourceServer,
  RecoveryInstance: recoveryInstance,
  ...dataReplication,
  ...failback,
  ...replicationConfiguration,
  ...launchConfiguration,
  ...sourceNetwork,
  ...recoveryReport,
  ...drillReadiness,
};
