import { describe, expect, it } from '@jest/globals';

import { parseConfig } from '../../src/config.js';

const metricsOf = (env: Readonly<Record<string, string>>) => {
  const parsed = parseConfig(env);
  return parsed.ok ? parsed.config.metrics : parsed.problems;
};

const AWS = {
  DRS_BACKEND: 'aws',
  OIDC_ISSUER: 'https://login.example.com',
  OIDC_AUDIENCE: 'drs-gateway',
};

describe('the settings of metrics', () => {
  it('serve them beside the API without logins, and nowhere with them', () => {
    expect(metricsOf({})).toEqual({ kind: 'main' });
    expect(metricsOf({ AUTH: 'jwt' })).toEqual({ kind: 'off' });
    expect(metricsOf(AWS)).toEqual({ kind: 'off' });
    expect(metricsOf({ METRICS: 'off' })).toEqual({ kind: 'off' });
  });

  it('serve them on an address of their own where there is one', () => {
    expect(metricsOf({ ...AWS, METRICS_PORT: '9464' })).toEqual({
      kind: 'own',
      host: '127.0.0.1',
      port: 9464,
    });
    expect(metricsOf({ METRICS: 'on', METRICS_PORT: '0', METRICS_HOST: '0.0.0.0' })).toEqual({
      kind: 'own',
      host: '0.0.0.0',
      port: 0,
    });
    expect(metricsOf({ METRICS: 'off', METRICS_PORT: '9464' })).toEqual({ kind: 'off' });
  });

  it.each([
    [{ METRICS: 'yes' }, 'METRICS must be on or off, is "yes".'],
    [{ METRICS: 'on', AUTH: 'jwt' }, 'METRICS "on" needs METRICS_PORT where there are logins'],
    [{ METRICS_HOST: '0.0.0.0' }, 'METRICS_HOST is the address of METRICS_PORT, which is not set'],
    [{ METRICS_PORT: 'many' }, 'METRICS_PORT must be a whole number from 0 to 65535, is "many"'],
  ])('are refused as %j', (env, problem) => {
    expect(metricsOf(env)).toEqual([expect.stringContaining(problem)]);
  });
});
