// Lists of ids that callers hand in, held against DRS's patterns and limits before DRS is asked.
import type { FieldViolation } from '../../domain/failure.js';
import { shown } from '../validation.js';

interface Rule {
  readonly rule: string;
  readonly is: (text: string) => boolean;
}

/** What is wrong with the ids; `name` is the path of their argument. */
export function idViolations(
  name: string,
  ids: readonly string[],
  most: number,
  { rule, is }: Rule,
): readonly FieldViolation[] {
  const odd = ids.flatMap((id, index) =>
    is(id) ? [] : [{ name: `${name}[${index}]`, message: `Must be ${rule}, is ${shown(id)}.` }],
  );
  if (ids.length <= most) return odd;
  return [{ name, message: `Must have at most ${most} ids, has ${ids.length}.` }, ...odd];
}
