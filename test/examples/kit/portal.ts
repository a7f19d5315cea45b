// The portal as its users get it: built once by Vite, and served from an origin of its own.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = new URL('../../../', import.meta.url).pathname;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface PortalServer {
  /** Such as `http://127.0.0.1:5173`. */
  readonly origin: string;
  /** Builds the page for a gateway, and serves it from now on. */
  build(gatewayUrl: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startPortalServer(): Promise<PortalServer> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-'));
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    readFile(join(folder, path)).then(
      (body) => response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain').end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    build: async (gatewayUrl) => {
      const words = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
      await promisify(execFile)(process.execPath, [`${ROOT}node_modules/vite/bin/vite.js`, ...words], {
        cwd: `${ROOT}examples/portal`,
        env: { PATH: process.env.PATH, GATEWAY_URL: gatewayUrl, GATEWAY_TOKEN: 'never in a page' },
      });
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
