// Tells waiting readers that it is worth looking again. A nudge carries nothing: the log is the truth.

type Listener = () => void;

/** Listeners by topic. Emitting calls each listener of the topic once, also when a listener leaves meanwhile. */
export class Nudges<Topic extends string> {
  readonly #listeners = new Map<Topic, Set<Listener>>();

  /** Calls `listener` at every nudge of the topic until the returned function is called. */
  on(topic: Topic, listener: Listener): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(topic) === listeners) this.#listeners.delete(topic);
    };
  }

  emit(topic: Topic): void {
    for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener();
  }

  /** How many listeners there are, over all topics. */
  get size(): number {
    return [...this.#listeners.values()].reduce((sum, listeners) => sum + listeners.size, 0);
  }
}
