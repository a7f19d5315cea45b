// A TCP proxy that breaks connections as networks do, between any client and any server on this machine. One fault at a time: a new
// one replaces the last.
import { once } from 'node:events';
import net from 'node:net';

import { TcpProxyConnection } from './tcpProxyConnection.js';
import { FaultRule, type FaultScope, type TcpFault } from './tcpProxyFault.js';

export type { FaultScope } from './tcpProxyFault.js';

export interface TcpProxyCounts {
  /** Connections that were accepted so far. */
  readonly opened: number;
  /** Connections of which a side is open still. */
  readonly open: number;
  /** Connections, or requests where the scope names them, that felt a fault. */
  readonly struck: number;
}

export interface TcpProxy extends AsyncDisposable {
  readonly port: number;
  /** Every chunk arrives so much later, in both directions, in its order. */
  delay(ms: number, scope?: FaultScope): void;
  /** The connection is accepted, and reset once the client sends: no byte reaches the target. */
  resetBeforeRequest(scope?: FaultScope): void;
  /** The request reaches the target, which answers; instead of the answer's first byte the client gets a reset. */
  resetAfterRequest(scope?: FaultScope): void;
  /** Only the first so many bytes of the answer go back, then the end (FIN). */
  cutAnswer(bytes: number, scope?: FaultScope): void;
  /** The request reaches the target, nothing ever comes back. */
  hang(scope?: FaultScope): void;
  /**
   * Bytes are swallowed in both directions, and so are ends and resets: each side believes in a connection that the other may have left.
   */
  blackhole(scope?: FaultScope): void;
  /** No fault any more. A connection of which bytes were swallowed stays silent. */
  heal(): void;
  /** Resets every open connection at once, on both sides. */
  cutAll(): void;
  /** Where connections lead that are opened from now on. */
  setTarget(port: number): void;
  counts(): TcpProxyCounts;
  /** Resolves once the counts fit; they are looked at whenever one changes. */
  until(fits: (counts: TcpProxyCounts) => boolean): Promise<void>;
  /** Ends every connection and the proxy. */
  close(): Promise<void>;
}

/** Starts a proxy on a free port of 127.0.0.1 in front of a port of 127.0.0.1. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const proxy = new FaultyTcpProxy(targetPort);
  await proxy.listen();
  return proxy;
}

class FaultyTcpProxy implements TcpProxy {
  readonly #server = net.createServer({ allowHalfOpen: true }, (client) => this.#accept(client));
  readonly #connections = new Set<TcpProxyConnection>();
  readonly #waiters = new Set<() => void>();
  #targetPort: number;
  #rule: FaultRule | null = null;
  #opened = 0;
  #struck = 0;

  constructor(targetPort: number) {
    this.#targetPort = targetPort;
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy does not listen');
    return address.port;
  }

  delay(ms: number, scope?: FaultScope): void {
    this.#set({ kind: 'delay', ms }, scope);
  }

  resetBeforeRequest(scope?: FaultScope): void {
    this.#set({ kind: 'resetBeforeRequest' }, scope);
  }

  resetAfterRequest(scope?: FaultScope): void {
    this.#set({ kind: 'resetAfterRequest' }, scope);
  }

  cutAnswer(bytes: number, scope?: FaultScope): void {
    this.#set({ kind: 'cutAnswer', bytes }, scope);
  }

  hang(scope?: FaultScope): void {
    this.#set({ kind: 'hang' }, scope);
  }

  blackhole(scope?: FaultScope): void {
    this.#set({ kind: 'blackhole' }, scope);
  }

  heal(): void {
    this.#rule = null;
  }

  cutAll(): void {
    for (const connection of this.#connections) connection.reset();
  }

  setTarget(port: number): void {
    this.#targetPort = port;
  }

  counts(): TcpProxyCounts {
    return { opened: this.#opened, open: this.#connections.size, struck: this.#struck };
  }

  until(fits: (counts: TcpProxyCounts) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!fits(this.counts())) return;
        this.#waiters.delete(look);
        resolve();
      };
      this.#waiters.add(look);
      look();
    });
  }

  async close(): Promise<void> {
    for (const connection of this.#connections) connection.destroy();
    if (!this.#server.listening) return;
    this.#server.close();
    await once(this.#server, 'close');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #set(fault: TcpFault, scope: FaultScope = {}): void {
    this.#rule = new FaultRule(fault, scope);
  }

  #accept(client: net.Socket): void {
    const target = net.connect({ port: this.#targetPort, host: '127.0.0.1', allowHalfOpen: true });
    for (const socket of [client, target]) socket.setNoDelay(true);
    const connection = new TcpProxyConnection(client, target, this.#board());
    this.#connections.add(connection);
    this.#opened += 1;
    let sides = 2;
    for (const socket of [client, target])
      socket.once('close', () => {
        sides -= 1;
        if (sides === 0) this.#connections.delete(connection);
        this.#changed();
      });
    this.#changed();
  }

  #board(): { readonly rule: FaultRule | null; readonly struck: () => void } {
    const currentRule = (): FaultRule | null => this.#rule;
    return {
      get rule() {
        return currentRule();
      },
      struck: () => {
        this.#struck += 1;
        this.#changed();
      },
    };
  }

  #changed(): void {
    for (const look of this.#waiters) look();
  }
}
