// What somebody means to start, with the key that makes it start once: kept in the tab until it is known what became of it, so that a lost
// answer or a reload repeats the same start and never makes a second one.
import type { StartRecoveryInput } from '../__generated__/graphql.js';

/** What is to be started, without what only belongs to one attempt. */
export interface StartPlan extends Pick<StartRecoveryInput, 'sourceServers' | 'isDrill' | 'reason'> {
  readonly scope: string;
}

export interface Intent {
  readonly idempotencyKey: string;
  readonly plan: StartPlan;
  /** Of the preflight that was looked at. */
  readonly preflightToken: string | null;
}

/** Where intents are kept: `sessionStorage`. */
export interface Keeper {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

const STORED_AS = 'drs-gateway.start';

export class Intents {
  readonly #keeper: Keeper;
  readonly #newKey: () => string;

  constructor(keeper: Keeper, newKey: () => string) {
    this.#keeper = keeper;
    this.#newKey = newKey;
  }

  /** What was sent and never settled; null: nothing. */
  unsettled(): Intent | null {
    const stored = this.#keeper.getItem(STORED_AS);
    return stored === null ? null : (JSON.parse(stored) as Intent);
  }

  /** Before it is sent: the same plan has the same key for as long as it is not settled. */
  send(plan: StartPlan, preflightToken: string | null): Intent {
    const known = this.unsettled();
    const isSame = known !== null && JSON.stringify(known.plan) === JSON.stringify(plan);
    const idempotencyKey = isSame ? known.idempotencyKey : this.#newKey();
    const intent = { idempotencyKey, plan, preflightToken };
    this.#keeper.setItem(STORED_AS, JSON.stringify(intent));
    return intent;
  }

  /** It is known what became of it: what is started next is another start. */
  settle(): void {
    this.#keeper.removeItem(STORED_AS);
  }
}
