// The sockets that are open, for those who count.
import type { WebSocket } from 'ws';

import type { HttpMetrics, SocketReading } from '../../telemetry/ports.js';
import type { Session } from './session.js';

export class OpenSockets {
  readonly #most: number;
  readonly #metrics: HttpMetrics;
  readonly #sessions = new Map<WebSocket, Session>();

  /** `most`: how many there may be. */
  constructor(most: number, metrics: HttpMetrics) {
    this.#most = most;
    this.#metrics = metrics;
  }

  /** Counts the socket until it is closed; gives the session back. */
  keep(socket: WebSocket, session: Session): Session {
    this.#sessions.set(socket, session);
    this.#metrics.socketOpened();
    socket.once('close', (code) => {
      this.#sessions.delete(socket);
      this.#metrics.socketClosed(code);
    });
    return session;
  }

  reading(): SocketReading {
    let [subscriptions, bufferedBytes] = [0, 0];
    for (const [socket, { operations }] of this.#sessions) {
      subscriptions += operations.count;
      bufferedBytes += socket.bufferedAmount;
    }
    return { open: this.#sessions.size, most: this.#most, subscriptions, bufferedBytes };
  }
}
