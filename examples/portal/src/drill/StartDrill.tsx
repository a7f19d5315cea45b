import type { ReactNode } from 'react';

import { LoginIfWanted } from '../LoginIfWanted';
import { useStart } from './useStart';

interface Props {
  readonly chosen: readonly string[];
  readonly onFollow: (jobID: string) => void;
}

export function StartDrill({ chosen, onFollow }: Props): ReactNode {
  const { state, press, again } = useStart(onFollow);
  const isBusy = state.phase === 'sending';
  return (
    <section aria-labelledby="start">
      <h2 id="start">Drill</h2>
      <button disabled={isBusy || chosen.length === 0} onClick={() => press(chosen)}>
        Start a drill of {chosen.length}
      </button>
      <div role="status">
        {isBusy && <p>Starting …</p>}
        {state.phase === 'lost' && (
          <>
            <p>No answer: it may have started. Try again; it is started once.</p>
            <LoginIfWanted error={state.error} onLogin={again} />
            <button onClick={again}>Try again</button>
          </>
        )}
        {state.phase === 'answered' && (
          <Outcome outcome={state.outcome} onAgain={again} onFollow={onFollow} />
        )}
      </div>
    </section>
  );
}

interface OutcomeProps {
  readonly outcome: Extract<ReturnType<typeof useStart>['state'], { phase: 'answered' }>['outcome'];
  readonly onAgain: () => void;
  readonly onFollow: (jobID: string) => void;
}

function Outcome({ outcome, onAgain, onFollow }: OutcomeProps): ReactNode {
  if (outcome.kind === 'started')
    return (
      <p>
        {outcome.isReplay ? 'Had been started: ' : 'Started: '}
        {outcome.jobID}
      </p>
    );
  const { message, details, again, otherJobID } = outcome;
  return (
    <>
      <p>{message}</p>
      <ul>
        {details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
      {again !== 'useless' && (
        <button onClick={onAgain}>{again === 'now' ? 'Try again' : 'Try again later'}</button>
      )}
      {otherJobID !== undefined && <button onClick={() => onFollow(otherJobID)}>Follow {otherJobID}</button>}
    </>
  );
}
