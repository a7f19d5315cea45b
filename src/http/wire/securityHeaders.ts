// What every answer tells browsers: take it for what it says it is, run nothing of it, show it in no frame. Pages replace the
// content security policy with their own (src/http/explorer, src/http/pages).
import type { FastifyInstance } from 'fastify';

import type { Addresses } from '../traffic/addresses.js';

const A_YEAR_SECONDS = 31_536_000;

/** For answers that are written by hand. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** For those of the HTTP server, which may also be pages. */
const WITH_PAGES = {
  ...SECURITY_HEADERS,
  // Sandbox logs in by a window of its own, which must be able to answer.
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'origin-agent-cluster': '?1',
};

/** Put down as they are: to have them worked out for each request took a twentieth of its time. */
export function addSecurityHeaders(app: FastifyInstance, addresses: Addresses): void {
  app.addHook('onRequest', (_, reply, done) => {
    void reply.headers(WITH_PAGES);
    done();
  });
  // Over plain HTTP browsers ignore it (RFC 6797, 8.1), and on a laptop's localhost it would do harm. Not for sub-domains: those are not ours.
  app.addHook('onRequest', (request, reply, done) => {
    if (addresses.isSecure(request.raw))
      void reply.header('strict-transport-security', `max-age=${A_YEAR_SECONDS}`);
    done();
  });
}
