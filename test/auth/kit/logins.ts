// Logins at an issuer of the test's own, without a gateway around them.
import { type Logins, openLogins } from '../../../src/auth/logins.js';
import { parseConfig } from '../../../src/config.js';
import { ManualClock } from '../../kit/manualClock.js';
import { type RecordingLogger, recordingLogger } from '../../kit/recordingLogger.js';
import { AUDIENCE, startIssuer, type TestIssuer, tokenOf, type TokenOptions } from './issuer.js';

export interface TestLogins extends AsyncDisposable {
  readonly issuer: TestIssuer;
  readonly clock: ManualClock;
  readonly logger: RecordingLogger;
  /** Opens them: the keys are asked for at once. */
  readonly open: (env?: Record<string, string>) => Promise<Logins>;
  /** A token of now. */
  readonly bearer: (claims?: Record<string, unknown>, options?: TokenOptions) => Promise<string>;
}

export async function startLogins(): Promise<TestLogins> {
  const clock = new ManualClock();
  const logger = recordingLogger();
  const issuer = await startIssuer(() => clock.now());
  const opened: Logins[] = [];
  return {
    issuer,
    clock,
    logger,
    open: async (env = {}) => {
      const parsed = parseConfig({ AUTH: 'jwt', OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: AUDIENCE, ...env });
      if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
      const logins = await openLogins(parsed.config.auth, clock, logger);
      opened.push(logins);
      return logins;
    },
    bearer: async (claims, options) => `Bearer ${await tokenOf(issuer, claims, options)}`,
    [Symbol.asyncDispose]: async () => {
      for (const logins of opened) await logins.close();
      await issuer[Symbol.asyncDispose]();
    },
  };
}
