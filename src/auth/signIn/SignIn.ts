// Where people log in by the monitor: the issuer's endpoints, asked for by the gateway, so that the page needs to ask nobody else for them.
//
// begun    the first fetch is under way: whoever asks waits for it
// failing  never had, and the last fetch failed: nobody waits, so that pages come at once; fetched again beside, every 5 s where somebody asks
// fresh    fetched less than 10 minutes ago
// old      older: used without waiting, and fetched again beside. While that fails it goes on without end: endpoints hardly ever move, and
//          whoever is led to one that has moved is told so by the issuer
import type { SignInRules } from '../../domain/signInRules.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import { Refetched } from '../issuer/Refetched.js';
import { fetchIssuerMetadata, type IssuerMetadata } from './issuerMetadata.js';

const FRESH_MS = 600_000;
const FAILURE_PAUSE_MS = 5_000;
/** Between two looks, however many people look. */
const LOOK_PAUSE_MS = 1_000;

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
  readonly #metadata: Refetched<IssuerMetadata>;

  constructor(rules: SignInRules, clock: Clock, logger: Logger) {
    const { issuer } = rules;
    this.#rules = rules;
    this.#metadata = new Refetched({
      clock,
      fetch: (signal) => fetchIssuerMetadata(issuer, signal),
      onFetched: (_, isNews) => {
        if (isNews) logger.info({ issuer }, 'issuerEndpointsRead');
      },
      onFailed: (reason) => {
        const isKnown = this.#metadata.known !== null;
        logger.warn({ issuer, reason, isKnown }, 'issuerEndpointsUnavailable');
      },
    });
  }

  async current(): Promise<SignInOffer | null> {
    const metadata = this.#metadata;
    const isOld = metadata.sinceTryMs >= (metadata.isFailing ? FAILURE_PAUSE_MS : FRESH_MS);
    const fetching = isOld ? metadata.fetch() : metadata.underWay;
    if (metadata.known === null && !metadata.isFailing) await fetching;
    return this.#offer();
  }

  async look(): Promise<SignInOffer | null> {
    const metadata = this.#metadata;
    await (metadata.sinceTryMs >= LOOK_PAUSE_MS ? metadata.fetch() : metadata.underWay);
    return this.#offer();
  }

  close(): Promise<void> {
    return this.#metadata.close();
  }

  #offer(): SignInOffer | null {
    const { clientID, scope, resource } = this.#rules;
    const { known: issuer, isFailing } = this.#metadata;
    return issuer === null ? null : { clientID, scope, resource, issuer, isAnswering: !isFailing };
  }
}
