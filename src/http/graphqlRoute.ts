// /graphql over HTTP: the explorer's page for browsers, and for everybody else the way of an operation from the login to its answer.
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Authenticator } from '../auth/authenticator.js';
import type { Contexts, GraphQLContext } from '../graphql/context.js';
import type { Correlation, HttpMetrics, Span, SpanStart, Tracing } from '../telemetry/ports.js';
import { countOperation } from './counting.js';
import { isPageRequest, type ShowPage } from './explorer/explorer.js';
import { type QuickLane, type QuicklyAnswered } from './queries/quickLane.js';
import { refuseLogin } from './refuseLogin.js';
import type { Running } from './stopping/running.js';
import { refuseTraffic } from './traffic/refuseTraffic.js';
import { describeOperation } from './tracing/operationSpan.js';
import type { Traffic } from './traffic/traffic.js';

export interface GraphQLRouteOptions {
  readonly authenticator: Authenticator;
  readonly contexts: Contexts;
  readonly correlation: Correlation;
  readonly tracing: Tracing;
  /** Absent: nothing is counted. */
  readonly metrics?: HttpMetrics | undefined;
}

export interface GraphQLRouteParts {
  readonly apollo: ApolloServer<GraphQLContext>;
  readonly traffic: Traffic;
  readonly running: Running;
  /** Answers queries before Apollo Server does; null: it does not. */
  readonly lane: QuickLane | null;
  /** What browsers are shown; null: nothing but the API is here. */
  readonly showPage: ShowPage | null;
}

/** Serves /graphql. */
export function addGraphQL(
  app: FastifyInstance,
  options: GraphQLRouteOptions,
  parts: GraphQLRouteParts,
): void {
  const { correlation, tracing, metrics } = options;
  const { showPage } = parts;
  const contextOf = new WeakMap<FastifyRequest, GraphQLContext>();
  const operate = createOperate(app, options, { ...parts, contextOf });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // Before anything of it is read, the login above all: guessing one is bounded too.
    async onRequest(request, reply) {
      const tooMany = await parts.traffic.ofAddress(request.raw);
      if (tooMany !== null) await refuseTraffic(reply, tooMany, metrics);
    },
    onResponse(request, reply, done) {
      const context = contextOf.get(request);
      if (metrics !== undefined && context !== undefined)
        countOperation(metrics, context.noted, reply.elapsedTime);
      done();
    },
    handler(request, reply) {
      if (showPage !== null && isPageRequest(request)) return showPage(request, reply);
      void reply.header('cache-control', 'no-store');
      return correlation.run(request.id, () =>
        tracing.withSpan(operationSpanOf(request), (span) => operate(request, reply, span)),
      );
    },
  });
}

type Operate = (request: FastifyRequest, reply: FastifyReply, span: Span) => Promise<unknown>;

interface OperateParts extends GraphQLRouteParts {
  readonly contextOf: WeakMap<FastifyRequest, GraphQLContext>;
}

/** From the login to the answer. */
function createOperate(
  app: FastifyInstance,
  { authenticator, contexts, metrics }: GraphQLRouteOptions,
  { apollo, traffic, running, lane, contextOf }: OperateParts,
): Operate {
  const answer = fastifyApolloHandler(apollo, {
    context: (request) => Promise.resolve(contextIn(contextOf, request)),
  });
  return async (request, reply, span) => {
    const login = await authenticator.authenticate(authorizationIn(request));
    if (!login.ok) {
      span.fail(`login ${login.refusal.kind}`);
      return refuseLogin(reply, login.refusal, metrics);
    }
    const tooMany = await traffic.ofActor(login.actor);
    if (tooMany !== null) {
      span.fail(tooMany.details.limit);
      return refuseTraffic(reply, tooMany, metrics);
    }
    const context = contexts.forOperation(login.actor);
    return running.count(async () => {
      const quick = await lane?.answer(request, reply, context);
      contextOf.set(request, quick?.isAnswered === false ? quick.context : context);
      if (quick?.isAnswered === true) {
        noteQuick(context, span, quick.answered);
        return quick.body;
      }
      const body: unknown = await answer.call(app, request, reply);
      lane?.learn(request, reply);
      return body;
    });
  };
}

/** What Apollo Server's plugins would note of it. */
function noteQuick({ noted }: GraphQLContext, span: Span, { operation, roots }: QuicklyAnswered): void {
  noted.operation = { type: 'query', status: 'ok' };
  for (const root of roots) noted.answers.push({ type: 'query', ...root });
  describeOperation(span, operation);
}

/** It is named by its operation once that is known. */
function operationSpanOf({ id, headers }: FastifyRequest): SpanStart {
  return {
    name: 'GraphQL',
    kind: 'server',
    parent: headers,
    attributes: { 'drs_gateway.correlation_id': id },
  };
}

/** Of two such headers Node.js keeps the first, where a proxy may have looked at the other: together they are no good. */
function authorizationIn({ raw }: FastifyRequest): string | undefined {
  return raw.headersDistinct.authorization?.join(', ');
}

function contextIn(
  contextOf: WeakMap<FastifyRequest, GraphQLContext>,
  request: FastifyRequest,
): GraphQLContext {
  const context = contextOf.get(request);
  if (context === undefined) throw new Error('a request came to Apollo without a login');
  return context;
}
