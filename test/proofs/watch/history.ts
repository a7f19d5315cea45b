// Proof 10: a cursor whose history is gone, or that never was one, brings the whole state with `isResync`, and the stream goes on or
// ends: never silence, never an error. A cursor from before a restart of everything is none of those: it continues exactly.
import { randomUUID } from 'node:crypto';

import { type MovingDrs, startMovingDrs } from '../kit/movingDrs.js';
import { endPlan, launchPlan } from '../kit/movingDrsPlans.js';
import { chosen, type ProofRow, type Random, seededRandom, wholeNumber } from '../kit/proof.js';
import { createMemory, type Replica, startReplica } from '../kit/replicas.js';
import { ResumingWatcher } from '../kit/resumingWatcher.js';
import { allChangesOf, breaksOf, stateOf, type StoryEvent } from '../kit/story.js';
import { forEachOf, inTime, untilTrue } from '../kit/waiting.js';

export interface HistoryScale {
  /** How many cursors of each kind. */
  readonly times: number;
  readonly servers: number;
}

type Place = readonly [version: unknown, logID: string, sequence: number, jobID: string];

const AT_ONCE = 50;
const PATIENCE_MS = 30_000;
const RETENTION_MS = 1_000;

interface Stage {
  readonly random: Random;
  readonly drs: MovingDrs;
  readonly times: number;
  /** Jobs that ended and whose log was dropped, with the cursors of their first events. */
  readonly ended: readonly { readonly jobID: string; readonly cursor: string }[];
  /** A job that goes on, and what its watcher saw of it. */
  readonly openJobID: string;
  readonly story: readonly StoryEvent[];
}

export async function proveHistoryGone({ times, servers }: HistoryScale, seed: number): Promise<ProofRow> {
  const random = seededRandom(seed);
  await using drs = await startMovingDrs(random);
  await using memory = await createMemory();
  const env = { JOB_LOG_RETENTION_MS: String(RETENTION_MS) };
  const before = await startReplica(drs, memory, env);
  const stage = await liveThrough(before, { random, drs, times }, servers);
  before.program.kill('SIGKILL');
  await before.program.ended;
  const { openJobID } = stage;
  drs.follow(openJobID, [
    { atMs: Date.now(), server: 0, launchStatus: 'IN_PROGRESS', event: 'LAUNCH_START' },
  ]);
  await using replica = await startReplica(drs, memory, env);

  const kinds: readonly (readonly [string, readonly string[]])[] = [
    ['broken', repeated(times, () => broken(random, chosen(random, stage.story).cursor))],
    ['empty', repeated(times, () => '')],
    ['of another job', repeated(times, () => chosen(random, stage.ended).cursor)],
    ['of another database', repeated(times, () => moved(random, stage, { logID: randomUUID() }))],
    [
      'ahead of the log',
      repeated(times, () => moved(random, stage, { ahead: wholeNumber(random, 1_000, 1e9) })),
    ],
  ];
  const dropped = await forEachOf(stage.ended, AT_ONCE, ({ jobID, cursor }) => come(replica, jobID, cursor));
  const foreign = await forEachOf(
    kinds.flatMap(([kind, cursors]) => cursors.map((cursor) => ({ kind, cursor }))),
    AT_ONCE,
    async ({ kind, cursor }) => ({ kind, watcher: await come(replica, openJobID, cursor) }),
  );
  const known = await forEachOf(
    repeated(times, () => wholeNumber(random, 0, stage.story.length - 1)),
    AT_ONCE,
    async (place) => ({ place, watcher: await come(replica, openJobID, stage.story[place]?.cursor ?? '') }),
  );
  drs.follow(openJobID, endPlan(random, Date.now()));
  const goingOn = [...foreign, ...known].map(({ watcher }) => watcher);
  await inTime(Promise.all(goingOn.map(({ over }) => over)), PATIENCE_MS);
  for (const each of [...goingOn, ...dropped]) await each.stop();

  const violations = [
    ...dropped.flatMap((watcher) => resyncProblems(drs, 'too old', watcher)),
    ...foreign.flatMap(({ kind, watcher }) => resyncProblems(drs, kind, watcher)),
    ...known.flatMap(({ place, watcher }) => continuationProblems(stage.story, place, watcher)),
  ];
  const counts = Object.fromEntries([
    ['too old', dropped.length],
    ...kinds.map(([kind, cursors]) => [kind, cursors.length] as const),
    ['from before the restart', known.length],
  ]) as Record<string, number>;
  return { proof: '10 history gone', numbers: counts, seed, violations };
}

