// What a server went through in a job, and when, read from DRS's job log. https://docs.aws.amazon.com/drs/latest/APIReference/API_JobLog.html
import type { LaunchActionRunStatus, LaunchStatus, LogItemFragment } from '../__generated__/graphql.js';

export type StageName = 'cleanup' | 'snapshot' | 'conversion' | 'launch' | 'actions';
export type StageState = 'running' | 'done' | 'failed' | 'unknown';

export interface Stage {
  readonly name: StageName;
  readonly state: StageState;
  /** Milliseconds since 1970. */
  readonly fromMs: number;
  /** Null: it goes on. */
  readonly toMs: number | null;
  /** What else is to be said of it. */
  readonly note: string | null;
}

/** What is known of a server in a job. Instants as DRS and the gateway tell them. */
export interface ServerFacts {
  readonly log: readonly LogItemFragment[];
  readonly launchStatus: LaunchStatus | null;
  readonly launchedAt: string | null;
  /** When SSM found the instance, from where its post-launch actions run. */
  readonly actionsFrom: string | null;
  readonly actionStates: readonly (LaunchActionRunStatus | null)[];
  readonly actionsChangedAt: string | null;
  /** Null while the job runs. */
  readonly jobEndedAt: string | null;
}

interface Marks {
  readonly name: StageName;
  readonly start: string;
  readonly done: readonly string[];
  readonly failed: readonly string[];
}

const MARKS: readonly Marks[] = [
  { name: 'cleanup', start: 'CLEANUP_START', done: ['CLEANUP_END'], failed: ['CLEANUP_FAIL'] },
  {
    name: 'snapshot',
    start: 'SNAPSHOT_START',
    done: ['SNAPSHOT_END', 'USING_PREVIOUS_SNAPSHOT'],
    failed: ['SNAPSHOT_FAIL', 'USING_PREVIOUS_SNAPSHOT_FAILED'],
  },
  { name: 'conversion', start: 'CONVERSION_START', done: ['CONVERSION_END'], failed: ['CONVERSION_FAIL'] },
  { name: 'launch', start: 'LAUNCH_START', done: [], failed: ['LAUNCH_FAILED'] },
];

/** In the order in which a server goes through them; what it did not reach is left out. */
export function stagesOf(facts: ServerFacts): readonly Stage[] {
  const stages = MARKS.flatMap((marks) => stageOf(marks, facts) ?? []);
  const actions = actionsOf(facts);
  return actions === null ? stages : [...stages, actions];
}

function stageOf({ name, start, done, failed }: Marks, facts: ServerFacts): Stage | null {
  const { log, launchStatus } = facts;
  // A failed conversion is tried again: the last attempt decides.
  const began = log.findIndex(({ event }) => event === start);
  if (began < 0) return null;
  const fromMs = msOf(log[began]?.logDateTime);
  if (fromMs === null) return null;
  const end = log
    .slice(began + 1)
    .findLast(({ event }) => event !== null && [...done, ...failed].includes(event));
  if (end !== undefined) {
    const state = failed.includes(end.event ?? '') ? 'failed' : 'done';
    const note = end.event === 'USING_PREVIOUS_SNAPSHOT' ? 'an earlier snapshot is used' : attemptsOf(end);
    return { name, state, fromMs, toMs: msOf(end.logDateTime), note };
  }
  if (name === 'launch' && launchStatus === 'LAUNCHED')
    return {
      name,
      state: 'done',
      fromMs,
      toMs: msOf(facts.launchedAt) ?? msOf(facts.jobEndedAt),
      note: null,
    };
  const isOver = facts.jobEndedAt !== null || launchStatus === 'FAILED' || launchStatus === 'LAUNCHED';
  if (!isOver) return { name, state: 'running', fromMs, toMs: null, note: null };
  const state = launchStatus === 'LAUNCHED' ? 'done' : launchStatus === 'FAILED' ? 'failed' : 'unknown';
  return {
    name,
    state,
    fromMs,
    toMs: msOf(facts.jobEndedAt) ?? fromMs,
    note: 'the log does not tell its end',
  };
}

function attemptsOf({ eventData }: LogItemFragment): string | null {
  const count = eventData?.attemptCount ?? null;
  return count === null || count < 2 ? null : `attempt ${count} of ${eventData?.maxAttemptsCount ?? '?'}`;
}

function actionsOf(facts: ServerFacts): Stage | null {
  const { actionStates, actionsFrom, actionsChangedAt, jobEndedAt } = facts;
  if (actionStates.length === 0) return null;
  const fromMs = msOf(actionsFrom) ?? msOf(facts.launchedAt);
  if (fromMs === null) return null;
  const failed = actionStates.filter((state) => state === 'FAILED').length;
  const done = actionStates.filter((state) => state === 'SUCCEEDED').length;
  const note = `${done} of ${actionStates.length} succeeded${failed === 0 ? '' : `, ${failed} failed`}`;
  const isRunning = actionStates.includes('IN_PROGRESS') && jobEndedAt === null;
  if (isRunning) return { name: 'actions', state: 'running', fromMs, toMs: null, note };
  const state = failed > 0 ? 'failed' : done === actionStates.length ? 'done' : 'unknown';
  return { name: 'actions', state, fromMs, toMs: msOf(actionsChangedAt) ?? msOf(jobEndedAt) ?? fromMs, note };
}

function msOf(instant: string | null | undefined): number | null {
  const ms = Date.parse(instant ?? '');
  return Number.isNaN(ms) ? null : ms;
}
