// The keys of an issuer over time: which logins they let in, and how often the issuer is asked for them.
import type { ServerResponse } from 'node:http';

import { describe, expect, it } from '@jest/globals';
import { exportJWK, SignJWT } from 'jose';

import type { Logins } from '../../src/auth/logins.js';
import type { ManualClock } from '../kit/manualClock.js';
import { makeEdKey, publicJWK, type TestIssuer } from './kit/issuer.js';
import { startLogins, type TestLogins } from './kit/logins.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Logs in with a token of now: `in`, or the kind of the refusal. */
async function logIn(
  logins: Logins,
  { bearer }: TestLogins,
  ...made: Parameters<TestLogins['bearer']>
): Promise<string> {
  const login = await logins.authenticate(await bearer(...made));
  return login.ok ? 'in' : login.refusal.kind;
}

function fail(issuer: TestIssuer): void {
  issuer.answer = (_, response) => response.writeHead(503).end();
}

/** The key set stays away; resolves when somebody asks for it, with what would answer. */
function hang(issuer: TestIssuer): Promise<ServerResponse> {
  return new Promise((resolve) => {
    issuer.answer = (_, response) => resolve(response);
  });
}

/** Each fetch has a time limit on the clock for as long as it goes on. */
async function fetchEnds(clock: ManualClock): Promise<void> {
  while (clock.sleeping > 0) await new Promise((resolve) => setImmediate(resolve));
}

describe('a key that is not known', () => {
  it('lets its tokens in after one more fetch, where the issuer publishes it', async () => {
    await using test = await startLogins();
    const { issuer, clock } = test;
    const logins = await test.open();
    const key = makeEdKey('new');
    expect(await logIn(logins, test)).toBe('in');
    issuer.published.push(await publicJWK(key));
    clock.advance(30 * SECOND);

    const answers = [
      await logIn(logins, test, {}, { alg: 'EdDSA', key }),
      await logIn(logins, test, {}, { alg: 'EdDSA', key }),
      await logIn(logins, test),
    ];

    expect(answers).toEqual(['in', 'in', 'in']);
    expect(issuer.asked()).toBe(2);
  });

  it('has the keys fetched again every 30 s at most', async () => {
    await using test = await startLogins();
    const { issuer, clock } = test;
    const logins = await test.open();
    const key = makeEdKey('stranger');
    const logInByIt = () => logIn(logins, test, {}, { alg: 'EdDSA', key });
    expect(await logIn(logins, test)).toBe('in');

    clock.advance(30 * SECOND);
    expect([await logInByIt(), await logInByIt(), await logInByIt()]).toEqual(Array(3).fill('invalid'));
    expect(issuer.asked()).toBe(2);

    issuer.published.push(await publicJWK(key));
    clock.advance(30 * SECOND - 1);
    expect(await logInByIt()).toBe('invalid');
    expect(issuer.asked()).toBe(2);

    clock.advance(1);
    expect(await logInByIt()).toBe('in');
    expect(issuer.asked()).toBe(3);
  });

  it('is no fault of the token while the issuer cannot be asked for it', async () => {
    await using test = await startLogins();
    const logins = await test.open();
    expect(await logIn(logins, test)).toBe('in');
    fail(test.issuer);
    test.clock.advance(30 * SECOND);

    const key = makeEdKey('new');
    expect(await logIn(logins, test, {}, { alg: 'EdDSA', key })).toBe('unavailable');
    expect(await logIn(logins, test)).toBe('in');
  });
});

describe('keys that are known', () => {
  it('are not asked for again for 10 minutes, and one that was taken back is no good after', async () => {
    await using test = await startLogins();
    const { issuer, clock } = test;
    const logins = await test.open();
    expect(await logIn(logins, test)).toBe('in');
    issuer.published = issuer.published.filter(({ kid }) => kid !== 'P-256');

    clock.advance(10 * MINUTE - 1);
    expect(await logIn(logins, test)).toBe('in');
    expect(issuer.asked()).toBe(1);

    clock.advance(1);
    expect(await logIn(logins, test)).toBe('invalid');
    expect(issuer.asked()).toBe(2);
  });

  it('go on for 24 hours while the issuer fails, and for no longer', async () => {
    await using test = await startLogins();
    const { issuer, clock, logger } = test;
    const logins = await test.open();
    expect(await logIn(logins, test)).toBe('in');
    fail(issuer);

    clock.advance(10 * MINUTE);
    expect(await logIn(logins, test)).toBe('in');
    expect(logger.of('issuerKeysUnavailable')).toEqual([
      { issuer: issuer.url, reason: `${issuer.url}/keys answers 503 instead of 200`, keysAgeSeconds: 600 },
    ]);

    clock.advance(24 * HOUR - 10 * MINUTE - 1);
    expect(await logIn(logins, test)).toBe('in');
    await fetchEnds(clock);

    clock.advance(1);
    expect(await logIn(logins, test)).toBe('unavailable');

    issuer.answer = null;
    clock.advance(5 * SECOND);
    expect(await logIn(logins, test)).toBe('in');
  });

  it('let everybody in without waiting, and have a failing issuer asked every 5 s at most', async () => {
    await using test = await startLogins();
    const { issuer, clock } = test;
    const logins = await test.open();
    expect(await logIn(logins, test)).toBe('in');
    fail(issuer);
    clock.advance(10 * MINUTE);
    expect(await logIn(logins, test)).toBe('in');

    clock.advance(5 * SECOND - 1);
    expect(await logIn(logins, test)).toBe('in');
    expect(issuer.asked()).toBe(2);

    const asked = hang(issuer);
    clock.advance(1);
    expect(await logIn(logins, test)).toBe('in');
    (await asked).writeHead(503).end();
    await fetchEnds(clock);
    expect(issuer.asked()).toBe(3);
  });
});

