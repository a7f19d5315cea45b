// What web pages of other origins may read of the answers. https://fetch.spec.whatwg.org/#http-cors-protocol
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { isOriginAllowed, type OriginPolicy } from '../origins.js';
import { CORRELATION_HEADER } from '../tracing/correlationID.js';

const EXPOSED = ['retry-after', 'www-authenticate', CORRELATION_HEADER];
/** By it a cache keeps the answers for different pages apart. */
const OF_EACH_ORIGIN = { vary: 'Origin', 'access-control-expose-headers': EXPOSED.join(', ') };

/** Origins that are not allowed get no headers of CORS at all. Nobody's cookies are allowed: none are used. */
export async function allowOrigins(app: FastifyInstance, origins: OriginPolicy): Promise<void> {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'OPTIONS') tellOrigin(request, reply, origins);
    done();
  });
  // In a room of its own: what it works out anew for each request only preflights have a use for.
  await app.register(async (preflights) => {
    await preflights.register(cors, () => (request: FastifyRequest, done: Settle) => {
      done(null, {
        origin: isAllowed(request, origins),
        methods: ['GET', 'POST'],
        exposedHeaders: EXPOSED,
        credentials: false,
        maxAge: 600,
      });
    });
  });
}

type Settle = (error: null, settings: object) => void;

function tellOrigin(request: FastifyRequest, reply: FastifyReply, origins: OriginPolicy): void {
  if (!isAllowed(request, origins)) return;
  void reply.headers(OF_EACH_ORIGIN);
  const { origin } = request.headers;
  if (origin !== undefined) void reply.header('access-control-allow-origin', origin);
}

function isAllowed({ headers }: FastifyRequest, origins: OriginPolicy): boolean {
  return isOriginAllowed(origins, headers.origin, headers.host);
}
