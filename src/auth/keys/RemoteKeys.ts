// The keys of an issuer that is reached over the network: remembered, fetched again in time, and good for a while without it.
//
// fresh      fetched less than 10 minutes ago: used as they are. A key that is not among them has them fetched again, every 30 s at most
// stale      older: fetched again first, and everybody who logs in meanwhile waits for that one answer
// failing    the last fetch failed: the keys that are known go on for 24 hours without waiting, and every 5 s a login has them fetched again
// none       never had, or too old: everybody waits for a fetch; after one that failed nobody is let in for 5 s
import type { OidcIssuer } from '../../domain/loginRules.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import { fetchKeys, type Published } from './fetchKeys.js';
import type { KeySet, KeySource } from './keySource.js';
import { withinTime } from './withinTime.js';

const MINUTE_MS = 60_000;
const FRESH_MS = 10 * MINUTE_MS;
const MOST_AGE_MS = 24 * 60 * MINUTE_MS;
const UNKNOWN_KEY_PAUSE_MS = 30_000;
const FAILURE_PAUSE_MS = 5_000;
/** For discovery and keys together. */
const MOST_FETCH_MS = 5_000;

interface Known {
  readonly keys: KeySet;
  readonly fetchedAtMs: number;
}

export class RemoteKeys implements KeySource {
  readonly #issuer: OidcIssuer;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #closing = new AbortController();
  #known: Known | null = null;
  #fetching: Promise<void> | null = null;
  #triedAtMs = -Infinity;
  #isFailing = false;

  constructor(issuer: OidcIssuer, clock: Clock, logger: Logger) {
    this.#issuer = issuer;
    this.#clock = clock;
    this.#logger = logger;
  }

  async current(): Promise<KeySet | null> {
    const known = this.#usable();
    if (known !== null && this.#ageMs(known) < FRESH_MS) return known.keys;
    if (this.#fetching === null && this.#isFailing && this.#sinceTryMs() < FAILURE_PAUSE_MS) {
      return known?.keys ?? null;
    }
    const fetching = this.#fetch();
    if (known !== null && this.#isFailing) return known.keys;
    await fetching;
    return this.#usable()?.keys ?? null;
  }

  async afterUnknownKey(): Promise<KeySet | null> {
    if (this.#fetching !== null || this.#sinceTryMs() >= UNKNOWN_KEY_PAUSE_MS) await this.#fetch();
    return this.#isFailing ? null : (this.#usable()?.keys ?? null);
  }

  areMissing(): boolean {
    return this.#isFailing && this.#usable() === null;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#fetching;
  }

  #usable(): Known | null {
    return this.#known !== null && this.#ageMs(this.#known) < MOST_AGE_MS ? this.#known : null;
  }

  #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  #ageMs({ fetchedAtMs }: Known): number {
    return this.#clock.now() - fetchedAtMs;
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
    try {
      const limit = { clock: this.#clock, ms: MOST_FETCH_MS, closing: this.#closing.signal };
      this.#remember(await withinTime(limit, (signal) => fetchKeys(this.#issuer, signal)));
    } catch (error) {
      if (this.#isClosed()) return;
      this.#isFailing = true;
      const known = this.#usable();
      const keysAgeSeconds = known === null ? null : Math.round(this.#ageMs(known) / 1000);
      const reason = error instanceof Error ? error.message : String(error);
      this.#logger.warn({ issuer: this.#issuer.url, reason, keysAgeSeconds }, 'issuerKeysUnavailable');
    }
  }

  #remember({ keys, count, ignored }: Published): void {
    const isNews = this.#known === null || this.#isFailing;
    this.#known = { keys, fetchedAtMs: this.#clock.now() };
    this.#isFailing = false;
    const fields = { issuer: this.#issuer.url, keys: count, ignored };
    if (count === 0) this.#logger.warn(fields, 'issuerHasNoKeys');
    else if (isNews) this.#logger.info(fields, 'issuerKeysRead');
    else this.#logger.debug(fields, 'issuerKeysRead');
  }
}
