// A job as its stream tells it. What is kept here is what the cache does not have: the order of events, and how fresh all of it is.
import { useSubscription } from '@apollo/client/react';
import { useReducer } from 'react';

import type { WatchJobSubscription } from '../gql/graphql';
import { WATCH_JOB } from './operations';

type JobEvent = NonNullable<WatchJobSubscription['jobUpdates']>;
export type JobUpdate = Extract<JobEvent, { __typename: 'JobUpdate' }>;
export type JobStreamStale = Extract<JobEvent, { __typename: 'JobStreamStale' }>;

export interface WatchedJob {
  readonly updates: readonly JobUpdate[];
  /** Set while DRS cannot be read: what is shown is as old as the last update. */
  readonly stale: JobStreamStale | null;
  /** Why it cannot be watched, where the stream ended with an error. */
  readonly refusal: string | null;
  readonly error: unknown;
}

const NOTHING: WatchedJob = { updates: [], stale: null, refusal: null, error: undefined };

/** Use it in a component with `key={jobID}`, so that another job begins with nothing. */
export function useJob(jobID: string): WatchedJob {
  const [watched, take] = useReducer(taken, NOTHING);
  const { error } = useSubscription(WATCH_JOB, {
    variables: { jobID },
    onData: ({ data: { data } }) => {
      if (data?.jobUpdates) take(data.jobUpdates);
    },
  });
  return { ...watched, error };
}

function taken(before: WatchedJob, event: JobEvent): WatchedJob {
  switch (event.__typename) {
    case 'JobUpdate':
      return { ...before, updates: [...before.updates, event], stale: null };
    case 'JobStreamStale':
      return { ...before, stale: event };
    default:
      return { ...before, refusal: event.message };
  }
}