/** Jobs run and end, watched from their beginning, until nothing is left of their logs; another goes on. */
async function liveThrough(
  { url, program }: Replica,
  { random, drs, times }: Pick<Stage, 'random' | 'drs' | 'times'>,
  servers: number,
): Promise<Stage> {
  const [openJobID, ...endingIDs] = repeated(times + 1, () => drs.addJob(servers));
  if (openJobID === undefined) throw new Error('there is no job that goes on');
  const watch = (jobID: string) => new ResumingWatcher({ jobID, nextUrl: () => url, awayMs: () => 50 });
  const [open, ending] = [watch(openJobID), endingIDs.map(watch)];
  const haveBegun = () => [open, ...ending].every(({ events }) => events.length > 0);
  await untilTrue('everybody was told how the job is', haveBegun, 60_000);
  const fromMs = Date.now();
  for (const jobID of endingIDs)
    drs.follow(jobID, launchPlan(random, servers, { fromMs, toMs: fromMs + 1_000 }));
  const launching = launchPlan(random, servers - 1, { fromMs, toMs: fromMs + 1_500 });
  // The first server is kept for what happens while no gateway runs, and the end for later.
  drs.follow(
    openJobID,
    launching
      .filter(({ status }) => status !== 'COMPLETED')
      .map((step) => (step.server === undefined ? step : { ...step, server: step.server + 1 })),
  );
  await inTime(Promise.all(ending.map(({ over }) => over)), PATIENCE_MS + times * 1_000);
  const dropped = () =>
    program
      .logLines()
      .filter(({ msg }) => msg === 'jobLogsDropped')
      .reduce((sum, { jobs }) => sum + Number(jobs), 0);
  await untilTrue('the logs of the ended jobs were dropped', () => dropped() >= times, PATIENCE_MS);
  await open.stop();
  const ended = ending.map(({ jobID, events }) => ({ jobID, cursor: events[0]?.cursor ?? '' }));
  return { random, drs, times, ended, openJobID, story: open.events };
}

/** Comes with a cursor, and waits for a first event; silence shows in what it has then. */
async function come({ url }: Replica, jobID: string, after: string): Promise<ResumingWatcher> {
  const watcher = new ResumingWatcher({ jobID, nextUrl: () => url, awayMs: () => 50, after });
  const hasHeard = () => watcher.events.length + watcher.faults.length > 0;
  await untilTrue('something comes', hasHeard, PATIENCE_MS).catch(() => null);
  return watcher;
}

/** The whole state, as DRS shows it, marked as such, once; then the changes that follow, up to the end. */
function resyncProblems(
  drs: MovingDrs,
  kind: string,
  { jobID, events, faults }: ResumingWatcher,
): readonly string[] {
  const [first, ...later] = events;
  if (first === undefined) return [`${kind}: ${faults[0] ?? `silence for ${PATIENCE_MS} ms`}`];
  const states = drs.shown(jobID).map((job) => stateOf(job));
  const isWhole = first.changes.length === 0 && states.includes(stateOf(first.job));
  return [
    ...faults,
    ...(first.isResync && isWhole ? [] : ['the first event is no resync with the whole state']),
    ...(later.some(({ isResync }) => isResync) ? ['a second resync came'] : []),
    ...breaksOf(events),
    ...endProblems(drs, jobID, events),
  ].map((problem) => `${kind}: ${problem}`);
}

/** Exactly what came after the place, with what was seen up to there. */
function continuationProblems(
  story: readonly StoryEvent[],
  place: number,
  { events, faults }: ResumingWatcher,
): readonly string[] {
  const rest = allChangesOf(story.slice(place + 1));
  const isContinued = allChangesOf(events).slice(0, rest.length).join() === rest.join();
  return [
    ...faults,
    ...(events.length > 0 ? [] : ['silence']),
    ...(events.some(({ isResync }) => isResync) ? ['a resync came'] : []),
    ...(isContinued ? [] : ['what followed before the restart was not told again']),
    ...breaksOf([...story.slice(0, place + 1), ...events]),
    ...(events.at(-1)?.isFinal === true ? [] : ['the end was not told']),
  ].map((problem) => `from before the restart: ${problem}`);
}

function endProblems(drs: MovingDrs, jobID: string, events: readonly StoryEvent[]): readonly string[] {
  const last = events.at(-1);
  const lastShown = drs.shown(jobID).at(-1);
  const isEnd = last?.isFinal === true && lastShown !== undefined && stateOf(last.job) === stateOf(lastShown);
  return isEnd ? [] : ['the end was not told as DRS shows it'];
}

/** A cursor of the open job that names another log, or a place that the log has not reached. */
function moved(
  random: Random,
  { story }: Stage,
  to: { readonly logID?: string; readonly ahead?: number },
): string {
  const { cursor } = chosen(random, story);
  const [version, logID, sequence, jobID] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Place;
  const place = [version, to.logID ?? logID, sequence + (to.ahead ?? 0), jobID];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** What a client may make of a cursor by mistake, or somebody on purpose. */
function broken(random: Random, cursor: string): string {
  return chosen(random, [
    cursor.slice(0, wholeNumber(random, 1, cursor.length - 2)),
    cursor.slice(wholeNumber(random, 2, cursor.length - 2)),
    `${cursor}${cursor}`,
    Array.from(cursor).toReversed().join(''),
    Buffer.from('[2,"log",1,"job"]').toString('base64url'),
    Buffer.from('[1,null,"1",{}]').toString('base64url'),
    Buffer.from('{"__proto__":1}').toString('base64url'),
    'null',
    '0',
    ' ',
    '💥\u0000',
    'x'.repeat(10_000),
  ]);
}

function repeated<Value>(times: number, make: () => Value): readonly Value[] {
  return Array.from({ length: times }, make);
}
