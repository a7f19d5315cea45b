// How many sockets each actor has open on this process. Those whom no login tells apart are not counted.
import type { ActorIdentity } from '../../domain/actor.js';

/** Remembers no more names than there are sockets. */
export class ActorSockets {
  readonly #most: number;
  readonly #counts = new Map<string, number>();

  /** `most`: of one actor; 0: no limit. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one more in, or says why it may not come. */
  enter({ name, isVerified }: ActorIdentity): string | null {
    if (!isVerified) return null;
    const asked = (this.#counts.get(name) ?? 0) + 1;
    if (this.#most > 0 && asked > this.#most) {
      return `SOCKETS_PER_ACTOR is ${this.#most}, this would be socket ${asked} of this login: close one, or come back later`;
    }
    this.#counts.set(name, asked);
    return null;
  }

  leave({ name, isVerified }: ActorIdentity): void {
    if (!isVerified) return;
    const left = (this.#counts.get(name) ?? 0) - 1;
    if (left > 0) this.#counts.set(name, left);
    else this.#counts.delete(name);
  }
}
