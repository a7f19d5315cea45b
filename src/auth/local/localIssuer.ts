// The issuer of the simulator: its key exists on this machine only, so whoever can read the folder can make tokens, and nobody else can.
import { createLocalJWKSet, type JWK, SignJWT } from 'jose';

import type { KeySource } from '../keys/keySource.js';
import { readOrMakeKey } from './keyFile.js';

const ALGORITHM = 'EdDSA';
const ISSUER = 'urn:drs-gateway:local-issuer';
const AUDIENCE = 'drs-gateway';

/** What tokens of the local issuer must be like. */
export const LOCAL_TOKENS = {
  issuer: ISSUER,
  audiences: [AUDIENCE],
  algorithms: [ALGORITHM],
  actorClaim: 'sub',
  rolesClaim: 'roles',
};

export interface TokenRequest {
  /** Who bears it. */
  readonly name: string;
  readonly roles: readonly string[];
  /** In whole seconds. */
  readonly lifetimeMs: number;
  readonly nowMs: number;
}

/** Makes the key where there is none yet; throws LocalKeyUnusable where it cannot be had. */
export async function openLocalKeys(folder: string): Promise<KeySource> {
  const { kty, crv, x, kid } = await readOrMakeKey(folder);
  const publicKey: JWK = { kty, crv, x, kid, alg: ALGORITHM, use: 'sig' };
  const keys = createLocalJWKSet({ keys: [publicKey] });
  return {
    current: () => Promise.resolve(keys),
    afterUnknownKey: () => Promise.resolve(keys),
    areMissing: () => false,
    close: () => Promise.resolve(),
  };
}

/** A token of the local issuer; throws LocalKeyUnusable where its key cannot be had. */
export async function makeLocalToken(
  folder: string,
  { name, roles, lifetimeMs, nowMs }: TokenRequest,
): Promise<string> {
  const key = await readOrMakeKey(folder);
  const issuedAt = Math.floor(nowMs / 1000);
  return new SignJWT({ roles: [...roles] })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: key.kid })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(name)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeMs / 1000)
    .sign(key);
}
