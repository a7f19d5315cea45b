// Bytes that no well-behaved client sends: each is answered in JSON, and none by a 500 or by silence.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { codeOf, requestOf, sendRaw } from './kit/raw.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ EXPLORER: 'off' });
});
afterAll(() => gateway.stop());

const JSON_BODY = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = {}) =>
  requestOf('POST /graphql', { ...JSON_BODY, ...headers }, body);
const framed = (...headers: readonly string[]) =>
  `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${headers.join('\r\n')}\r\n\r\n0\r\n\r\n`;
const NOT_UTF8 = Buffer.concat([
  Buffer.from(post('', { 'content-length': '16' })),
  Buffer.from('{"query":"'),
  Buffer.from([0xff, 0xfe, 0xc0, 0x80]),
  Buffer.from('"}'),
]);

describe('what is sent to the socket', () => {
  it.each<[string, string | Buffer, number, string]>([
    ['JSON that is broken', post('{"query":'), 400, 'FST_ERR_CTP_INVALID_JSON_BODY'],
    ['JSON that is no object', post('7'), 400, 'BAD_REQUEST'],
    ['no body', requestOf('POST /graphql', { ...JSON_BODY, 'content-length': '0' }), 400, ''],
    ['bytes that are no UTF-8', NOT_UTF8, 400, 'BODY_NOT_UTF8'],
    ['a prototype', post('{"query":"{__typename}","__proto__":{"a":1}}'), 400, ''],
    [
      'a prototype among variables',
      post('{"query":"{__typename}","variables":{"a":{"__proto__":1}}}'),
      400,
      '',
    ],
    [
      'the prototype of a constructor',
      post('{"query":"{__typename}","variables":{"constructor":{"prototype":{}}}}'),
      400,
      '',
    ],
    ['a body of 10 MB, announced', post('', { 'content-length': '10000000' }), 413, 'BODY_TOO_LARGE'],
    ['another type', requestOf('POST /graphql', { 'content-type': 'application/xml' }, '<a/>'), 415, ''],
    ['two lengths', framed('content-length: 3', 'content-length: 4'), 400, 'BAD_REQUEST'],
    ['a length and chunks', framed('content-length: 3', 'transfer-encoding: chunked'), 400, 'BAD_REQUEST'],
    ['chunks that are not last', framed('transfer-encoding: chunked, identity'), 400, 'BAD_REQUEST'],
    ['a length that is none', framed('content-length: -1'), 400, 'BAD_REQUEST'],
    ['a header with a bare CR', framed('x: a\rb'), 400, 'BAD_REQUEST'],
    ['a flood of headers', requestOf('GET /healthz', { x: 'a'.repeat(20_000) }), 431, 'HEADERS_TOO_LARGE'],
    ['a URL of 15 KB', requestOf(`GET /${'a'.repeat(15_000)}`), 404, 'NOT_FOUND'],
    ['a URL that cannot be read', requestOf('GET /%zz'), 400, 'FST_ERR_BAD_URL'],
    ['a method that is none', requestOf('STEAL /graphql'), 400, 'BAD_REQUEST'],
    ['a method of others', requestOf('PROPFIND /graphql'), 405, 'METHOD_NOT_ALLOWED'],
    ['TLS', Buffer.from([0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3]), 400, 'BAD_REQUEST'],
  ])('as %s is refused in JSON', async (_, bytes, status, code) => {
    const answer = await sendRaw(gateway.url, bytes);

    expect(answer.status).toBe(status);
    expect(codeOf(answer)).toMatch(code);
  });

  it('as a body that is too large says the limit and what came', async () => {
    const { body } = await sendRaw(gateway.url, post('', { 'content-length': '10000000' }));

    expect(JSON.parse(body)).toMatchObject({
      errors: [{ extensions: { limit: 'bodyBytes', value: 262_144, asked: 10_000_000 } }],
    });
  });

  it('as two requests at once is answered twice, in order', async () => {
    const first = requestOf('GET /healthz', { connection: 'keep-alive' });

    const { text } = await sendRaw(gateway.url, first + requestOf('GET /nothing'));

    expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200', '404']);
  });

  it('as a request with nonsense after it gives nobody a refusal for its answer', async () => {
    const { text } = await sendRaw(gateway.url, `${post('{"query":"{__typename}"}')}NONSENSE\r\n\r\n`);

    expect(text).not.toContain('no well-formed HTTP');
  });
});
