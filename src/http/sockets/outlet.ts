// Where the events of all streams of one socket go out, and nothing else does.
//
// open   an event is written at once, whatever its size
// full   from the event on with which more than MOST_WAITING_BYTES wait: nothing is written, and the streams keep their places in the log
//        until all of it is gone
//
// ws's own frames and these may follow each other, but do not mix: each is written whole, and there is no compression.
import type { Duplex } from 'node:stream';

import type { WebSocket } from 'ws';

import { frameHead } from './frame.js';

/** A ping of RFC 6455 without a payload: https://www.rfc-editor.org/rfc/rfc6455#section-5.5.2 */
const PING = Buffer.from([0x89, 0]);
/** At most so much, and one event, is held for a client that does not read. */
const MOST_WAITING_BYTES = 64 * 1024;

export class Outlet {
  readonly #socket: WebSocket;
  readonly #wire: Duplex;
  /** Streams with something to say, in the order in which they wait. */
  readonly #waiting = new Set<() => void>();
  readonly #goOn = () => this.#callWaiting();
  #isPingDue = false;

  /** `wire` is what the socket is made of. */
  constructor(socket: WebSocket, wire: Duplex) {
    this.#socket = socket;
    this.#wire = wire;
    // `send` may have stopped reading, and looks again no later than when its own message is gone: there may be events behind that one then.
    wire.on('drain', () => {
      if (socket.isPaused) socket.resume();
    });
  }

  get isFull(): boolean {
    return this.#wire.writableLength > MOST_WAITING_BYTES;
  }

  /** Calls once all that waits is written, unless `forget` is called before. */
  whenEmpty(call: () => void): void {
    // Emitted once what waits is gone, where it was more than the stream's high water mark: that is less than MOST_WAITING_BYTES.
    if (this.#wire.listenerCount('drain', this.#goOn) === 0) this.#wire.once('drain', this.#goOn);
    this.#waiting.add(call);
  }

  forget(call: () => void): void {
    this.#waiting.delete(call);
    if (this.#waiting.size === 0) this.#wire.off('drain', this.#goOn);
  }

  /** Sends `text` (so many bytes of UTF-8) and `rest` as one message. A socket that is closing takes nothing any more. */
  send(text: string, textBytes: number, rest: Buffer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#wire.cork();
    if (this.#isPingDue) this.#wire.write(PING);
    this.#isPingDue = false;
    this.#wire.write(frameHead(text, textBytes, rest.length));
    this.#wire.write(rest);
    this.#wire.uncork();
  }

  /** Sends a ping ahead of the next event. */
  pingWithNext(): void {
    this.#isPingDue = true;
  }

  /** Sends the ping that is due, if there has been no event since. */
  pingAlone(): void {
    if (!this.#isPingDue) return;
    this.#isPingDue = false;
    this.#socket.ping();
  }

  /** In turn, until one of them fills it again: that one then waits behind those who were not called. */
  #callWaiting(): void {
    for (const call of this.#waiting) {
      if (this.isFull) break;
      this.#waiting.delete(call);
      call();
    }
    if (this.#waiting.size > 0 && this.#wire.listenerCount('drain', this.#goOn) === 0)
      this.#wire.once('drain', this.#goOn);
  }
}
