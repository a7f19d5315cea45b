// What the provider that people log in at remembers, in the form in which it asks for it, and which client the monitor is to it.

type Payload = Record<string, unknown>;

export interface LoginMemory {
  /** By the provider's name for it, such as `RefreshToken`. */
  readonly ofKind: (kind: string) => readonly string[];
  /** Forgets all that people were given: nothing can be renewed any more. */
  readonly forgetGrants: () => void;
  /** A class that the provider makes an object of for each kind. */
  readonly Adapter: new (kind: string) => object;
}

/** `client` is what the provider knows of the one client that there is, by now. */
export function createLoginMemory(client: () => Payload): LoginMemory {
  const kept = new Map<string, Payload>();
  const keysOf = (fits: (payload: Payload, key: string) => boolean) =>
    [...kept].filter(([key, payload]) => fits(payload, key)).map(([key]) => key);
  const forget = (keys: readonly string[]) => {
    for (const key of keys) kept.delete(key);
  };
  class Adapter {
    readonly #kind: string;

    constructor(kind: string) {
      this.#kind = kind;
    }

    upsert(id: string, payload: Payload): Promise<void> {
      kept.set(`${this.#kind}:${id}`, payload);
      return Promise.resolve();
    }

    find(id: string): Promise<Payload | undefined> {
      const found = this.#kind === 'Client' ? client() : kept.get(`${this.#kind}:${id}`);
      return Promise.resolve(this.#kind === 'Client' && found?.client_id !== id ? undefined : found);
    }

    findByUid(uid: string): Promise<Payload | undefined> {
      const [key] = keysOf((payload, name) => name.startsWith(`${this.#kind}:`) && payload.uid === uid);
      return Promise.resolve(key === undefined ? undefined : kept.get(key));
    }

    consume(id: string): Promise<void> {
      const payload = kept.get(`${this.#kind}:${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      return Promise.resolve();
    }

    destroy(id: string): Promise<void> {
      kept.delete(`${this.#kind}:${id}`);
      return Promise.resolve();
    }

    revokeByGrantId(grantID: string): Promise<void> {
      forget(keysOf((payload) => payload.grantId === grantID));
      return Promise.resolve();
    }
  }
  return {
    ofKind: (kind) => keysOf((_, key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1)),
    forgetGrants: () =>
      forget(keysOf((payload, key) => payload.grantId !== undefined && !key.startsWith('Session:'))),
    Adapter,
  };
}
