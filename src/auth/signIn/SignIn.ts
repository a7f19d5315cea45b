// Where people log in by the monitor: the issuer's endpoints, asked for by the gateway, so that the page needs to ask nobody else for them.
//
// begun    the first fetch is under way: whoever asks waits for it
// failing  never had, and the last fetch failed: nobody waits, so that pages come at once; fetched again beside, every 5 s where somebody asks
// fresh    fetched less than 10 minutes ago
// old      older: used without waiting, and fetched again beside. While that fails it goes on without end: endpoints hardly ever move, and
//          whoever is led to one that has moved is told so by the issuer
import type { SignInRules } from '../../domain/signInRules.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import { withinTime } from '../keys/withinTime.js';
import { fetchIssuerMetadata, type IssuerMetadata } from './issuerMetadata.js';

const FRESH_MS = 600_000;
const FAILURE_PAUSE_MS = 5_000;
/** Between two looks, however many people look. */
const LOOK_PAUSE_MS = 1_000;
const MOST_FETCH_MS = 5_000;

/** What the monitor needs to begin. Nothing of it is a secret. */
export interface SignInOffer {
  readonly clientID: string;
  readonly scope: string;
  readonly resource: string | null;
  readonly issuer: IssuerMetadata;
  /** Whether the issuer answered when it was last asked. */
  readonly isAnswering: boolean;
}

export interface OffersSignIn {
  /** As it is known; null where the issuer never could be asked. Nobody waits but for the very first answer. Never rejects. */
  current(): Promise<SignInOffer | null>;
  /** Asks the issuer again, unless it was asked in the last second: for somebody who is about to be led there. Never rejects. */
  look(): Promise<SignInOffer | null>;
}

export class SignIn implements OffersSignIn {
  readonly #rules: SignInRules;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #closing = new AbortController();
  #known: IssuerMetadata | null = null;
  #fetching: Promise<void> | null = null;
  #triedAtMs = -Infinity;
  #isFailing = false;

  constructor(rules: SignInRules, clock: Clock, logger: Logger) {
    this.#rules = rules;
    this.#clock = clock;
    this.#logger = logger;
  }

  async current(): Promise<SignInOffer | null> {
    const isOld = this.#sinceTryMs() >= (this.#isFailing ? FAILURE_PAUSE_MS : FRESH_MS);
    const fetching = isOld ? this.#fetch() : this.#fetching;
    if (this.#known === null && !this.#isFailing) await fetching;
    return this.#offer();
  }

  async look(): Promise<SignInOffer | null> {
    await (this.#sinceTryMs() >= LOOK_PAUSE_MS ? this.#fetch() : this.#fetching);
    return this.#offer();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#fetching;
  }

  #offer(): SignInOffer | null {
    const { clientID, scope, resource } = this.#rules;
    const [issuer, isAnswering] = [this.#known, !this.#isFailing];
    return issuer === null ? null : { clientID, scope, resource, issuer, isAnswering };
  }

  #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  #sinceTryMs(): number {
    return this.#clock.now() - this.#triedAtMs;
  }

  /** One at a time, for everybody who waits. */
  #fetch(): Promise<void> {
    this.#fetching ??= this.#fetchOnce().finally(() => {
      this.#fetching = null;
    });
    return this.#fetching;
  }

  async #fetchOnce(): Promise<void> {
    if (this.#isClosed()) return;
    this.#triedAtMs = this.#clock.now();
    const { issuer } = this.#rules;
    try {
      const limit = { clock: this.#clock, ms: MOST_FETCH_MS, closing: this.#closing.signal };
      const metadata = await withinTime(limit, (signal) => fetchIssuerMetadata(issuer, signal));
      if (this.#known === null || this.#isFailing) this.#logger.info({ issuer }, 'issuerEndpointsRead');
      this.#known = metadata;
      this.#isFailing = false;
    } catch (error) {
      if (this.#isClosed()) return;
      this.#isFailing = true;
      const reason = error instanceof Error ? error.message : String(error);
      const fields = { issuer, reason, isKnown: this.#known !== null };
      this.#logger.warn(fields, 'issuerEndpointsUnavailable');
    }
  }
}
