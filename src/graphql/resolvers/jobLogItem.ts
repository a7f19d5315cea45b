import type { Resolvers } from '../__generated__/resolvers.js';
import { knownOf, rawOf } from './values.js';

export const jobLogItem: Pick<Resolvers, 'JobLogItem' | 'EventResourceData'> = {
  JobLogItem: {
    event: ({ event }) => knownOf(event),
    rawEvent: ({ event }) => rawOf(event),
  },
  EventResourceData: { __resolveType: ({ kind }) => kind },
};
