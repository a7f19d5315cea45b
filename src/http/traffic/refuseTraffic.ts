// Tells somebody who asks too much so: over HTTP, at an upgrade, and over a socket. https://www.rfc-editor.org/rfc/rfc6585#section-4
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';

import type { ActorIdentity } from '../../domain/actor.js';
import { type HttpMetrics, NO_METRICS } from '../../telemetry/ports.js';
import { toBody } from '../errorBody.js';
import { endWith, rawAnswer } from '../wire/rawAnswer.js';
import type { TooMany, Traffic } from './traffic.js';

const TOO_MANY_REQUESTS = 429;
const CODE = 'RATE_LIMITED';

export function refuseTraffic(
  reply: FastifyReply,
  { message, details }: TooMany,
  metrics: HttpMetrics = NO_METRICS.http,
): FastifyReply {
  metrics.refused('http', CODE, details.limit);
  return reply
    .code(TOO_MANY_REQUESTS)
    .header('retry-after', details.retryAfterSeconds)
    .header('cache-control', 'no-store')
    .send(toBody(message, CODE, { ...details }));
}

/** Upgrades where the address may, else answers 429. */
export async function upgradeInTurn(
  traffic: Traffic,
  request: IncomingMessage,
  socket: Duplex,
  upgrade: () => void,
  metrics: HttpMetrics,
): Promise<void> {
  const tooMany = await traffic.ofAddress(request);
  if (tooMany === null) {
    upgrade();
    return;
  }
  const { message, details } = tooMany;
  metrics.refused('upgrade', CODE, details.limit);
  const headers = { 'retry-after': String(details.retryAfterSeconds) };
  endWith(socket, rawAnswer(TOO_MANY_REQUESTS, toBody(message, CODE, { ...details }), headers));
}

/** The errors of a subscription that comes too soon; null where the actor may subscribe. */
export async function subscriptionInTurn(
  traffic: Traffic,
  actor: ActorIdentity,
): Promise<readonly GraphQLError[] | null> {
  const tooMany = await traffic.ofActor(actor);
  if (tooMany === null) return null;
  return [new GraphQLError(tooMany.message, { extensions: { code: CODE, ...tooMany.details } })];
}
