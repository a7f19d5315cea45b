// Stands in front of DRS and counts what arrives: which operations, and when. What is behind it answers.
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Arrival {
  readonly operation: string;
  /** Of `performance.now()`. */
  readonly atMs: number;
}

export class CountingProxy implements AsyncDisposable {
  /** In order; whoever counts may empty it. */
  readonly arrivals: Arrival[] = [];
  readonly #target: URL;
  readonly #server = createServer((asked, answer) => this.#forward(asked, answer));

  private constructor(target: string) {
    this.#target = new URL(target);
  }

  /** Listens on a free port in front of this endpoint. */
  static async start(target: string): Promise<CountingProxy> {
    const proxy = new CountingProxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  #forward(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, url = '/', headers } = asked;
    this.arrivals.push({ operation: url.slice(1), atMs: performance.now() });
    const { hostname, port } = this.#target;
    const forwarded = request({ hostname, port, method, path: url, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  }
}
