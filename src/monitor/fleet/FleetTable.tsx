// The rows of the fleet. Only those in sight are in the document; each says which of all it is.
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Choice, SortKey } from './choice.js';
import { FleetRow } from './FleetRow.js';
import { rowWindow } from './rowWindow.js';
import type { ServerRow } from './serverRow.js';

/** As fleet.css makes each row, in pixels. */
const ROW_HEIGHT = 56;
const FIRST_HEIGHT = 600;

interface TableProps {
  readonly rows: readonly ServerRow[];
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
  readonly selected: ReadonlySet<string>;
  /** Of the selected; null while none is. */
  readonly scope: string | null;
  readonly toggle: (key: string) => void;
  readonly open: (key: string) => void;
}

export function FleetTable({ rows, choice, choose, selected, scope, toggle, open }: TableProps) {
  const { region, sight, look } = useSight(rows.length === 0);
  const { from, to } = rowWindow(sight.top, sight.height, ROW_HEIGHT, rows.length);
  if (rows.length === 0) return <p>No server is like that.</p>;
  return (
    <div
      class="scroll fleet-rows"
      role="region"
      aria-label="Source servers"
      tabIndex={0}
      ref={region}
      onScroll={look}
    >
      <table class="fleet" aria-rowcount={rows.length + 1}>
        <Head choice={choice} choose={choose} />
        <tbody>
          <Gap rows={from} />
          {rows.slice(from, to).map((row, at) => (
            <FleetRow
              key={row.key}
              row={row}
              rowIndex={from + at + 2}
              isSelected={selected.has(row.key)}
              isOtherScope={scope !== null && scope !== row.scope}
              toggle={toggle}
              open={open}
            />
          ))}
          <Gap rows={rows.length - to} />
        </tbody>
      </table>
    </div>
  );
}

/** What of the region is in sight; it leaves the document while there is nothing in it, and comes back scrolled to its top. Where a row that had the focus leaves the document, the region takes it. */
function useSight(isEmpty: boolean) {
  const region = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const [sight, setSight] = useState({ top: 0, height: FIRST_HEIGHT });
  const look = useCallback(() => {
    const { current } = region;
    if (current === null) return;
    hadFocus.current = current.contains(document.activeElement);
    setSight({ top: current.scrollTop, height: current.clientHeight });
  }, []);
  useLayoutEffect(() => {
    look();
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, [look, isEmpty]);
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      region.current?.focus({ preventScroll: true });
  }, [sight]);
  return { region, sight, look };
}

function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr class="gap" aria-hidden="true">
      <td colSpan={COLUMNS.length + 1} style={{ height: `${rows * ROW_HEIGHT}px` }} />
    </tr>
  );
}

const COLUMNS: readonly { readonly name: string; readonly sortBy: SortKey | null }[] = [
  { name: 'Server', sortBy: 'name' },
  { name: 'Scope', sortBy: 'scope' },
  { name: 'Replication', sortBy: 'state' },
  { name: 'Lag', sortBy: 'lag' },
  { name: 'Error', sortBy: null },
  { name: 'Last successful drill', sortBy: 'drill' },
];

function Head({ choice, choose }: Pick<TableProps, 'choice' | 'choose'>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <span class="unseen">Selected</span>
        </th>
        {COLUMNS.map(({ name, sortBy }) =>
          sortBy === null ? (
            <th scope="col" key={name}>
              {name}
            </th>
          ) : (
            <SortHead key={name} name={name} sortBy={sortBy} choice={choice} choose={choose} />
          ),
        )}
      </tr>
    </thead>
  );
}

interface SortHeadProps extends Pick<TableProps, 'choice' | 'choose'> {
  readonly name: string;
  readonly sortBy: SortKey;
}

function SortHead({ name, sortBy, choice, choose }: SortHeadProps) {
  const isSorted = choice.sortBy === sortBy;
  const isDescending = isSorted && choice.isDescending;
  const sign = !isSorted ? '' : isDescending ? ' ▼' : ' ▲';
  return (
    <th scope="col" aria-sort={!isSorted ? undefined : isDescending ? 'descending' : 'ascending'}>
      <button
        type="button"
        onClick={() => choose({ ...choice, sortBy, isDescending: isSorted && !isDescending })}
      >
        {name}
        <span aria-hidden="true">{sign}</span>
      </button>
    </th>
  );
}
