// The instances that drills and recoveries launched, by job, and their end.
import { useEffect, useMemo, useState } from 'preact/hooks';

import type { InstanceFragment } from '../__generated__/graphql.js';
import { InstancesDocument } from '../api/fleetDocuments.js';
import { send } from '../api/send.js';
import { may } from '../live/viewer.js';
import { ListWatch } from '../live/listWatch.js';
import { Reading } from '../parts/Reading.js';
import { InstanceGroup } from './InstanceGroup.js';
import { byJob } from './selection.js';
import { TerminateDialog } from './TerminateDialog.js';
import { termination } from './termination.js';
import { TerminationState } from './TerminationState.js';

const PAGE = 200;

function watchInstances() {
  return new ListWatch<InstanceFragment>(async (after, signal) => {
    const sent = await send(InstancesDocument, { first: PAGE, after }, signal);
    return sent.kind === 'failed' ? sent : { ...sent, data: sent.data.recoveryInstances };
  });
}

export function InstancesPage() {
  const watch = useMemo(watchInstances, []);
  useEffect(() => {
    void watch.start();
    return () => watch.stop();
  }, [watch]);
  const { items, readAtMs } = watch.state.value;
  const ended = termination.value.kind === 'done' ? termination.value.jobID : null;
  useEffect(() => {
    if (ended !== null) void watch.again();
  }, [watch, ended]);
  return (
    <>
      <h1>Recovery instances</h1>
      <Reading state={watch.state} again={() => void watch.again()} />
      <TerminationState />
      {items.length === 0 ? (
        <p>{readAtMs === null ? 'Reading the recovery instances…' : 'DRS lists no recovery instances.'}</p>
      ) : (
        <Instances instances={items} />
      )}
    </>
  );
}

const keyOf = ({ scope, recoveryInstanceID }: InstanceFragment) => `${scope.name} ${recoveryInstanceID}`;

function Instances({ instances }: { readonly instances: readonly InstanceFragment[] }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const groups = useMemo(() => byJob(instances), [instances]);
  const chosen = instances.filter((instance) => selected.has(keyOf(instance)));
  const [first, ...others] = chosen;
  const turn = (each: readonly InstanceFragment[], isOn: boolean) => {
    const keys = each.map(keyOf);
    setSelected(
      isOn ? new Set([...selected, ...keys]) : new Set([...selected].filter((key) => !keys.includes(key))),
    );
  };
  return (
    <>
      <Actions
        count={chosen.length}
        scope={first?.scope.name ?? null}
        clear={() => setSelected(new Set())}
        ask={() => setAsking(true)}
      />
      {groups.map((group) => (
        <InstanceGroup key={group.key} group={group} chosen={chosen} turn={turn} />
      ))}
      {isAsking && first !== undefined && (
        <TerminateDialog
          chosen={[first, ...others]}
          close={() => setAsking(false)}
          sent={() => {
            setAsking(false);
            setSelected(new Set());
          }}
        />
      )}
    </>
  );
}

interface ActionsProps {
  readonly count: number;
  /** Of the selected; null while none is. */
  readonly scope: string | null;
  readonly clear: () => void;
  readonly ask: () => void;
}

function Actions({ count, scope, clear, ask }: ActionsProps) {
  const allowed = may(['instance:terminate'], scope);
  const whyNot =
    allowed === null ? 'It is not known yet what you may do.' : (allowed.whyNot ?? whyNotNow(count));
  return (
    <div class="bar-of-actions">
      <span role="status" data-selected={count}>
        {count} selected
      </span>
      <button type="button" disabled={count === 0} onClick={clear}>
        Select none
      </button>
      <button
        type="button"
        disabled={whyNot !== null}
        aria-describedby={whyNot === null ? undefined : 'why-not'}
        onClick={ask}
      >
        Terminate…
      </button>
      <span class="small" id="why-not">
        {whyNot ?? allowed?.only}
      </span>
    </div>
  );
}

function whyNotNow(count: number): string | null {
  const { kind } = termination.value;
  if (kind === 'sending' || kind === 'unsettled') return 'Another termination is not settled yet.';
  return count === 0 ? 'Select instances first.' : null;
}
