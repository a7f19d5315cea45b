// Where people log in, as the gateway asks the issuer for it.
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { describe, expect, it } from '@jest/globals';

import { SignIn } from '../../src/auth/signIn/SignIn.js';
import { ManualClock } from '../kit/manualClock.js';
import { recordingLogger } from '../kit/recordingLogger.js';

type Metadata = Record<string, unknown>;

/** An issuer that tells this of itself, `told` of its own address; null: it fails. */
async function startIssuer(told: ((url: string) => Metadata) | null) {
  const server = createServer((_, response) => {
    issuer.asked += 1;
    asked.emit('once');
    if (issuer.isSilent) return;
    if (issuer.told === null) response.writeHead(500).end();
    else response.end(JSON.stringify(issuer.told(issuer.url)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asked = new EventEmitter();
  const clock = new ManualClock();
  const logger = recordingLogger();
  const issuer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    asked: 0,
    isSilent: false,
    hasBeenAsked: once(asked, 'once'),
    clock,
    logger,
    signIn: () =>
      new SignIn({ issuer: issuer.url, clientID: 'drs', scope: 'openid', resource: null }, clock, logger),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return issuer;
}

const good = (url: string): Metadata => ({
  issuer: url,
  authorization_endpoint: `${url}/authorize`,
  token_endpoint: 'https://tokens.example.com/token',
  end_session_endpoint: `${url}/end`,
  id_token_signing_alg_values_supported: ['ES256'],
  authorization_response_iss_parameter_supported: true,
  userinfo_endpoint: `${url}/me`,
});

describe('where people log in', () => {
  it('is what the issuer tells, of which the page gets what it needs', async () => {
    await using issuer = await startIssuer(good);
    const { url } = issuer;

    expect(await issuer.signIn().current()).toEqual({
      clientID: 'drs',
      scope: 'openid',
      resource: null,
      isAnswering: true,
      issuer: {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: 'https://tokens.example.com/token',
        end_session_endpoint: `${url}/end`,
        id_token_signing_alg_values_supported: ['ES256'],
        authorization_response_iss_parameter_supported: true,
      },
    });
    expect(issuer.logger.of('issuerEndpointsRead')).toEqual([{ issuer: url }]);
  });

  it('has no end, no algorithms and no promise of "iss" where the issuer tells none that can be used', async () => {
    await using issuer = await startIssuer((url) => ({
      ...good(url),
      end_session_endpoint: 'http://elsewhere.example.com/end',
      id_token_signing_alg_values_supported: 'ES256',
      authorization_response_iss_parameter_supported: 'true',
    }));

    const offer = await issuer.signIn().current();

    expect(Object.keys(offer?.issuer ?? {})).toEqual(['issuer', 'authorization_endpoint', 'token_endpoint']);
  });

  it.each<[string, (url: string) => Metadata, RegExp]>([
    [
      'another issuer',
      (url) => ({ ...good(url), issuer: 'https://evil.example.com' }),
      /is about the issuer/,
    ],
    ['no page', (url) => ({ ...good(url), authorization_endpoint: undefined }), /its authorization_endpoint/],
    [
      'tokens in the clear',
      (url) => ({ ...good(url), token_endpoint: 'http://tokens.example.com/' }),
      /its token_endpoint/,
    ],
    ['a script', (url) => ({ ...good(url), authorization_endpoint: 'javascript:alert(1)' }), /its auth/],
  ])('is not known where the issuer tells %s, and the log says why', async (_, told, reason) => {
    await using issuer = await startIssuer(told);

    expect(await issuer.signIn().current()).toBeNull();
    expect(issuer.logger.of('issuerEndpointsUnavailable')).toEqual([
      { issuer: issuer.url, reason: expect.stringMatching(reason), isKnown: false },
    ]);
  });

  it('goes on while the issuer fails, which is told to who is about to be led there', async () => {
    await using issuer = await startIssuer(good);
    const signIn = issuer.signIn();
    await signIn.current();
    issuer.told = null;
    issuer.clock.advance(1_000);

    expect(await signIn.look()).toMatchObject({ clientID: 'drs', isAnswering: false });
    expect(await signIn.current()).toMatchObject({ clientID: 'drs', isAnswering: false });

    issuer.told = good;
    issuer.clock.advance(1_000);
    expect(await signIn.look()).toMatchObject({ isAnswering: true });
  });

  it('is asked for once in a second at most where people look, and once in five where pages are served', async () => {
    await using issuer = await startIssuer(null);
    const signIn = issuer.signIn();

    await Promise.all([signIn.current(), signIn.look(), signIn.current()]);
    issuer.clock.advance(999);
    await signIn.look();
    const atFirst = issuer.asked;
    issuer.clock.advance(1);
    await Promise.all([signIn.look(), signIn.look()]);
    const looked = issuer.asked;
    issuer.clock.advance(4_999);
    await signIn.current();
    const served = issuer.asked;
    issuer.clock.advance(1);
    expect(await signIn.current()).toBeNull();
    await signIn.look();

    expect([atFirst, looked, served, issuer.asked]).toEqual([1, 2, 2, 3]);
  });

  it('is asked for again after ten minutes, and nobody waits for that', async () => {
    await using issuer = await startIssuer(good);
    const signIn = issuer.signIn();
    await signIn.current();
    issuer.clock.advance(599_999);
    await signIn.current();
    const before = issuer.asked;

    issuer.clock.advance(1);
    expect(await signIn.current()).toMatchObject({ isAnswering: true });
    await signIn.look();

    expect([before, issuer.asked]).toEqual([1, 2]);
  });

  it('lets nobody wait for an issuer that swallowed the first question', async () => {
    await using issuer = await startIssuer(good);
    issuer.isSilent = true;
    const signIn = issuer.signIn();
    const first = signIn.current();
    await issuer.hasBeenAsked;
    issuer.clock.advance(5_000);

    expect(await first).toBeNull();
    expect(await signIn.current()).toBeNull();
    expect(issuer.logger.of('issuerEndpointsUnavailable')).toMatchObject([
      { reason: expect.stringContaining('no answer within 5 s') },
    ]);
    await signIn.close();
  });
});
