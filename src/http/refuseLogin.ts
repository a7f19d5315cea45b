// Tells over HTTP why somebody is not let in. https://www.rfc-editor.org/rfc/rfc6750#section-3
import type { FastifyReply } from 'fastify';

import type { LoginRefusal } from '../auth/authenticator.js';
import { type Door, type HttpMetrics, NO_METRICS } from '../telemetry/ports.js';
import { toBody } from './errorBody.js';

const RETRY_AFTER_SECONDS = 5;

/** 401 where credentials are missing or no good, 503 where they cannot be checked for now. */
export function refuseLogin(
  reply: FastifyReply,
  { kind, message }: LoginRefusal,
  metrics: HttpMetrics = NO_METRICS.http,
): FastifyReply {
  countRefusedLogin(metrics, 'http', kind);
  switch (kind) {
    case 'missing':
      return reply.code(401).header('www-authenticate', 'Bearer').send(toBody(message, 'UNAUTHENTICATED'));
    case 'invalid':
      return reply
        .code(401)
        .header('www-authenticate', 'Bearer error="invalid_token"')
        .send(toBody(message, 'UNAUTHENTICATED'));
    case 'unavailable':
      return reply
        .code(503)
        .header('retry-after', RETRY_AFTER_SECONDS)
        .send(toBody(message, 'LOGIN_UNAVAILABLE', { retryAfterSeconds: RETRY_AFTER_SECONDS }));
  }
}

/** Counts a login that was refused on either door: `UNAUTHENTICATED` is the caller's matter, `LOGIN_UNAVAILABLE` the provider's. */
export function countRefusedLogin(metrics: HttpMetrics, door: Door, kind: LoginRefusal['kind']): void {
  metrics.refused(door, kind === 'unavailable' ? 'LOGIN_UNAVAILABLE' : 'UNAUTHENTICATED', kind);
}
