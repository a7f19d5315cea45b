// What became of the last termination.
import { Problem } from '../parts/Problem.js';
import { askAgain, forget, type Termination, termination } from './termination.js';

export function TerminationState() {
  const state = termination.value;
  switch (state.kind) {
    case 'none':
      return null;
    case 'sending':
      return (
        <p role="status" data-termination="sending">
          ◐ Asking DRS to terminate {state.intent.recoveryInstanceIDs.length}…
        </p>
      );
    case 'done':
      return (
        <p role="status" data-termination="done">
          <span class="good">✓</span> Job <a href={`/monitor/jobs/${state.jobID}`}>{state.jobID}</a>{' '}
          terminates them
          {state.isReplay && ' (it was started by the first attempt)'}. <Forget text="Close" />
        </p>
      );
    case 'unsettled':
      return <Unsettled state={state} />;
    case 'refused':
      return <Refused state={state} />;
  }
}

function Forget({ text }: { readonly text: string }) {
  return (
    <button type="button" onClick={forget}>
      {text}
    </button>
  );
}

interface UnsettledProps {
  readonly state: Extract<Termination, { readonly kind: 'unsettled' }>;
}

function Unsettled({ state }: UnsettledProps) {
  return (
    <section class="problem" role="alert" data-termination="unsettled">
      <h2>It is not known whether these are being terminated</h2>
      <p>{state.message}</p>
      <p>
        <code>{state.intent.recoveryInstanceIDs.join(', ')}</code> in {state.intent.scope}
      </p>
      <button type="button" onClick={() => void askAgain()}>
        Ask again: it is done once at the most
      </button>{' '}
      <Forget text="Forget it" />
    </section>
  );
}

interface RefusedProps {
  readonly state: Extract<Termination, { readonly kind: 'refused' }>;
}

function Refused({ state }: RefusedProps) {
  return (
    <div data-termination="refused">
      <Problem error={state.error} title="Nothing was terminated" />
      {state.jobID !== null && (
        <p>
          The job of the request that has the key: <a href={`/monitor/jobs/${state.jobID}`}>{state.jobID}</a>
        </p>
      )}
      <Forget text="Close" />
    </div>
  );
}
