// The stream of one request: as it is, then each change, until it is settled.
import {
  type AccessDeniedError,
  notRemembered,
  type ResourceNotFoundError,
  type ServiceUnavailableError,
  storeUnavailable,
} from '../../domain/failure.js';
import { isSettled, type RecoveryRequest } from '../../domain/recoveryRequest.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import type { Clock, Logger } from '../ports.js';
import { keepLooking } from '../keepLooking.js';
import type { PullSource } from '../pullStream.js';
import type { RequestLedger } from '../storePorts.js';

/** `ServiceUnavailableError`: the store cannot be read for now; the stream goes on by itself. */
export type RequestEvent =
  RecoveryRequest | ResourceNotFoundError | ServiceUnavailableError | AccessDeniedError;

interface StreamParts {
  readonly requests: RequestLedger;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Reads the store in a loop of its own and hands out what changed; the newest replaces what was not read yet. */
export class RequestStream implements PullSource<RequestEvent> {
  readonly #requestID: string;
  readonly #refuse: (request: RecoveryRequest) => AccessDeniedError | null;
  readonly #parts: StreamParts;
  readonly #closing = new AbortController();
  #next: RequestEvent | null = null;
  #isOver = false;
  #nudge = (): void => undefined;

  /** `refuse` says why a request may not be seen; null where it may. */
  constructor(
    requestID: string,
    refuse: (request: RecoveryRequest) => AccessDeniedError | null,
    parts: StreamParts,
  ) {
    this.#requestID = requestID;
    this.#refuse = refuse;
    this.#parts = parts;
    void this.#follow();
  }

  listen(onNudge: () => void): () => void {
    this.#nudge = onNudge;
    return () => {
      this.#nudge = () => undefined;
    };
  }

  pull(): { readonly event: RequestEvent } | 'wait' | 'end' {
    const event = this.#next;
    this.#next = null;
    if (event !== null) return { event };
    return this.#isOver ? 'end' : 'wait';
  }

  close(): void {
    this.#isOver = true;
    this.#closing.abort();
  }

  async #follow(): Promise<void> {
    const { requests, clock, logger } = this.#parts;
    let shown = '';
    const look = async () => {
      const event = await this.#read();
      const phase = 'phase' in event ? `${event.phase} ${event.owner}` : event.kind;
      if (phase !== shown) this.#show(event);
      shown = phase;
    };
    try {
      await keepLooking({
        look,
        isOver: () => this.#isOver,
        onChange: (listener) => requests.onChange(this.#requestID, listener),
        closing: this.#closing.signal,
        clock,
      });
    } catch (error) {
      logger.error({ err: error }, 'requestStreamFailed');
      this.#isOver = true;
      this.#nudge();
    }
  }

  async #read(): Promise<RequestEvent> {
    try {
      const request = await this.#parts.requests.byID(this.#requestID);
      if (request === null) return notRemembered(this.#requestID);
      return this.#refuse(request) ?? request;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return storeUnavailable('what became of the request cannot be read.');
    }
  }

  #show(event: RequestEvent): void {
    this.#next = event;
    if ('phase' in event ? isSettled(event) : event.kind !== 'ServiceUnavailableError') this.#isOver = true;
    this.#nudge();
  }
}
