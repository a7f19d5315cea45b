// The token in the words of HTTP's `Authorization: Bearer …`. What is no JSON Web Token by its looks goes no further.
import type { LoginRefusal } from './authenticator.js';

export type BearerToken =
  { readonly ok: true; readonly token: string } | { readonly ok: false; readonly refusal: LoginRefusal };

/** More than tokens of providers have, and what is refused before anything is decoded. */
const MOST_TOKEN_BYTES = 8 * 1024;

const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const COMPACT_JWE = /^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/;

export function tokenIn(authorization: string | undefined): BearerToken {
  if (authorization === undefined || authorization.trim() === '') {
    return refused(
      'missing',
      'Log in: send "Authorization: Bearer <token>" (over WebSocket in connectionParams).',
    );
  }
  const [, scheme = '', token = ''] = /^(\S+) *([^]*)$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() !== 'bearer') {
    return refused(
      'invalid',
      'The only scheme of Authorization that is taken is Bearer: send "Bearer <token>".',
    );
  }
  if (token === '') return refused('invalid', 'There is no token after "Bearer": send "Bearer <token>".');
  const bytes = Buffer.byteLength(token);
  if (bytes > MOST_TOKEN_BYTES) {
    return refused(
      'invalid',
      `The token has ${bytes} bytes, and at most ${MOST_TOKEN_BYTES} are taken: have the issuer put less in it.`,
    );
  }
  if (COMPACT_JWE.test(token)) {
    return refused(
      'invalid',
      'The token is encrypted (JWE): have the issuer sign its tokens and not encrypt them.',
    );
  }
  if (!COMPACT_JWS.test(token)) {
    return refused(
      'invalid',
      'There must be one signed JSON Web Token after "Bearer": three parts of base64url with dots between.',
    );
  }
  return { ok: true, token };
}

function refused(kind: LoginRefusal['kind'], message: string): BearerToken {
  return { ok: false, refusal: { kind, message } };
}
