// What became of the last termination.
import { JobLink } from '../parts/JobLink.js';
import { Problem } from '../parts/Problem.js';
import { askAgain, forget, termination, type Wanted, whyNotAgain } from './termination.js';

export function TerminationState() {
  const state = termination.value;
  switch (state.kind) {
    case 'none':
      return null;
    case 'sending':
      return (
        <p role="status" data-termination="sending">
          ◐ Asking DRS to terminate {state.intent.plan.recoveryInstanceIDs.length}…
        </p>
      );
    case 'done':
      return (
        <p role="status" data-termination="done">
          <span class="good">✓</span> Job <JobLink jobID={state.jobID} scope={state.scope} /> terminates them
          {state.isReplay && ' (it was started by the first attempt)'}. <Forget text="Close" />
        </p>
      );
    case 'unsettled':
      return <Unsettled intent={state.intent} message={state.message} />;
    case 'refused':
      return (
        <div data-termination="refused">
          <Problem error={state.error} title="Nothing was terminated" />
          {state.jobID !== null && (
            <p>
              The job of the request that has the key: <JobLink jobID={state.jobID} scope={state.scope} />
            </p>
          )}
          <Forget text="Close" />
        </div>
      );
  }
}

interface UnsettledProps {
  readonly intent: Wanted;
  readonly message: string;
}

function Unsettled({ intent, message }: UnsettledProps) {
  const { plan } = intent;
  const whyNot = whyNotAgain(intent);
  return (
    <section class="problem" role="alert" data-termination="unsettled">
      <h2>It is not known whether these are being terminated</h2>
      <p>
        {message} {whyNot}
      </p>
      <p>
        <code>{plan.recoveryInstanceIDs.join(', ')}</code> in {plan.scope}
      </p>
      {whyNot === null && (
        <button type="button" onClick={() => void askAgain()}>
          Ask again: it is done once at the most
        </button>
      )}{' '}
      <Forget text="Forget it" />
    </section>
  );
}

function Forget({ text }: { readonly text: string }) {
  return (
    <button type="button" onClick={forget}>
      {text}
    </button>
  );
}
