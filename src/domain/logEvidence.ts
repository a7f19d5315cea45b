// What the log that DRS keeps for a job tells of its results: the point in time of the data, and why something failed.
import { FAILURE_WORDS, type FailureEvent } from './failureRemedies.js';
import { type Instant, parseInstant } from './instant.js';
import { inOrderOfTime } from './jobChange.js';
import type { JobLogItem } from './jobLogItem.js';

export interface LogEvidence {
  /** The point in time of the data that was converted last, by source server. */
  readonly recoveredTo: ReadonlyMap<string, Instant>;
  /** The last failure, by source server or source network. */
  readonly failures: ReadonlyMap<string, JobLogItem>;
  /** The last failure that names neither, such as that the job was cancelled. */
  readonly failure: JobLogItem | null;
}

export const NO_EVIDENCE: LogEvidence = { recoveredTo: new Map(), failures: new Map(), failure: null };

/** Gathers what the items tell; those of an event of tomorrow tell nothing. */
export function logEvidenceOf(items: readonly JobLogItem[]): LogEvidence {
  const recoveredTo = new Map<string, Instant>();
  const failures = new Map<string, JobLogItem>();
  let failure: JobLogItem | null = null;
  for (const item of inOrderOfTime(items)) {
    const { sourceServerID, conversionProperties } = item.eventData ?? {};
    const point = parseInstant(conversionProperties?.dataTimestamp ?? '');
    if (sourceServerID != null && point !== null) recoveredTo.set(sourceServerID, point);
    if (failureEventOf(item) === null) continue;
    const participant = participantOf(item);
    if (participant === null) failure = item;
    else failures.set(participant, item);
  }
  return { recoveredTo, failures, failure };
}

/** The event of an item that tells of a failure; null for any other. */
export function failureEventOf({ event }: JobLogItem): FailureEvent | null {
  const name = event?.known;
  return name !== undefined && isFailure(name) ? name : null;
}

function isFailure(name: string): name is FailureEvent {
  return Object.hasOwn(FAILURE_WORDS, name);
}

function participantOf({ eventData }: JobLogItem): string | null {
  const resource = eventData?.eventResourceData ?? null;
  const network = resource?.kind === 'SourceNetworkData' ? resource.sourceNetworkID : null;
  return eventData?.sourceServerID ?? network;
}

/** Whether these are all the items of a job that is over: DRS writes its end last. */
export function isWholeLog(items: readonly JobLogItem[]): boolean {
  const has = (...events: readonly string[]) =>
    items.some(({ event }) => events.includes(event?.known ?? ''));
  return has('JOB_START') && has('JOB_END', 'JOB_CANCEL');
}
