// What the login of the monitor decides without a browser.
import { describe, expect, it } from '@jest/globals';

import { type Begun, keepBegun, type Keeper, takeBegun } from '../../src/monitor/login/pending.js';
import { isForGood, whyNoLogin } from '../../src/monitor/login/refusals.js';
import { renewalDelayMs } from '../../src/monitor/login/renewalDelay.js';

const BEGUN: Begun = { state: 's', nonce: 'n', verifier: 'v', path: '/monitor/fleet?lag=over' };

function createKeeper(): Keeper {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

describe('a login that has begun', () => {
  it('is good once', () => {
    const keeper = createKeeper();
    keepBegun(keeper, BEGUN);

    expect([takeBegun(keeper), takeBegun(keeper)]).toEqual([BEGUN, null]);
  });

  it.each(['/monitor', '/monitor/', '/monitor?scope=a', '/monitor#main', '/monitor/jobs/drsjob-1?a=b#c'])(
    'comes back to %s',
    (path) => {
      const keeper = createKeeper();
      keepBegun(keeper, { ...BEGUN, path });

      expect(takeBegun(keeper)?.path).toBe(path);
    },
  );

  it.each([
    '',
    '/',
    '//evil.example.com/monitor',
    'https://evil.example.com/monitor/',
    '/monitors',
    '/graphql',
  ])('is none where it would come back to "%s"', (path) => {
    const keeper = createKeeper();
    keepBegun(keeper, { ...BEGUN, path });

    expect(takeBegun(keeper)).toBeNull();
  });

  it.each(['', 'x', 'null', '[]', '{"state":"s","nonce":"n","path":"/monitor"}'])(
    'is none where "%s" was kept',
    (text) => {
      const keeper = { ...createKeeper(), getItem: () => text };

      expect(takeBegun(keeper)).toBeNull();
    },
  );
});

describe('why a login came to nothing', () => {
  it.each([
    [{ error: 'access_denied' }, /did not let you in.*ask whoever runs the provider/],
    [{ error: 'invalid_scope' }, /MONITOR_SCOPE/],
    [{ error: 'invalid_target' }, /MONITOR_RESOURCE/],
    [{ error: 'invalid_client', status: 401 }, /without a secret.*MONITOR_CLIENT_ID/],
    [{ error: 'temporarily_unavailable' }, /in a minute/],
    [{ error: 'of_tomorrow', error_description: 'Ask Bob' }, /refused \(of_tomorrow\).*It says: Ask Bob$/],
    [new TypeError('Failed to fetch'), /cannot be reached.*CORS/],
    [new DOMException('too slow', 'TimeoutError'), /cannot be reached/],
    [new Error('unexpected ID Token "nonce" claim value'), /cannot be used: unexpected ID Token "nonce"/],
    ['anything', /cannot be used/],
  ])('is said of %j', (thrown, words) => {
    expect(whyNoLogin(thrown)).toMatch(words);
  });
});

describe('a renewal that failed', () => {
  it.each([
    [{ error: 'invalid_grant', status: 400 }, true],
    [{ error: 'invalid_client', status: 401 }, true],
    [{ error: 'slow_down', status: 400 }, false],
    [{ error: 'temporarily_unavailable', status: 400 }, false],
    [{ error: 'server_error', status: 500 }, false],
    [{ error: 'too_many', status: 429 }, false],
    [new TypeError('Failed to fetch'), false],
    [null, false],
  ])('with %j is for good: %s', (thrown, forGood) => {
    expect(isForGood(thrown)).toBe(forGood);
  });
});

describe('the next renewal', () => {
  it.each([
    [1_000, 1_000],
    [9_000, 6_000],
    [300_000, 200_000],
    [3_600_000, 3_480_000],
    [90 * 86_400_000, 86_400_000],
  ])('of a token of %d ms comes after %d ms', (lifetimeMs, delayMs) => {
    expect(renewalDelayMs(lifetimeMs)).toBe(delayMs);
  });
});
