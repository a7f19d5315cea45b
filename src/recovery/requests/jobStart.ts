// What tells one operation that starts a job from another; startJob.ts is the same for all.
import type {
  AnyFailure,
  ApprovalNotPendingError,
  ApprovalRequiredError,
  PreflightOutdatedError,
} from '../../domain/failure.js';
import type { Job, Tag } from '../../domain/job.js';
import type { Permission } from '../../domain/permission.js';
import type { JobStartAction, RememberedJobStart } from '../../domain/rememberedInput.js';
import type { RecoveryRequest, RecoveryRequestBasis } from '../../domain/recoveryRequest.js';
import type { ActionParts, DrsChanges } from '../actionParts.js';
import type { DrsAnswer } from '../actionPorts.js';
import type { Asked } from '../input/asked.js';
import type { KeyedWords } from '../input/texts.js';
import type { Involved } from './findBusyServers.js';

/**
 * Whether a request may be claimed. `admitted`: so, and perhaps with an approval to use up. `repeats`: its key belongs to an earlier one,
 * which is answered as it was, and nothing is claimed. `refused`: neither; that is written down already.
 */
export type Admission<Refusal> =
  | { readonly kind: 'admitted'; readonly request: RecoveryRequestBasis }
  | { readonly kind: 'repeats'; readonly earlier: RecoveryRequest }
  | { readonly kind: 'refused'; readonly failure: Refusal };

export interface JobStart<Input extends KeyedWords, Command, Refusal = never> {
  readonly action: JobStartAction;
  readonly permissionFor: (input: Input) => Permission;
  readonly read: (input: Input) => Asked<RememberedJobStart, Command>;
  /** Equal for inputs that ask for the same, and for no others of any action. */
  readonly fingerprintOf: (command: Command) => string;
  /** Absent: whoever is authorized may start it. Asked again where what it admitted is no longer good when it is claimed. */
  readonly admit?: (parts: ActionParts, request: RecoveryRequestBasis) => Promise<Admission<Refusal>>;
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
  | JobStarted<Kind>
  | Exclude<AnyFailure, PreflightOutdatedError | ApprovalRequiredError | ApprovalNotPendingError>;
