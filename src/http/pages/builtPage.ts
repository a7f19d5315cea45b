// Serves a page that Vite has built: its document, and the assets whose names tell what is in them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { toBody } from '../errorBody.js';

export interface BuiltPage {
  /** Where it is, such as `/monitor`; Vite's `base` is this with a slash after it. */
  readonly prefix: string;
  /** What Vite wrote, as an absolute path: index.html, and everything else under assets/ with a hash in its name. */
  readonly folder: string;
  /** The content security policy. `host` is what the browser calls us, for `connect-src`: see `ownOrigin`. */
  readonly policy: (host: string) => string | Promise<string>;
  /** The page has paths of its own below the prefix, and is served for each of them. Absent: it has none. */
  readonly hasRoutes?: boolean;
}

const DOCUMENT = 'index.html';
/** No part of the path begins with a dot. What is packed goes out under the name of what it unpacks to. */
const ASSET = /^assets\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?!(?:br|gz)$)\w+$/;
/** Their names change with what is in them. */
const FOREVER = { maxAge: '1y', immutable: true };
/** Looked at again each time, by its ETag: it names the assets of today. */
const AFRESH = { cacheControl: false };
const GET = ['GET', 'HEAD'];

/**
 * Serves the page at its prefix: the document and its assets, no list, nothing above the folder, and for everything else a 404 in JSON.
 * A file that also stands there as `.br` or `.gz` is sent like that to whoever takes it. Where the page was not built the gateway starts
 * all the same, and the page's address says what to do.
 */
export async function serveBuilt(app: FastifyInstance, page: BuiltPage): Promise<void> {
  const { prefix, folder, hasRoutes = false } = page;
  const send = async (request: FastifyRequest, reply: FastifyReply, file: string, caching: object) =>
    reply
      .header('content-security-policy', await page.policy(request.headers.host ?? ''))
      .header('vary', 'Origin, Accept-Encoding')
      .sendFile(file, folder, caching);
  const sendDocument = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!existsSync(join(folder, DOCUMENT))) return reply.code(404).send(notBuilt(prefix));
    void reply.header('cache-control', 'no-cache');
    return send(request, reply, DOCUMENT, AFRESH);
  };
  await app.register(async (room) => {
    await room.register(fastifyStatic, { serve: false, preCompressed: true, acceptRanges: false });
    room.route({ method: GET, url: prefix, handler: sendDocument });
    room.route<{ Params: { readonly '*': string } }>({
      method: GET,
      url: `${prefix}/*`,
      async handler(request, reply) {
        const path = request.params['*'];
        if (path === '' || (hasRoutes && !isAsset(path))) return sendDocument(request, reply);
        if (ASSET.test(path)) return send(request, reply, path, FOREVER);
        reply.callNotFound();
        return reply;
      },
    });
  });
}

/** What `connect-src` names for our own HTTP and WebSocket: not every browser takes `'self'` for both. */
export function ownOrigin(host: string): string {
  return /^[\w.:[\]-]+$/.test(host) ? `'self' ws://${host} wss://${host}` : "'self'";
}

/** As in the page's own paths no last part has a dot, one that is missed is never answered with the document. */
function isAsset(path: string): boolean {
  return /^assets\/|\.[^/]*$/.test(path);
}

function notBuilt(prefix: string) {
  const message = `The page at ${prefix} was not built: run "npm run build". The API is at /graphql.`;
  return toBody(message, 'PAGE_NOT_BUILT');
}
