// What of the fleet is to be seen.
import { useMemo } from 'preact/hooks';

import { words } from '../parts/format.js';
import { type Choice, EVERYTHING, valuesOf } from './choice.js';
import type { ServerRow } from './serverRow.js';

interface FiltersProps {
  readonly rows: readonly ServerRow[];
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
  readonly shown: number;
}

export function FleetFilters({ rows, choice, choose, shown }: FiltersProps) {
  const states = useMemo(() => valuesOf(rows, 'state'), [rows]);
  const scopes = useMemo(() => valuesOf(rows, 'scope'), [rows]);
  const set = (part: Partial<Choice>) => choose({ ...choice, ...part });
  const { sortBy, isDescending } = choice;
  return (
    <form class="filters" role="search" aria-label="Fleet" onSubmit={(event) => event.preventDefault()}>
      <label>
        Name or id
        <input
          type="search"
          value={choice.text}
          onInput={({ currentTarget }) => set({ text: currentTarget.value })}
        />
      </label>
      <Pick name="State" values={states} text={words} value={choice.state} pick={(state) => set({ state })} />
      {scopes.length > 1 && (
        <Pick
          name="Scope"
          values={scopes}
          text={same}
          value={choice.scope}
          pick={(scope) => set({ scope })}
        />
      )}
      <Check name="Drill overdue" isOn={choice.onlyOverdue} turn={(onlyOverdue) => set({ onlyOverdue })} />
      <Check
        name="With a problem"
        isOn={choice.onlyProblems}
        turn={(onlyProblems) => set({ onlyProblems })}
      />
      <button type="button" onClick={() => choose({ ...EVERYTHING, sortBy, isDescending })}>
        Show all
      </button>
      <span role="status" data-shown={shown}>
        {shown} of {rows.length} shown
      </span>
    </form>
  );
}

const same = (value: string) => value;

interface PickProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly text: (value: string) => string;
  readonly value: string;
  readonly pick: (value: string) => void;
}

function Pick({ name, values, text, value, pick }: PickProps) {
  return (
    <label>
      {name}
      <select value={value} onChange={({ currentTarget }) => pick(currentTarget.value)}>
        <option value="">all</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {text(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
}

function Check({ name, isOn, turn }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => turn(currentTarget.checked)} />
      {name}
    </label>
  );
}
