import { ApolloProvider } from '@apollo/client/react';
import { type ReactNode, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './App';
import { createGatewayClient } from './gateway/client';

function Portal(): ReactNode {
  const [isConnected, setConnected] = useState(false);
  const [client] = useState(() => createGatewayClient(GATEWAY_URL, setConnected));
  return (
    <ApolloProvider client={client}>
      <App isConnected={isConnected} />
    </ApolloProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
);
