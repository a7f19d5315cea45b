// What the monitor's page is told of where people log in, and whom its policy lets it talk to.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';

import type { SignInOffer } from '../../../src/auth/signIn/SignIn.js';
import { addMonitor } from '../../../src/http/pages/monitor.js';

const folder = mkdtempSync(join(tmpdir(), 'monitor-'));
beforeAll(() => writeFileSync(join(folder, 'index.html'), '<!doctype html><title>monitor</title>'));
afterAll(() => rmSync(folder, { recursive: true }));

const OWN = "'self' ws://gateway.example.com wss://gateway.example.com";

function offerWith(tokenEndpoint: string): SignInOffer {
  return {
    clientID: 'drs',
    scope: 'openid',
    resource: null,
    isAnswering: true,
    issuer: {
      issuer: 'https://id.example.com',
      authorization_endpoint: 'https://id.example.com/authorize',
      token_endpoint: tokenEndpoint,
      end_session_endpoint: 'https://end.example.com/',
    },
  };
}

async function monitorWith(offer: SignInOffer | 'unknown' | 'off'): Promise<FastifyInstance> {
  const app = fastify();
  const told = Promise.resolve(typeof offer === 'string' ? null : offer);
  const signIn = offer === 'off' ? null : { current: () => told, look: () => told };
  await addMonitor(app, { folder, signIn });
  return app;
}

async function connectSourcesOf(app: FastifyInstance): Promise<string | undefined> {
  const { headers } = await app.inject({ url: '/monitor', headers: { host: 'gateway.example.com' } });
  return /connect-src ([^;]*)/.exec(String(headers['content-security-policy']))?.[1];
}

describe('the page of the monitor', () => {
  it('is told that there is nowhere to log in, and may talk to nobody else', async () => {
    await using app = await monitorWith('off');

    const { statusCode, headers, body } = await app.inject('/monitor/login.json');

    expect([statusCode, headers['cache-control'], body]).toEqual([200, 'no-store', '{"signIn":null}']);
    expect(await connectSourcesOf(app)).toBe(OWN);
  });

  it('is told where one logs in, and may talk to where tokens are given, and to nobody else', async () => {
    const offer = offerWith('https://tokens.example.com:8443/oauth2/token?tenant=1');
    await using app = await monitorWith(offer);

    expect((await app.inject('/monitor/login.json')).json()).toEqual({ signIn: offer });
    expect(await connectSourcesOf(app)).toBe(`${OWN} https://tokens.example.com:8443`);
  });

  it('is told that it cannot be told now, and may talk to nobody else', async () => {
    await using app = await monitorWith('unknown');

    const { statusCode, headers, body } = await app.inject('/monitor/login.json');

    expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'LOGIN_UNAVAILABLE' } }] });
    expect(await connectSourcesOf(app)).toBe(OWN);
  });

  it('has nothing in its policy that an issuer might write into it', async () => {
    await using app = await monitorWith(offerWith("https://a;script-src'unsafe-inline'/token"));

    expect(await connectSourcesOf(app)).toBe(OWN);
  });
});
