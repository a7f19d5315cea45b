// The monitor (src/monitor), which Vite built: an ordinary client of the API. Beside its files it is told one thing, which nobody can ask the
// API for without a login: where people log in.
import type { FastifyInstance, FastifyReply } from 'fastify';

import type { OffersSignIn, SignInOffer } from '../../auth/signIn/SignIn.js';
import { toBody } from '../errorBody.js';
import { ownOrigin, serveBuilt } from './builtPage.js';

export interface MonitorOptions {
  /** What Vite wrote, as an absolute path. */
  readonly folder: string;
  /** Null: people paste a token. */
  readonly signIn: OffersSignIn | null;
}

const PREFIX = '/monitor';
const RETRY_AFTER_SECONDS = 5;

/** Serves it at /monitor, with the paths of its own below, and at /monitor/login.json where people log in. */
export async function addMonitor(app: FastifyInstance, { folder, signIn }: MonitorOptions): Promise<void> {
  app.get(`${PREFIX}/login.json`, async (_, reply) => {
    void reply.header('cache-control', 'no-store');
    if (signIn === null) return reply.send({ signIn: null });
    const offer = await signIn.look();
    return offer === null ? refuse(reply) : reply.send({ signIn: offer });
  });
  await serveBuilt(app, {
    prefix: PREFIX,
    folder,
    hasRoutes: true,
    policy: async (host) => monitorPolicy(host, (await signIn?.current()) ?? null),
  });
}

/** Nothing but its own files, and nowhere to talk to but here, and where the issuer changes a code for a token. */
function monitorPolicy(host: string, offer: SignInOffer | null): string {
  const tokens = offer === null ? '' : originOf(offer.issuer.token_endpoint);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${ownOrigin(host)}${tokens === '' ? '' : ` ${tokens}`}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Empty where it holds what would be more than a source in a policy. */
function originOf(url: string): string {
  const { origin } = new URL(url);
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin : '';
}

function refuse(reply: FastifyReply): FastifyReply {
  const message =
    'The gateway cannot ask the OIDC provider where people log in. Its log says why (issuerEndpointsUnavailable).';
  const body = toBody(message, 'LOGIN_UNAVAILABLE', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  return reply.code(503).header('retry-after', RETRY_AFTER_SECONDS).send(body);
}
