// What a TCP proxy may do wrong, and to whom: a fault with its scope.

export type TcpFault =
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'resetBeforeRequest' }
  | { readonly kind: 'resetAfterRequest' }
  | { readonly kind: 'cutAnswer'; readonly bytes: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'blackhole' };

/** Whom a fault strikes. Without a scope: every connection, those that are open too, until `heal`. */
export interface FaultScope {
  /** Only the next so many connections that are opened; with `path` or `text`: only the next so many requests that fit. */
  readonly next?: number;
  /** Only HTTP requests whose path (with its query) is this or matches this, on any connection. */
  readonly path?: string | RegExp;
  /** Only requests with a chunk of bytes (read as latin1) that matches, on any connection: `/commit/i` for SQL. */
  readonly text?: RegExp;
}

const REQUEST_LINE = /^[A-Z]+ (\S+) HTTP\/1\.[01]\r\n/;

/** A fault that was set, and how many it may still strike. */
export class FaultRule {
  readonly fault: TcpFault;
  readonly #scope: FaultScope;
  #left: number;

  constructor(fault: TcpFault, scope: FaultScope) {
    this.fault = fault;
    this.#scope = scope;
    this.#left = scope.next ?? Infinity;
  }

  /** Whether it takes a connection that was opened just now. */
  takesNewConnection(): boolean {
    return !this.#isByRequest() && this.#take();
  }

  /** Whether it takes a connection that was open before. */
  takesOpenConnection(): boolean {
    return !this.#isByRequest() && this.#scope.next === undefined;
  }

  /** Whether it takes the request that begins with this chunk; null where no request begins that it could judge. */
  takesRequest(chunk: Buffer): boolean | null {
    const { path, text } = this.#scope;
    const bytes = chunk.toString('latin1');
    if (text !== undefined && bytes.search(text) >= 0) return this.#take();
    if (path === undefined) return null;
    const asked = REQUEST_LINE.exec(bytes)?.[1];
    if (asked === undefined) return null;
    const isFitting = typeof path === 'string' ? asked === path : asked.search(path) >= 0;
    return isFitting && this.#take();
  }

  #isByRequest(): boolean {
    return this.#scope.path !== undefined || this.#scope.text !== undefined;
  }

  #take(): boolean {
    if (this.#left <= 0) return false;
    this.#left -= 1;
    return true;
  }
}
