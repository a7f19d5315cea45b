// `AUTH=jwt`: a token comes in, an Actor comes out. Nothing is remembered of either.
import { instantOf } from '../domain/instant.js';
import type { Role } from '../domain/role.js';
import type { Clock, Logger } from '../recovery/ports.js';
import type { Authenticator, Login, LoginRefusal } from './authenticator.js';
import { tokenIn } from './bearerToken.js';
import { actorNameIn, type Claims, rolesIn } from './claims.js';
import type { KeySource } from './keys/keySource.js';
import type { TokenRules } from './tokenFlaws.js';
import { verifyToken } from './verifyToken.js';

export interface JwtAuthenticatorOptions {
  readonly keys: KeySource;
  readonly token: TokenRules;
  readonly actorClaim: string;
  readonly rolesClaim: string;
  readonly roles: readonly Role[];
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Also the reason that closes a WebSocket, so at most 123 bytes. */
const KEYS_UNAVAILABLE =
  'The keys of the issuer cannot be had for now, so no token can be checked. Try again.';

export function createJwtAuthenticator(options: JwtAuthenticatorOptions): Authenticator {
  return {
    authenticate: async (authorization) => {
      const login = await logIn(authorization, options);
      if (!login.ok) options.logger.debug({ ...login.refusal }, 'loginRefused');
      return login;
    },
  };
}

async function logIn(authorization: string | undefined, options: JwtAuthenticatorOptions): Promise<Login> {
  const { keys, token: rules, clock, logger } = options;
  const bearer = tokenIn(authorization);
  if (!bearer.ok) return bearer;
  const verified = await verifyToken(bearer.token, keys, rules, clock.now());
  switch (verified.kind) {
    case 'good':
      return actorOf(verified.claims, verified.expiresAtMs, options);
    case 'bad':
      return refused('invalid', verified.flaw);
    case 'unchecked':
      return refused('unavailable', KEYS_UNAVAILABLE);
    case 'badKey':
      logger.warn({ issuer: rules.issuer, reason: verified.reason }, 'issuerKeyUnusable');
      return refused(
        'invalid',
        'The key that the issuer publishes for this token cannot be used, such as RSA with less than 2048 bits.',
      );
  }
}

function actorOf(
  claims: Claims,
  expiresAtMs: number,
  { actorClaim, rolesClaim, roles, logger }: JwtAuthenticatorOptions,
): Login {
  const name = actorNameIn(claims, actorClaim);
  if (name === null) {
    const rule =
      'must be the name of one person or service: 1 to 256 characters, none of them unseen, and not "anonymous"';
    return refused('invalid', `The claim "${actorClaim}" of the token ${rule}.`);
  }
  const { known, unknown } = rolesIn(claims, rolesClaim, roles);
  if (unknown > 0) logger.debug({ actor: name, unknown }, 'unknownRolesIgnored');
  const actor = {
    name,
    isVerified: true,
    roles: known.map((role) => role.name),
    access: known.map((role) => role.grant),
    expiresAt: instantOf(expiresAtMs),
  };
  return { ok: true, actor };
}

function refused(kind: LoginRefusal['kind'], message: string): Login {
  return { ok: false, refusal: { kind, message } };
}
