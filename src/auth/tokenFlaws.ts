// What is wrong with a token, in words that repeat nothing of it.
import { errors } from 'jose';

/** What a token must be like. */
export interface TokenRules {
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly algorithms: readonly string[];
  readonly clockToleranceSeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Null where it is no fault of the token that jose names. */
export function flawOf(error: unknown, rules: TokenRules, nowSeconds: number): string | null {
  if (error instanceof errors.JWTExpired) {
    return `The token expired ${spanOf(nowSeconds - Number(error.payload.exp))} ago: get a new one.`;
  }
  if (error instanceof errors.JWTClaimValidationFailed) return flawOfClaim(error, rules, nowSeconds);
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return `The token is signed by an algorithm that is not allowed here: allowed are ${rules.algorithms.join(', ')}.`;
  }
  if (error instanceof errors.JWKSNoMatchingKey) {
    return 'The token is signed with a key that its issuer does not publish (any more): get a new one.';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return 'The signature of the token is not of its issuer, or the token was changed: get a new one.';
  }
  if (error instanceof errors.JOSENotSupported) {
    return 'The header of the token wants something that is not known here, such as a critical extension.';
  }
  return error instanceof errors.JOSEError
    ? 'The token is no JSON Web Token that can be read: get a new one.'
    : null;
}

function flawOfClaim(
  { claim, reason, payload }: errors.JWTClaimValidationFailed,
  { issuer, audiences }: TokenRules,
  nowSeconds: number,
): string {
  if (reason === 'missing') return `The token has no claim "${claim}", which it must have.`;
  if (reason === 'invalid')
    return `The claim "${claim}" of the token must be a number of seconds since 1970.`;
  switch (claim) {
    case 'iss':
      return `The token is of another issuer: those of ${issuer} are taken.`;
    case 'aud':
      return `The token is for another audience: the claim "aud" must have ${audiences.join(' or ')}.`;
    case 'nbf':
      return `The token is not valid yet: it will be in ${spanOf(Number(payload.nbf) - nowSeconds)}.`;
    default:
      return `The claim "${claim}" of the token is not what it must be.`;
  }
}

/** Such as `5 minutes`: coarse, and never more than two digits until it is days. */
export function spanOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 2 * MINUTE) return whole === 1 ? '1 second' : `${whole} seconds`;
  if (whole < 2 * HOUR) return `${Math.round(whole / MINUTE)} minutes`;
  return whole < 2 * DAY ? `${Math.round(whole / HOUR)} hours` : `${Math.round(whole / DAY)} days`;
}
