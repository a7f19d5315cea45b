// The correlation id of a request: taken, or made, and told wherever the request leaves a trace.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway({ CORS_ORIGINS: 'https://portal.example.com' });
});
afterAll(() => gateway.stop());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${gateway.url}${path}`, { headers });
}

describe('the correlation id', () => {
  it.each(['portal-7', 'a', '4bf92f35:77b3.4da6_a3ce', 'x'.repeat(128)])(
    'is the caller’s own: %s',
    async (id) => {
      const response = await get('/healthz', { 'x-request-id': id });

      expect(response.headers.get('x-request-id')).toBe(id);
    },
  );

  it.each([
    ['too long', 'x'.repeat(129)],
    ['with a blank', 'two words'],
    ['with a quote', 'a"b'],
    ['with a sign at its beginning', '-a'],
    ['empty', ''],
    ['with a list', 'a, b'],
  ])('is a new one where the caller’s is %s', async (_, id) => {
    const response = await get('/healthz', { 'x-request-id': id });

    expect(response.headers.get('x-request-id')).toMatch(UUID);
  });

  it.each(['/nothing', '/graphql', '/graphql?query=%7B', '/%', '/readyz'])(
    'is in every answer: %s',
    async (path) => {
      const response = await get(path, { 'x-request-id': 'mine' });

      expect(response.headers.get('x-request-id')).toBe('mine');
    },
  );

  it('may be read by pages of allowed origins', async () => {
    const response = await get('/healthz', { origin: 'https://portal.example.com' });

    expect(response.headers.get('access-control-expose-headers')).toContain('x-request-id');
  });

  it('names a socket too, in the answer to its upgrade', async () => {
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { 'x-request-id': 'socket-1' },
    });
    const told = await new Promise((resolve) => {
      socket.once('upgrade', ({ headers }) => resolve(headers['x-request-id']));
    });
    socket.terminate();

    expect(told).toBe('socket-1');
  });
});
