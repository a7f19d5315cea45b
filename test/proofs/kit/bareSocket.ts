// A subscriber with nothing around its WebSocket, for thousands at once and for those that freeze or vanish: graphql-transport-ws by
// hand. https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

import WebSocket from 'ws';

import { pass } from './waiting.js';

interface Message {
  readonly type: string;
  readonly payload?: unknown;
}

export interface BareSubscription {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const MOST_SILENCE_MS = 60_000;
const MOST_ATTEMPTS = 20;
const PAUSE_MS = 500;

export class BareSocket {
  readonly #webSocket: WebSocket;
  #socket: Socket | null = null;
  /** Called with the data of each event, and with whatever else the server says but acknowledgements. */
  onMessage: (message: Message) => void = () => undefined;

  private constructor(url: string) {
    this.#webSocket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    this.#webSocket.on('error', () => undefined); // whoever waits for it hears of its close
    this.#webSocket.once('upgrade', ({ socket }: IncomingMessage) => (this.#socket = socket));
  }

  /** Connects, and is acknowledged; again where a gateway that is busy with thousands of others closed it before (4408). */
  static async connect(url: string): Promise<BareSocket> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await BareSocket.#connectOnce(url);
      } catch (error) {
        if (attempt === MOST_ATTEMPTS) throw error;
        await pass(PAUSE_MS);
      }
    }
  }

  static async #connectOnce(url: string): Promise<BareSocket> {
    const bare = new BareSocket(url);
    const webSocket = bare.#webSocket;
    await bare.#heard('open');
    webSocket.send('{"type":"connection_init"}');
    await bare.#heard('message');
    webSocket.on('message', (data: Buffer) => bare.onMessage(JSON.parse(data.toString()) as Message));
    return bare;
  }

  subscribe(id: string, payload: BareSubscription): void {
    this.#webSocket.send(JSON.stringify({ id, type: 'subscribe', payload }));
  }

  /** Subscribes and waits for the first event, or for what ends it instead. */
  async subscribed(id: string, payload: BareSubscription): Promise<Message> {
    this.subscribe(id, payload);
    const [data] = await this.#heard('message');
    return JSON.parse(String(data)) as Message;
  }

  /** Reads nothing any more; the connection stays open. */
  freeze(): void {
    this.#webSocket.pause();
  }

  /** Is gone without a goodbye; with a reset, or with the end of the stream alone. */
  vanish(withReset: boolean): void {
    if (withReset) this.#socket?.resetAndDestroy();
    else this.#socket?.destroy();
  }
  /** The next of its kind; rejects when the socket closes before, or nothing comes for long. */
  async #heard(event: 'open' | 'message'): Promise<readonly unknown[]> {
    const given = new AbortController();
    const closed = once(this.#webSocket, 'close', { signal: given.signal }).then(([code, reason]) => {
      throw new Error(`the socket closed (${String(code)} ${String(reason)}) before its ${event}`);
    });
    const limit = AbortSignal.any([given.signal, AbortSignal.timeout(MOST_SILENCE_MS)]);
    try {
      const next: Promise<unknown[]> = once(this.#webSocket, event, { signal: limit });
      return await Promise.race([next, closed]);
    } finally {
      closed.catch(() => undefined); // aborted, once it is no longer waited for
      given.abort();
    }
  }
}
