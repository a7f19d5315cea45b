// The monitor as an OAuth client of the issuer: public, with a code and its proof (PKCE), by oauth4webapi. Loaded only where somebody logs in like that.
// https://www.rfc-editor.org/rfc/rfc9700 https://datatracker.ietf.org/doc/draft-ietf-oauth-browser-based-apps/
import * as oauth from 'oauth4webapi';

import type { IssuerPage } from './offer.js';
import type { Begun } from './pending.js';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly idToken: string | null;
  /** Null where the issuer does not say. */
  readonly lifetimeMs: number | null;
}

const PATIENCE_MS = 15_000;
/** A laptop whose clock is wrong is let in all the same: it is the nonce by which an ID token is known to be of this login. */
const CLOCKS_APART_SECONDS = 600;

/** What only this tab knows of a login that begins. */
export function newSecrets(): Omit<Begun, 'path'> {
  return {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
  };
}

/** The address of the issuer's page, for this login. */
export async function addressOfPage(
  { issuer, clientID, scope, resource }: IssuerPage,
  { state, nonce, verifier }: Begun,
  redirectURI: string,
): Promise<string> {
  const address = new URL(issuer.authorization_endpoint);
  const parameters = {
    response_type: 'code',
    client_id: clientID,
    redirect_uri: redirectURI,
    scope,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // By the standard, and as Auth0 calls it. Others do not look at it.
    ...(resource === null ? {} : { resource, audience: resource }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}

/** Changes what the issuer's page came back with for tokens. Rejects where it is of another login, where the issuer refuses, or cannot be reached. */
export async function tokensFor(
  page: IssuerPage,
  response: URLSearchParams,
  { state, nonce, verifier }: Begun,
  redirectURI: string,
): Promise<Tokens> {
  const [issuer, client] = [issuerOf(page), clientOf(page)];
  const checked = oauth.validateAuthResponse(issuer, client, response, state);
  const answer = await oauth.authorizationCodeGrantRequest(
    issuer,
    client,
    oauth.None(),
    checked,
    redirectURI,
    verifier,
    optionsOf(page),
  );
  const expected = { expectedNonce: nonce, requireIdToken: true };
  return toTokens(await oauth.processAuthorizationCodeResponse(issuer, client, answer, expected));
}

/** Rejects where the issuer refuses, or cannot be reached. */
export async function renewedTokens(page: IssuerPage, refreshToken: string): Promise<Tokens> {
  const [issuer, client] = [issuerOf(page), clientOf(page)];
  const answer = await oauth.refreshTokenGrantRequest(
    issuer,
    client,
    oauth.None(),
    refreshToken,
    optionsOf(page),
  );
  return toTokens(await oauth.processRefreshTokenResponse(issuer, client, answer));
}

function issuerOf({ issuer }: IssuerPage): oauth.AuthorizationServer {
  return { ...issuer };
}

function clientOf({ clientID }: IssuerPage): oauth.Client {
  return { client_id: clientID, [oauth.clockTolerance]: CLOCKS_APART_SECONDS };
}

function optionsOf({ issuer, resource }: IssuerPage) {
  return {
    signal: AbortSignal.timeout(PATIENCE_MS),
    // By http only where the gateway let its settings say so: an issuer on this machine.
    [oauth.allowInsecureRequests]: issuer.issuer.startsWith('http:'),
    ...(resource === null ? {} : { additionalParameters: { resource } }),
  };
}

function toTokens(told: oauth.TokenEndpointResponse): Tokens {
  return {
    accessToken: told.access_token,
    refreshToken: told.refresh_token ?? null,
    idToken: told.id_token ?? null,
    lifetimeMs: told.expires_in === undefined ? null : told.expires_in * 1000,
  };
}
