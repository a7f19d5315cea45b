import { nodeIDOf } from '../../domain/nodeID.js';
import { outcomeOf, progressOf } from '../../domain/jobOutcome.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { scopeNamed } from '../nodes.js';
import { partsIn } from '../parents.js';
import { remembered } from '../remembered.js';
import { scope } from './scope.js';
import { knownOf, rawOf } from './values.js';

export const job: Pick<Resolvers, 'Job' | 'JobProgress' | 'JobUpdate'> = {
  Job: {
    id: ({ jobID, arn, scope: name }, _, { recovery }) =>
      nodeIDOf('job', jobID, arn, scopeNamed(recovery, name)),
    scope,
    type: ({ type }) => knownOf(type),
    rawType: ({ type }) => rawOf(type),
    initiatedBy: ({ initiatedBy }) => knownOf(initiatedBy),
    rawInitiatedBy: ({ initiatedBy }) => rawOf(initiatedBy),
    status: ({ status }) => knownOf(status),
    rawStatus: ({ status }) => rawOf(status),
    participatingServers: ({ participatingServers, scope: name }) => partsIn(name, participatingServers),
    participatingResources: ({ participatingResources, scope: name }) =>
      partsIn(name, participatingResources),
    outcome: outcomeOf,
    progress: progressOf,
    recoveryReport: (parent, { maxAgeSeconds }, { inScope }) =>
      remembered(maxAgeSeconds, (maxAgeMs) =>
        inScope(parent.scope).recovery.results.report(parent, maxAgeMs),
      ),
    logItems: async ({ jobID, scope: name }, page, { inScope }) =>
      valueOrThrow(await inScope(name).recovery.lists.jobLogItems(jobID, page)),
  },
  JobUpdate: { changes: ({ changes, job: { scope: name } }) => partsIn(name, changes) },
  JobProgress: { finished: ({ succeeded, failed }) => succeeded + failed },
};
