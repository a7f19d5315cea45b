// What a mutation is, for those who find its scope and those who make it.
import type { Actor } from '../domain/actor.js';
import type { DrsFailure } from '../domain/failure.js';

/** Somebody's request. */
export interface Asking<Input> {
  readonly actor: Actor;
  readonly input: Input;
  /** Why nobody knows in which scope it is to be done: then nothing is sent, and the attempt is written down as refused. */
  readonly unplaced: DrsFailure | null;
}

/** A use case that changes something. Never rejects for anything that DRS or the store does. */
export type Mutation<Input, Result> = (
  actor: Actor,
  input: Input,
  unplaced?: DrsFailure | null,
) => Promise<Result>;
