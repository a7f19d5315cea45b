// How many calls a second one scope may make: a token bucket with a queue, because AWS throttles by account and region and
// the SDK's own limiter never engages. Starts go first, three of four turns at the most, or a burst of them (or DRS throttling them)
// would keep anybody from finding out what became of a lost one; the rounds of watching take every second of the other turns,
// however many queries wait; within each it is first come, first served.
//
// What is kept is the budget as DRS receives it, in any stretch of time: a burst and the rate, no more. When a call that was let go gets
// there the gateway cannot know: preparing, connecting and a busy machine hold calls up, and what was let go over seconds arrives
// together. So a call that is under way keeps its place in the burst: nothing is saved up for it. However late it arrives, what follows
// it cannot make the stretch too full. It is under way until its end, or for a second after it was written, so that a DRS that never
// answers does not stop the rest.
//
// Replicas of one scope each keep a share of its budget, of the rate and of the burst, so that all together are one budget. A share that
// shrinks shrinks at once, with what was saved up; one that grows fills as time goes by.
import type { Clock } from '../recovery/ports.js';
import type { BudgetReading } from '../telemetry/ports.js';

/** `full`: the queue has no place left. `left`: the caller's signal aborted first; nothing was taken. */
export type NoTurn = 'full' | 'left';

/** May be made, once. Whoever has it ends it. */
export interface Turn {
  /** The request is written: it arrives within a second, or is answered before. */
  readonly sent: () => void;
  /** It was answered, lost, given up or never sent: nothing of it arrives any more. */
  readonly end: () => void;
}

/** Starts go first, three in a row. What tells the truth to all who watch, or clears up a start, takes turns with everybody's queries. */
export type Urgency = 'write' | 'watch' | 'read';

export interface RateBudget {
  /** Waits for its turn. Never rejects. */
  take(urgency: Urgency, signal: AbortSignal): Promise<Turn | NoTurn>;
  /**
   * The part that is this replica's from now on, above 0 and at most 1; without a word of it, all. Who hears first that it is one of several
   * is new to them: it starts with nothing, and only when the others have had the time to take less.
   */
  setShare(share: number): void;
  /** Somebody waits for a turn, or did a short while ago. */
  isShort(): boolean;
  /** The one listener is called when that begins. */
  onShort(listener: () => void): void;
  /** DRS throttled: what was saved up is gone and the rate halves, at most once a second, then climbs back. */
  slowDown(): void;
  /** Calls a second at this moment. */
  rate(): number;
  /** What is left of it at this moment. */
  reading(): BudgetReading;
  /** Sends everyone who waits away and ends the timer. */
  close(): void;
}

interface Waiter {
  readonly settle: (turn: Turn | NoTurn) => void;
}

interface UnderWay {
  /** In milliseconds since 1970; Infinity until it is written. */
  arrivesByMs: number;
}

// Overflow rule: who finds the queue full is refused at once; nobody already waiting is dropped.
const MAX_WAITING: Readonly<Record<Urgency, number>> = { write: 100, watch: 100, read: 400 };
const MOST_WRITES_IN_A_ROW = 3;
const BURST_SECONDS = 2;
const SLOWEST_SHARE = 1 / 16;
const RECOVERY_SHARE_PER_SECOND = 1 / 20;
const HALVE_AT_MOST_EVERY_MS = 1000;
const ARRIVES_WITHIN_MS = 1000;
/** Replicas look for each other every two seconds (src/jobs/replicaPulse.ts), and what they let go before arrives within another. */
const OTHERS_KNOW_AFTER_MS = 2000 + ARRIVES_WITHIN_MS;
const SHORT_FOR_MS = 10_000;

/** Starts full: `callsPerSecond` with a burst of twice as many. */
export function createRateBudget(clock: Clock, callsPerSecond: number): RateBudget {
  return new TokenBucket(clock, callsPerSecond);
}

