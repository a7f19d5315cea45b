// One connection through the proxy: two sockets, what was taken by a fault, and what becomes of each chunk.
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import type { FaultRule, TcpFault } from './tcpProxyFault.js';

/** What a connection is told by its proxy. */
export interface FaultBoard {
  readonly rule: FaultRule | null;
  /** Called once a connection or request that a fault took feels it. */
  readonly struck: () => void;
}

export class TcpProxyConnection {
  readonly #client: Socket;
  readonly #target: Socket;
  readonly #board: FaultBoard;
  readonly #closing = new AbortController();
  readonly #toTarget = new Lane(this.#closing.signal);
  readonly #toClient = new Lane(this.#closing.signal);
  #taken: FaultRule | null = null;
  #hasFelt = false;
  #answered = 0;
  /** Bytes were swallowed: no healing brings them back, so the connection stays as it is. */
  #lost: TcpFault | null = null;

  constructor(client: Socket, target: Socket, board: FaultBoard) {
    this.#client = client;
    this.#target = target;
    this.#board = board;
    if (board.rule?.takesNewConnection() === true) this.#take(board.rule);
    client.on('data', (chunk: Buffer) => this.#onRequest(chunk));
    target.on('data', (chunk: Buffer) => this.#onAnswer(chunk));
    client.on('end', () => this.#onClientEnd());
    target.on('end', () => this.#onTargetEnd());
    client.on('error', () => this.#onClientError());
    target.on('error', () => this.#onTargetError());
  }

  /** Resets both sides at once. */
  reset(): void {
    this.#closing.abort();
    for (const socket of [this.#client, this.#target]) resetSocket(socket);
  }

  /** Ends both sides without a reset. */
  destroy(): void {
    this.#closing.abort();
    for (const socket of [this.#client, this.#target]) socket.destroy();
  }

  #onRequest(chunk: Buffer): void {
    const fault = this.#faultOfRequest(chunk);
    switch (fault?.kind) {
      case 'resetBeforeRequest':
        this.#feel();
        this.reset();
        return;
      case 'blackhole':
        this.#lose(fault);
        return;
      case 'delay':
        this.#feel();
        this.#toTarget.run(fault.ms, () => forward(this.#client, this.#target, chunk));
        return;
      case 'resetAfterRequest':
      case 'cutAnswer':
      case 'hang':
      case undefined:
        this.#toTarget.run(0, () => forward(this.#client, this.#target, chunk));
    }
  }

  #onAnswer(chunk: Buffer): void {
    const fault = this.#fault();
    switch (fault?.kind) {
      case 'resetAfterRequest':
        this.#feel();
        this.reset();
        return;
      case 'cutAnswer':
        this.#cut(chunk, fault.bytes);
        return;
      case 'hang':
      case 'blackhole':
        this.#lose(fault);
        return;
      case 'delay':
        this.#feel();
        this.#toClient.run(fault.ms, () => forward(this.#target, this.#client, chunk));
        return;
      case 'resetBeforeRequest':
      case undefined:
        this.#toClient.run(0, () => forward(this.#target, this.#client, chunk));
    }
  }

  #cut(chunk: Buffer, bytes: number): void {
    const rest = chunk.subarray(0, Math.max(0, bytes - this.#answered));
    this.#answered += chunk.length;
    if (this.#answered <= bytes) {
      forward(this.#target, this.#client, chunk);
      return;
    }
    this.#feel();
    this.#client.end(rest);
    this.#target.destroy();
  }

  #onClientEnd(): void {
    const fault = this.#fault();
    if (fault?.kind === 'blackhole') this.#lose(fault);
    else this.#toTarget.run(delayOf(fault), () => this.#target.end());
    // Whoever waited for the answer has left.
    if (this.#lost?.kind === 'hang') this.#client.destroy();
  }

  #onTargetEnd(): void {
    const fault = this.#fault();
    if (fault?.kind === 'hang' || fault?.kind === 'blackhole') this.#lose(fault);
    else if (fault?.kind === 'resetAfterRequest') this.reset();
    else this.#toClient.run(delayOf(fault), () => this.#client.end());
  }

  #onClientError(): void {
    if (this.#fault()?.kind === 'blackhole') return;
    this.#closing.abort();
    resetSocket(this.#target);
  }

  #onTargetError(): void {
    const fault = this.#fault();
    if (fault?.kind === 'hang' || fault?.kind === 'blackhole') return;
    this.#closing.abort();
    resetSocket(this.#client);
  }

  #faultOfRequest(chunk: Buffer): TcpFault | null {
    const { rule } = this.#board;
    const isTaken = rule?.takesRequest(chunk) ?? null;
    if (rule !== null && isTaken === true) this.#take(rule);
    if (isTaken === false) this.#taken = null;
    return this.#fault();
  }

  #fault(): TcpFault | null {
    if (this.#lost !== null) return this.#lost;
    const { rule } = this.#board;
    if (rule !== null && rule !== this.#taken && rule.takesOpenConnection()) this.#take(rule);
    return rule !== null && rule === this.#taken ? rule.fault : null;
  }

  #take(rule: FaultRule): void {
    this.#taken = rule;
    this.#hasFelt = false;
    this.#answered = 0;
  }

  #lose(fault: TcpFault): void {
    this.#lost = fault;
    this.#feel();
  }

  #feel(): void {
    if (this.#hasFelt) return;
    this.#hasFelt = true;
    this.#board.struck();
  }
}

/** What goes one way keeps its order, however long each part is held up. */
class Lane {
  readonly #signal: AbortSignal;
  #last = Promise.resolve();
  #waiting = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  run(ms: number, act: () => void): void {
    if (ms === 0 && this.#waiting === 0) {
      act();
      return;
    }
    this.#waiting += 1;
    const waited = sleep(ms, undefined, { signal: this.#signal }).then(
      () => true,
      () => false,
    );
    this.#last = Promise.all([this.#last, waited]).then(([, isDue]) => {
      this.#waiting -= 1;
      if (isDue) act();
    });
  }
}

function delayOf(fault: TcpFault | null): number {
  return fault?.kind === 'delay' ? fault.ms : 0;
}

/** Passes a chunk on; who reads slowly slows its sender, as without the proxy. */
function forward(from: Socket, to: Socket, chunk: Buffer): void {
  if (to.destroyed || to.writableEnded || to.write(chunk)) return;
  from.pause();
  to.once('drain', () => from.resume());
}

function resetSocket(socket: Socket): void {
  if (socket.destroyed) return;
  // Neither a socket that connects nor one that still sends its end can be reset: libuv refuses it.
  if (socket.connecting || (socket.writableEnded && !socket.writableFinished)) socket.destroy();
  else socket.resetAndDestroy();
}
