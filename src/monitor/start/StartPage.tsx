// Starting a drill or a real recovery: choose, check, confirm, start once, follow.
import { useLocation } from 'preact-iso';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { viewer } from '../live/jobFeed.js';
import { Confirm } from './Confirm.js';
import { Findings } from './Findings.js';
import type { Intent, StartPlan } from './intents.js';
import { type Chosen, ServerPicker } from './ServerPicker.js';
import { readServers, serverList } from './servers.js';
import { StartOutcome } from './StartOutcome.js';
import { type Starting, useStarting } from './useStarting.js';

export function StartPage() {
  const { query } = useLocation();
  const [chosen, setChosen] = useState<Chosen>(() => chosenIn(query.servers));
  const [isDrill, setDrill] = useState(true);
  const [reason, setReason] = useState('');
  useEffect(() => void readServers(), []);
  const plan = useMemo(() => planOf(chosen, isDrill, reason), [chosen, isDrill, reason, serverList.value]);
  const starting = useStarting(plan);
  const { preflight, problem, isBusy, outcome, unsettled } = starting;
  return (
    <>
      <h1>Start</h1>
      {unsettled !== null && <Unsettled intent={unsettled} starting={starting} />}
      {outcome !== null && <StartOutcome outcome={outcome} />}
      <form onSubmit={submitting(starting.check)}>
        <Kind isDrill={isDrill} setDrill={setDrill} />
        <ServerPicker chosen={chosen} choose={setChosen} />
        <Reason reason={reason} setReason={setReason} />
        <button type="submit" disabled={isBusy || chosen.size === 0}>
          Check {chosen.size} {chosen.size === 1 ? 'server' : 'servers'}
        </button>
        {isBusy && <span role="status"> Working…</span>}
      </form>
      {problem !== null && <PreflightProblem problem={problem} />}
      {preflight !== null && (
        <>
          <Findings preflight={preflight} />
          <Confirm
            isDrill={isDrill}
            servers={chosen.size}
            isBlocked={preflight.verdict === 'BLOCKED'}
            isBusy={isBusy || unsettled !== null}
            missing={missingPermission(isDrill)}
            start={starting.start}
          />
        </>
      )}
    </>
  );
}

function submitting(act: () => void): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    act();
  };
}

function PreflightProblem({ problem }: { readonly problem: string }) {
  return (
    <p role="alert" class="bad">
      The preflight could not be run: {problem}
    </p>
  );
}

interface ReasonProps {
  readonly reason: string;
  readonly setReason: (reason: string) => void;
}

function Reason({ reason, setReason }: ReasonProps) {
  return (
    <p>
      <label>
        Reason, for the audit trail{' '}
        <input
          value={reason}
          maxLength={256}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
    </p>
  );
}

function chosenIn(servers: string | undefined): Chosen {
  return new Map((servers ?? '').split(',').flatMap((id) => (id === '' ? [] : [[id, null] as const])));
}

/** The scope of the first: the gateway refuses servers of several in one start. */
function planOf(chosen: Chosen, isDrill: boolean, reason: string): StartPlan {
  const [firstID] = chosen.keys();
  const scope = serverList.value?.servers.find(({ sourceServerID }) => sourceServerID === firstID)?.scope
    .name;
  return {
    isDrill,
    sourceServers: [...chosen].map(([sourceServerID, recoverySnapshotID]) => ({
      sourceServerID,
      ...(recoverySnapshotID === null ? {} : { recoverySnapshotID }),
    })),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(scope === undefined ? {} : { scope }),
  };
}

function missingPermission(isDrill: boolean): string | null {
  const needed = isDrill ? 'recovery:drill' : 'recovery:start';
  const who = viewer.value;
  return who === null || who.permissions.includes(needed) ? null : needed;
}

interface KindProps {
  readonly isDrill: boolean;
  readonly setDrill: (isDrill: boolean) => void;
}

function Kind({ isDrill, setDrill }: KindProps) {
  return (
    <fieldset>
      <legend>What</legend>
      <label>
        <input type="radio" name="kind" checked={isDrill} onChange={() => setDrill(true)} />{' '}
        <span class="kind kind-drill">Drill</span> nothing that runs is touched
      </label>
      <br />
      <label>
        <input type="radio" name="kind" checked={!isDrill} onChange={() => setDrill(false)} />{' '}
        <span class="kind kind-real">REAL RECOVERY</span> for the day itself
      </label>
    </fieldset>
  );
}

interface UnsettledProps {
  readonly intent: Intent;
  readonly starting: Pick<Starting, 'isBusy' | 'sendAgain' | 'forget'>;
}

/** A start that was sent, and of which it is not known what became of it. */
function Unsettled({ intent: { plan }, starting: { isBusy, sendAgain, forget } }: UnsettledProps) {
  const { length } = plan.sourceServers;
  return (
    <section class="problem" aria-labelledby="unsettled" data-unsettled="true">
      <h2 id="unsettled">A start is not settled</h2>
      <p>
        {plan.isDrill ? 'A drill' : 'A REAL RECOVERY'} of {length} {length === 1 ? 'server' : 'servers'} was
        sent from this tab. Sent again, it is the same start: it starts once.
      </p>
      <button type="button" disabled={isBusy} onClick={sendAgain}>
        Send the same again
      </button>{' '}
      <button type="button" disabled={isBusy} onClick={forget}>
        Forget it: look at the jobs instead
      </button>
    </section>
  );
}
