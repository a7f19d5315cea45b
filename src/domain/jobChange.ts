// What is different between two observations of one job, change by change. Pure: the watcher asks, the log keeps.
import type { DrsEnum } from './drsEnum.js';
import type { RecoveryInstanceID } from './ids.js';
import type {
  Job,
  JobStatus,
  LaunchActionRun,
  LaunchActionRunStatus,
  LaunchStatus,
  ParticipatingResource,
  ParticipatingServer,
  Tag,
} from './job.js';
import { compareInstants, type Instant } from './instant.js';
import type { JobLogItem } from './jobLogItem.js';

/** `previous` and `current` are null where there was, or is, nothing. */
interface Transition<Status extends string> {
  readonly previous: DrsEnum<Status> | null;
  readonly current: DrsEnum<Status> | null;
}

export interface JobStatusChange extends Transition<JobStatus> {
  readonly kind: 'JobStatusChange';
}
export interface ServerLaunchStatusChange extends Transition<LaunchStatus> {
  readonly kind: 'ServerLaunchStatusChange';
  readonly server: ParticipatingServer;
}
export interface ServerRecoveryInstanceChange {
  readonly kind: 'ServerRecoveryInstanceChange';
  readonly server: ParticipatingServer;
  readonly previousRecoveryInstanceID: RecoveryInstanceID | null;
}
export interface LaunchActionRunChange {
  readonly kind: 'LaunchActionRunChange';
  readonly server: ParticipatingServer;
  readonly run: LaunchActionRun;
  readonly previous: DrsEnum<LaunchActionRunStatus> | null;
}
export interface ResourceLaunchStatusChange extends Transition<LaunchStatus> {
  readonly kind: 'ResourceLaunchStatusChange';
  readonly resource: ParticipatingResource;
}
export interface JobLogItemAdded {
  readonly kind: 'JobLogItemAdded';
  readonly logItem: JobLogItem;
}
export interface JobTagsChange {
  readonly kind: 'JobTagsChange';
  readonly tags: readonly Tag[];
}

/** One thing that changed, named as the API names it. */
export type JobChange =
  | JobStatusChange
  | ServerLaunchStatusChange
  | ServerRecoveryInstanceChange
  | LaunchActionRunChange
  | ResourceLaunchStatusChange
  | JobLogItemAdded
  | JobTagsChange;

/**
 * Lists what changed from one observation to the next, the job first, then each server in DRS's order, then resources.
 * `before` is null for a job seen for the first time: everything it has is then a change from nothing.
 */
export function changesBetween(before: Job | null, after: Job): readonly JobChange[] {
  const changes: JobChange[] = [];
  if (before === null || before.status?.raw !== after.status?.raw) {
    changes.push({ kind: 'JobStatusChange', previous: before?.status ?? null, current: after.status });
  }
  changes.push(...serverChanges(before, after), ...resourceChanges(before, after));
  if (before !== null && tagsKey(before) !== tagsKey(after))
    changes.push({ kind: 'JobTagsChange', tags: after.tags });
  return changes;
}

/**
 * The items of `current` that `previous` did not have, in the order of their time. Equal lines count as often as they
 * occur: DRS may write the same event twice within a second.
 */
export function addedLogItems(
  previous: readonly JobLogItem[],
  current: readonly JobLogItem[],
): readonly JobLogItem[] {
  const seen = new Map<string, number>();
  for (const item of previous) seen.set(logItemKey(item), (seen.get(logItemKey(item)) ?? 0) + 1);
  const added = current.filter((item) => {
    const left = seen.get(logItemKey(item)) ?? 0;
    seen.set(logItemKey(item), left - 1);
    return left <= 0;
  });
  return inOrderOfTime(added);
}

/** Sorts by time; items of one instant stay in DRS's order, and one without a time stays behind the item before it. */
export function inOrderOfTime(items: readonly JobLogItem[]): readonly JobLogItem[] {
  let latest: Instant | null = null;
  const timed = items.map((item) => {
    latest = item.logDateTime ?? latest;
    return { item, at: latest };
  });
  return timed.toSorted((left, right) => compareOptional(left.at, right.at)).map(({ item }) => item);
}

function compareOptional(left: Instant | null, right: Instant | null): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return compareInstants(left, right);
}

