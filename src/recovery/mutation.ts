// What a mutation is, for those who find its scope and those who make it.
import type { Actor } from '../domain/actor.js';
import type { DrsFailure } from '../domain/failure.js';

/** Is told the id under which a change is written down, before it is sent; of a repetition that of the request it repeats. */
export type NoteRequest = (requestID: string) => void;

/** Where nobody wants to know. */
export const NOT_NOTED: NoteRequest = () => undefined;

/** Somebody's request. */
export interface Asking<Input> {
  readonly actor: Actor;
  readonly input: Input;
  /** Why nobody knows in which scope it is to be done: then nothing is sent, and the attempt is written down as refused. */
  readonly unplaced: DrsFailure | null;
  readonly noteRequest: NoteRequest;
}

/** A use case that changes something. Never rejects for anything that DRS or the store does. */
export type Mutation<Input, Result> = (
  actor: Actor,
  input: Input,
  unplaced?: DrsFailure | null,
  noteRequest?: NoteRequest,
) => Promise<Result>;
