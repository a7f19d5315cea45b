// What a mapping knows besides what DRS sent.
import type { Notices } from './notices.js';

export interface MappingParts {
  /** The scope that DRS was asked in: what it shows belongs there. */
  readonly scope: string;
  readonly notices: Notices;
}
