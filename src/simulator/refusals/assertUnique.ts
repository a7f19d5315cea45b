// No model says it, but nothing can be launched or terminated twice in one call.
import { validationFailed } from '../wire/errors.js';

/** Throws ValidationException at the first repetition. `member` is the path of the id in an item of the list, if any. */
export function assertUnique(list: string, ids: readonly string[], member?: string): void {
  const index = ids.findIndex((id, candidate) => ids.indexOf(id) !== candidate);
  if (index === -1) return;
  const name = [list, index, ...(member === undefined ? [] : [member])].join('.');
  throw validationFailed([{ name, message: `must not repeat ${ids[index] ?? ''}` }]);
}
