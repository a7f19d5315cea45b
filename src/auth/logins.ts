// Settings -> the Authenticator of this gateway.
import type { LoginRules } from '../domain/loginRules.js';
import type { Clock, Logger } from '../recovery/ports.js';
import { type Authenticator, NO_LOGINS } from './authenticator.js';

export interface Logins extends Authenticator {
  /** Gives up what is asked of the issuer, and resolves when nothing is under way. */
  close(): Promise<void>;
}

/** Does not wait for a provider's keys; throws LocalKeyUnusable where the local issuer has none. */
export async function openLogins(rules: LoginRules, clock: Clock, logger: Logger): Promise<Logins> {
  if (rules.kind === 'off') return { ...NO_LOGINS, close: () => Promise.resolve() };
  const { openJwtLogins } = await import('./jwtLogins.js');
  return openJwtLogins(rules, clock, logger);
}
