// Settings -> the Authenticator of this gateway.
import type { JwtRules, LoginRules } from '../domain/loginRules.js';
import type { Clock, Logger } from '../recovery/ports.js';
import { type Authenticator, NO_LOGINS } from './authenticator.js';
import { createJwtAuthenticator } from './jwtAuthenticator.js';
import type { KeySource } from './keys/keySource.js';
import { RemoteKeys } from './keys/RemoteKeys.js';
import { LOCAL_TOKENS, openLocalKeys } from './local/localIssuer.js';

export interface Logins extends Authenticator {
  /** Whether nobody can log in for now, because the issuer's keys cannot be had. */
  areUnavailable(): boolean;
  /** Gives up what is asked of the issuer, and resolves when nothing is under way. */
  close(): Promise<void>;
}

/** Does not wait for a provider's keys; throws LocalKeyUnusable where the local issuer has none. */
export async function openLogins(rules: LoginRules, clock: Clock, logger: Logger): Promise<Logins> {
  if (rules.kind === 'off')
    return { ...NO_LOGINS, areUnavailable: () => false, close: () => Promise.resolve() };
  const keys = await openKeys(rules, clock, logger);
  // The first login finds them there, and where they cannot be had the log tells it now.
  void keys.current();
  const { issuer, clockToleranceSeconds, roles } = rules;
  const { actorClaim, rolesClaim, ...token } =
    issuer.kind === 'local' ? LOCAL_TOKENS : { ...issuer, issuer: issuer.url };
  const authenticator = createJwtAuthenticator({
    keys,
    token: { ...token, clockToleranceSeconds },
    actorClaim,
    rolesClaim,
    roles,
    clock,
    logger,
  });
  return { ...authenticator, areUnavailable: () => keys.areMissing(), close: () => keys.close() };
}

function openKeys({ issuer }: JwtRules, clock: Clock, logger: Logger): Promise<KeySource> {
  return issuer.kind === 'local'
    ? openLocalKeys(issuer.folder)
    : Promise.resolve(new RemoteKeys(issuer, clock, logger));
}
