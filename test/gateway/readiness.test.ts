import { describe, expect, it } from '@jest/globals';

import type { DrsFailure } from '../../src/domain/failure.js';
import { readinessOf, type ScopeState } from '../../src/gateway/readiness.js';

const NOW_MS = Date.parse('2026-11-30T12:00:00Z');
const DENIED: DrsFailure = {
  kind: 'AccessDeniedError',
  message: 'the role arn:aws:iam::123456789012:role/drs-gateway cannot be assumed',
  isRetryable: false,
  awsRequestID: null,
  code: 'ExpiredTokenException',
  missingPermission: null,
};

const UNAVAILABLE: DrsFailure = {
  kind: 'ServiceUnavailableError',
  message: 'the store cannot be used',
  isRetryable: true,
  awsRequestID: null,
  code: null,
};

function scope(name: string, observedAtMs: number | null, failure: DrsFailure | null = null): ScopeState {
  return {
    name,
    lastObservedAtMs: () => observedAtMs,
    lastFailure: () => failure,
    watchers: () => 2,
  };
}

function readiness(scopes: readonly ScopeState[], instead: Partial<Parameters<typeof readinessOf>[0]> = {}) {
  return readinessOf({
    isStopping: () => false,
    storeFailing: () => null,
    areLoginsUnavailable: () => false,
    scopes,
    tellsScopes: true,
    nowMs: () => NOW_MS,
    ...instead,
  });
}

const FRESH = scope('1/eu-west-1', NOW_MS - 16_000);

describe('a gateway', () => {
  it('is ready, and not degraded, while the store can be used and DRS was read lately', () => {
    expect(readiness([FRESH])).toEqual({
      isReady: true,
      isDegraded: false,
      reasons: [],
      degraded: [],
      drsLastReadAt: '2026-11-30T11:59:44.000Z',
      watchers: 2,
      scopes: [{ scope: '1/eu-west-1', drsLastReadAt: '2026-11-30T11:59:44.000Z', watchers: 2 }],
    });
  });

  it('is not ready while it stops, or without its store, and says each reason', () => {
    const state = readiness([FRESH], {
      isStopping: () => true,
      storeFailing: () => ({ message: 'connect ECONNREFUSED' }),
    });

    expect(state).toMatchObject({
      isReady: false,
      isDegraded: false,
      reason: 'the gateway is stopping; the store cannot be used: connect ECONNREFUSED',
      reasons: [{ code: 'STOPPING' }, { code: 'STORE_UNAVAILABLE' }],
    });
  });

  it('blames no DRS for what its store keeps from being read', () => {
    const unread = scope('1/eu-west-1', NOW_MS - 1_000, { ...UNAVAILABLE, code: 'GatewayStoreUnavailable' });

    expect(readiness([unread]).degraded).toEqual([]);
  });

  it('stays ready and is degraded while DRS cannot be read, was never read or is stale, and nobody can log in', () => {
    const scopes = [
      scope('1/eu-west-1', NOW_MS - 1_000, DENIED),
      scope('2/eu-west-1', null),
      scope('3/eu-west-1', NOW_MS - 60_000),
      FRESH,
    ];

    const state = readiness(scopes, { areLoginsUnavailable: () => true });

    expect(state).toMatchObject({ isReady: true, isDegraded: true, drsLastReadAt: null });
    expect(state.degraded).toEqual([
      {
        code: 'DRS_UNREADABLE',
        message: '1/eu-west-1: DRS cannot be read (AccessDeniedError, ExpiredTokenException)',
      },
      { code: 'DRS_NOT_READ_YET', message: '2/eu-west-1: DRS was not read yet' },
      { code: 'DRS_STALE', message: '3/eu-west-1: DRS was not read for more than 45 seconds' },
      {
        code: 'LOGINS_UNAVAILABLE',
        message: "the keys of the login's issuer cannot be had: nobody can log in",
      },
    ]);
  });

  it('counts scopes instead of naming them where logins tell who may know, and shows no message of AWS', () => {
    const scopes = [scope('1/eu-west-1', NOW_MS, DENIED), scope('2/eu-west-1', NOW_MS, DENIED), FRESH];

    const state = readiness(scopes, { tellsScopes: false });

    expect(state.degraded).toEqual([
      {
        code: 'DRS_UNREADABLE',
        message: '2 of 3 scopes: DRS cannot be read (AccessDeniedError, ExpiredTokenException)',
      },
    ]);
    expect(JSON.stringify(state)).not.toMatch(/eu-west-1|123456789012/);
  });
});
