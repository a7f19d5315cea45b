// Asks for a bearer token where the gateway wants one. It stays in this tab.
import { useState } from 'preact/hooks';

import { loginAskedFor, signIn } from '../api/session.js';

export function Login() {
  const [given, setGiven] = useState('');
  const why = loginAskedFor.value;
  if (why === null) return null;
  const submit = (event: Event) => {
    event.preventDefault();
    if (given.trim() === '') return;
    signIn(given);
    setGiven('');
  };
  return (
    <form class="login" onSubmit={submit} aria-labelledby="login-title">
      <h2 id="login-title">Log in</h2>
      <p role="alert">{why}</p>
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
        What is shown below is as of the last login. The token is kept in this tab only. On a simulator:{' '}
        <code>npm run --silent token -- viewer</code>
      </p>
    </form>
  );
}
