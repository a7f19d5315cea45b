// A TCP proxy whose connections can be cut one by one, and whose target may die and come back on another port.
import { once } from 'node:events';
import net from 'node:net';

import { chosen, type Random } from './proof.js';

export class CutProxy implements AsyncDisposable {
  /** Where connections lead that are opened from now on; null: they are refused. */
  targetPort: number | null;
  cuts = 0;
  readonly #open = new Set<net.Socket>();
  readonly #server = net.createServer((client) => this.#accept(client));

  private constructor(targetPort: number) {
    this.targetPort = targetPort;
  }

  static async start(targetUrl: string): Promise<CutProxy> {
    const proxy = new CutProxy(portOf(targetUrl));
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy does not listen');
    return `http://127.0.0.1:${address.port}`;
  }

  retarget(url: string): void {
    this.targetPort = portOf(url);
  }

  /** Cuts one connection by chance: with a reset, or with an end without goodbye. */
  cutOne(random: Random): void {
    if (this.#open.size === 0) return;
    this.cuts += 1;
    const client = chosen(random, [...this.#open]);
    if (random() < 0.5 && !client.connecting) client.resetAndDestroy();
    else client.destroy();
  }

  async close(): Promise<void> {
    for (const client of this.#open) client.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #accept(client: net.Socket): void {
    if (this.targetPort === null) {
      client.destroy();
      return;
    }
    const target = net.connect({ port: this.targetPort, host: '127.0.0.1', noDelay: true });
    this.#open.add(client);
    client.setNoDelay(true).pipe(target).pipe(client);
    client.on('error', () => target.destroy()).on('close', () => target.destroy());
    target.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.once('close', () => this.#open.delete(client));
  }
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
