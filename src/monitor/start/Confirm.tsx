// The last step before something is started.
import { useState } from 'preact/hooks';

import type { May } from '../live/permission.js';
import { confirmationFor, isConfirmed } from './confirmation.js';

interface ConfirmProps {
  readonly isDrill: boolean;
  readonly servers: number;
  readonly isBlocked: boolean;
  readonly isBusy: boolean;
  /** Null while it is not known: then the gateway says it. */
  readonly allowed: May | null;
  readonly start: () => void;
}

export function Confirm({ isDrill, servers, isBlocked, isBusy, allowed, start }: ConfirmProps) {
  const [typed, setTyped] = useState('');
  const whyNot = allowed?.whyNot ?? null;
  const isSaid = isDrill || isConfirmed(typed, servers);
  const what = `${servers} ${servers === 1 ? 'server' : 'servers'}`;
  return (
    <form
      class={isDrill ? 'confirm' : 'confirm confirm-real'}
      aria-label="Confirm"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaid || isBusy) return;
        setTyped('');
        start();
      }}
    >
      {isBlocked && (
        <p class="bad">
          The preflight says that this cannot succeed as it stands. It can be started all the same.
        </p>
      )}
      {!isDrill && <Typed servers={servers} typed={typed} setTyped={setTyped} />}
      {whyNot !== null && <p class="bad">{whyNot}</p>}
      {allowed?.only != null && <p class="small">{allowed.only}</p>}
      <button type="submit" disabled={!isSaid || isBusy || whyNot !== null}>
        {isDrill ? `Start the drill of ${what}` : `START THE REAL RECOVERY OF ${what.toUpperCase()}`}
      </button>
    </form>
  );
}

interface TypedProps {
  readonly servers: number;
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
}

function Typed({ servers, typed, setTyped }: TypedProps) {
  return (
    <p>
      <label>
        This is a REAL RECOVERY. Type <strong>{confirmationFor(servers)}</strong> to go on:{' '}
        <input
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
    </p>
  );
}
