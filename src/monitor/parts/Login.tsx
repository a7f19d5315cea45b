// Asks for a login where the gateway wants one: at the issuer's page, or by a bearer token. Either stays in this tab.
import { useState } from 'preact/hooks';

import { loginAskedFor, signIn, token } from '../api/session.js';
import { askForOffer, type IssuerPage, offer } from '../login/offer.js';
import { endRenewal } from '../login/renewal.js';
import { beginSignIn, signInProblem } from '../login/signIn.js';

export function Login() {
  const [why, problem] = [loginAskedFor.value, signInProblem.value];
  if (why === null && problem === null) return null;
  const told = offer.value;
  return (
    <section class="login" aria-labelledby="login-title">
      <h2 id="login-title">Log in</h2>
      <p role="alert">{problem?.message ?? (token.value === null ? 'You are not logged in.' : why)}</p>
      {told.kind === 'page' && <AtIssuer page={told.page} mayInsist={problem?.mayInsist === true} />}
      {told.kind === 'unavailable' && <Unavailable message={told.message} />}
      {told.kind === 'paste' && <Paste />}
      {(told.kind === 'page' || told.kind === 'unavailable') && (
        <details>
          <summary>With a token that you have from elsewhere</summary>
          <Paste />
        </details>
      )}
      <p class="small">What is shown below is as of the last login. A login is kept in this tab only.</p>
    </section>
  );
}

function AtIssuer({ page, mayInsist }: { readonly page: IssuerPage; readonly mayInsist: boolean }) {
  return (
    <p>
      <button type="button" onClick={() => void beginSignIn()}>
        Log in at {new URL(page.issuer.authorization_endpoint).host}
      </button>{' '}
      {mayInsist && (
        <button type="button" onClick={() => void beginSignIn(true)}>
          Go there all the same
        </button>
      )}
    </p>
  );
}

function Unavailable({ message }: { readonly message: string }) {
  return (
    <p>
      {message}{' '}
      <button type="button" onClick={() => void askForOffer()}>
        Try again
      </button>
    </p>
  );
}

function Paste() {
  const [given, setGiven] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (given.trim() === '') return;
    signInProblem.value = null;
    endRenewal(); // it is somebody else's, perhaps: the login before must not come back
    signIn(given);
    setGiven('');
  };
  return (
    <form onSubmit={submit} aria-labelledby="login-title">
      <label>
        Bearer token
        <input
          type="password"
          autocomplete="off"
          value={given}
          onInput={({ currentTarget }) => setGiven(currentTarget.value)}
        />
      </label>
      <button type="submit">Log in</button>
      <p class="small">
        On a simulator with its own logins: <code>npm run --silent token -- viewer</code>
      </p>
    </form>
  );
}
