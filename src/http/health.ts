// Whether the process lives, and whether it is of use to who comes.
import type { FastifyInstance } from 'fastify';

import { toBody } from './errorBody.js';
import { isHostAllowed, type OriginPolicy } from './origins.js';

/** `isReady` decides between 200 and 503, and with `?strict` also whether it `isDegraded`. */
export type Readiness = () => { readonly isReady: boolean; readonly isDegraded?: boolean };

/** Serves /healthz and /readyz. */
export function addHealth(app: FastifyInstance, readiness: Readiness): void {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get<{ Querystring: { readonly strict?: string } }>('/readyz', async ({ query }, reply) => {
    const state = readiness();
    const isFine = state.isReady && !(query.strict !== undefined && state.isDegraded === true);
    return reply
      .code(isFine ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(state);
  });
}

const HEALTH_PATHS = new Set(['/healthz', '/readyz']);

/** Probes come under whatever name their network has; they learn nothing but health. */
export function refuseOtherHosts(app: FastifyInstance, origins: OriginPolicy): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host } = request.headers;
    if (HEALTH_PATHS.has(request.url.split('?')[0] ?? '') || isHostAllowed(origins, host)) return;
    const message =
      `This gateway listens on loopback and is not known as ${JSON.stringify(host)}. ` +
      'Call it by localhost, or name the origin of the proxy in front of it in CORS_ORIGINS.';
    await reply.code(421).send(toBody(message, 'MISDIRECTED_REQUEST'));
  });
}
