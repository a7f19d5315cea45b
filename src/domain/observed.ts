// What DRS is not asked for again each time: it says how old it is.
import type { Instant } from './instant.js';

export interface Observed {
  /** When DRS said so. */
  readonly observedAt: Instant;
}
