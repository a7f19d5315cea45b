// In which account and region it is to be started.
import { scopeNames } from '../live/viewer.js';
import type { Choice } from './choice.js';

export function ScopeChoice({ choice }: { readonly choice: Choice }) {
  const { scope, unknownScope, leftOut } = choice;
  return (
    <fieldset data-start-scope={scope ?? ''}>
      <legend>Where</legend>
      <Scopes choice={choice} />
      {unknownScope !== null && (
        <p class="bad" role="alert">
          There is no scope {unknownScope} here that you may look into. Choose one that is listed.
        </p>
      )}
      {leftOut !== null && (
        <p role="status" data-left-out={leftOut.servers}>
          {leftOut.servers === 1 ? 'One server' : `${leftOut.servers} servers`} of {leftOut.scope}{' '}
          {leftOut.servers === 1 ? 'is' : 'are'} not chosen any more: one job has servers of one scope only.
        </p>
      )}
    </fieldset>
  );
}

function Scopes({ choice: { scope, chooseScope } }: { readonly choice: Choice }) {
  const names = scopeNames.value;
  if (names === null) return <p>Reading the scopes…</p>;
  if (names.length === 0) return <p>There is no scope that you may look into.</p>;
  if (names.length === 1 && scope !== null) return <p>{scope}</p>;
  return (
    <label>
      Scope{' '}
      <select value={scope ?? ''} onChange={({ currentTarget }) => chooseScope(currentTarget.value)}>
        {scope === null && <option value="">choose one</option>}
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
