// In the place of a portal's own login: asks for a token where the gateway wants one, and tells any other error.
import { type ReactNode, useState } from 'react';

import { isLoginWanted } from './gateway/client';
import { rememberToken } from './gateway/login';

interface Props {
  readonly error: unknown;
  /** Called with the token in place: ask again. */
  readonly onLogin: () => void;
}

export function LoginIfWanted({ error, onLogin }: Props): ReactNode {
  const [token, setToken] = useState('');
  if (error === undefined) return null;
  if (!isLoginWanted(error))
    return <p role="alert">{error instanceof Error ? error.message : 'It failed.'}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        rememberToken(token.trim());
        onLogin();
      }}
    >
      <label>
        Token <input value={token} onChange={({ target }) => setToken(target.value)} autoComplete="off" />
      </label>
      <button>Log in</button>
    </form>
  );
}
