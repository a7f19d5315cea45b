// One server of the fleet, in a row whose height never changes: all of its details are a click away.
import { memo } from 'preact/compat';

import { lagOf } from '../parts/format.js';
import { Tag } from '../parts/Tags.js';
import { Ago, Time } from '../parts/Time.js';
import type { ServerRow } from './serverRow.js';

interface RowProps {
  readonly row: ServerRow;
  /** Of all rows, the head is 1. */
  readonly rowIndex: number;
  readonly isSelected: boolean;
  /** Than that of the selected. */
  readonly isOtherScope: boolean;
  readonly toggle: (key: string) => void;
  readonly open: (key: string) => void;
}

export const FleetRow = memo(function FleetRow(props: RowProps) {
  const { row, rowIndex, open } = props;
  return (
    <tr data-server={row.sourceServerID} data-state={row.state} aria-rowindex={rowIndex}>
      <td>
        <Select {...props} />
      </td>
      <th scope="row">
        <button type="button" class="plain" aria-haspopup="dialog" onClick={() => open(row.key)}>
          {row.name}
        </button>
        <code>{row.sourceServerID}</code>
      </th>
      <td>{row.scope}</td>
      <td>
        <Tag tone={row.tone}>{row.stateText}</Tag>
      </td>
      <td>
        <Lag row={row} />
      </td>
      <td>
        {row.error !== null && (
          <>
            <span class="bad line">{row.error.text}</span>
            <code class="line">{row.error.raw}</code>
          </>
        )}
      </td>
      <td>
        <Drilled row={row} />
      </td>
    </tr>
  );
});

const OTHER_SCOPE = 'Others are selected in another scope: one job has servers of one scope.';

function Select({ row, isSelected, isOtherScope, toggle }: RowProps) {
  const isBarred = isOtherScope && !isSelected;
  return (
    <input
      type="checkbox"
      checked={isSelected}
      disabled={isBarred}
      title={isBarred ? OTHER_SCOPE : undefined}
      aria-label={`Select ${row.name}`}
      onChange={() => toggle(row.key)}
    />
  );
}

/** How far behind, and when it is to have caught up. */
export function Lag({ row: { lagMs, etaAt } }: { readonly row: ServerRow }) {
  return (
    <>
      {lagMs === null ? <span class="unknown">not told</span> : lagOf(lagMs)}
      {etaAt !== null && (
        <span class="small line">
          caught up by <Time at={etaAt} />
        </span>
      )}
    </>
  );
}

/** Whether the last successful drill is recent enough, and when it was. */
export function Drilled({ row: { isOverdue, lastSuccessAt } }: { readonly row: ServerRow }) {
  if (isOverdue === null) return <Tag tone="unsure">could not be read</Tag>;
  return (
    <>
      <Tag tone={isOverdue ? 'bad' : 'good'}>{isOverdue ? 'drill overdue' : 'drilled'}</Tag>
      <span class="small line">{lastSuccessAt === null ? 'none is known' : <Ago at={lastSuccessAt} />}</span>
    </>
  );
}
