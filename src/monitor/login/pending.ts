// A login that has begun: what must be the same when the issuer's page leads back, kept in the tab meanwhile, and good once.

export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page to come back to, with its query. */
  readonly path: string;
}

/** Where it is kept: `sessionStorage`, which no other tab sees. */
export interface Keeper {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

const STORED_AS = 'drs-gateway.loginBegun';

export function keepBegun(keeper: Keeper, begun: Begun): void {
  keeper.setItem(STORED_AS, JSON.stringify(begun));
}

/** Takes it out; null where none has begun, or was taken out before. */
export function takeBegun(keeper: Keeper): Begun | null {
  const kept = keeper.getItem(STORED_AS);
  keeper.removeItem(STORED_AS);
  const begun = kept === null ? null : parsed(kept);
  return isBegun(begun) ? begun : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // of another version
  }
}

function isBegun(value: unknown): value is Begun {
  if (typeof value !== 'object' || value === null) return false;
  const { state, nonce, verifier, path } = value as Readonly<Record<string, unknown>>;
  const areTexts = [state, nonce, verifier, path].every((each) => typeof each === 'string' && each !== '');
  return areTexts && /^\/monitor(?:[/?#]|$)/.test(String(path));
}
