// What somebody means to have done once, with the key that makes it so: kept in the tab from before it is sent until it is known what became
// of it, so that a lost answer or a reload repeats the same and never makes a second one.

export interface Intent<Plan> {
  readonly idempotencyKey: string;
  readonly plan: Plan;
}

/** Where intents are kept: `sessionStorage`. */
export interface Keeper {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

export interface Kind<Plan> {
  readonly storedAs: string;
  /** Of what was kept: pages of another version may have kept something else. */
  readonly isPlan: (value: unknown) => value is Plan;
  /** What of a plan makes it the same plan. */
  readonly meaningOf: (plan: Plan) => unknown;
}

/** Intents of one kind, of which one at a time is not settled. */
export class Intents<Plan> {
  readonly #kind: Kind<Plan>;
  readonly #keeper: Keeper;
  readonly #newKey: () => string;

  constructor(kind: Kind<Plan>, keeper: Keeper, newKey: () => string) {
    this.#kind = kind;
    this.#keeper = keeper;
    this.#newKey = newKey;
  }

  /** What was sent and never settled; null: nothing, or nothing that can be read. */
  unsettled(): Intent<Plan> | null {
    const { idempotencyKey, plan } = parsed(this.#keeper.getItem(this.#kind.storedAs));
    return typeof idempotencyKey === 'string' && this.#kind.isPlan(plan) ? { idempotencyKey, plan } : null;
  }

  /** Before it is sent: the same plan has the same key for as long as it is not settled. */
  send(plan: Plan): Intent<Plan> {
    const known = this.unsettled();
    const isSame = known !== null && this.#meaning(known.plan) === this.#meaning(plan);
    const intent = { idempotencyKey: isSame ? known.idempotencyKey : this.#newKey(), plan };
    this.#keeper.setItem(this.#kind.storedAs, JSON.stringify(intent));
    return intent;
  }

  /** It is known what became of it, or nobody asks any more: what is sent next is another one. */
  settle(): void {
    this.#keeper.removeItem(this.#kind.storedAs);
  }

  #meaning(plan: Plan): string {
    return JSON.stringify(this.#kind.meaningOf(plan));
  }
}

function parsed(stored: string | null): { readonly idempotencyKey?: unknown; readonly plan?: unknown } {
  try {
    return (JSON.parse(stored ?? '{}') as object | null) ?? {};
  } catch {
    return {};
  }
}
