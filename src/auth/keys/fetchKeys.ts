// An issuer's keys as it publishes them. https://openid.net/specs/openid-connect-discovery-1_0.html
import { createLocalJWKSet, type JWK } from 'jose';

import { discover, discoveryURL, isAsSafeAs, membersOf } from '../issuer/discovery.js';
import { fetchJSON } from '../issuer/fetchJSON.js';
import type { KeySet } from './keySource.js';

export interface Published {
  readonly keys: KeySet;
  readonly count: number;
  /** Secrets, and keys of a kind that makes no signatures. */
  readonly ignored: number;
}

/** Kinds of keys with a public half. `oct` is a shared secret: published, it is everybody's. */
const PUBLIC_KINDS = new Set(['RSA', 'EC', 'OKP']);

/** Rejects, with words for the log, where the issuer does not say. */
export async function fetchKeys(
  issuer: { readonly url: string; readonly jwksUri: string | null },
  signal: AbortSignal,
): Promise<Published> {
  const uri = issuer.jwksUri ?? (await discoverKeys(issuer.url, signal));
  const body = membersOf(await fetchJSON(uri, signal));
  const { keys } = body;
  if (!Array.isArray(keys)) throw new Error(`${uri} answers with what is no key set: it has no list "keys"`);
  const usable = keys.map(membersOf).filter(isPublicKey);
  return {
    keys: createLocalJWKSet({ keys: usable }),
    count: usable.length,
    ignored: keys.length - usable.length,
  };
}

async function discoverKeys(issuer: string, signal: AbortSignal): Promise<string> {
  const advice = 'set OIDC_ISSUER to that if it is yours, or name its keys in OIDC_JWKS_URI';
  const { jwks_uri: uri } = await discover(issuer, signal, advice);
  if (isAsSafeAs(issuer, uri)) return uri;
  throw new Error(
    `${discoveryURL(issuer)} names no https URL of its keys (jwks_uri): name them in OIDC_JWKS_URI`,
  );
}

/** One with its private half in public belongs to everybody too. */
function isPublicKey(key: Readonly<Record<string, unknown>>): key is JWK & Record<string, unknown> {
  return PUBLIC_KINDS.has(String(key.kty)) && key.d === undefined && key.k === undefined;
}
