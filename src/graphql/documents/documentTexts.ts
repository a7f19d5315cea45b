// The text of the document that a request asks for: its own, one that was sent before (automatic persisted queries), or one of the safelist.
import { createHash } from 'node:crypto';

import type { GraphQLError } from 'graphql';

import { Recent } from './recent.js';
import {
  badPersistedQuery,
  noDocument,
  noSafelist,
  notSafelisted,
  persistedQueryNotFound,
} from './refusals.js';

/** What a request says of its document, as it came. */
export interface Asked {
  readonly query?: string | null | undefined;
  readonly documentId?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}

export type Found =
  | {
      readonly ok: true;
      readonly text: string;
      /** To be called once the document may run: only then it can be asked for by its hash. */
      readonly remember: () => void;
    }
  | { readonly ok: false; readonly refusal: GraphQLError };

/** Documents by id. */
export type Safelist = ReadonlyMap<string, string>;

/** Of texts that clients registered; some megabytes at the most. */
const REMEMBERED = { entries: 1_000, length: 2_000_000 };

export class DocumentTexts {
  /** Null: any document may be sent. */
  readonly #safelist: Safelist | null;
  readonly #safeTexts: ReadonlySet<string>;
  readonly #registered = new Recent<string>(REMEMBERED);

  constructor(safelist: Safelist | null) {
    this.#safelist = safelist;
    this.#safeTexts = new Set(safelist?.values());
  }

  find({ query, documentId, extensions }: Asked): Found {
    const id = documentId ?? extensions?.documentId;
    if (typeof id === 'string' && id !== '') return this.#byID(id, query ?? '');
    const persisted = extensions?.persistedQuery;
    if (persisted == null) return query == null || query === '' ? refused(noDocument()) : this.#whole(query);
    const { version, sha256Hash } = membersOf(persisted);
    if (version !== 1 || typeof sha256Hash !== 'string')
      return refused(badPersistedQuery('Unsupported persisted query version'));
    return query == null || query === '' ? this.#byHash(sha256Hash) : this.#register(sha256Hash, query);
  }

  #byID(id: string, query: string): Found {
    if (this.#safelist !== null) return found(this.#safelist.get(id)) ?? refused(notSafelisted());
    return query === '' ? refused(noSafelist()) : this.#whole(query);
  }

  #byHash(hash: string): Found {
    if (this.#safelist !== null) return found(this.#safelist.get(hash)) ?? refused(notSafelisted());
    return found(this.#registered.get(hash)) ?? refused(persistedQueryNotFound());
  }

  #register(hash: string, text: string): Found {
    if (createHash('sha256').update(text).digest('hex') !== hash)
      return refused(badPersistedQuery('provided sha does not match query'));
    const whole = this.#whole(text);
    return whole.ok ? { ...whole, remember: () => this.#registered.set(hash, text, text.length) } : whole;
  }

  #whole(text: string): Found {
    if (this.#safelist !== null && !this.#safeTexts.has(text)) return refused(notSafelisted());
    return { ok: true, text, remember: () => undefined };
  }
}

function found(text: string | undefined): Found | null {
  return text === undefined ? null : { ok: true, text, remember: () => undefined };
}

function refused(refusal: GraphQLError): Found {
  return { ok: false, refusal };
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
