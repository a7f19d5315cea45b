// The events of one operation on their way out. graphql-ws is handed an iterator that has nothing to give: it stays pending while events
// are written to the socket, and ends as the stream does, so that completing, failing and leaving are graphql-ws's as ever.
import { MessageType } from 'graphql-ws';
import type { ExecutionResult } from 'graphql';

import type { Payload } from '../../graphql/subscriptions/payload.js';
import type { PayloadStream } from '../../graphql/subscriptions/subscriptions.js';
import type { Outlet } from './outlet.js';

/** Told of every event that was sent, after it was; called often, so it must be quick and must not throw. */
export type OnDelivered = (delivered: Payload) => void;

type Step = IteratorResult<ExecutionResult, undefined>;

const DONE: Step = { done: true, value: undefined };

/** Writes nothing before it is asked for its first step. */
export class Delivery implements AsyncIterableIterator<ExecutionResult, undefined> {
  readonly #payloads: PayloadStream;
  readonly #outlet: Outlet;
  readonly #onDelivered: OnDelivered | undefined;
  readonly #opening: string;
  readonly #openingBytes: number;
  readonly #serve = () => this.#sendAll();
  #isOver = false;
  #isSending = false;
  #stopListening = (): void => undefined;
  #end: { readonly resolve: (step: Step) => void; readonly reject: (error: unknown) => void } | null = null;

  constructor(id: string, payloads: PayloadStream, outlet: Outlet, onDelivered?: OnDelivered) {
    this.#payloads = payloads;
    this.#outlet = outlet;
    this.#onDelivered = onDelivered;
    this.#opening = `{"id":${JSON.stringify(id)},"type":"${MessageType.Next}","payload":`;
    this.#openingBytes = Buffer.byteLength(this.#opening);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Ends with the stream, and rejects where that fails. */
  next(): Promise<Step> {
    if (this.#isOver) return Promise.resolve(DONE);
    return new Promise((resolve, reject) => {
      this.#end = { resolve, reject };
      this.#stopListening = this.#payloads.listen(this.#serve);
      this.#sendAll();
    });
  }

  /** Ends the stream at once, also while events wait for the socket. */
  return(): Promise<Step> {
    this.#close();
    this.#end?.resolve(DONE);
    return Promise.resolve(DONE);
  }

  #sendAll(): void {
    if (this.#isSending || this.#isOver) return;
    this.#isSending = true;
    try {
      while (this.#sendNext());
    } catch (error) {
      this.#close();
      this.#end?.reject(error);
    }
    this.#isSending = false;
  }

  /** False where there is nothing to send for now, or any more. The one place where events go out. */
  #sendNext(): boolean {
    if (this.#outlet.isFull) {
      this.#outlet.whenEmpty(this.#serve);
      return false;
    }
    const pulled = this.#payloads.pull();
    if (pulled === 'end') void this.return();
    if (pulled === 'end' || pulled === 'wait') return false;
    const { event: payload } = pulled;
    this.#outlet.send(this.#opening, this.#openingBytes, payload.tail);
    this.#onDelivered?.(payload);
    return !this.#isOver;
  }

  #close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopListening();
    this.#outlet.forget(this.#serve);
    this.#payloads.close();
  }
}
