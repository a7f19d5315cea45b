import { outcomeOf, progressOf } from '../../domain/jobOutcome.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { knownOf, rawOf } from './values.js';

export const job: Pick<Resolvers, 'Job' | 'JobProgress'> = {
  Job: {
    type: ({ type }) => knownOf(type),
    rawType: ({ type }) => rawOf(type),
    initiatedBy: ({ initiatedBy }) => knownOf(initiatedBy),
    rawInitiatedBy: ({ initiatedBy }) => rawOf(initiatedBy),
    status: ({ status }) => knownOf(status),
    rawStatus: ({ status }) => rawOf(status),
    outcome: outcomeOf,
    progress: progressOf,
    logItems: async ({ jobID }, page, { recovery }) =>
      valueOrThrow(await recovery.lists.jobLogItems(jobID, page)),
  },
  JobProgress: { finished: ({ succeeded, failed }) => succeeded + failed },
};
