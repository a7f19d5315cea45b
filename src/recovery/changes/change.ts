// What tells one change that DRS makes at once, without a job, from another; makeChange.ts is the same for all.
import type { DrsFailure, OutcomeUnknownError } from '../../domain/failure.js';
import type { Permission } from '../../domain/permission.js';
import type { RememberedChange } from '../../domain/rememberedInput.js';
import type { DrsChanges } from '../actionParts.js';
import type { DrsAnswer } from '../actionPorts.js';
import type { Asked } from '../input/asked.js';
import type { Words } from '../input/texts.js';

export interface Change<Input extends Words, Command, Value, Members> {
  readonly action: RememberedChange['action'];
  readonly permission: Permission;
  readonly read: (input: Input) => Asked<RememberedChange, Command>;
  /** Nothing leaves after `sendByMs`. */
  readonly send: (drs: DrsChanges, command: Command, sendByMs: number) => Promise<DrsAnswer<Value>>;
  /** What the caller is answered with, besides the request's id. */
  readonly toMembers: (value: Value, command: Command) => Members;
  /** Whether doing it twice leaves things as doing it once does. */
  readonly isRepeatable: boolean;
  /** Where it shows whether it was done, to go on `Look at `. */
  readonly whereItShows: (command: Command) => string;
}

/** A change that DRS has made. */
export type Changed<Kind extends string, Members> = Members & {
  readonly kind: Kind;
  readonly requestID: string;
};

export type ChangeResult<Kind extends string, Members> =
  Changed<Kind, Members> | DrsFailure | OutcomeUnknownError;
