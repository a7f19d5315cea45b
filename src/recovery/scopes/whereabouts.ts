// In which scope a thing is that is known by its id alone. Ids are unique over AWS, but do not tell their scope: so each scope is asked,
// and where a thing was found is remembered, since nothing ever moves.
import {
  type DrsFailure,
  failed,
  notFound,
  type Result,
  success,
  type ValidationError,
} from '../../domain/failure.js';
import { sentence, validationError } from '../validation.js';

/** What has an id of its own, and how it is called. */
export const KINDS = {
  job: { noun: 'job', resourceType: 'JOB' },
  sourceServer: { noun: 'source server', resourceType: 'SOURCE_SERVER' },
  recoveryInstance: { noun: 'recovery instance', resourceType: 'RECOVERY_INSTANCE' },
  sourceNetwork: { noun: 'source network', resourceType: 'SOURCE_NETWORK' },
} as const;
export type Kind = keyof typeof KINDS;

/** What one scope said of an id: the thing, null where it has none, or why it could not be asked. */
export interface Word<Item> {
  readonly scope: string;
  readonly result: Result<Item | null>;
}

/** Overflow rule: the places that were noted first are forgotten; then all scopes are asked again. */
const MOST_REMEMBERED = 50_000;

export class Whereabouts {
  readonly #scopes: readonly string[];
  readonly #known = new Map<string, string>();
  #noted = 0;

  constructor(scopes: readonly string[]) {
    this.#scopes = scopes;
  }

  /** How often a place was noted: as long as it stays the same, `candidates` does too. */
  get noted(): number {
    return this.#noted;
  }

  /** The scopes to ask for an id: the one where it is known to be, else all. */
  candidates(kind: Kind, id: string): readonly string[] {
    const known = this.#known.get(`${kind} ${id}`);
    return known === undefined ? this.#scopes : [known];
  }

  /** The thing is there and nowhere else. */
  note(kind: Kind, id: string, scope: string): void {
    const key = `${kind} ${id}`;
    if (this.#scopes.length === 1 || this.#known.has(key)) return;
    const [oldest] = this.#known.keys();
    if (this.#known.size >= MOST_REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(key, scope);
    this.#noted += 1;
  }

  /**
   * What the words of all candidates come to: "no such thing" only where every one of them said so. `scopePath` is where the caller
   * names a scope.
   */
  decide<Item>(
    kind: Kind,
    id: string,
    words: readonly Word<Item>[],
    scopePath = 'scope',
  ): Result<{ readonly scope: string; readonly item: Item }> {
    const found = words.flatMap(({ scope, result }) =>
      result.ok && result.value !== null ? [{ scope, item: result.value }] : [],
    );
    const [first, second] = found;
    const failures = words.flatMap(({ scope, result }) =>
      result.ok ? [] : [{ scope, failure: result.failure }],
    );
    if (first !== undefined && second === undefined) {
      if (failures.length === 0) this.note(kind, id, first.scope);
      return success(first);
    }
    if (first !== undefined)
      return failed(
        ambiguous(
          scopePath,
          kind,
          id,
          found.map(({ scope }) => scope),
        ),
      );
    const [failure] = failures;
    if (failure === undefined) return failed(this.#nowhere(kind, id, words));
    return failed(words.length === 1 ? failure.failure : unasked(kind, id, failure));
  }

  #nowhere(kind: Kind, id: string, words: readonly Word<unknown>[]): DrsFailure {
    const { noun, resourceType } = KINDS[kind];
    const failure = notFound(noun, id, resourceType);
    if (words.length === 1) return failure;
    const places = words.map(({ scope }) => scope).join(', ');
    return { ...failure, message: `DRS has no ${noun} ${id} in any of the scopes ${places}. Check the id.` };
  }
}

function ambiguous(scopePath: string, kind: Kind, id: string, scopes: readonly string[]): ValidationError {
  const message = `Must be given: the ${KINDS[kind].noun} ${id} is in several scopes (${scopes.join(', ')}).`;
  return validationError([{ name: scopePath, message }]);
}

function unasked(
  kind: Kind,
  id: string,
  { scope, failure }: { readonly scope: string; readonly failure: DrsFailure },
): DrsFailure {
  const message =
    `The ${KINDS[kind].noun} ${id} is in none of the scopes that could be asked, and ${scope} could not: ` +
    sentence(failure.message);
  return { ...failure, message };
}
