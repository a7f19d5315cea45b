// What watching needs of the store. Rejections as in src/recovery/storePorts.ts: StoreUnavailable and nothing else.
import type { DrsFailure } from '../domain/failure.js';
import type { JobID } from '../domain/ids.js';
import type { Job } from '../domain/job.js';
import type { Instant } from '../domain/instant.js';
import type { JobChange } from '../domain/jobChange.js';
import type { JobLogItem } from '../domain/jobLogItem.js';
import type { JobObservation } from '../domain/jobRecord.js';

/** One observation that is worth a row. */
export interface Observation {
  readonly job: Job;
  readonly changes: readonly JobChange[];
  readonly observedAt: Instant;
  /** When DRS was last seen to say of the job what it said before these changes; absent where nobody looked before. */
  readonly unchangedUntil?: Instant;
  /** Nothing more will come of this job. */
  readonly isFinal: boolean;
  /** DRS no longer has the job; `job` is its last known state. */
  readonly isGone: boolean;
}

/** A row of the job log. */
export interface JobLogEntry extends Observation {
  /** Grows by one from entry to entry over all jobs of a scope, from 1. */
  readonly sequence: number;
}

/** An entry without the job that it led to: what changed, and when that was seen. */
export interface JobLogChanges extends JobObservation {
  readonly sequence: number;
  readonly isFinal: boolean;
}

/** What one job is now: the state after its newest entry, with what DRS said since beside its changes; `changes` is empty. */
export type JobState = JobLogEntry;

/**
 * What the leader tells all replicas after each round. Instants are milliseconds of the leader's clock: only their differences mean
 * something elsewhere.
 */
export interface WatchReport {
  /** The replica by whose clock its instants are. */
  readonly publishedBy: string;
  /** Grows from report to report. */
  readonly number: number;
  readonly publishedAtMs: number;
  /** When the last round that could read DRS began; null before the first. */
  readonly observedAtMs: number | null;
  /** The same, for the last round of which the log has all; null before the first. */
  readonly recordedAtMs: number | null;
  /** When all jobs were last listed; null before the first time. */
  readonly discoveredAtMs: number | null;
  /** Why the last rounds failed; null after one that succeeded. */
  readonly failure: { readonly failure: DrsFailure; readonly atMs: number } | null;
  readonly nextAttemptAtMs: number;
  /** When jobs that the last round did not confirm were last what the log says. */
  readonly unconfirmed: Readonly<Record<string, number>>;
  /** When ids that DRS does not know were last asked for: those asked for lately. */
  readonly absent: Readonly<Record<string, number>>;
  /** The creation of the newest job that was listed: a job that is younger is news. Null before the first listing. */
  readonly newestCreation: Instant | null;
}

/** Where the log of a scope stands. */
export interface ScopeState {
  /** Names this log in cursors, for as long as the store exists. */
  readonly logID: string;
  /** Of the newest entry; 0 in an empty log. */
  readonly head: number;
  /** Every entry with a greater number is there; of those up to this one, whole jobs may have been dropped. */
  readonly droppedThrough: number;
  /** Grows whenever the state of a job was put right without an entry. */
  readonly amended: number;
  readonly holder: string | null;
  /** Grows with each new holder. */
  readonly epoch: number;
  /** Grows with each sign of life of the holder. */
  readonly beat: number;
  readonly report: WatchReport | null;
}

/** The right to watch a scope and to write its log: worthless from the moment that another has it. */
export interface Lease {
  readonly scope: string;
  readonly holder: string;
  readonly epoch: number;
}

/** The lease is no longer held: nothing was written. */
export const LOST = 'lost';
export type LeaseLost = typeof LOST;

