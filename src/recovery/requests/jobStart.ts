// What tells one operation that starts a job from another; startJob.ts is the same for all.
import type { AnyFailure, PreflightOutdatedError } from '../../domain/failure.js';
import type { Job, Tag } from '../../domain/job.js';
import type { Permission } from '../../domain/permission.js';
import type { JobStartAction, RememberedJobStart } from '../../domain/rememberedInput.js';
import type { DrsChanges } from '../actionParts.js';
import type { DrsAnswer } from '../actionPorts.js';
import type { Asked } from '../input/asked.js';
import type { KeyedWords } from '../input/texts.js';
import type { Involved } from './findBusyServers.js';

export interface JobStart<Input extends KeyedWords, Command> {
  readonly action: JobStartAction;
  readonly permissionFor: (input: Input) => Permission;
  readonly read: (input: Input) => Asked<RememberedJobStart, Command>;
  /** Equal for inputs that ask for the same, and for no others of any action. */
  readonly fingerprintOf: (command: Command) => string;
  /** `tags` are the gateway's own, for operations that take tags. Nothing leaves after `sendByMs`. */
  readonly send: (
    drs: DrsChanges,
    command: Command,
    tags: readonly Tag[],
    sendByMs: number,
  ) => Promise<DrsAnswer<Job>>;
  /** Whom a conflict may be about; empty where it is not about source servers. */
  readonly involvedIn: (command: Command) => readonly Involved[];
}

/** A job, as a mutation answers with it. */
export interface JobStarted<Kind extends string = 'JobStarted'> {
  readonly kind: Kind;
  readonly job: Job;
  readonly requestID: string;
  /** The job was started by an earlier request with the same key. */
  readonly isReplay: boolean;
}

export type JobStartResult<Kind extends string = 'JobStarted'> =
  JobStarted<Kind> | Exclude<AnyFailure, PreflightOutdatedError>;
