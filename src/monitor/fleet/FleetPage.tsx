// All source servers: how their replication goes, whether their recovery was drilled lately, and which of them to start.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

import type { FleetServerFragment } from '../__generated__/graphql.js';
import { FleetDocument } from '../api/fleetDocuments.js';
import { send } from '../api/send.js';
import { ListWatch } from '../live/listWatch.js';
import { Reading } from '../parts/Reading.js';
import { chosenRows, EVERYTHING } from './choice.js';
import { FleetFilters } from './FleetFilters.js';
import { FleetTable } from './FleetTable.js';
import { LagPlot } from './LagPlot.js';
import { ServerDetails } from './ServerDetails.js';
import { type ServerRow, serverRow } from './serverRow.js';
import { StartBar } from './StartBar.js';

const PAGE = 200;

/** Where the drills cannot be read, which takes long to find out, the pages that follow do without, and say so of each server. */
function watchFleet() {
  let withDrills = true;
  return new ListWatch<FleetServerFragment>(async (after, signal) => {
    withDrills ||= after === null;
    const sent = await send(FleetDocument, { first: PAGE, after, withDrills }, signal);
    if (sent.kind === 'failed') return sent;
    if (sent.errors.some(({ path }) => path?.at(-1) === 'drillReadiness')) withDrills = false;
    return { ...sent, data: sent.data.sourceServers };
  });
}

export function FleetPage() {
  const watch = useMemo(watchFleet, []);
  useEffect(() => {
    void watch.start();
    return () => watch.stop();
  }, [watch]);
  const { items, readAtMs } = watch.state.value;
  const rows = useMemo(() => items.map(serverRow), [items]);
  return (
    <>
      <h1>Fleet</h1>
      <Reading state={watch.state} again={() => void watch.again()} />
      {rows.length === 0 ? (
        <p>{readAtMs === null ? 'Reading the source servers…' : 'DRS lists no source servers.'}</p>
      ) : (
        <Fleet rows={rows} />
      )}
    </>
  );
}

function Fleet({ rows }: { readonly rows: readonly ServerRow[] }) {
  const [choice, setChoice] = useState(EVERYTHING);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [detailsOf, setDetailsOf] = useState<string | null>(null);
  const shown = useMemo(() => chosenRows(rows, choice), [rows, choice]);
  const picked = useMemo(() => rows.filter(({ key }) => selected.has(key)), [rows, selected]);
  const details = detailsOf === null ? undefined : rows.find(({ key }) => key === detailsOf);
  const toggle = useCallback((key: string) => setSelected((before) => toggled(before, key)), []);
  return (
    <>
      <Summary rows={rows} />
      <LagPlot rows={shown} />
      <FleetFilters rows={rows} choice={choice} choose={setChoice} shown={shown.length} />
      <StartBar picked={picked} shown={shown} select={setSelected} />
      <FleetTable
        rows={shown}
        choice={choice}
        choose={setChoice}
        selected={selected}
        scope={picked[0]?.scope ?? null}
        toggle={toggle}
        open={setDetailsOf}
      />
      {details !== undefined && <ServerDetails row={details} close={() => setDetailsOf(null)} />}
    </>
  );
}

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}

function Summary({ rows }: { readonly rows: readonly ServerRow[] }) {
  const count = (test: (row: ServerRow) => boolean) => rows.filter(test).length;
  const unread = count(({ isOverdue }) => isOverdue === null);
  return (
    <dl class="facts" data-summary>
      <div>
        <dt>Source servers</dt>
        <dd>{rows.length}</dd>
      </div>
      <div>
        <dt>Replicated continuously</dt>
        <dd>{count(({ state, hasProblem }) => state === 'CONTINUOUS' && !hasProblem)}</dd>
      </div>
      <div>
        <dt>With a problem</dt>
        <dd>{count(({ hasProblem }) => hasProblem)}</dd>
      </div>
      <div>
        <dt>Drill overdue</dt>
        <dd>
          {count(({ isOverdue }) => isOverdue === true)}
          {unread > 0 && <span class="bad"> and {unread} that could not be read</span>}
        </dd>
      </div>
    </dl>
  );
}
