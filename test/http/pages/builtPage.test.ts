// A folder as Vite leaves it, served over a real socket.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify from 'fastify';

import { ownOrigin, serveBuilt } from '../../../src/http/pages/builtPage.js';
import { answerErrorsInJSON } from '../../../src/http/wire/wireErrors.js';
import { recordingLogger } from '../../kit/recordingLogger.js';

const root = mkdtempSync(join(tmpdir(), 'pages-'));
const folder = join(root, 'page');
const app = fastify();
let port = 0;

const write = (path: string, content: string | Buffer) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
};

beforeAll(async () => {
  writeFileSync(join(root, 'secret.js'), 'secret');
  write('index.html', '<!doctype html><title>built</title>');
  write('.env', 'secret');
  write('assets/.env', 'secret');
  write('assets/main-abc123.js', 'console.log("plain")');
  write('assets/main-abc123.js.br', brotliCompressSync('console.log("plain")'));
  write('assets/style-abc123.css', 'p { color: red }');
  write('assets/font-abc123.woff2', 'font');
  const policy = (host: string) => `default-src 'none'; connect-src ${ownOrigin(host)}`;
  answerErrorsInJSON(app, recordingLogger());
  await serveBuilt(app, { prefix: '/page', folder, policy });
  await serveBuilt(app, { prefix: '/routed', folder, policy, hasRoutes: true });
  await serveBuilt(app, { prefix: '/absent', folder: join(root, 'absent'), policy });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** By Node's own client, which sends a path as it is given. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('latin1'),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the document', () => {
  it.each(['/page', '/page/', '/page?tab=1', '/routed', '/routed/jobs/drsjob-1'])(
    'is at %s, with its policy, and is looked at again each time',
    async (path) => {
      const { status, headers, body } = await ask(path, { host: 'drs.example.com:4000' });

      expect([status, body]).toEqual([200, '<!doctype html><title>built</title>']);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy':
          "default-src 'none'; connect-src 'self' ws://drs.example.com:4000 wss://drs.example.com:4000",
      });
    },
  );

  it('is not sent again to whoever has it', async () => {
    const first = await ask('/page');

    const second = await ask('/page', { 'if-none-match': String(first.headers.etag) });

    expect([second.status, second.body]).toEqual([304, '']);
    expect(second.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
  });

  it('takes no part of its policy from a host that is none', async () => {
    const { headers } = await ask('/page', { host: "x; script-src 'unsafe-inline'" });

    expect(headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'");
  });

  it('that was not built says what to do', async () => {
    const { status, body } = await ask('/absent');

    expect(status).toBe(404);
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ message: expect.stringContaining('npm run build'), extensions: { code: 'PAGE_NOT_BUILT' } }],
    });
  });
});

describe('an asset', () => {
  it.each([
    ['main-abc123.js', 'application/javascript; charset=utf-8'],
    ['style-abc123.css', 'text/css; charset=utf-8'],
    ['font-abc123.woff2', 'font/woff2'],
  ])('%s is %s, and kept for a year', async (name, type) => {
    const { status, headers } = await ask(`/page/assets/${name}`);

    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('is sent compressed to whoever takes that, and caches are told', async () => {
    const [packed, plain] = await Promise.all([
      ask('/page/assets/main-abc123.js', { 'accept-encoding': 'gzip, br' }),
      ask('/page/assets/main-abc123.js', { 'accept-encoding': 'identity' }),
    ]);

    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=utf-8',
      vary: 'Origin, Accept-Encoding',
    });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe('console.log("plain")');
  });

  it('that a new build brings is there without a new start', async () => {
    write('assets/new-def456.js', 'console.log("new")');

    const { status, body } = await ask('/page/assets/new-def456.js');

    expect([status, body]).toEqual([200, 'console.log("new")']);
  });

  it('is told of by HEAD without being sent', async () => {
    const { status, headers, body } = await ask('/page/assets/style-abc123.css', {}, 'HEAD');

    expect([status, headers['content-length'], body]).toEqual([200, '16', '']);
  });

  it.each([
    '/page/assets/gone.js',
    '/page/assets/',
    '/page/assets',
    '/page/assets/main-abc123.js.br',
    '/page/assets/.env',
    '/page/.env',
    '/page/../secret.js',
    '/page/%2e%2e/secret.js',
    '/page/assets/..%2f..%2f..%2fsecret.js',
    '/page/assets/..%5c..%5c..%5csecret.js',
    '/page/assets/%00',
    '/page/jobs/drsjob-1',
    '/routed/assets/gone',
    '/routed/gone.js',
    '/page.html',
    '/pages',
  ])('that is not there, such as %s, is a 404 in JSON', async (path) => {
    const { status, headers, body } = await ask(path);

    expect([status, headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
