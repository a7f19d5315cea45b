import { describe, expect, it } from '@jest/globals';

import { parseConfig } from '../../src/config.js';
import { misspeltAmong } from '../../src/settings/misspelt.js';

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  const parsed = parseConfig(env);
  return parsed.ok ? [] : parsed.problems;
}

describe('settings that are fine alone', () => {
  it('are refused together, each with its fix, and all at once', () => {
    const env = {
      PORT: '4010',
      MAX_CONNECTIONS: '100',
      MAX_SOCKETS: '200',
      SOCKETS_PER_ACTOR: '300',
      START_WAIT_MS: '6000',
      RECONCILE_WINDOW_MS: '5000',
      SHUTDOWN_DELAY_MS: '5001',
    };

    expect(problemsOf(env)).toEqual([
      'SHUTDOWN_DELAY_MS must be a whole number from 0 to 5000, is "5001": set milliseconds, a little more than a balancer takes to see that /readyz says 503.',
      'SIMULATOR_PORT and PORT are both 4010: the gateway and its simulator need a port each. Set SIMULATOR_PORT to another one, or to 0 for any.',
      'MAX_SOCKETS 200 is more than MAX_CONNECTIONS (100), and each socket is a connection: raise MAX_CONNECTIONS above it, or lower MAX_SOCKETS.',
      'SOCKETS_PER_ACTOR 300 is more than MAX_SOCKETS (200), so it limits nobody: lower it, or set 0 to say so.',
      'START_WAIT_MS 6000 is more than RECONCILE_WINDOW_MS (5000), so a caller would wait for a search that is over: lower it, or raise RECONCILE_WINDOW_MS.',
    ]);
  });

  it.each([
    { PORT: '0', SIMULATOR_PORT: '0' },
    { PORT: '4010', DRS_BACKEND: 'aws', AUTH: 'off' },
    { MAX_CONNECTIONS: '100' },
    { MAX_SOCKETS: '20000', SOCKETS_PER_ACTOR: '0' },
    { RECONCILE_WINDOW_MS: '1000' },
  ])('are taken together where they agree, or one of them is a default: %j', (env) => {
    expect(problemsOf(env)).toEqual([]);
  });
});

describe('a name in the environment', () => {
  const settings = ['PORT', 'POLL_INTERVAL_MS', 'DATABASE_URL', 'AWS_REGION', 'LOG_LEVEL'];

  it.each([
    ['POLL_INTERVALL_MS', 'POLL_INTERVAL_MS'],
    ['POLL_INTERVAL', undefined],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['database_url', 'DATABASE_URL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['POLL_INTERVAL_MS', undefined],
    ['PORTS', undefined],
    ['AWS_REGIONS', undefined],
    ['PATH', undefined],
  ])('%s is taken for %s', (name, meant) => {
    expect(misspeltAmong([name], settings)).toEqual(meant === undefined ? [] : [{ name, meant }]);
  });
});
