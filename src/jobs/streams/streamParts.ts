import type { Clock } from '../../recovery/ports.js';
import type { Demand } from '../demand.js';
import type { JobFeed } from '../feed/jobFeed.js';
import type { JobEvents } from './jobEvents.js';

/** What every stream of a scope reads from; the same for all of them. */
export interface StreamParts {
  readonly feed: JobFeed;
  readonly demand: Demand;
  readonly clock: Clock;
  readonly events: JobEvents;
}
