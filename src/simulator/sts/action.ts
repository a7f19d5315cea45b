// What an operation of STS gets, and gives.
import type { Chance } from '../world/chance.js';
import type { Caller } from './caller.js';
import type { SessionBook } from './sessions.js';
import type { XmlContent } from './xml.js';

export interface StsParts {
  readonly accounts: readonly string[];
  readonly sessions: SessionBook;
  readonly chance: Chance;
}

/** Throws StsException. */
export type StsAction = (parts: StsParts, caller: Caller, parameters: URLSearchParams) => XmlContent;
