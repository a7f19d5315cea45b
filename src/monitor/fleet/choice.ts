// Which servers of the fleet are shown, and in which order.
import type { ServerRow } from './serverRow.js';

export type SortKey = 'name' | 'scope' | 'state' | 'lag' | 'drill';

export interface Choice {
  readonly text: string;
  /** Empty: every state. */
  readonly state: string;
  /** Empty: every scope. */
  readonly scope: string;
  readonly onlyOverdue: boolean;
  readonly onlyProblems: boolean;
  readonly sortBy: SortKey;
  readonly isDescending: boolean;
}

export const EVERYTHING: Choice = {
  text: '',
  state: '',
  scope: '',
  onlyOverdue: false,
  onlyProblems: false,
  sortBy: 'name',
  isDescending: false,
};

/** The text is looked for in names and ids. Whose drills could not be read is among the overdue: nothing shows that it is not. */
export function chosenRows(rows: readonly ServerRow[], choice: Choice): readonly ServerRow[] {
  const text = choice.text.trim().toLowerCase();
  const found = rows.filter(
    (row) =>
      (text === '' || `${row.name} ${row.sourceServerID}`.toLowerCase().includes(text)) &&
      (choice.state === '' || row.state === choice.state) &&
      (choice.scope === '' || row.scope === choice.scope) &&
      (!choice.onlyOverdue || row.isOverdue !== false) &&
      (!choice.onlyProblems || row.hasProblem),
  );
  const direction = choice.isDescending ? -1 : 1;
  const compare = COMPARISONS[choice.sortBy];
  return found.toSorted((one, other) => direction * compare(one, other) || COMPARISONS.name(one, other));
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true });
/** Ascending. What is not known comes with the worst. */
const COMPARISONS: Readonly<Record<SortKey, (one: ServerRow, other: ServerRow) => number>> = {
  name: (one, other) => COLLATOR.compare(one.name, other.name),
  scope: (one, other) => COLLATOR.compare(one.scope, other.scope),
  state: (one, other) =>
    Number(one.hasProblem) - Number(other.hasProblem) || COLLATOR.compare(one.stateText, other.stateText),
  lag: (one, other) => order(one.lagMs ?? Infinity, other.lagMs ?? Infinity),
  drill: (one, other) => order(ageOf(one), ageOf(other)),
};

function order(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function ageOf({ lastSuccessAt }: ServerRow): number {
  return lastSuccessAt === null ? Infinity : -Date.parse(lastSuccessAt);
}

/** What stands in the list, each once, in the order of the alphabet. */
export function valuesOf(rows: readonly ServerRow[], key: 'state' | 'scope'): readonly string[] {
  return [...new Set(rows.map((row) => row[key]))].toSorted();
}
