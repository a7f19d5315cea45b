// What an operation answered, noted beside its execution for those who count: the answer itself tells its types only where the client asked
// for `__typename`, and an answer out of a cache may be nothing but text.
import type { OperationStatus, OperationType, RootAnswer } from '../../telemetry/ports.js';

/** Belongs to one operation, in its context. */
export interface Noted {
  /** Of root fields of a query or mutation, as they were executed. */
  readonly answers: RootAnswer[];
  /** The last event of a subscription; null before the first. */
  event: NotedEvent | null;
  /** Set when the answer to a request over HTTP is ready. */
  operation: { readonly type: OperationType | 'none'; readonly status: OperationStatus } | null;
}

export interface NotedEvent {
  readonly answer: RootAnswer;
  /** When DRS showed the change, in milliseconds since 1970; null where the event tells of none. */
  readonly changedAtMs: number | null;
}

export function nothingNoted(): Noted {
  return { answers: [], event: null, operation: null };
}
