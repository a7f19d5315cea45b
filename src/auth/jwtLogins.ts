// Bearer tokens: rules -> the Authenticator that takes them. Loaded only with `AUTH=jwt`, and jose with it.
import type { JwtRules } from '../domain/loginRules.js';
import type { Clock, Logger } from '../recovery/ports.js';
import { createJwtAuthenticator } from './jwtAuthenticator.js';
import type { KeySource } from './keys/keySource.js';
import { RemoteKeys } from './keys/RemoteKeys.js';
import { LOCAL_TOKENS, openLocalKeys } from './local/localIssuer.js';
import type { Logins } from './logins.js';

/** Does not wait for a provider's keys; throws LocalKeyUnusable where the local issuer has none. */
export async function openJwtLogins(rules: JwtRules, clock: Clock, logger: Logger): Promise<Logins> {
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
  return { ...authenticator, close: () => keys.close() };
}

function openKeys({ issuer }: JwtRules, clock: Clock, logger: Logger): Promise<KeySource> {
  return issuer.kind === 'local'
    ? openLocalKeys(issuer.folder)
    : Promise.resolve(new RemoteKeys(issuer, clock, logger));
}
