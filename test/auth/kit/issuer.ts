// An OIDC provider of the test's own: keys of every kind, discovery and key set over HTTP, and whatever else a test has it answer.
import { generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { exportJWK, type JWK, SignJWT } from 'jose';

export const AUDIENCE = 'drs-gateway-test';

export interface IssuerKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export interface TestIssuer extends AsyncDisposable {
  readonly url: string;
  /** `rsa`, `P-256`, `P-384`, `P-521`, `ed`. */
  readonly keys: Readonly<Record<KeyKind, IssuerKey>>;
  /** What the key set has; a test may change it. */
  published: JWK[];
  /** Answers the key set instead of us; null: as it should. */
  answer: RequestListener | null;
  /** How often the key set was asked for. */
  readonly asked: () => number;
  /** Claims of a good token, and what else is wanted; undefined takes one away. */
  readonly claims: (more?: Record<string, unknown>) => Record<string, unknown>;
}

export type KeyKind = 'rsa' | 'P-256' | 'P-384' | 'P-521' | 'ed';

export const KEY_OF: Readonly<Record<string, KeyKind>> = {
  ...Object.fromEntries(
    ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'].map((name) => [name, 'rsa' as const]),
  ),
  ES256: 'P-256',
  ES384: 'P-384',
  ES512: 'P-521',
  EdDSA: 'ed',
  Ed25519: 'ed',
};

/** Made once for all of a test file: RSA takes a while. */
let made: Readonly<Record<KeyKind, IssuerKey>> | null = null;

export async function startIssuer(nowMs: () => number = Date.now): Promise<TestIssuer> {
  made ??= makeKeys();
  const keys = made;
  let asked = 0;
  const server = createServer((request, response) => {
    if (request.url === '/.well-known/openid-configuration') {
      response.end(JSON.stringify({ issuer: issuer.url, jwks_uri: `${issuer.url}/keys` }));
      return;
    }
    asked += 1;
    if (issuer.answer !== null) issuer.answer(request, response);
    else response.end(JSON.stringify({ keys: issuer.published }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer: TestIssuer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys,
    published: await Promise.all(Object.values(keys).map(publicJWK)),
    answer: null,
    asked: () => asked,
    claims: (more = {}) => {
      const now = Math.floor(nowMs() / 1000);
      return {
        iss: issuer.url,
        aud: AUDIENCE,
        sub: 'alice',
        roles: ['viewer'],
        iat: now,
        exp: now + 600,
        ...more,
      };
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return issuer;
}

/** A good token, but for what is changed. */
export function tokenOf(
  issuer: TestIssuer,
  claims: Record<string, unknown> = {},
  { alg = 'ES256', kid = true, header = {}, key }: TokenOptions = {},
): Promise<string> {
  const signer = key ?? issuer.keys[KEY_OF[alg] ?? 'ed'];
  return new SignJWT(issuer.claims(claims))
    .setProtectedHeader({ alg, ...(kid ? { kid: signer.kid } : {}), ...header })
    .sign(signer.privateKey);
}

export interface TokenOptions {
  readonly alg?: string;
  readonly kid?: boolean;
  readonly header?: Record<string, unknown>;
  readonly key?: IssuerKey;
}

/** Whatever header and payload, with a true signature of the issuer's Ed25519 key. */
export function signedAsIs(issuer: TestIssuer, header: unknown, payload: unknown): string {
  const head = `${encoded(header)}.${encoded(payload)}`;
  return `${head}.${signBytes(null, Buffer.from(head), issuer.keys.ed.privateKey).toString('base64url')}`;
}

export function encoded(part: unknown): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
}

export function makeEdKey(kid: string): IssuerKey {
  return { kid, ...generateKeyPairSync('ed25519') };
}

export async function publicJWK({ kid, publicKey }: IssuerKey): Promise<JWK> {
  return { ...(await exportJWK(publicKey)), kid, use: 'sig' };
}

function makeKeys(): Readonly<Record<KeyKind, IssuerKey>> {
  const curve = (namedCurve: string) => ({ kid: namedCurve, ...generateKeyPairSync('ec', { namedCurve }) });
  return {
    rsa: { kid: 'rsa', ...generateKeyPairSync('rsa', { modulusLength: 2048 }) },
    'P-256': curve('P-256'),
    'P-384': curve('P-384'),
    'P-521': curve('P-521'),
    ed: makeEdKey('ed'),
  };
}
