// What the use cases need from outside, in the words of the domain. src/drs and src/jobs provide it, src/gateway joins it.
import type { Result } from '../domain/failure.js';
import type { JobID, RecoverySnapshotID, SourceServerID } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import type { Job, Tag } from '../domain/job.js';
import type { ActivityEvent, JobEvent } from '../domain/jobEvent.js';
import type { JobLogItem } from '../domain/jobLogItem.js';
import type { JobRecord } from '../domain/jobRecord.js';
import type { RecoveryInstance, RecoverySnapshot } from '../domain/recovery.js';
import type { SourceServer } from '../domain/sourceServer.js';
import type { DrsAnswer } from './actionPorts.js';

/** Where in a list of DRS to read: from its beginning, or from where an earlier page said that it goes on. */
export interface PageRequest {
  /** At most so many items (at least 1); DRS may answer with fewer though there are more. */
  readonly maxResults?: number;
  readonly nextToken?: string | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null at the end. An empty page may still have one. */
  readonly nextToken: string | null;
}

/** An empty list of ids matches nothing here (on the wire it would match everything, so it is never sent). */
export interface JobFilter {
  /** At most 1,000. */
  readonly jobIDs?: readonly JobID[] | undefined;
  /** Created at this instant or later. */
  readonly fromDate?: Instant | undefined;
  readonly toDate?: Instant | undefined;
}

export interface SourceServerFilter {
  /** At most 200. */
  readonly sourceServerIDs?: readonly string[] | undefined;
  readonly hardwareId?: string | undefined;
  /** At most 200. */
  readonly stagingAccountIDs?: readonly string[] | undefined;
}

export interface RecoverySnapshotFilter {
  readonly fromDateTime?: Instant | undefined;
  readonly toDateTime?: Instant | undefined;
  readonly order?: 'ASC' | 'DESC' | undefined;
}

export interface RecoveryInstanceFilter {
  /** At most 200. */
  readonly recoveryInstanceIDs?: readonly string[] | undefined;
  /** At most 200. */
  readonly sourceServerIDs?: readonly string[] | undefined;
}

/** What a read may be told besides what to read. */
export interface ReadOptions {
  /** Aborting it gives the read up. */
  readonly signal?: AbortSignal | undefined;
  /** How often it may be sent, where repeating may help. Who repeats by itself asks for 1, so that one layer repeats. */
  readonly attempts?: number | undefined;
  /** Goes before other reads when the rate budget is short: many people, or a start, depend on it. */
  readonly isUrgent?: boolean | undefined;
}

/** The reading operations of DRS: retried within a time limit, one page a call, failures as values. Never throws. */
export interface DrsReader {
  describeJobs(filter: JobFilter, page: PageRequest, options?: ReadOptions): Promise<Result<Page<Job>>>;
  /** In whatever order DRS answers. */
  describeJobLogItems(
    jobID: JobID,
    page: PageRequest,
    options?: ReadOptions,
  ): Promise<Result<Page<JobLogItem>>>;
  describeSourceServers(
    filter: SourceServerFilter,
    page: PageRequest,
    options?: ReadOptions,
  ): Promise<Result<Page<SourceServer>>>;
  describeRecoverySnapshots(
    sourceServerID: SourceServerID,
    filter: RecoverySnapshotFilter,
    page: PageRequest,
    options?: ReadOptions,
  ): Promise<Result<Page<RecoverySnapshot>>>;
  describeRecoveryInstances(
    filter: RecoveryInstanceFilter,
    page: PageRequest,
    options?: ReadOptions,
  ): Promise<Result<Page<RecoveryInstance>>>;
}

/** A start, validated: what goes over the wire, member by member. */
export interface StartRecoveryCommand {
  readonly sourceServers: readonly {
    readonly sourceServerID: SourceServerID;
    readonly recoverySnapshotID: RecoverySnapshotID | null;
  }[];
  readonly isDrill: boolean;
  readonly tags: readonly Tag[];
}

/** The start of a recovery. It is sent at most once unless DRS definitely did not take it. Never throws. */
export interface DrsWriter {
  /** Nothing leaves after `sendByMs` (milliseconds since 1970): then the answer is `refused`. */
  startRecovery(command: StartRecoveryCommand, sendByMs: number): Promise<DrsAnswer<Job>>;
}

/** What is known of jobs by watching them; src/jobs provides it. */
export interface JobWatching {
  /**
   * The stream of one job: its present state, then (or, with a cursor of an earlier event as `after`, at once) each change,
   * to its end. `return()` ends it at once, also while a `next()` is pending.
   */
  watchJob(jobID: JobID, after: string | null): AsyncIterableIterator<JobEvent, undefined>;
  /** The stream of every job; it does not end by itself unless DRS refuses. */
  watchActivity(after: string | null): AsyncIterableIterator<ActivityEvent, undefined>;
  /**
   * A job was started: look for it at once, and call it unknown to nobody while DRS may only not list it yet. Null for a start
   * whose outcome is unknown: a job of an id that nobody knows may show up.
   */
  expectNewJob(jobID: JobID | null): void;
  /** The jobs last seen as not over; may be a poll interval old. */
  openJobs(): readonly Job[];
  /** What is known of a job without asking anybody; null where nothing is. */
  latestState(jobID: JobID): { readonly job: Job; readonly observedAt: Instant } | null;
}

/** The gateway's own memory of jobs; src/jobs provides it. */
export interface JobRecords {
  /** What was seen of a job; empty where nothing was, or where it was so long ago that it is forgotten. Rejects with StoreUnavailable. */
  recordOf(jobID: JobID): Promise<JobRecord>;
}

/** Time, handed in, so that tests own it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms` milliseconds, or at once when `signal` aborts. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** One line a call: an event's name and its ids. Never a token, never a tag's value. */
export interface Logger {
  debug(fields: Readonly<Record<string, unknown>>, event: string): void;
  info(fields: Readonly<Record<string, unknown>>, event: string): void;
  warn(fields: Readonly<Record<string, unknown>>, event: string): void;
  error(fields: Readonly<Record<string, unknown>>, event: string): void;
}
