// Remembered inputs <-> their columns: the action has one of its own, the rest is JSON. What is in it was written here, so it is what it
// says.
import type { RememberedInput, RememberedJobStart } from '../domain/rememberedInput.js';

interface InputColumns {
  readonly action: string;
  readonly input: string;
}

export function fromInput({ action, ...members }: RememberedInput): InputColumns {
  return { action, input: JSON.stringify(members) };
}

export function toInput({ action, input }: InputColumns): RememberedInput {
  return { ...(JSON.parse(input) as object), action } as RememberedInput;
}

/** Of a request: only mutations that start jobs have any. */
export function toJobStart(columns: InputColumns): RememberedJobStart {
  return toInput(columns) as RememberedJobStart;
}
