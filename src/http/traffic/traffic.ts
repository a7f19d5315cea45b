// How much one address and one actor may ask within a minute: the same counts for HTTP and for WebSocket.
import type { IncomingMessage } from 'node:http';

import type { ActorIdentity } from '../../domain/actor.js';
import type { CreateRequestLimiter } from '../../domain/requestLimit.js';
import type { Logger } from '../../recovery/ports.js';
import type { Addresses } from './addresses.js';

export interface TrafficLimits {
  /** Requests to /graphql and subscriptions a minute; 0: as many as they like. */
  readonly perActor: number;
  /** Requests to /graphql and upgrades a minute; 0: as many as they like. */
  readonly perAddress: number;
  /** Proxies whose X-Forwarded-For is believed: addresses, and networks such as `10.0.0.0/8`. */
  readonly trustedProxies: readonly string[];
  /** Connections at the same time. */
  readonly mostConnections: number;
}

/** Why a request is refused, and what its answer says beside the code. */
export interface TooMany {
  readonly message: string;
  readonly details: {
    readonly limit: 'REQUESTS_PER_ACTOR' | 'REQUESTS_PER_ADDRESS';
    readonly value: number;
    readonly asked: number;
    readonly retryAfterSeconds: number;
  };
}

export interface Traffic {
  /** Counts one request more of its address; null where it may go on. Never rejects. */
  ofAddress(request: IncomingMessage): Promise<TooMany | null>;
  /** Counts one request, or one subscription, more of the actor; null where it may go on. Never rejects. */
  ofActor(actor: ActorIdentity): Promise<TooMany | null>;
}

export interface TrafficParts {
  readonly limits: TrafficLimits;
  readonly addresses: Addresses;
  readonly createRequestLimiter: CreateRequestLimiter;
  readonly logger: Logger;
}

export function createTraffic({ limits, addresses, createRequestLimiter, logger }: TrafficParts): Traffic {
  const countAddress = counterOf('REQUESTS_PER_ADDRESS', limits.perAddress, createRequestLimiter, logger);
  const countActor = counterOf('REQUESTS_PER_ACTOR', limits.perActor, createRequestLimiter, logger);
  const noticeProxy = createProxyNotice(limits.trustedProxies, logger);
  return {
    ofAddress: (request) => {
      noticeProxy(request);
      return countAddress(addresses.of(request));
    },
    ofActor: ({ name }) => countActor(name),
  };
}

function counterOf(
  limit: TooMany['details']['limit'],
  value: number,
  createRequestLimiter: CreateRequestLimiter,
  logger: Logger,
): (whose: string) => Promise<TooMany | null> {
  if (value === 0) return () => Promise.resolve(null);
  const limiter = createRequestLimiter(limit, value);
  return async (whose) => {
    const { requests, isOver, msLeft } = await limiter.count(whose);
    if (!isOver) return null;
    // At debug: a flood of requests must not become one of lines.
    logger.debug({ limit, value, whose }, 'requestsLimited');
    const retryAfterSeconds = Math.max(1, Math.ceil(msLeft / 1000));
    const message =
      `${JSON.stringify(whose)} sent ${requests} requests within a minute, and ${limit} allows ${value}. ` +
      `Ask again in ${retryAfterSeconds} seconds.`;
    return { message, details: { limit, value, asked: requests, retryAfterSeconds } };
  };
}

/** Says once that everybody behind a proxy is counted as one, where nobody was told of the proxy. */
function createProxyNotice(trustedProxies: readonly string[], logger: Logger) {
  let isSaid = trustedProxies.length > 0;
  return ({ headers, socket }: IncomingMessage): void => {
    if (isSaid || headers['x-forwarded-for'] === undefined) return;
    isSaid = true;
    logger.warn({ proxy: socket.remoteAddress, setting: 'TRUSTED_PROXIES' }, 'forwardedAddressNotBelieved');
  };
}
