import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';

import { LoginIfWanted } from '../LoginIfWanted';
import { SOURCE_SERVERS } from './operations';

interface Props {
  readonly chosen: readonly string[];
  readonly onChoose: (sourceServerID: string, isChosen: boolean) => void;
}

const PAGE = 10;

export function SourceServers({ chosen, onChoose }: Props): ReactNode {
  const { data, error, fetchMore, refetch } = useQuery(SOURCE_SERVERS, { variables: { first: PAGE } });
  if (error !== undefined) return <LoginIfWanted error={error} onLogin={() => void refetch()} />;
  if (!data?.sourceServers) return <p>Reading …</p>;
  const { edges, pageInfo, scopeFailures } = data.sourceServers;
  return (
    <section aria-labelledby="servers">
      <h2 id="servers">Source servers</h2>
      {scopeFailures.map(({ scope, error: { message } }) => (
        <p role="alert" key={scope.name}>
          {scope.name} cannot be read: {message}
        </p>
      ))}
      <ul>
        {edges.map(({ node: { id, sourceServerID, sourceProperties } }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(sourceServerID)}
                onChange={({ target }) => onChoose(sourceServerID, target.checked)}
              />
              {sourceServerID} {sourceProperties?.identificationHints?.hostname}
            </label>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <button onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>More</button>
      )}
    </section>
  );
}
