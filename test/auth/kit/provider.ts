// An OIDC provider of somebody else's making (https://github.com/panva/node-oidc-provider), for services that log in with a secret.
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { exportJWK, type JWK } from 'jose';
import Provider from 'oidc-provider';

export interface TestProvider extends AsyncDisposable {
  readonly url: string;
  /** What it answers at its token endpoint to the client `pipeline`. */
  readonly tokenFor: (audience: string) => Promise<string>;
}

const CLIENT = { client_id: 'pipeline', client_secret: 'a-secret-of-the-test' };

/** Its tokens have these roles, whomever they are for. */
export async function startProvider(roles: readonly string[]): Promise<TestProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const provider = new Provider(url, configurationOf(await exportJWK(privateKey), roles));
  server.on('request', provider.callback());
  return {
    url,
    tokenFor: (audience) => askForToken(url, audience),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The provider prints a warning for each default that is no good in production: keys, adapter, lifetimes and pages. None is left. */
function configurationOf(key: JWK, roles: readonly string[]): Record<string, unknown> {
  return {
    jwks: { keys: [{ ...key, kid: 'provider', use: 'sig' }] },
    adapter: NoMemory,
    cookies: { keys: ['a-secret-of-the-test'] },
    clients: [
      {
        ...CLIENT,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_: unknown, resource: string) => ({
          audience: resource,
          scope: '',
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: { ClientCredentials: 600 },
    extraTokenClaims: () => ({ roles }),
  };
}

/** JSON Web Tokens carry all that there is to them. */
class NoMemory {
  find(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  upsert(): Promise<void> {
    return Promise.resolve();
  }
}

async function askForToken(url: string, audience: string): Promise<string> {
  const { client_id: id, client_secret: secret } = CLIENT;
  const response = await fetch(`${url}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
  });
  const answer = (await response.json()) as { access_token?: string };
  if (answer.access_token === undefined) throw new Error(JSON.stringify(answer));
  return answer.access_token;
}
