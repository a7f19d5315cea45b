// Whoever a test says they are: an actor's name and grants go as the bearer's credentials, through the same door as a real login.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

import type { Authenticator } from '../../src/auth/authenticator.js';
import type { Grant, ServerTagLimit } from '../../src/domain/access.js';
import { type Actor, ANONYMOUS } from '../../src/domain/actor.js';
import type { Permission } from '../../src/domain/permission.js';
import type { Clock } from '../../src/recovery/ports.js';
import { createSystemClock } from '../../src/process/systemClock.js';
import { type Answer, startTestGateway, type TestGateway } from './gateway.js';
import { SCOPES } from './scopes.js';

/** What somebody may do, as it can be written. */
export interface Allowed {
  readonly permissions: readonly Permission[];
  readonly scopes?: readonly string[] | null;
  readonly serverTags?: ServerTagLimit | null;
}

export interface Person {
  readonly name: string;
  readonly grants: readonly Allowed[];
}

/** Who brings no credentials is the test itself, and may do everything. */
const PEOPLE: Authenticator = {
  authenticate: (authorization) => Promise.resolve({ ok: true, actor: actorOf(authorization) }),
};

export function accessOf(grants: readonly Allowed[]): readonly Grant[] {
  return grants.map(({ permissions, scopes = null, serverTags = null }) => ({
    permissions: new Set(permissions),
    scopes,
    serverTags,
  }));
}

function actorOf(authorization: string | undefined): Actor {
  if (authorization === undefined) return ANONYMOUS;
  const { name, grants } = JSON.parse(authorization.slice('Bearer '.length)) as Person;
  return { ...ANONYMOUS, name, isVerified: true, access: accessOf(grants) };
}

/** A gateway over three scopes of a simulator, with three ordinary servers in each, that lets in people. */
export function startWithPeople(
  env: Record<string, string> = {},
  clock: Clock = createSystemClock(),
): Promise<TestGateway> {
  return startTestGateway({ DRS_SCOPES: SCOPES, SIMULATOR_SERVERS: '3', ...env }, clock, PEOPLE);
}

const authorizationOf = (person: Person) => `Bearer ${JSON.stringify(person)}`;

/** Sends one operation as somebody, and gives what came back. */
export async function sendAs<Data = Record<string, unknown>>(
  { url }: Pick<TestGateway, 'url'>,
  person: Person,
  query: string,
  variables: object = {},
): Promise<Pick<Answer<Data>, 'data' | 'errors'>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      authorization: authorizationOf(person),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Pick<Answer<Data>, 'data' | 'errors'>;
}

/** The events of a subscription as somebody gets them, on a socket of their own that ends with the stream. */
export async function* subscribeAs<Event>(
  { url }: Pick<TestGateway, 'url'>,
  person: Person,
  query: string,
  variables: Record<string, unknown> = {},
): AsyncGenerator<Event, undefined> {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: authorizationOf(person) },
  });
  try {
    for await (const { data, errors } of client.iterate<Record<string, Event>>({ query, variables })) {
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      yield* Object.values(data ?? {});
    }
    return undefined;
  } finally {
    await client.dispose();
  }
}
