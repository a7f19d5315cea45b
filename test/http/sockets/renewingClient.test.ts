// The client of docs/security.md, run as it stands there.
import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';

import { expect, it } from '@jest/globals';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { startLoginServer } from '../kit/loginServer.js';

const RENEW_EVERY_MS = 100;
const GOOD_FOR_MS = 800;
/** Enough to outlive the first token twice. */
const RENEWALS = (2 * GOOD_FOR_MS) / RENEW_EVERY_MS;

it('the documented client renews its login, and keeps its socket beyond the end of its first token', async () => {
  const server = await startLoginServer();
  const page = await readFile(new URL('../../../docs/security.md', import.meta.url), 'utf8');
  const script = (/```js\n(.*?)```/s.exec(page)?.[1] ?? '')
    .replace(/^import .*$/m, '')
    .replace('127.0.0.1:4000', new URL(server.url).host);
  let asked = 0;
  let tellEnough: () => void = () => undefined;
  const enough = new Promise<void>((resolve) => (tellEnough = resolve));
  const freshToken = () => {
    if ((asked += 1) > RENEWALS) tellEnough();
    const expiresAtMs = server.clock.now() + GOOD_FOR_MS;
    return Promise.resolve(server.logins.bearer({ expiresAtMs }).slice('Bearer '.length));
  };
  const sandbox = { createClient, WebSocket, freshToken, RENEW_EVERY_MS, setInterval, clearInterval };
  const client = runInNewContext(`${script}\nclient`, sandbox) as Client;
  const closes: number[] = [];
  client.on('closed', (event) => closes.push((event as { code: number }).code));

  const events = client.iterate({ query: 'subscription { jobActivity { __typename } }' });
  const watched = events.next();
  await enough;

  expect(closes).toEqual([]);
  await client.dispose();
  await watched;
  await server.stop();
});