/** The job log, the states it leads to, and who may write them. */
export interface JobLogStore {
  /** The scope's row, made when it is not there yet. */
  readScope(scope: string): Promise<ScopeState>;
  /** Entries behind a sequence number, in order, at most `limit`; of one job where one is named. */
  readAfter(
    scope: string,
    sequence: number,
    limit: number,
    jobID: JobID | null,
  ): Promise<readonly JobLogEntry[]>;
  /** The changes of one job in entries behind a sequence number, in order, at most `limit`: far less than the entries themselves. */
  readChanges(
    scope: string,
    jobID: JobID,
    sequence: number,
    limit: number,
  ): Promise<readonly JobLogChanges[]>;
  /** The state of one job; null where the log has (no longer) anything of it. */
  readState(scope: string, jobID: JobID): Promise<JobState | null>;
  /** The states of all jobs whose story goes on. */
  readOpenStates(scope: string): Promise<readonly JobState[]>;
  /** The states that were put right after `amended` had that value. */
  readAmended(scope: string, amended: number): Promise<readonly JobState[]>;
  /** Of these jobs, those that the log has anything of. */
  readKnown(scope: string, jobIDs: readonly JobID[]): Promise<ReadonlySet<JobID>>;
  /** The items of DRS's log that entries of these jobs carry, in the order of the entries. */
  readLogItems(scope: string, jobIDs: readonly JobID[]): Promise<ReadonlyMap<JobID, readonly JobLogItem[]>>;

  /** Takes the lease if nobody holds it, or if `seen` is still all that its holder has shown. Null where somebody else was faster. */
  takeLease(scope: string, holder: string, seen: Pick<ScopeState, 'epoch' | 'beat'>): Promise<Lease | null>;
  /** A sign of life. */
  renewLease(lease: Lease): Promise<true | LeaseLost>;
  releaseLease(lease: Lease): Promise<void>;

  /** Appends in this order, and makes each the state of its job: one commit for all. Gives the new head. */
  append(lease: Lease, observations: readonly Observation[]): Promise<number | LeaseLost>;
  /**
   * Puts the states of jobs right, or remembers those of jobs that the log has nothing of, without entries: there to be read, news to
   * nobody. One commit.
   */
  remember(lease: Lease, states: readonly Omit<Observation, 'changes'>[]): Promise<true | LeaseLost>;
  /** Tells all replicas how the last round went; a sign of life too. One commit. */
  publish(lease: Lease, report: WatchReport): Promise<true | LeaseLost>;
  /** Drops the log and the state of each job whose story ended before `before`. Gives how many jobs. */
  dropEnded(lease: Lease, before: Instant): Promise<number | LeaseLost>;

  /** Calls `listener` whenever the log of the scope may have grown, a report came, or the lease changed hands. */
  onLog(scope: string, listener: () => void): () => void;
}

/** What the people on one replica wish to see. */
export interface WatchDemand {
  /** How many watch one job each. */
  readonly jobWatchers: number;
  /** How many watch all jobs. */
  readonly allWatchers: number;
  /** Jobs that are waited for and that the log does not tell of. */
  readonly lookups: readonly JobID[];
  /** A job was started here that DRS may not list yet. */
  readonly isExpecting: boolean;
  /** How much of the budget of calls this replica needs, beside the others' weights; absent: as little as one that rests. */
  readonly callsWeight?: number;
}

/** The budget of calls to DRS, of which each replica of a scope takes a part. */
export interface SharedBudget {
  /** Calls wait for their turn here, or did a short while ago. */
  isShort(): boolean;
  /** The listener is called when that begins. */
  onShort(listener: () => void): void;
  /** The part that is this replica's from now on, above 0 and at most 1. */
  setShare(share: number): void;
}

export interface ReplicaRow {
  readonly replicaID: string;
  readonly beat: number;
  readonly demand: WatchDemand;
}

/** The rows by which replicas know of each other. */
export interface ReplicaStore {
  /** A sign of life, with what this replica's people wish to see. */
  beat(replicaID: string, demand: WatchDemand): Promise<void>;
  list(): Promise<readonly ReplicaRow[]>;
  remove(replicaID: string): Promise<void>;
  /** Calls `listener` whenever some replica's demand may have changed. */
  onDemand(listener: () => void): () => void;
}
