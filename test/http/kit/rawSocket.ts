// A socket with nothing around it: graphql-transport-ws by hand, every message and the close as they come.
import { once } from 'node:events';

import WebSocket from 'ws';

export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export interface Closed {
  readonly code: number;
  readonly reason: string;
  /** In milliseconds since 1970. */
  readonly atMs: number;
}

export class RawSocket {
  readonly socket: WebSocket;
  readonly closed: Promise<Closed>;
  readonly #heard: Message[] = [];
  #wake: () => void = () => undefined;

  private constructor(url: string, protocols: readonly string[]) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, [...protocols]);
    this.socket.on('message', (data: Buffer) => {
      this.#heard.push(JSON.parse(data.toString()) as Message);
      this.#wake();
    });
    this.closed = new Promise((resolve) => {
      this.socket.once('close', (code, reason) =>
        resolve({ code, reason: reason.toString(), atMs: Date.now() }),
      );
    });
  }

  static async open(
    url: string,
    protocols: readonly string[] = ['graphql-transport-ws'],
  ): Promise<RawSocket> {
    const raw = new RawSocket(url, protocols);
    await once(raw.socket, 'open');
    return raw;
  }

  /** Opens and logs in; the socket may also have been closed instead. */
  static async logIn(url: string, authorization?: string): Promise<RawSocket> {
    const raw = await RawSocket.open(url);
    raw.send({
      type: 'connection_init',
      ...(authorization === undefined ? {} : { payload: { authorization } }),
    });
    await Promise.race([raw.next('connection_ack'), raw.closed]);
    return raw;
  }

  send(message: Message): void {
    this.socket.send(JSON.stringify(message));
  }

  subscribe(query: string, id = '1'): void {
    this.send({ id, type: 'subscribe', payload: { query } });
  }

  /** Takes messages until one of the type comes, and gives that one. */
  async next(type: string): Promise<Message> {
    for (;;) {
      const message = this.#heard.shift();
      if (message?.type === type) return message;
      if (message === undefined) await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
