import { describe, expect, it } from '@jest/globals';

import { parseConfig } from '../../src/config.js';

const PROVIDER = { AUTH: 'jwt', OIDC_ISSUER: 'https://id.example.com', OIDC_AUDIENCE: 'drs' };
const CLIENT = { ...PROVIDER, MONITOR_CLIENT_ID: 'drs-monitor' };

function problemsOf(env: Record<string, string>): readonly string[] {
  const parsed = parseConfig(env);
  return parsed.ok ? [] : parsed.problems;
}

function signInOf(env: Record<string, string>) {
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.config.signIn;
}

describe('MONITOR_CLIENT_ID', () => {
  it('has people paste a token where it is not set', () => {
    expect([signInOf({}), signInOf(PROVIDER), signInOf({ AUTH: 'jwt' })]).toEqual([null, null, null]);
  });

  it('has people log in at the issuer, for openid and nothing else unless that is set', () => {
    const issuer = 'https://id.example.com';

    expect(signInOf(CLIENT)).toEqual({ issuer, clientID: 'drs-monitor', scope: 'openid', resource: null });
    expect(
      signInOf({
        ...CLIENT,
        MONITOR_SCOPE: 'openid offline_access api://drs/.default',
        MONITOR_RESOURCE: 'https://drs.example.com',
      }),
    ).toMatchObject({
      scope: 'openid offline_access api://drs/.default',
      resource: 'https://drs.example.com',
    });
  });

  it.each([
    [{ MONITOR_CLIENT_ID: 'drs' }, ['MONITOR_CLIENT_ID needs logins']],
    [{ ...CLIENT, AUTH: 'off' }, ['MONITOR_CLIENT_ID needs logins']],
    [{ DRS_BACKEND: 'aws', AUTH: 'off', MONITOR_CLIENT_ID: 'drs' }, ['MONITOR_CLIENT_ID needs logins']],
    [{ AUTH: 'jwt', MONITOR_CLIENT_ID: 'drs' }, ['MONITOR_CLIENT_ID needs OIDC_ISSUER']],
    [
      { DRS_BACKEND: 'aws', MONITOR_CLIENT_ID: 'drs' },
      ['OIDC_ISSUER must be set', 'OIDC_AUDIENCE must be set'],
    ],
    [{ ...PROVIDER, MONITOR_SCOPE: 'openid email' }, ['MONITOR_SCOPE is of MONITOR_CLIENT_ID']],
    [{ ...PROVIDER, MONITOR_RESOURCE: 'https://drs' }, ['MONITOR_RESOURCE is of MONITOR_CLIENT_ID']],
    [{ ...CLIENT, MONITOR_CLIENT_ID: 'ünïcode' }, ['MONITOR_CLIENT_ID must be']],
    [{ ...CLIENT, MONITOR_SCOPE: 'profile' }, ['MONITOR_SCOPE must be scopes']],
    [{ ...CLIENT, MONITOR_SCOPE: 'openid  profile' }, ['MONITOR_SCOPE must be scopes']],
    [{ ...CLIENT, MONITOR_SCOPE: 'openid "profile"' }, ['MONITOR_SCOPE must be scopes']],
    [{ ...CLIENT, MONITOR_RESOURCE: 'two words' }, ['MONITOR_RESOURCE must be']],
  ])('is refused with %j: %j', (env, beginnings) => {
    const problems = problemsOf(env);

    expect(problems).toEqual(beginnings.map((beginning) => expect.stringContaining(beginning)));
  });
});
