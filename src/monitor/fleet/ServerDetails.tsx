// All that the fleet knows of one server, where a row has no room for it.
import { useEffect, useRef } from 'preact/hooks';

import { words } from '../parts/format.js';
import { JobLink } from '../parts/JobLink.js';
import { Tag } from '../parts/Tags.js';
import { Time } from '../parts/Time.js';
import { Drilled, Lag } from './FleetRow.js';
import type { ServerRow } from './serverRow.js';

interface DetailsProps {
  readonly row: ServerRow;
  readonly close: () => void;
}

export function ServerDetails({ row, close }: DetailsProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="server-name" onClose={close} data-details={row.sourceServerID}>
      <h2 id="server-name">{row.name}</h2>
      <p>
        <code>{row.sourceServerID}</code> in {row.scope}
      </p>
      <Facts row={row} />
      {row.error !== null && (
        <>
          <p class="bad">{row.error.text}</p>
          <pre>{row.error.raw}</pre>
        </>
      )}
      {!row.isHistoryComplete && row.isOverdue !== null && (
        <p>Only the newest jobs were looked at: an older drill may not be seen.</p>
      )}
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

function Facts({ row }: { readonly row: ServerRow }) {
  return (
    <dl class="facts">
      <div>
        <dt>Replication</dt>
        <dd>
          <Tag tone={row.tone}>{row.stateText}</Tag>
        </dd>
      </div>
      <div>
        <dt>Lag</dt>
        <dd>
          <Lag row={row} />
        </dd>
      </div>
      <div>
        <dt>Last successful drill</dt>
        <dd>
          <Drilled row={row} />
        </dd>
      </div>
      <div>
        <dt>Last drill</dt>
        <dd>
          <LastDrill row={row} />
        </dd>
      </div>
    </dl>
  );
}

function LastDrill({ row: { scope, lastDrill, isOverdue } }: { readonly row: ServerRow }) {
  if (lastDrill === null) return <>{isOverdue === null ? 'could not be read' : 'none is known'}</>;
  const { jobID, startedAt, isSuccessful, launchStatus, rawLaunchStatus } = lastDrill;
  const status = launchStatus === 'UNKNOWN' ? rawLaunchStatus : words(launchStatus);
  return (
    <>
      <Tag tone={isSuccessful ? 'good' : 'unsure'}>{status ?? 'not told'}</Tag> <Time at={startedAt} />{' '}
      {jobID !== null && <JobLink jobID={jobID} scope={scope} />}
    </>
  );
}
