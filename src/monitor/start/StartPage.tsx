// Starting a drill or a real recovery: choose, check, confirm, start once, follow.
import { useLocation } from 'preact-iso';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { may } from '../live/viewer.js';
import { Reading } from '../parts/Reading.js';
import { serverName } from '../parts/serverName.js';
import { type Choice, type Chosen, useChoice } from './choice.js';
import { Confirm } from './Confirm.js';
import { Findings } from './Findings.js';
import { ScopeChoice } from './ScopeChoice.js';
import { ServerPicker } from './ServerPicker.js';
import { watchServers } from './servers.js';
import { StartOutcome } from './StartOutcome.js';
import type { StartPlan } from './startPlan.js';
import { type Starting, useStarting } from './useStarting.js';

export function StartPage() {
  const choice = useChoice(useLocation().query);
  const { scope, chosen } = choice;
  const [isDrill, setDrill] = useState(true);
  const [reason, setReason] = useState('');
  const plan = useMemo(() => planOf(scope, chosen, isDrill, reason), [scope, chosen, isDrill, reason]);
  const starting = useStarting(plan);
  const { problem, isBusy, outcome, unsettled } = starting;
  const watch = useServers(scope);
  return (
    <>
      <h1>Start</h1>
      {unsettled !== null && <Unsettled plan={unsettled.plan.start} starting={starting} />}
      {outcome !== null && <StartOutcome {...outcome} />}
      <form onSubmit={submitting(starting.check)}>
        <Kind isDrill={isDrill} setDrill={setDrill} />
        <ScopeChoice choice={choice} />
        {watch !== null && <Servers watch={watch} choice={choice} />}
        <Reason reason={reason} setReason={setReason} />
        <button type="submit" disabled={isBusy || plan === null}>
          Check {chosen.size} {chosen.size === 1 ? 'server' : 'servers'}
        </button>
        {scope === null && ' Choose a scope first.'}
        {isBusy && <span role="status"> Working…</span>}
      </form>
      {problem !== null && <PreflightProblem problem={problem} />}
      <Checked starting={starting} plan={plan} names={namesOf(watch)} />
    </>
  );
}

type Watch = ReturnType<typeof watchServers>;

/** Those of the scope, for as long as it is chosen. */
function useServers(scope: string | null): Watch | null {
  const watch = useMemo(() => (scope === null ? null : watchServers(scope)), [scope]);
  useEffect(() => {
    void watch?.start();
    return () => watch?.stop();
  }, [watch]);
  return watch;
}

function namesOf(watch: Watch | null): ReadonlyMap<string, string | null> {
  return new Map(watch?.state.value.items.map((server) => [server.sourceServerID, serverName(server)]) ?? []);
}

interface ServersProps {
  readonly watch: Watch;
  readonly choice: Choice;
}

function Servers({ watch, choice: { chosen, choose } }: ServersProps) {
  return (
    <>
      <Reading state={watch.state} again={() => void watch.again()} />
      <ServerPicker list={watch.state.value} chosen={chosen} choose={choose} />
    </>
  );
}

interface CheckedProps {
  readonly starting: Starting;
  readonly plan: StartPlan | null;
  readonly names: ReadonlyMap<string, string | null>;
}

/** What the preflight found, and the last step. */
function Checked({ starting: { preflight, isBusy, unsettled, start }, plan, names }: CheckedProps) {
  if (preflight === null || plan === null) return null;
  return (
    <>
      <Findings preflight={preflight} names={names} />
      <Confirm
        isDrill={plan.isDrill}
        servers={plan.sourceServers.length}
        isBlocked={preflight.verdict === 'BLOCKED'}
        isBusy={isBusy || unsettled !== null}
        allowed={may([plan.isDrill ? 'recovery:drill' : 'recovery:start'], plan.scope)}
        start={start}
      />
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

function planOf(scope: string | null, chosen: Chosen, isDrill: boolean, reason: string): StartPlan | null {
  if (scope === null || chosen.size === 0) return null;
  return {
    isDrill,
    scope,
    sourceServers: [...chosen].map(([sourceServerID, recoverySnapshotID]) => ({
      sourceServerID,
      ...(recoverySnapshotID === null ? {} : { recoverySnapshotID }),
    })),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  };
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
  readonly plan: StartPlan;
  readonly starting: Pick<Starting, 'isBusy' | 'sendAgain' | 'forget' | 'whyNotAgain'>;
}

/** A start that was sent, and of which it is not known what became of it. */
function Unsettled({ plan, starting: { isBusy, sendAgain, forget, whyNotAgain } }: UnsettledProps) {
  const { length } = plan.sourceServers;
  return (
    <section class="problem" aria-labelledby="unsettled" data-unsettled="true">
      <h2 id="unsettled">A start is not settled</h2>
      <p>
        {plan.isDrill ? 'A drill' : 'A REAL RECOVERY'} of {length} {length === 1 ? 'server' : 'servers'} in{' '}
        {plan.scope} was sent from this tab.{' '}
        {whyNotAgain ?? 'Sent again, it is the same start: it starts once.'}
      </p>
      {whyNotAgain === null && (
        <button type="button" disabled={isBusy} onClick={sendAgain}>
          Send the same again
        </button>
      )}{' '}
      <button type="button" disabled={isBusy} onClick={forget}>
        Forget it: look at the jobs instead
      </button>
    </section>
  );
}
