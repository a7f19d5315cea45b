// Node 20 has no AsyncDisposableStack: what was started is ended in the opposite order, whatever happens in between.

export class Lent implements AsyncDisposable {
  readonly #things: (Disposable | AsyncDisposable)[] = [];

  /** Keeps it until the end, and gives it back to the caller. */
  add<Thing extends Disposable | AsyncDisposable>(thing: Thing): Thing {
    this.#things.push(thing);
    return thing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const thing of this.#things.splice(0).reverse()) {
      if (Symbol.asyncDispose in thing) await thing[Symbol.asyncDispose]();
      else thing[Symbol.dispose]();
    }
  }
}