describe('a fetch of keys', () => {
  it('is one for all who log in meanwhile', async () => {
    await using test = await startLogins();
    const { issuer } = test;
    const asked = hang(issuer);
    const logins = await test.open();
    const answers = Promise.all(Array.from({ length: 20 }, () => logIn(logins, test)));

    (await asked).end(JSON.stringify({ keys: issuer.published }));

    expect(await answers).toEqual(Array(20).fill('in'));
    expect(issuer.asked()).toBe(1);
  });

  it('is given up after 5 s, and nobody is let in without keys', async () => {
    await using test = await startLogins();
    const { issuer, clock, logger } = test;
    const asked = hang(issuer);
    // Signed before: to sign takes its time, and who comes when the five seconds are over has the keys fetched once more.
    const bearer = await test.bearer();
    const logins = await test.open();
    const answer = logins.authenticate(bearer);
    await asked;

    clock.advance(5 * SECOND);

    expect(await answer).toMatchObject({ ok: false, refusal: { kind: 'unavailable' } });
    expect(logger.of('issuerKeysUnavailable')).toEqual([
      {
        issuer: issuer.url,
        reason: `${issuer.url}/keys cannot be reached: there is no answer within 5 s`,
        keysAgeSeconds: null,
      },
    ]);
  });

  it('ends with the logins, and there is none after', async () => {
    await using test = await startLogins();
    const { issuer, clock, logger } = test;
    const asked = hang(issuer);
    const logins = await test.open();
    const answer = logIn(logins, test);
    await asked;

    await logins.close();

    expect(await answer).toBe('unavailable');
    clock.advance(HOUR);
    expect(await logIn(logins, test)).toBe('unavailable');
    expect(issuer.asked()).toBe(1);
    expect(logger.of('issuerKeysUnavailable')).toEqual([]);
  });
});

describe('a set of keys', () => {
  it('loses what is no secret of the issuer: shared secrets, and keys with their private half', async () => {
    await using test = await startLogins();
    const { issuer, logger } = test;
    const secret = Buffer.alloc(64, 'secret');
    const leaked = makeEdKey('leaked');
    const oct = { kty: 'oct', kid: 'secret', k: secret.toString('base64url') };
    issuer.published.unshift(oct, { ...(await exportJWK(leaked.privateKey)), kid: 'leaked' });
    const logins = await test.open();
    const bySecret = await new SignJWT(issuer.claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'secret' })
      .sign(secret);

    expect(await logIn(logins, test)).toBe('in');
    expect(await logIn(logins, test, {}, { alg: 'EdDSA', key: leaked })).toBe('invalid');
    expect(await logins.authenticate(`Bearer ${bySecret}`)).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(logger.of('issuerKeysRead')).toEqual([{ issuer: issuer.url, keys: 5, ignored: 2 }]);
  });
});

describe('discovery', () => {
  it('is no good where it is about another issuer, and the log says what to set', async () => {
    await using test = await startLogins();
    const { issuer, logger } = test;
    const named = `${issuer.url}/`;
    const logins = await test.open({ OIDC_ISSUER: named });

    expect(await logIn(logins, test, { iss: named })).toBe('unavailable');
    expect(issuer.asked()).toBe(0);
    expect(logger.of('issuerKeysUnavailable')).toMatchObject([
      {
        reason: `${issuer.url}/.well-known/openid-configuration is about the issuer "${issuer.url}" and not "${named}": set OIDC_ISSUER to that if it is yours, or name its keys in OIDC_JWKS_URI`,
      },
    ]);
  });

  it('is left out where the settings name the keys', async () => {
    await using test = await startLogins();
    const { issuer } = test;
    const named = `${issuer.url}/`;
    const logins = await test.open({ OIDC_ISSUER: named, OIDC_JWKS_URI: `${issuer.url}/keys` });

    expect(await logIn(logins, test, { iss: named })).toBe('in');
    expect(await logIn(logins, test)).toBe('invalid');
  });
});
