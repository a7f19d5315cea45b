// The scopes that the gateway serves, by name.
import { failed, type Result, success, type ValidationError } from '../../domain/failure.js';
import type { Scope } from '../../domain/scope.js';
import { MOST_VIOLATIONS_TOLD, shown, validationError } from '../validation.js';

/** Each with the parts that work there. */
export class Scopes<Part extends Scope> {
  /** Those that are meant where none is named: at least one. */
  readonly all: readonly Part[];
  /** Those where the caller may do anything at all. */
  readonly open: readonly Part[];
  readonly #byName: ReadonlyMap<string, Part>;

  /**
   * At least one. Those that are not open are found by their names alone: what is asked of them they refuse themselves. Where none is
   * open the first stands for all.
   */
  constructor(served: readonly Part[], isOpen: (scope: Part) => boolean = () => true) {
    this.open = served.filter(isOpen);
    this.all = this.open.length > 0 ? this.open : served.slice(0, 1);
    this.#byName = new Map(served.map((scope) => [scope.name, scope]));
  }

  get names(): readonly string[] {
    return this.all.map(({ name }) => name);
  }

  /** Undefined for a name that no scope has, such as one that was served before the settings changed. */
  find(name: string): Part | undefined {
    return this.#byName.get(name);
  }

  /** The scope to which something belongs that was read there. Throws for a name that no scope has: that is a bug. */
  in(name: string): Part {
    const scope = this.#byName.get(name);
    if (scope === undefined) throw new Error(`there is no scope ${name}`);
    return scope;
  }

  /** Those that a caller names, in the order of the settings; all where nothing is named. `path` is where the names stand. */
  select(
    names: readonly string[] | null | undefined,
    path: string,
  ): Result<readonly Part[], ValidationError> {
    if (names == null) return success(this.all);
    if (names.length === 0) {
      const message = 'Must name a scope, or be left out for all.';
      return failed(validationError([{ name: path, message }]));
    }
    const odd = [...names.entries()].filter(([, name]) => !this.#byName.has(name));
    if (odd.length > 0) {
      const told = odd
        .slice(0, MOST_VIOLATIONS_TOLD)
        .map(([index, name]) => ({ name: `${path}[${index}]`, message: this.#rule(name) }));
      return failed(validationError(told, odd.length));
    }
    const wanted = new Set(names);
    return success([...this.#byName.values()].filter(({ name }) => wanted.has(name)));
  }

  /** The one that a caller names; null where nothing is named and there are several. */
  selectOne(name: string | null | undefined, path: string): Result<Part | null, ValidationError> {
    if (name == null) return success(this.all.length === 1 ? (this.all[0] ?? null) : null);
    const scope = this.#byName.get(name);
    return scope === undefined
      ? failed(validationError([{ name: path, message: this.#rule(name) }]))
      : success(scope);
  }

  #rule(name: string): string {
    return `Must be one of the scopes that this gateway serves (${this.names.join(', ')}), is ${shown(name)}.`;
  }
}
