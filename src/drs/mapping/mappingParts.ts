// What a mapping knows besides what DRS sent.
import { instantOf, type Instant } from '../../domain/instant.js';
import type { Clock } from '../../recovery/ports.js';
import type { Notices } from './notices.js';

export interface MappingParts {
  /** The scope that DRS was asked in: what it shows belongs there. */
  readonly scope: string;
  readonly notices: Notices;
  readonly clock: Pick<Clock, 'now'>;
}

/** When DRS said what is being mapped: an answer is mapped as it comes. */
export function observedAtOf({ clock }: MappingParts): Instant {
  return instantOf(clock.now());
}
