// The clock of a machine whose clock is wrong: it goes as fast as another, and shows another time.
import { ManualClock } from '../../kit/manualClock.js';

export class OffsetClock extends ManualClock {
  readonly #real: ManualClock;
  readonly #offsetMs: number;

  constructor(real: ManualClock, offsetMs: number) {
    super();
    this.#real = real;
    this.#offsetMs = offsetMs;
  }

  override get sleeping(): number {
    return this.#real.sleeping;
  }

  override now(): number {
    return this.#real.now() + this.#offsetMs;
  }

  override sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#real.sleep(ms, signal);
  }

  override advance(ms: number): void {
    this.#real.advance(ms);
  }
}
