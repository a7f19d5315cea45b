// The keys of an issuer that is reached over the network: remembered, fetched again in time, and good for a while without it.
//
// fresh      fetched less than 10 minutes ago: used as they are. A key that is not among them has them fetched again, every 30 s at most
// stale      older: fetched again first, and everybody who logs in meanwhile waits for that one answer
// failing    the last fetch failed: the keys that are known go on for 24 hours without waiting, and every 5 s a login has them fetched again
// none       never had, or too old: everybody waits for a fetch; after one that failed nobody is let in for 5 s
import type { OidcIssuer } from '../../domain/loginRules.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import { Refetched } from '../issuer/Refetched.js';
import { fetchKeys, type Published } from './fetchKeys.js';
import type { KeySet, KeySource } from './keySource.js';

const MINUTE_MS = 60_000;
const FRESH_MS = 10 * MINUTE_MS;
const MOST_AGE_MS = 24 * 60 * MINUTE_MS;
const UNKNOWN_KEY_PAUSE_MS = 30_000;
const FAILURE_PAUSE_MS = 5_000;

export class RemoteKeys implements KeySource {
  readonly #issuer: OidcIssuer;
  readonly #logger: Logger;
  readonly #published: Refetched<Published>;

  constructor(issuer: OidcIssuer, clock: Clock, logger: Logger) {
    this.#issuer = issuer;
    this.#logger = logger;
    this.#published = new Refetched({
      clock,
      fetch: (signal) => fetchKeys(issuer, signal),
      onFetched: (published, isNews) => {
        this.#sayFetched(published, isNews);
      },
      onFailed: (reason) => {
        this.#sayFailed(reason);
      },
    });
  }

  async current(): Promise<KeySet | null> {
    const published = this.#published;
    const known = this.#usable();
    if (known !== null && published.ageMs < FRESH_MS) return known;
    if (published.underWay === null && published.isFailing && published.sinceTryMs < FAILURE_PAUSE_MS) {
      return known;
    }
    const fetching = published.fetch();
    if (known !== null && published.isFailing) return known;
    await fetching;
    return this.#usable();
  }

  async afterUnknownKey(): Promise<KeySet | null> {
    const published = this.#published;
    if (published.underWay !== null || published.sinceTryMs >= UNKNOWN_KEY_PAUSE_MS) await published.fetch();
    return published.isFailing ? null : this.#usable();
  }

  areMissing(): boolean {
    return this.#published.isFailing && this.#usable() === null;
  }

  close(): Promise<void> {
    return this.#published.close();
  }

  #usable(): KeySet | null {
    const { known, ageMs } = this.#published;
    return known !== null && ageMs < MOST_AGE_MS ? known.keys : null;
  }

  #sayFetched({ count, ignored }: Published, isNews: boolean): void {
    const fields = { issuer: this.#issuer.url, keys: count, ignored };
    if (count === 0) this.#logger.warn(fields, 'issuerHasNoKeys');
    else if (isNews) this.#logger.info(fields, 'issuerKeysRead');
    else this.#logger.debug(fields, 'issuerKeysRead');
  }

  #sayFailed(reason: string): void {
    const keysAgeSeconds = this.#usable() === null ? null : Math.round(this.#published.ageMs / 1000);
    this.#logger.warn({ issuer: this.#issuer.url, reason, keysAgeSeconds }, 'issuerKeysUnavailable');
  }
}
