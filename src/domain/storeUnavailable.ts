// The store did not do what it was asked for: not reachable, full, or too slow. Thrown by every method of the store's ports and by
// nothing else; what it was asked for may or may not have been done.

export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'StoreUnavailable';
  }
}
