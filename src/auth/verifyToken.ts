// Whether a token is its issuer's, for us, and of now. Keys come from the issuer alone: what the token's own header brings along (`jwk`,
// `jku`, `x5u`, `x5c`) is not looked at. https://www.rfc-editor.org/rfc/rfc8725
import {
  errors,
  type FlattenedJWSInput,
  type JWTHeaderParameters,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyOptions,
} from 'jose';

import type { KeySource } from './keys/keySource.js';
import { flawOf, spanOf, type TokenRules } from './tokenFlaws.js';

export type Verified =
  | { readonly kind: 'good'; readonly claims: JWTPayload; readonly expiresAtMs: number }
  | { readonly kind: 'bad'; readonly flaw: string }
  /** No fault of the token is known, and the keys to check it cannot be had. */
  | { readonly kind: 'unchecked' }
  /** The issuer's key is of no use: too short, or no key at all. */
  | { readonly kind: 'badKey'; readonly reason: string };

/** Of the year 9999, in seconds: as far as instants go. */
const LAST_SECOND = 253_402_300_799;
/** A token without `kid` may be signed with any of the issuer's keys. */
const MOST_KEYS_TRIED = 16;
/** https://www.rfc-editor.org/rfc/rfc9068 and what providers had before it. Others, such as logout tokens, are no access tokens. */
const ACCESS_TOKEN_TYPES = /^(application\/)?(at\+)?jwt$/i;

class KeysUnavailable extends Error {}

/** Never rejects. */
export async function verifyToken(
  token: string,
  keys: KeySource,
  rules: TokenRules,
  nowMs: number,
): Promise<Verified> {
  try {
    const { payload, protectedHeader } = await checkSignatureAndClaims(token, keys, {
      algorithms: [...rules.algorithms],
      issuer: rules.issuer,
      audience: [...rules.audiences],
      requiredClaims: ['exp'],
      clockTolerance: rules.clockToleranceSeconds,
      currentDate: new Date(nowMs),
    });
    const flaw = furtherFlaw(payload, protectedHeader, rules, nowMs / 1000);
    return flaw === null
      ? { kind: 'good', claims: payload, expiresAtMs: Math.floor(Number(payload.exp) * 1000) }
      : { kind: 'bad', flaw };
  } catch (error) {
    if (error instanceof KeysUnavailable) return { kind: 'unchecked' };
    const flaw = flawOf(error, rules, nowMs / 1000);
    // Its message may name what the token says, so only the kind is told.
    return flaw === null
      ? { kind: 'badKey', reason: String(error instanceof Error ? error.name : error) }
      : { kind: 'bad', flaw };
  }
}

async function checkSignatureAndClaims(token: string, keys: KeySource, options: JWTVerifyOptions) {
  try {
    return await jwtVerify(token, (header, jws) => keyFor(header, jws, keys), options);
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    return await checkWithEach(token, error, options);
  }
}

async function keyFor(header: JWTHeaderParameters, jws: FlattenedJWSInput, keys: KeySource) {
  const known = await keys.current();
  if (known === null) throw new KeysUnavailable();
  try {
    return await known(header, jws);
  } catch (error) {
    if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
  }
  const newer = await keys.afterUnknownKey();
  if (newer === null) throw new KeysUnavailable();
  return newer(header, jws);
}

async function checkWithEach(
  token: string,
  candidates: errors.JWKSMultipleMatchingKeys,
  options: JWTVerifyOptions,
) {
  let tried = 0;
  for await (const key of candidates) {
    if (tried === MOST_KEYS_TRIED) break;
    tried += 1;
    try {
      return await jwtVerify(token, key, options);
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
    }
  }
  throw new errors.JWSSignatureVerificationFailed();
}

/** What jose does not look at. */
function furtherFlaw(
  { exp = 0, iat, cnf }: JWTPayload,
  { typ }: JWTHeaderParameters,
  { clockToleranceSeconds }: TokenRules,
  nowSeconds: number,
): string | null {
  if (exp > LAST_SECOND) return 'The claim "exp" of the token is beyond the year 9999.';
  if (iat !== undefined && iat > nowSeconds + clockToleranceSeconds) {
    return `The token was issued in the future, in ${spanOf(iat - nowSeconds)}: compare the clocks of the issuer and of the gateway.`;
  }
  if (typ !== undefined && !ACCESS_TOKEN_TYPES.test(typ)) {
    return 'The token is of a type that is no access token: "typ" in its header must be JWT or at+jwt, or be left out.';
  }
  // Whoever has it without its key may have stolen it. https://www.rfc-editor.org/rfc/rfc7800
  return cnf === undefined
    ? null
    : 'The token is bound to a key or certificate of its bearer (claim "cnf"), which cannot be checked here: get a plain bearer token.';
}
