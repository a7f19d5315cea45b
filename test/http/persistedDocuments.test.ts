// Documents by their hash, and a safelist: alike on both transports.
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { overHttp, overSocket } from '../kit/bothDoors.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (text: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } },
});
const QUERY = '{ scopes { name } }';
const WATCH = 'subscription { jobUpdates(jobID: "drsjob-conflict000000000") { __typename } }';

describe('automatic persisted queries', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it('over HTTP run by their hash once their text was sent', async () => {
    const before = await overHttp(gateway, byHash(QUERY));
    const registered = await overHttp(gateway, { query: QUERY, ...byHash(QUERY) });
    const after = await overHttp(gateway, byHash(QUERY));

    expect(before.refusals).toEqual([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
    expect(after).toEqual(registered);
    expect(after.data).toBeDefined();
  });

  it('over WebSocket run by their hash once their text was sent', async () => {
    const before = await overSocket(gateway, byHash(WATCH));
    const registered = await overSocket(gateway, { query: WATCH, ...byHash(WATCH) });
    const after = await overSocket(gateway, byHash(WATCH));

    expect(before[0]?.extensions).toEqual({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect([registered, after]).toEqual([[], []]);
  });

  it('are not remembered under a hash that is not theirs', async () => {
    const payload = { query: '{ __typename }', ...byHash('another') };

    const onHttp = await overHttp(gateway, payload);
    const onSocket = await overSocket(gateway, payload);

    expect(onHttp.refusals[0]?.message).toBe('provided sha does not match query');
    expect(onSocket).toEqual(onHttp.refusals);
  });

  it('are not remembered when a limit refuses them', async () => {
    const text = `{ ${'__typename '.repeat(80)} }`;

    await overHttp(gateway, { query: text, ...byHash(text) });
    const { refusals } = await overHttp(gateway, byHash(text));

    expect(refusals[0]?.extensions).toEqual({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  });
});

describe('with a safelist', () => {
  let folder: string;
  let gateway: TestGateway;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safelist-'));
    const file = join(folder, 'documents.json');
    await writeFile(file, JSON.stringify({ scopes: QUERY, [hashOf(WATCH)]: WATCH }));
    gateway = await startTestGateway({ SAFELIST: file });
  });
  afterAll(async () => {
    await gateway.stop();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['their id', { documentId: 'scopes' }],
    ['their id in extensions', { extensions: { documentId: 'scopes' } }],
    ['their text', { query: QUERY }],
  ])('its documents run by %s', async (_, payload) => {
    const { refusals, data } = await overHttp(gateway, payload);

    expect(refusals).toEqual([]);
    expect(data).toBeDefined();
  });

  it.each([
    ['their hash', byHash(WATCH)],
    ['their text', { query: WATCH }],
  ])('its subscriptions run by %s', async (_, payload) => {
    expect(await overSocket(gateway, payload)).toEqual([]);
  });

  it.each([
    ['another text', { query: '{ __typename }' }],
    ['another text with its hash', { query: '{ __typename }', ...byHash('{ __typename }') }],
    ['a hash that is not there', byHash('nothing')],
    ['an id that is not there', { extensions: { documentId: 'nothing' } }],
  ])('%s is refused alike on both transports', async (_, payload) => {
    const onHttp = await overHttp(gateway, payload);
    const onSocket = await overSocket(gateway, payload);

    expect(onHttp.refusals.map(({ extensions }) => extensions?.code)).toEqual(['DOCUMENT_NOT_SAFELISTED']);
    expect(onSocket).toEqual(onHttp.refusals);
  });

  it('of documents that cannot run the gateway does not start, and says why of each', async () => {
    const file = join(folder, 'broken.json');
    await writeFile(file, JSON.stringify({ one: '{ nothing }', two: 'query {', three: QUERY }));

    const started = startTestGateway({ SAFELIST: file });

    await expect(started).rejects.toThrow(/"one": Cannot query field "nothing".*\n- "two": Syntax Error/);
  });
});
