// An OIDC provider of somebody else's making (https://github.com/panva/node-oidc-provider) with a page at which people log in by the monitor: a
// public client with a proof of its code (PKCE). Whoever gives a name is let in; there is a button to refuse as well.
import { generateKeyPairSync } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { exportJWK, type JWK } from 'jose';
import Provider from 'oidc-provider';

import { createLoginMemory, type LoginMemory } from './loginMemory.js';

export const CLIENT_ID = 'drs-monitor';
/** What its access tokens are for, where it is asked for them. */
export const RESOURCE = 'https://drs.example.com/graphql';

export interface LoginProvider extends AsyncDisposable {
  readonly url: string;
  /** Where the monitor is, which the provider has to know beforehand. */
  page: string;
  /** Of the access tokens that it makes from now on. */
  lifetimeSeconds: number;
  /** The grant types of requests for tokens, in order. */
  readonly asked: readonly string[];
  readonly memory: LoginMemory;
  /** Resolves once it has renewed logins so many times from now on. */
  untilRenewed(times: number): Promise<void>;
  /** Is not reached any more, until it comes back. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

/** Its tokens have these roles, whoever logs in. */
export async function startLoginProvider(roles: readonly string[]): Promise<LoginProvider> {
  const server = createServer();
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const end = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  const port = await listen(0);
  const asked: string[] = [];
  const asks = new EventEmitter();
  const login: LoginProvider = {
    url: `http://127.0.0.1:${port}`,
    page: '',
    lifetimeSeconds: 600,
    asked,
    memory: createLoginMemory(() => clientAt(login.page)),
    untilRenewed: async (times) => {
      const renewals = () => asked.filter((grant) => grant === 'refresh_token').length;
      const enough = renewals() + times;
      while (renewals() < enough) await once(asks, 'asked');
    },
    goAway: end,
    comeBack: async () => {
      await listen(port);
    },
    [Symbol.asyncDispose]: async () => {
      if (server.listening) await end();
    },
  };
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const note = (grant: string) => {
    asked.push(grant);
    asks.emit('asked');
  };
  const provider = new Provider(login.url, configurationOf(await exportJWK(privateKey), login, note, roles));
  const serve = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') === true) void interact(provider, request, response);
    else serve(request, response);
  });
  return login;
}

function clientAt(page: string): Record<string, unknown> {
  return {
    client_id: CLIENT_ID,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [`${page}/monitor/signed-in`],
    post_logout_redirect_uris: [`${page}/monitor/`],
    id_token_signed_response_alg: 'ES256',
  };
}

interface Koa {
  readonly oidc: {
    readonly provider: { readonly Grant: new (of: object) => Grant };
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
    readonly params: Readonly<Record<string, unknown>>;
  };
  body: unknown;
}

interface Grant {
  addOIDCScope(scope: string): void;
  addResourceScope(resource: string, scope: string): void;
  save(): Promise<string>;
}

/** It prints a warning for each default that is no good in production; none is left. */
function configurationOf(
  key: JWK,
  login: LoginProvider,
  note: (grantType: string) => void,
  roles: readonly string[],
): Record<string, unknown> {
  return {
    jwks: { keys: [{ ...key, kid: 'provider', use: 'sig' }] },
    adapter: login.memory.Adapter,
    cookies: { keys: ['a-secret-of-the-test'] },
    clientBasedCORS: (_: unknown, origin: string) => origin === login.page,
    pkce: { required: () => true },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    loadExistingGrant: grantAll,
    issueRefreshToken: () => true,
    extraTokenClaims: (ctx: Koa) => {
      note(String(ctx.oidc.params.grant_type));
      return { roles };
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: askToLogOut, postLogoutSuccessSource: showNothing },
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
    renderError: showNothing,
    ttl: {
      AccessToken: () => login.lifetimeSeconds,
      IdToken: 600,
      RefreshToken: 600,
      Interaction: 600,
      Session: 600,
      Grant: 600,
    },
  };
}

/** Nobody is asked for consent. */
async function grantAll({ oidc }: Koa): Promise<Grant> {
  const { provider, client, session } = oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(RESOURCE, '');
  await grant.save();
  return grant;
}

function askToLogOut(ctx: Koa, form: string): void {
  ctx.body = `<!doctype html><title>Provider</title>${form}<button form="op.logoutForm" name="logout" value="yes">End it</button>`;
}

function showNothing(ctx: Koa): void {
  ctx.body = '<!doctype html><title>Provider</title>';
}

const LOGIN_PAGE = `<!doctype html><title>Provider</title><form method="post"><label>Name <input name="name"></label>
  <button name="action" value="enter">Enter</button><button name="action" value="refuse">Refuse</button></form>`;

async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html').end(LOGIN_PAGE);
    return;
  }
  const given = new URLSearchParams(await text(request));
  const refused = { error: 'access_denied', error_description: 'Not on the list' };
  const result = given.get('action') === 'refuse' ? refused : { login: { accountId: given.get('name') } };
  await provider.interactionFinished(request, response, result);
}