class TokenBucket implements RateBudget {
  readonly #clock: Clock;
  readonly #callsPerSecond: number;
  readonly #queues: Readonly<Record<Urgency, Set<Waiter>>> = {
    write: new Set(),
    watch: new Set(),
    read: new Set(),
  };
  readonly #underWay = new Set<UnderWay>();
  #isKnown = false;
  #fullRate: number;
  #rate: number;
  #tokens: number;
  #countedAt: number;
  #halvedAt = Number.NEGATIVE_INFINITY;
  #onShort = (): void => undefined;
  #shortAt = Number.NEGATIVE_INFINITY;
  #nap = new AbortController();
  #isServing = false;
  #isReadsTurn = false;
  #writesInARow = 0;
  #isClosed = false;

  constructor(clock: Clock, callsPerSecond: number) {
    this.#clock = clock;
    this.#callsPerSecond = callsPerSecond;
    this.#fullRate = callsPerSecond;
    this.#rate = callsPerSecond;
    this.#tokens = callsPerSecond * BURST_SECONDS;
    this.#countedAt = clock.now();
  }

  take(urgency: Urgency, signal: AbortSignal): Promise<Turn | NoTurn> {
    if (signal.aborted || this.#isClosed) return Promise.resolve('left');
    const queue = this.#queues[urgency];
    if (queue.size >= MAX_WAITING[urgency]) return Promise.resolve('full');
    return new Promise((resolve) => {
      const leave = () => waiter.settle('left');
      const waiter: Waiter = {
        settle: (turn) => {
          signal.removeEventListener('abort', leave);
          queue.delete(waiter);
          if (this.#waiting() === 0) this.#nap.abort();
          resolve(turn);
        },
      };
      signal.addEventListener('abort', leave);
      queue.add(waiter);
      void this.#serve();
    });
  }

  setShare(share: number): void {
    this.#count();
    const isNew = !this.#isKnown && share < 1;
    this.#isKnown = true;
    const slowed = this.#rate / this.#fullRate;
    this.#fullRate = this.#callsPerSecond * share;
    this.#rate = this.#fullRate * slowed;
    if (isNew) {
      this.#tokens = 0;
      this.#countedAt = this.#clock.now() + OTHERS_KNOW_AFTER_MS;
    }
    this.#nap.abort();
  }

  onShort(listener: () => void): void {
    this.#onShort = listener;
  }

  isShort(): boolean {
    return this.#waiting() > 0 || this.#clock.now() - this.#shortAt < SHORT_FOR_MS;
  }

  slowDown(): void {
    this.#count();
    this.#tokens = 0;
    if (this.#clock.now() - this.#halvedAt < HALVE_AT_MOST_EVERY_MS) return;
    this.#halvedAt = this.#clock.now();
    this.#rate = Math.max(this.#rate / 2, this.#fullRate * SLOWEST_SHARE);
  }

  rate(): number {
    this.#count();
    return this.#rate;
  }

  reading(): BudgetReading {
    this.#count();
    return {
      left: Math.floor(this.#tokens),
      rate: this.#rate,
      fullRate: this.#fullRate,
      waiting: this.#waiting(),
    };
  }

  close(): void {
    this.#isClosed = true;
    for (const queue of Object.values(this.#queues)) for (const waiter of [...queue]) waiter.settle('left');
    this.#nap.abort();
  }

  /** One run at a time hands out tokens until nobody waits; it never rejects. */
  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    while (this.#waiting() > 0) {
      this.#count();
      if (this.#tokens >= 1) {
        this.#tokens -= 1;
        this.#next()?.settle(this.#begin());
      } else {
        this.#nap = new AbortController();
        this.#noteShort();
        await this.#clock.sleep(this.#untilNextMs(), this.#nap.signal);
      }
    }
    this.#isServing = false;
  }

  #noteShort(): void {
    const wasShort = this.#clock.now() - this.#shortAt < SHORT_FOR_MS;
    this.#shortAt = this.#clock.now();
    if (!wasShort) this.#onShort();
  }

  #begin(): Turn {
    const call: UnderWay = { arrivesByMs: Infinity };
    this.#underWay.add(call);
    return {
      sent: () => {
        call.arrivesByMs = this.#clock.now() + ARRIVES_WITHIN_MS;
        this.#nap.abort();
      },
      end: () => {
        this.#count();
        this.#underWay.delete(call);
        this.#nap.abort();
      },
    };
  }

  /** Until there may be a token: nobody knows when a call that is not written yet will be, but it says so. */
  #untilNextMs(): number {
    const now = this.#clock.now();
    if (this.#mostTokens() >= 1)
      return this.#countedAt - now + Math.ceil(((1 - this.#tokens) / this.#rate) * 1000);
    const arrivals = [...this.#underWay].map(({ arrivesByMs }) => arrivesByMs - now);
    return Math.min(ARRIVES_WITHIN_MS, ...arrivals);
  }

  /** Never less than one call, or a small share would never let one go. */
  #mostTokens(): number {
    return Math.max(1, this.#fullRate * BURST_SECONDS) - this.#underWay.size;
  }

  #next(): Waiter | undefined {
    const [write] = this.#queues.write;
    const [watch] = this.#queues.watch;
    const [read] = this.#queues.read;
    const isAlone = watch === undefined && read === undefined;
    if (write !== undefined && (isAlone || this.#writesInARow < MOST_WRITES_IN_A_ROW)) {
      this.#writesInARow += 1;
      return write;
    }
    this.#writesInARow = 0;
    this.#isReadsTurn = !this.#isReadsTurn;
    return this.#isReadsTurn ? (read ?? watch) : (watch ?? read);
  }

  #waiting(): number {
    return this.#queues.write.size + this.#queues.watch.size + this.#queues.read.size;
  }

  /** Step by step, since each call that has arrived lets more be saved up from then on. */
  #count(): void {
    const now = this.#clock.now();
    const arrived = [...this.#underWay].filter(({ arrivesByMs }) => arrivesByMs <= now);
    for (const call of arrived.toSorted((one, other) => one.arrivesByMs - other.arrivesByMs)) {
      this.#countTo(call.arrivesByMs);
      this.#underWay.delete(call);
    }
    this.#countTo(now);
  }

  #countTo(atMs: number): void {
    const seconds = Math.max(0, atMs - this.#countedAt) / 1000;
    this.#countedAt = Math.max(atMs, this.#countedAt);
    const tokens = Math.min(this.#mostTokens(), this.#tokens + seconds * this.#rate);
    this.#tokens = Math.max(0, tokens); // more may be under way than a share that shrank has places
    this.#rate = Math.min(this.#fullRate, this.#rate + seconds * this.#fullRate * RECOVERY_SHARE_PER_SECOND);
  }
}