function serverChanges(before: Job | null, after: Job): readonly JobChange[] {
  const pairs = paired(
    before?.participatingServers ?? [],
    after.participatingServers,
    (server) => server.sourceServerID,
  );
  const changes = pairs.flatMap(([previous, server]): readonly JobChange[] => [
    ...launchStatusChange(previous, server),
    ...instanceChange(previous, server),
    ...runChanges(previous, server),
  ]);
  return [...changes, ...serversThatLeft(before, after)];
}

function serversThatLeft(before: Job | null, after: Job): readonly ServerLaunchStatusChange[] {
  const keyOf = (server: ParticipatingServer) => server.sourceServerID;
  const left = missing(before?.participatingServers ?? [], after.participatingServers, keyOf);
  return left.map((server) => ({
    kind: 'ServerLaunchStatusChange',
    server,
    previous: server.launchStatus,
    current: null,
  }));
}

function launchStatusChange(
  previous: ParticipatingServer | undefined,
  server: ParticipatingServer,
): readonly JobChange[] {
  if (previous !== undefined && previous.launchStatus?.raw === server.launchStatus?.raw) return [];
  return [
    {
      kind: 'ServerLaunchStatusChange',
      server,
      previous: previous?.launchStatus ?? null,
      current: server.launchStatus,
    },
  ];
}

function instanceChange(
  previous: ParticipatingServer | undefined,
  server: ParticipatingServer,
): readonly JobChange[] {
  const before = previous?.recoveryInstanceID ?? null;
  if (before === server.recoveryInstanceID) return [];
  return [{ kind: 'ServerRecoveryInstanceChange', server, previousRecoveryInstanceID: before }];
}

function runChanges(
  previous: ParticipatingServer | undefined,
  server: ParticipatingServer,
): readonly JobChange[] {
  const pairs = paired(
    previous?.launchActionsStatus?.runs ?? [],
    server.launchActionsStatus?.runs ?? [],
    (run) => run.runId,
  );
  return pairs.flatMap(([before, run]): readonly JobChange[] => {
    if (
      before !== undefined &&
      before.status?.raw === run.status?.raw &&
      before.failureReason === run.failureReason
    )
      return [];
    return [{ kind: 'LaunchActionRunChange', server, run, previous: before?.status ?? null }];
  });
}

function resourceChanges(before: Job | null, after: Job): readonly JobChange[] {
  const pairs = paired(before?.participatingResources ?? [], after.participatingResources, resourceKey);
  const changes = pairs.flatMap(([previous, resource]): readonly JobChange[] => {
    if (previous !== undefined && previous.launchStatus?.raw === resource.launchStatus?.raw) return [];
    return [
      {
        kind: 'ResourceLaunchStatusChange',
        resource,
        previous: previous?.launchStatus ?? null,
        current: resource.launchStatus,
      },
    ];
  });
  return [...changes, ...resourcesThatLeft(before, after)];
}

function resourcesThatLeft(before: Job | null, after: Job): readonly ResourceLaunchStatusChange[] {
  const left = missing(before?.participatingResources ?? [], after.participatingResources, resourceKey);
  return left.map((resource) => ({
    kind: 'ResourceLaunchStatusChange',
    resource,
    previous: resource.launchStatus,
    current: null,
  }));
}

/**
 * Each of `after` with the one of `before` that it was. Where several have one key (DRS may leave an id out) the first
 * belongs to the first, the second to the second.
 */
function paired<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string | null,
): readonly (readonly [Item | undefined, Item])[] {
  const earlier = new Map<string | null, Item[]>();
  for (const item of before) earlier.set(keyOf(item), [...(earlier.get(keyOf(item)) ?? []), item]);
  return after.map((item) => [earlier.get(keyOf(item))?.shift(), item]);
}

/** Those of `before` that none of `after` is. */
function missing<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string | null,
): readonly Item[] {
  return paired(after, before, keyOf).flatMap(([still, item]) => (still === undefined ? [item] : []));
}

function resourceKey(resource: ParticipatingResource): string {
  return JSON.stringify(resource.participatingResourceID);
}

function tagsKey(job: Job): string {
  return JSON.stringify(job.tags.map(({ key, value }) => JSON.stringify([key, value])).toSorted());
}

function logItemKey(item: JobLogItem): string {
  return JSON.stringify([item.logDateTime, item.event?.raw, item.eventData]);
}
