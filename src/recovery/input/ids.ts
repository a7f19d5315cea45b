// Ids that the inputs of mutations name, held against DRS's patterns before anything is sent.
import type { FieldViolation } from '../../domain/failure.js';
import type { IDRule } from '../../domain/ids.js';
import { shown } from '../validation.js';

/** `name` is the path of the field; `hint` says where ids come from. */
export function idViolations(
  { is, rule }: IDRule<string>,
  name: string,
  text: string,
  hint: string,
): readonly FieldViolation[] {
  return is(text) ? [] : [{ name, message: `Must be ${rule}, is ${shown(text)}. ${hint}` }];
}

/** A list that must name each of its things once. */
export interface ListRule {
  /** The path of the list. */
  readonly name: string;
  /** The path behind an item's index, such as `.sourceNetworkID`. */
  readonly member: string;
  /** In the singular, such as `recovery instance`. */
  readonly what: string;
  readonly most: number;
  readonly rule: IDRule<string>;
  readonly hint: string;
}

/** Of a list of 1 to `most` ids, none of them twice; `alsoOf` tells what else is wrong with the item of an index. */
export function idListViolations(
  list: ListRule,
  ids: readonly string[],
  alsoOf: (index: number) => readonly FieldViolation[] = () => [],
): readonly FieldViolation[] {
  const firstIndex = new Map<string, number>();
  const each = ids.flatMap((id, index): readonly FieldViolation[] => {
    const name = `${list.name}[${index}]${list.member}`;
    const earlier = firstIndex.get(id);
    if (earlier === undefined) firstIndex.set(id, index);
    const broken = idViolations(list.rule, name, id, list.hint);
    if (broken.length > 0 || earlier === undefined) return [...broken, ...alsoOf(index)];
    const message = `Names ${id} again, as ${list.name}[${earlier}] does. Name each ${list.what} once.`;
    return [{ name, message }, ...alsoOf(index)];
  });
  return [...countViolations(list, ids.length), ...each];
}

function countViolations({ name, what, most }: ListRule, count: number): readonly FieldViolation[] {
  if (count >= 1 && count <= most) return [];
  const given = `Must have 1 to ${most} ${what}s, has ${count}.`;
  const remedy = count === 0 ? 'Name at least one.' : 'Start several jobs.';
  return [{ name, message: `${given} ${remedy}` }];
}

/** The id where it follows the rule: what may be remembered of it. */
export function keptID<ID extends string>({ is }: IDRule<ID>, text: string): (ID & string) | null {
  return is(text) ? text : null;
}
