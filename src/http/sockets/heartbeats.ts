// Finds the clients that are gone, or frozen, though their connections are not: who is quiet is pinged, and cut where nothing is heard.
//
// heard   lately: of a message, a ping or a pong
// quiet   for QUIET_LOOKS: a ping rides with its next event, which costs next to nothing; where none comes until the next look, it goes alone
// gone    for GONE_LOOKS: cut
//
// One watch for all sockets, and no timer for each: a ping by itself wakes the process twice and costs as much as six events. What is
// counted are looks and not time: after a machine has slept, or was too busy to look, clients have as long to answer as ever.
import type { WebSocket } from 'ws';

import type { Clock } from '../../recovery/ports.js';
import type { Outlet } from './outlet.js';

const LOOK_EVERY_MS = 1_000;
const QUIET_LOOKS = 12;
/** So that whoever freezes is cut within 24 seconds. */
const GONE_LOOKS = 22;

interface Heart {
  readonly socket: WebSocket;
  readonly outlet: Outlet;
  looksSinceHeard: number;
}

export class Heartbeats {
  readonly #clock: Clock;
  readonly #hearts = new Set<Heart>();
  readonly #stopping = new AbortController();
  #watching: Promise<void> | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Until the socket is closed. */
  keep(socket: WebSocket, outlet: Outlet): void {
    const heart: Heart = { socket, outlet, looksSinceHeard: 0 };
    const heard = (): void => {
      heart.looksSinceHeard = 0;
    };
    for (const sign of ['message', 'ping', 'pong'] as const) socket.on(sign, heard);
    socket.once('close', () => this.#hearts.delete(heart));
    this.#hearts.add(heart);
    this.#watching ??= this.#watch();
  }

  /** Resolves when nothing is watched any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#watching;
  }

  async #watch(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#hearts.size > 0) {
      await this.#clock.sleep(LOOK_EVERY_MS, signal);
      if (signal.aborted) return;
      for (const heart of this.#hearts) look(heart);
    }
    this.#watching = null;
  }
}

function look(heart: Heart): void {
  heart.looksSinceHeard += 1;
  const { socket, outlet, looksSinceHeard } = heart;
  if (looksSinceHeard === QUIET_LOOKS) outlet.pingWithNext();
  else if (looksSinceHeard > QUIET_LOOKS) outlet.pingAlone();
  if (looksSinceHeard >= GONE_LOOKS) socket.terminate();
}
