// The faults that can be set while the simulator runs.
import type { OperationName } from '../operations/operation.js';
import type { PlaceFilter } from '../world/place.js';

/** Which requests a fault disturbs: with `accountID` or `region` only those that are for such a place. */
export interface FaultScope extends PlaceFilter {
  /** Only this operation; absent: every one that the kind makes sense for. */
  readonly operation?: OperationName;
  /** Disturb so many requests, then go; absent: until removed. */
  readonly times?: number;
  /** Let so many matching requests pass first. */
  readonly skip?: number;
  /** From 0 to 1: how likely a matching request is disturbed. Requests spared this way do not count in `times`. */
  readonly probability?: number;
}

/**
 * What a fault does.
 *
 * - `latency`: waits `ms` real milliseconds before anything else happens
 * - `throttle`, `internalError`: ThrottlingException, InternalServerException; nothing is done
 * - `status`: any answer at all, such as a 502 with an HTML page; nothing is done
 * - `resetBefore`, `resetAfter`: the connection breaks; nothing, or everything, has been done
 * - `hang`: never answers; nothing is done
 * - `cutBody`: done, but the connection breaks after `bytes` of the answer's body
 * - `emptyBody`: done, but the answer has its success status and no body
 * - `unknownEnums`: done; the answer has enum values, members and a union member that no model knows
 * - `nulls`: done; the answer's optional members (or only those in `members`) are null
 * - `jobsLate`: a job started meanwhile is not shown by DescribeJobs for `ms`
 * - `fixedPageSize`: lists come in pages of `size`, whatever was asked for
 */
export type FaultEffect =
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'throttle' }
  | { readonly kind: 'internalError' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body: string;
      readonly contentType: string;
      /** The value of `x-amzn-ErrorType`; absent: no such header. */
      readonly errorType?: string;
    }
  | { readonly kind: 'resetBefore' }
  | { readonly kind: 'resetAfter' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'cutBody'; readonly bytes: number }
  | { readonly kind: 'emptyBody' }
  | { readonly kind: 'unknownEnums' }
  | { readonly kind: 'nulls'; readonly members?: readonly string[] }
  | { readonly kind: 'jobsLate'; readonly ms: number }
  | { readonly kind: 'fixedPageSize'; readonly size: number };

/** One fault: what it does, and to which requests. Several can disturb one request. */
export type Fault = FaultScope & FaultEffect;

/** The faults of a running simulator. */
export interface Faults {
  /** Adds one fault and returns how to remove it again. */
  add(fault: Fault): () => void;
  /** Replaces all. */
  set(faults: readonly Fault[]): void;
  clear(): void;
  /** Those still active, oldest first, with what is left of `times` and `skip`. */
  list(): readonly Fault[];
}
