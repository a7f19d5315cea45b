// Asks whether these are really to be terminated. Those of a real recovery want a word, typed.
import { useEffect, useRef, useState } from 'preact/hooks';

import type { InstanceFragment } from '../__generated__/graphql.js';
import { KindTag } from '../parts/Tags.js';
import { kindOf } from './instanceText.js';
import { isReal } from './selection.js';
import { terminate } from './termination.js';

const WORD = 'TERMINATE';
/** As the API takes it. */
const LONGEST_REASON = 1000;

interface DialogProps {
  readonly chosen: readonly [InstanceFragment, ...InstanceFragment[]];
  readonly close: () => void;
  readonly sent: () => void;
}

export function TerminateDialog({ chosen, close, sent }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [word, setWord] = useState('');
  const [reason, setReason] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const isBarred = isReal(chosen[0]) && word !== WORD;
  const submit = (event: Event) => {
    event.preventDefault();
    if (isBarred) return;
    const ids = chosen.map(({ recoveryInstanceID }) => recoveryInstanceID);
    void terminate(ids, chosen[0].scope.name, reason);
    sent();
  };
  return (
    <dialog ref={dialog} aria-labelledby="terminate-title" onClose={close} data-terminate>
      <form onSubmit={submit}>
        <What chosen={chosen} />
        {isReal(chosen[0]) && <Word word={word} setWord={setWord} />}
        <p>
          <label>
            Why, for the audit trail (may be left out)
            <br />
            <input
              maxLength={LONGEST_REASON}
              value={reason}
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          </label>
        </p>
        <button type="submit" disabled={isBarred}>
          Terminate {chosen.length}
        </button>{' '}
        <button type="button" onClick={() => dialog.current?.close()}>
          Leave them
        </button>
      </form>
    </dialog>
  );
}

function What({ chosen }: Pick<DialogProps, 'chosen'>) {
  return (
    <>
      <h2 id="terminate-title">
        Terminate {chosen.length === 1 ? 'one instance' : `${chosen.length} instances`} of a{' '}
        <KindTag job={kindOf(chosen[0])} />?
      </h2>
      <p>
        Their EC2 instances and disks in {chosen[0].scope.name} are gone for good afterwards; the source
        servers are not touched.
      </p>
      <ul class="terminated">
        {chosen.map(({ recoveryInstanceID, sourceServerID }) => (
          <li key={recoveryInstanceID}>
            <code>{recoveryInstanceID}</code> of <code>{sourceServerID ?? 'an unknown server'}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Word({ word, setWord }: { readonly word: string; readonly setWord: (word: string) => void }) {
  return (
    <p class="bad">
      <label>
        These are of a real recovery, or not known to be of a drill: they may serve users now. Type {WORD} to
        go on.
        <br />
        <input
          autocomplete="off"
          value={word}
          onInput={({ currentTarget }) => setWord(currentTarget.value)}
        />
      </label>
    </p>
  );
}
