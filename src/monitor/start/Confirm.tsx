// The last step before something is started.
import { useState } from 'preact/hooks';

import { confirmationFor, isConfirmed } from './confirmation.js';

interface ConfirmProps {
  readonly isDrill: boolean;
  readonly servers: number;
  readonly isBlocked: boolean;
  readonly isBusy: boolean;
  /** The permission that one would need; null where one may. */
  readonly missing: string | null;
  readonly start: () => void;
}

export function Confirm({ isDrill, servers, isBlocked, isBusy, missing, start }: ConfirmProps) {
  const [typed, setTyped] = useState('');
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
      {!isDrill && (
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
      )}
      {missing !== null && <p class="bad">You may not: it takes the permission {missing}.</p>}
      <button type="submit" disabled={!isSaid || isBusy || missing !== null}>
        {isDrill ? `Start the drill of ${what}` : `START THE REAL RECOVERY OF ${what.toUpperCase()}`}
      </button>
    </form>
  );
}
