// What watchers were told, held against each other, against the log as it is read again, and against DRS itself.
import type { MovingDrs } from './movingDrs.js';
import type { Replica } from './replicas.js';
import { ResumingWatcher } from './resumingWatcher.js';
import { allChangesOf, changesOf, logLinesOf, stateOf, type StoryEvent } from './story.js';
import { forEachOf, inTime } from './waiting.js';

/** Reads the log again from each place where somebody began, on every gateway, and holds against it what they were told. */
export async function replay(replicas: readonly Replica[], everybody: readonly ResumingWatcher[]) {
  const longest = new Map<string, readonly StoryEvent[]>();
  const places = new Map<string, ResumingWatcher[]>();
  for (const each of everybody) {
    const cursor = each.events[0]?.cursor ?? '';
    places.set(cursor, [...(places.get(cursor) ?? []), each]);
  }
  const read = replicas.flatMap(({ url }) =>
    [...places].map(([after, sharing]) => ({ url, after, sharing })),
  );
  const violations = await forEachOf(read, 20, async ({ url, after, sharing }) => {
    const jobID = sharing[0]?.jobID ?? '';
    const reader = new ResumingWatcher({ jobID, nextUrl: () => url, awayMs: () => 100, after });
    if ((await inTime(reader.over, 20_000)) === null) await reader.stop();
    if (reader.events.length > (longest.get(jobID)?.length ?? 0)) longest.set(jobID, reader.events);
    const told = allChangesOf(reader.events);
    const unlike = sharing.filter((each) => JSON.stringify(changesOf(each.events)) !== JSON.stringify(told));
    return unlike.map(() => `a watcher of ${jobID} was told something else than the log on ${url} tells`);
  });
  return { longest, violations: violations.flat() };
}

/** Whoever began later was told the end of what the reference was told. */
export function differences(
  watcher: ResumingWatcher,
  references: readonly ResumingWatcher[],
): readonly string[] {
  const reference = references.find(({ jobID }) => jobID === watcher.jobID);
  const cursor = watcher.events[0]?.cursor;
  const place = reference?.events.findIndex((event) => event.cursor === cursor) ?? -1;
  if (reference === undefined || place < 0) return [];
  const expected = changesOf(reference.events.slice(place));
  const told = changesOf(watcher.events);
  if (JSON.stringify(told) === JSON.stringify(expected)) return [];
  return [`a watcher of ${watcher.jobID} got ${told.length} changes, the reference ${expected.length}`];
}

/** The log shows states that DRS showed, in their order, up to the last; and every line of DRS's own log, in its order. */
export function againstDrs(drs: MovingDrs, jobID: string, log: readonly StoryEvent[]): readonly string[] {
  const shown = drs.shown(jobID).map((job) => stateOf(job));
  let place = 0;
  for (const { job } of log) {
    const state = stateOf(job);
    while (place < shown.length && shown[place] !== state) place += 1;
  }
  const isInOrder = place < shown.length && shown.at(-1) === stateOf(log.at(-1)?.job ?? NO_JOB);
  const lines = drs.logOf(jobID).map(({ event, eventData }) => `${event} ${eventData.sourceServerID ?? '-'}`);
  const told = logLinesOf(log);
  const isWhole = told.length > 0 && lines.slice(-told.length).join() === told.join();
  return [
    ...(isInOrder ? [] : [`the log of ${jobID} does not show what DRS showed, to its last state`]),
    ...(isWhole && told.length >= lines.length - 1
      ? []
      : [`lines of DRS's log of ${jobID} are missing or out of order`]),
  ];
}

const NO_JOB = { status: '-', participatingServers: [] };
