// What the record of a server in a situation has of its own.
import type { Chance } from './chance.js';
import type { Situation } from './situationServers.js';
import type { SourceServerRecord } from './sourceServerRecord.js';
import { stagingServersOf } from './stagingServers.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface Beginnings {
  /** How long before the simulator began the server was added, and when its situation began. */
  readonly addedMs: number;
  readonly sinceMs: number;
}

const BEGINNINGS: Readonly<Partial<Record<Situation, Beginnings>>> = {
  stalled: { addedMs: 90 * DAY_MS, sinceMs: 3 * DAY_MS + 4 * HOUR_MS },
  initialSync: { addedMs: 9 * HOUR_MS, sinceMs: 0 },
  recovered: { addedMs: 120 * DAY_MS, sinceMs: 3 * DAY_MS },
  drilled: { addedMs: 330 * DAY_MS, sinceMs: 200 * DAY_MS },
};
const OTHERWISE: Beginnings = { addedMs: 60 * DAY_MS, sinceMs: 60 * DAY_MS };
const OLD_AGENT_VERSION = '4.2.1';

export function createSituation(
  settings: { readonly startedAt: number; readonly chance: Chance; readonly region: string },
  situation: Situation,
): Pick<SourceServerRecord, 'situation' | 'addedAt' | 'firstByteAt'> & Partial<SourceServerRecord> {
  const { addedMs, sinceMs } = BEGINNINGS[situation] ?? OTHERWISE;
  const startedAt = Math.floor(settings.startedAt);
  return {
    addedAt: startedAt - addedMs,
    firstByteAt: startedAt - addedMs + HOUR_MS,
    situation: { is: situation, since: startedAt - sinceMs },
    ...(situation === 'stalled' ? { agentVersion: OLD_AGENT_VERSION } : {}),
    ...(situation === 'extended' ? { stagingSourceServerArn: stagingServersOf(settings)[0].arn } : {}),
  };
}
