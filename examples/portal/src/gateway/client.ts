// Queries and mutations go over HTTP, subscriptions over a WebSocket; the gateway takes no mutation over a socket.
import { ApolloClient, ApolloLink, HttpLink, type OperationVariables } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';

import { createCache } from './cache';
import { currentToken } from './login';
import { ResumeLink } from './resumeLink';

/** `url` is the gateway's, without a path. `onConnection` is told whether the socket of the subscriptions stands. */
export function createGatewayClient(url: string, onConnection: (isConnected: boolean) => void): ApolloClient {
  const socket = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: 0, // ResumeLink comes back: it knows the cursor
    connectionParams: () => withToken(),
    on: { connected: () => onConnection(true), closed: () => onConnection(false) },
  });
  const subscriptions = ApolloLink.from([new ResumeLink(), new GraphQLWsLink(socket)]);
  const requests = ApolloLink.from([
    new RetryLink({ attempts: { max: 4, retryIf: mayBeRepeated } }),
    new SetContextLink(({ headers }) => ({
      headers: withToken(headers as Record<string, string> | undefined),
    })),
    new HttpLink({ uri: `${url}/graphql` }),
  ]);
  const isSubscription = ({ operationType }: ApolloLink.Operation) =>
    operationType === OperationTypeNode.SUBSCRIPTION;
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.split(isSubscription, subscriptions, requests),
  });
}

/** Whether an error says that a login is wanted, and so that no repeating helps. */
export function isLoginWanted(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error))
    return error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
  return (ServerError.is(error) && error.statusCode === 401) || /\b4403\b/.test(String(error));
}

/** A lost answer may be asked for again where that starts nothing twice: of a query, and of a mutation that carries its key. */
function mayBeRepeated(error: unknown, operation: ApolloLink.Operation): boolean {
  const isLost = !CombinedGraphQLErrors.is(error) && !(ServerError.is(error) && error.statusCode < 500);
  return isLost && (operation.operationType === OperationTypeNode.QUERY || hasKey(operation.variables));
}

function hasKey({ input }: OperationVariables): boolean {
  return typeof input === 'object' && input !== null && 'idempotencyKey' in input;
}

function withToken(params: Record<string, string> = {}): Record<string, string> {
  const token = currentToken();
  return token === '' ? params : { ...params, authorization: `Bearer ${token}` };
}
