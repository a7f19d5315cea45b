// One sending of one call, and how far it got: what decides whether a start may have happened although its answer did not come.
import { secretsIn, type Sent } from './failures/secrets.js';
import { exchange, openRequest, type Agents, type Answer, type Limits, type TransportFault } from './http.js';

/**
 * `preparing`: the SDK finds region, endpoint and credentials and signs; nothing has left. Ends in `sending` when the signed
 * request is handed over, or is final when the SDK gives up. `sending` ends in `answered` (a whole answer was read, whatever
 * it says) or `lost` (none came; the fault knows whether the request had left).
 */
export type Progress =
  | { readonly phase: 'preparing' }
  | { readonly phase: 'sending' }
  | { readonly phase: 'answered'; readonly answer: Answer }
  | { readonly phase: 'lost'; readonly fault: TransportFault };

/** What an attempt needs from outside. */
export interface AttemptParts extends Limits {
  readonly agents: Agents;
}

// The SDK deserializes this instead of the real body: its reader throws for HTML, prints to the console for a number where
// a string belongs, and loses what it does not know. The real body is in the Answer.
const NOTHING = new TextEncoder().encode('{}');

export class Attempt {
  readonly #parts: AttemptParts;
  #accessKeyID = '';
  #sent: Sent | null = null;
  #progress: Progress = { phase: 'preparing' };

  constructor(parts: AttemptParts) {
    this.#parts = parts;
  }

  /** Whose signature the request has; empty before it is sent. */
  get accessKeyID(): string {
    return this.#accessKeyID;
  }

  /** What of the request must not come back out of its answer. */
  get secrets(): readonly string[] {
    return this.#sent === null ? [] : secretsIn(this.#sent);
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Sends what the SDK signed and keeps what came back; refuses when the attempt was given up in the meantime. */
  async transmit(request: unknown): Promise<object> {
    if (this.#parts.signal.aborted) throw new Error('given up before it was sent');
    const open = openRequest(request, this.#parts.agents);
    this.#sent = open;
    this.#accessKeyID = /Credential=([^/]+)\//.exec(open.headers.authorization ?? '')?.[1] ?? '';
    this.#progress = { phase: 'sending' };
    const outcome = await exchange(open, this.#parts);
    if (!outcome.ok) {
      this.#progress = { phase: 'lost', fault: outcome.fault };
      throw new Error(outcome.fault.reason);
    }
    this.#progress = { phase: 'answered', answer: outcome.answer };
    return { statusCode: outcome.answer.status, headers: outcome.answer.headers, body: NOTHING };
  }
}
