// What somebody means to have done once, with the key that makes it so: kept in the tab from before it is sent until it is known what became
// of it, so that a lost answer or a reload repeats the same and never makes a second one. A key is its sender's own, and kept by the gateway for a
// day at least: sent by somebody else, or after that, the same would be another.

export interface Intent<Plan> {
  readonly idempotencyKey: string;
  readonly plan: Plan;
  /** Who sent it first, as the gateway calls them; null: nobody knew. */
  readonly by: string | null;
  /** When it was sent first, in milliseconds since 1970. */
  readonly atMs: number;
}

/** Where intents are kept: `sessionStorage`. */
export interface Keeper {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** What intents are kept with. */
export interface Tab {
  readonly keeper: Keeper;
  readonly newKey: () => string;
  /** Who is logged in; null while that is not known. */
  readonly whose: () => string | null;
  readonly nowMs: () => number;
}

export interface Kind<Plan> {
  readonly storedAs: string;
  /** Of what was kept: pages of another version may have kept something else. */
  readonly isPlan: (value: unknown) => value is Plan;
  /** What of a plan makes it the same plan. */
  readonly meaningOf: (plan: Plan) => unknown;
}

/** An hour less than a gateway keeps keys at the least (IDEMPOTENCY_RETENTION_MS). */
const GOOD_FOR_MS = 23 * 3_600_000;

/** Intents of one kind, of which one at a time is not settled. */
export class Intents<Plan> {
  readonly #kind: Kind<Plan>;
  readonly #tab: Tab;

  constructor(kind: Kind<Plan>, tab: Tab) {
    this.#kind = kind;
    this.#tab = tab;
  }

  /** What was sent and never settled; null: nothing, or nothing that can be read. */
  unsettled(): Intent<Plan> | null {
    const { idempotencyKey, plan, by, atMs } = parsed(this.#tab.keeper.getItem(this.#kind.storedAs));
    if (typeof idempotencyKey !== 'string' || !this.#kind.isPlan(plan)) return null;
    return {
      idempotencyKey,
      plan,
      by: typeof by === 'string' ? by : null,
      atMs: typeof atMs === 'number' ? atMs : 0,
    };
  }

  /** Why it would be another one if it were sent again, in a sentence; null: it is the same. */
  whyAnother({ by, atMs }: Intent<Plan>): string | null {
    const whose = this.#tab.whose();
    if (by !== null && whose === null) return 'It is not known yet who you are.';
    if (by !== whose) return `It was sent by ${by ?? 'somebody else'}: sent by you, it would be another one.`;
    if (this.#tab.nowMs() - atMs < GOOD_FOR_MS) return null;
    return 'It was sent too long ago: the gateway may not know it any more, and sent again it would be another one.';
  }

  /** Before it is sent: the same plan has the same key for as long as it is not settled. */
  send(plan: Plan): Intent<Plan> {
    const known = this.unsettled();
    const isSame =
      known !== null && this.#meaning(known.plan) === this.#meaning(plan) && this.whyAnother(known) === null;
    const { newKey, whose, nowMs, keeper } = this.#tab;
    const intent = isSame
      ? { ...known, plan }
      : { idempotencyKey: newKey(), plan, by: whose(), atMs: nowMs() };
    keeper.setItem(this.#kind.storedAs, JSON.stringify(intent));
    return intent;
  }

  /** It is known what became of it, or nobody asks any more: what is sent next is another one. */
  settle(idempotencyKey: string): void {
    // A late answer to an earlier one is none to the one that is kept now.
    if (this.unsettled()?.idempotencyKey === idempotencyKey) this.#tab.keeper.removeItem(this.#kind.storedAs);
  }

  #meaning(plan: Plan): string {
    return JSON.stringify(this.#kind.meaningOf(plan));
  }
}

function parsed(stored: string | null): { readonly [Member in keyof Intent<unknown>]?: unknown } {
  try {
    return (JSON.parse(stored ?? '{}') as object | null) ?? {};
  } catch {
    return {};
  }
}
