// Who one is, and until when: a login that is about to end says so in time, and is ended at a click.
import { token } from '../api/session.js';
import { now } from '../live/now.js';
import { viewer } from '../live/viewer.js';
import { offer } from '../login/offer.js';
import { isRenewing } from '../login/renewal.js';
import { beginSignIn, signOut } from '../login/signIn.js';
import { durationText } from './format.js';

const TOLD_BEFORE_MS = 300_000;

export function Who() {
  const who = viewer.value;
  return (
    <div class="who">
      {who !== null && (
        <p>
          {who.name}
          {who.roles.length > 0 && <span class="small"> ({who.roles.join(', ')})</span>}
        </p>
      )}
      <Ending at={who?.expiresAt ?? null} />
      {token.value !== null && (
        <button type="button" onClick={() => void signOut()}>
          Log out
        </button>
      )}
    </div>
  );
}

/** Nothing where it goes on by itself, or is over, which is told elsewhere. */
function Ending({ at }: { readonly at: string | null }) {
  const leftMs = Date.parse(at ?? '') - now.value;
  if (isRenewing.value || !(leftMs > 0 && leftMs < TOLD_BEFORE_MS)) return null;
  return (
    <p data-ending>
      Your login ends in {durationText(leftMs)}.{' '}
      {offer.value.kind === 'page' && (
        <button type="button" onClick={() => void beginSignIn()}>
          Log in again
        </button>
      )}
    </p>
  );
}
