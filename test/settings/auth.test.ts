import { describe, expect, it } from '@jest/globals';

import { parseConfig } from '../../src/config.js';

const PROVIDER = { OIDC_ISSUER: 'https://id.example.com', OIDC_AUDIENCE: 'drs' };

function problemsOf(env: Record<string, string>): readonly string[] {
  const parsed = parseConfig(env);
  return parsed.ok ? [] : parsed.problems;
}

function authOf(env: Record<string, string>) {
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.config.auth;
}

describe('AUTH', () => {
  it('is jwt with AWS, by the provider that is named', () => {
    expect(authOf({ DRS_BACKEND: 'aws', HOST: '0.0.0.0', ...PROVIDER })).toMatchObject({
      kind: 'jwt',
      issuer: {
        kind: 'oidc',
        url: 'https://id.example.com',
        audiences: ['drs'],
        jwksUri: null,
        actorClaim: 'sub',
      },
      clockToleranceSeconds: 5,
    });
  });

  it('is off with the simulator, where jwt has a local issuer', () => {
    expect(authOf({})).toEqual({ kind: 'off' });
    expect(authOf({ AUTH: 'jwt' })).toMatchObject({ issuer: { kind: 'local', folder: '.data' } });
  });

  it.each([
    [{ DRS_BACKEND: 'aws' }, ['OIDC_ISSUER', 'OIDC_AUDIENCE']],
    [{ DRS_BACKEND: 'aws', AUTH: 'jwt' }, ['OIDC_ISSUER', 'OIDC_AUDIENCE']],
    [{ DRS_BACKEND: 'aws', AUTH: 'jwt', OIDC_AUDIENCE: 'drs' }, ['OIDC_ISSUER']],
    [{ AUTH: 'jwt', OIDC_JWKS_URI: 'https://id.example.com/keys' }, ['OIDC_ISSUER']],
    [PROVIDER, ['AUTH']],
    [{ AUTH: 'jwt', ...PROVIDER, OIDC_ISSUER: 'http://id.example.com' }, ['OIDC_ISSUER']],
    [{ AUTH: 'jwt', ...PROVIDER, OIDC_ISSUER: 'https://id.example.com?a' }, ['OIDC_ISSUER']],
    [{ AUTH: 'jwt', ...PROVIDER, OIDC_ALGORITHMS: 'RS256,HS256' }, ['OIDC_ALGORITHMS']],
    [{ AUTH: 'jwt', ...PROVIDER, OIDC_ALGORITHMS: 'none' }, ['OIDC_ALGORITHMS']],
    [{ AUTH: 'jwt', ...PROVIDER, OIDC_CLOCK_TOLERANCE_SECONDS: '61' }, ['OIDC_CLOCK_TOLERANCE_SECONDS']],
  ])('is refused with %j, which names %j', (env, names) => {
    expect(problemsOf(env).map((problem) => problem.split(' ')[0])).toEqual(names);
  });
});

describe('ROLES', () => {
  it('are grants, for scopes and source servers where they say so', () => {
    const ROLES = JSON.stringify([
      {
        name: 'payments',
        permissions: ['job:read'],
        scopes: ['123456789012/*'],
        sourceServerTags: { Team: ['a'] },
      },
    ]);

    expect(authOf({ AUTH: 'jwt', ROLES })).toMatchObject({
      roles: [
        {
          name: 'payments',
          grant: {
            permissions: new Set(['job:read']),
            scopes: ['123456789012/*'],
            serverTags: [{ key: 'Team', values: ['a'] }],
          },
        },
      ],
    });
  });

  it('name all that is wrong with them at once', () => {
    const ROLES = JSON.stringify([
      { name: 'a', permissions: ['job:write'] },
      { name: 'a', permissions: ['*'], scopes: ['everywhere'], sourceServerTags: {} },
    ]);

    expect(problemsOf({ ROLES })).toEqual([
      expect.stringContaining('ROLES [0].permissions[0] is no permission: "job:write"'),
      expect.stringContaining('[1].scopes[0] must be <account>/<region>'),
      expect.stringContaining('[1].sourceServerTags names no tag'),
      expect.stringContaining('[1].name is "a" again'),
    ]);
  });

  it('lose no limit to a member that JavaScript treats apart', () => {
    const ROLES = '[{"name":"a","permissions":["*"],"sourceServerTags":{"__proto__":["x"],"Team":["a"]}}]';

    expect(problemsOf({ ROLES })).toEqual([expect.stringContaining('ROLES must be JSON')]);
  });
});
