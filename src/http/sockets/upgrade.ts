// Which requests become sockets: those to the API's path, from pages that may use it, while there is room.
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

import type { WebSocketServer } from 'ws';

import type { Logger } from '../../recovery/ports.js';
import { toBody } from '../errorBody.js';
import { isHostAllowed, isOriginAllowed, type OriginPolicy } from '../origins.js';
import { upgradeInTurn } from '../traffic/refuseTraffic.js';
import type { Traffic } from '../traffic/traffic.js';
import { endWith, rawAnswer } from '../wire/rawAnswer.js';
import type { HttpMetrics } from '../../telemetry/ports.js';

export interface UpgradeRules {
  readonly origins: OriginPolicy;
  readonly traffic: Traffic;
  /** Of the whole process. */
  readonly mostSockets: number;
  readonly metrics: HttpMetrics;
  /** Whether the gateway takes no more. */
  readonly isStopping: () => boolean;
  readonly logger: Logger;
}

const RETRY_AFTER_SECONDS = 5;
const STOPPING_BODY = toBody('This gateway is stopping: connect to another one.', 'GATEWAY_STOPPING', {
  retryAfterSeconds: RETRY_AFTER_SECONDS,
});

/** Makes a socket of the request and tells `sockets` of it, or answers why not. */
export function upgrade(
  sockets: WebSocketServer,
  { origins, traffic, mostSockets, metrics, isStopping, logger }: UpgradeRules,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  socket.on('error', (error) => logger.debug({ err: error }, 'upgradeSocketFailed'));
  if ((request.url ?? '').split('?')[0] !== '/graphql') {
    metrics.refused('upgrade', 'NOT_FOUND');
    refuse(socket, 404);
    return;
  }
  const { origin, host } = request.headers;
  if (!isHostAllowed(origins, host) || !isOriginAllowed(origins, origin, host)) {
    logger.warn({ origin, host }, 'upgradeRefused');
    metrics.refused('upgrade', 'FORBIDDEN_ORIGIN');
    refuse(socket, 403);
    return;
  }
  if (isStopping()) {
    refuse(socket, 503, STOPPING_BODY);
    return;
  }
  if (sockets.clients.size >= mostSockets) {
    logger.warn({ limit: 'MAX_SOCKETS', value: mostSockets }, 'upgradeRefused');
    metrics.refused('upgrade', 'LIMIT_EXCEEDED', 'MAX_SOCKETS');
    refuse(socket, 503, fullBody(mostSockets, sockets.clients.size + 1));
    return;
  }
  const upgradeNow = () => {
    // It may have begun to stop while the request waited for its turn.
    if (isStopping()) refuse(socket, 503, STOPPING_BODY);
    else
      sockets.handleUpgrade(request, socket, head, (webSocket) =>
        sockets.emit('connection', webSocket, request),
      );
  };
  void upgradeInTurn(traffic, request, socket, upgradeNow, metrics);
}

function fullBody(value: number, asked: number) {
  const message = `This process holds at most ${value} sockets (MAX_SOCKETS), and this would be number ${asked}. Come back later, or elsewhere.`;
  const details = { limit: 'MAX_SOCKETS', value, asked, retryAfterSeconds: RETRY_AFTER_SECONDS };
  return toBody(message, 'LIMIT_EXCEEDED', details);
}

function refuse(socket: Duplex, status: number, body?: object): void {
  const retry = body === undefined ? {} : { 'retry-after': String(RETRY_AFTER_SECONDS) };
  endWith(socket, rawAnswer(status, body ?? toBody(STATUS_CODES[status] ?? '', 'UPGRADE_REFUSED'), retry));
}
