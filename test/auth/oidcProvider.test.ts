// A gateway and a provider that know each other by the standards alone: discovery, key set, access tokens.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { knockSocket } from './kit/doors.js';
import { startProvider, type TestProvider } from './kit/provider.js';

const AUDIENCE = 'https://drs.example.com/graphql';
const VIEWER = '{ viewer { name roles } }';
const UPDATES = 'subscription { jobUpdates(jobID: "drsjob-00000000000000000") { __typename } }';
const PIPELINE = { viewer: { name: 'pipeline', roles: ['viewer', 'drill-operator'] } };

let provider: TestProvider;
let gateway: TestGateway;

beforeAll(async () => {
  provider = await startProvider(['viewer', 'drill-operator', 'billing']);
  gateway = await startTestGateway({ AUTH: 'jwt', OIDC_ISSUER: provider.url, OIDC_AUDIENCE: AUDIENCE });
});

afterAll(async () => {
  await gateway.stop();
  await provider[Symbol.asyncDispose]();
});

async function askAs(token: string) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: VIEWER }),
  });
  return { status: response.status, body: await response.json() };
}

describe('a token of an OIDC provider', () => {
  it('lets its service in over HTTP, with those of its roles that are known here', async () => {
    const token = await provider.tokenFor(AUDIENCE);

    expect(await askAs(token)).toEqual({ status: 200, body: { data: PIPELINE } });
  });

  it('lets its service in over WebSocket, with a role that may look for a job: without one it would be denied', async () => {
    const token = await provider.tokenFor(AUDIENCE);
    const client = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
    });

    const event = await client.iterate({ query: UPDATES }).next();
    await client.dispose();

    expect(event.value).toEqual({ data: { jobUpdates: { __typename: 'ResourceNotFoundError' } } });
  });

  it('opens neither door where it is for another audience', async () => {
    const token = await provider.tokenFor('https://billing.example.com');

    expect(await askAs(token)).toMatchObject({
      status: 401,
      body: { errors: [{ message: expect.stringContaining('for another audience') }] },
    });
    expect(await knockSocket(gateway.url, { authorization: `Bearer ${token}` })).toBe(4403);
  });
});
