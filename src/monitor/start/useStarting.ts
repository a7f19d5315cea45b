// The steps of a start behind the page: the preflight of a plan, its start, and the start that is not settled yet.
import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { PreflightFragment, PreflightOfQuery } from '../__generated__/graphql.js';
import { type Sent, send } from '../api/send.js';
import { PreflightDocument, StartRecoveryDocument } from '../api/startDocuments.js';
import type { Intent } from '../live/intents.js';
import { intentsOf } from '../live/tabIntents.js';
import { jobPath } from '../parts/JobLink.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { type CheckedPlan, inputOf, START, type StartPlan } from './startPlan.js';

export interface Starting {
  /** Of the plan as it stands; null before it was checked. */
  readonly preflight: PreflightFragment | null;
  /** Why the preflight could not be run. */
  readonly problem: string | null;
  readonly isBusy: boolean;
  /** Of a start that did not lead to its job, and where it was to start. */
  readonly outcome: { readonly outcome: Outcome; readonly scope: string } | null;
  readonly unsettled: Intent<CheckedPlan> | null;
  /** Why what is unsettled cannot be sent again; null where it can. */
  readonly whyNotAgain: string | null;
  readonly check: () => void;
  readonly start: () => void;
  readonly sendAgain: () => void;
  readonly forget: () => void;
}

const intents = intentsOf(START);

/** Of a plan; null while there is none that could be checked. */
export function useStarting(plan: StartPlan | null): Starting {
  const { route } = useLocation();
  const { preflight, setPreflight, problem, isChecking, check } = usePreflight(plan);
  const [isSending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<Starting['outcome']>(null);
  const start = async (intent: Intent<CheckedPlan>, isRepeat = false) => {
    setSending(true);
    const became = outcomeOf(await send(StartRecoveryDocument, { input: inputOf(intent) }), isRepeat);
    if (became.isSettled) intents.settle(intent.idempotencyKey);
    setSending(false);
    const { scope } = intent.plan.start;
    setOutcome({ outcome: became, scope });
    if (became.preflight !== null) setPreflight(became.preflight);
    if (became.jobID !== null && became.code === null) route(jobPath(became.jobID, scope));
  };
  const unsettled = intents.unsettled();
  const whyNotAgain = unsettled === null ? null : intents.whyAnother(unsettled);
  return {
    preflight,
    problem,
    isBusy: isChecking || isSending,
    outcome,
    unsettled,
    whyNotAgain,
    check: () => void check(),
    start: () =>
      void (plan === null ? null : start(intents.send({ start: plan, preflightToken: tokenOf(preflight) }))),
    sendAgain: () => {
      // Asked again: the login may have become another since this was drawn.
      if (unsettled !== null && intents.whyAnother(unsettled) === null) void start(unsettled, true);
    },
    forget: () => {
      if (unsettled !== null) intents.settle(unsettled.idempotencyKey);
      route('/monitor/');
    },
  };
}

function usePreflight(plan: StartPlan | null) {
  const [preflight, setPreflight] = useState<PreflightFragment | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isChecking, setChecking] = useState(false);
  const meant = useRef(plan);
  meant.current = plan;
  // What was checked is not what is meant any more.
  useEffect(() => setPreflight(null), [plan]);
  const check = async () => {
    if (plan === null) return;
    setChecking(true);
    const sent = await send(PreflightDocument, { input: plan });
    setChecking(false);
    // What was found is of what was meant then.
    if (meant.current !== plan) return;
    setPreflight(foundIn(sent));
    setProblem(problemIn(sent));
  };
  return { preflight, setPreflight, problem, isChecking, check };
}

/** With the token of a preflight that says BLOCKED the gateway refuses: whoever starts all the same starts without one. */
function tokenOf(preflight: PreflightFragment | null): string | null {
  return preflight === null || preflight.verdict === 'BLOCKED' ? null : preflight.token;
}

function foundIn(sent: Sent<PreflightOfQuery>): PreflightFragment | null {
  const found = sent.kind === 'answered' ? sent.data.recoveryPreflight : null;
  return found?.__typename === 'RecoveryPreflight' ? found : null;
}

function problemIn(sent: Sent<PreflightOfQuery>): string | null {
  if (sent.kind === 'failed') return sent.message;
  const found = sent.data.recoveryPreflight;
  if (found === null) return sent.errors[0]?.message ?? 'There was no answer.';
  return found.__typename === 'RecoveryPreflight' ? null : found.message;
}
