// How often somebody may ask within a minute: what is counted, and by whom.

/** What a count gave. */
export interface RequestCount {
  /** So many requests, this one among them, came in the minute that began with the first of them. Once there are too many: at least so many. */
  readonly requests: number;
  readonly isOver: boolean;
  /** Until the next minute begins. */
  readonly msLeft: number;
}

export interface RequestLimiter {
  /** Counts one request more of this actor or address. Never rejects, and takes no longer than a second. */
  count(whose: string): Promise<RequestCount>;
}

/** Makes the limiter of that name; those of one name share their counts over all replicas of one database. */
export type CreateRequestLimiter = (name: string, perMinute: number) => RequestLimiter;
