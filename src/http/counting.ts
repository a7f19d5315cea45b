// Counts what is answered and refused, on each door. What operations answered was noted in their contexts (src/graphql/answers).
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GraphQLError } from 'graphql';

import type { GraphQLContext } from '../graphql/context.js';
import type { Noted, NotedEvent } from '../graphql/answers/noted.js';
import type { Door, HttpMetrics, OperationStatus } from '../telemetry/ports.js';

/** What the errors of an operation tell, whoever made them; a bug's has no code until it is masked. */
interface Coded {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Notes how each operation went, also one whose answer was ready before it came. */
export function countsInApollo(metrics: HttpMetrics): ApolloServerPlugin<GraphQLContext> {
  return {
    requestDidStart: ({ contextValue: { noted } }) => {
      // Whoever tried to answer before Apollo Server may have noted some already.
      noted.answers.length = 0;
      return Promise.resolve({
        willSendResponse: ({ operation, errors, response: { body } }) => {
          const isExecuted = body.kind === 'incremental' || 'data' in body.singleResult;
          const status = statusOf(isExecuted, errors);
          noted.operation = { type: operation?.operation ?? 'none', status };
          countErrors(metrics, 'http', isExecuted, errors ?? []);
          return Promise.resolve();
        },
      });
    },
  };
}

function statusOf(isExecuted: boolean, errors: readonly unknown[] | undefined): OperationStatus {
  if (!isExecuted) return 'refused';
  return errors === undefined || errors.length === 0 ? 'ok' : 'error';
}

/** `isExecuted` false: they say why it was not. */
export function countErrors(
  metrics: HttpMetrics,
  door: Door,
  isExecuted: boolean,
  errors: readonly (Coded | GraphQLError)[],
): void {
  for (const { extensions = {} } of errors) {
    const { code, limit } = extensions;
    const word = typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
    if (isExecuted) metrics.graphqlError(door, word);
    else metrics.refused(door, word, typeof limit === 'string' ? limit : '');
  }
}

/** Counts an operation whose request was answered after so many milliseconds. */
export function countOperation(metrics: HttpMetrics, { operation, answers }: Noted, ms: number): void {
  if (operation === null) return;
  for (const answer of answers) metrics.rootAnswered(answer);
  const { type, status } = operation;
  metrics.operationAnswered({ type, status, field: fieldOf(answers, status), ms });
}

function fieldOf([first, ...others]: Noted['answers'], status: OperationStatus): string {
  if (status === 'refused') return 'none';
  if (first === undefined) return 'meta';
  return others.every(({ field }) => field === first.field) ? first.field : 'several';
}

/** When an event was sent, and what it is late by. */
export interface Sending {
  readonly nowMs: number;
  /** When the subscription began: what it shows from before is not late, however old it is. */
  readonly sinceMs: number;
}

/** Counts an event that was handed to a socket, by what its execution noted. To be called whenever one is sent. */
export function countEvent(
  metrics: HttpMetrics,
  event: NotedEvent | null,
  { nowMs, sinceMs }: Sending,
): void {
  if (event === null) return;
  const { answer, changedAtMs } = event;
  const isLive = changedAtMs !== null && changedAtMs >= sinceMs;
  metrics.eventSent(answer, isLive ? nowMs - changedAtMs : null);
}

/** Counts every request by its route, which is one of ours, or `none`. */
export function countRequests(app: FastifyInstance, metrics: HttpMetrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    metrics.requestAnswered(request.routeOptions.url ?? 'none', reply.statusCode);
    done();
  });
}
