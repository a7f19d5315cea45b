// Who is let in, as the settings say it.
import type { Role } from './role.js';

/** `off`: everybody, and nobody is known. */
export type LoginRules = { readonly kind: 'off' } | JwtRules;

export interface JwtRules {
  readonly kind: 'jwt';
  readonly issuer: OidcIssuer | LocalIssuer;
  /** How far the clocks of the issuer and of this machine may be apart. */
  readonly clockToleranceSeconds: number;
  readonly roles: readonly Role[];
}

/** An OpenID Connect provider. */
export interface OidcIssuer {
  readonly kind: 'oidc';
  /** Exactly as in the claim `iss` of its tokens. */
  readonly url: string;
  /** One of them must be in the claim `aud`. */
  readonly audiences: readonly string[];
  /** Null: the issuer is asked for it (discovery). */
  readonly jwksUri: string | null;
  readonly algorithms: readonly Algorithm[];
  /** The claim that names the actor: unique at the issuer, and never given to somebody else. */
  readonly actorClaim: string;
  readonly rolesClaim: string;
}

/** A key of this machine alone, for demonstration and tests. Never in front of AWS. */
export interface LocalIssuer {
  readonly kind: 'local';
  /** Where the key is kept. */
  readonly folder: string;
}

/** Signatures that are made with a private key. One with a shared secret (HS256 …) is none: whoever can check it can make it. */
export const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;

export type Algorithm = (typeof ALGORITHMS)[number];
