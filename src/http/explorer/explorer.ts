// The explorer: GraphiQL, which is built with the gateway and needs nothing else; and where it is set, Apollo Sandbox, which comes from
// Apollo's CDN and offers GraphiQL where that cannot be reached.
import { randomBytes } from 'node:crypto';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { ownOrigin, serveBuilt } from '../pages/builtPage.js';
import { type Facts, noticesOf } from './notices.js';
import { sandboxPage, sandboxPolicy, type Samples } from './sandboxPage.js';

export interface ExplorerOptions extends Facts {
  /** What browsers find at /graphql. GraphiQL is at /explorer in any case. */
  readonly kind: 'sandbox' | 'graphiql';
  readonly samples: Samples;
  /** Where `npm run build` put GraphiQL: an absolute path. */
  readonly folder: string;
}

/** Answers a browser that was given the address of the API. */
export type ShowPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

export const GRAPHIQL_PATH = '/explorer';

/** Serves GraphiQL, leads / to the explorer that is set, and gives what is to be shown at /graphql. */
export async function addExplorer(app: FastifyInstance, options: ExplorerOptions): Promise<ShowPage> {
  const notices = noticesOf(options);
  const { samples, isIntrospectable, isReal } = options;
  const setup = { ...samples, isIntrospectable, notices, memory: isReal ? 'aws' : 'simulator' };
  app.get(`${GRAPHIQL_PATH}/setup.json`, (_, reply) => reply.header('cache-control', 'no-store').send(setup));
  await serveBuilt(app, { prefix: GRAPHIQL_PATH, folder: options.folder, policy: graphiqlPolicy });
  const isSandbox = options.kind === 'sandbox';
  app.get('/', (_, reply) => reply.redirect(isSandbox ? '/graphql' : GRAPHIQL_PATH));
  return isSandbox
    ? (request, reply) => showSandbox(request, reply, samples, notices)
    : (_, reply) => reply.header('cache-control', 'no-store').redirect(GRAPHIQL_PATH);
}

/** A browser that was given the address, as against a client that asks by GET. */
export function isPageRequest({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.includes('?') && (headers.accept ?? '').includes('text/html');
}

/** Everything is of our own origin; its stylesheet carries fonts and pictures in itself. */
function graphiqlPolicy(host: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    `connect-src ${ownOrigin(host)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function showSandbox(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  samples: Samples,
  notices: readonly string[],
): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', sandboxPolicy(nonce, headers.host ?? ''))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(sandboxPage({ nonce, samples, notices, insteadPath: GRAPHIQL_PATH }));
}
