// In which scope a change is to be made: the one that the caller names, or the only one, or where the key was used before, or where all
// the things are that the input names.
import type { Actor } from '../../domain/actor.js';
import { type DrsFailure, failed, type Result, success } from '../../domain/failure.js';
import type { Scope } from '../../domain/scope.js';
import type { RequestLedger } from '../storePorts.js';
import { validationError } from '../validation.js';
import type { Scopes } from './scopes.js';
import { type Kind, KINDS, type Whereabouts } from './whereabouts.js';

/** A scope that can be asked for things by their ids. */
export interface Searchable extends Scope {
  readonly recovery: {
    /** Those of the ids that exist. */
    existing(kind: Kind, ids: readonly string[]): Promise<Result<ReadonlySet<string>>>;
  };
}

export interface LocateParts<Part extends Searchable> {
  readonly scopes: Scopes<Part>;
  readonly whereabouts: Whereabouts;
  readonly requests: Pick<RequestLedger, 'byKey'>;
}

/** No operation takes more. */
const MOST_IDS = 200;

/** What of an input tells where it belongs. */
export interface Clues {
  readonly scope: string | null | undefined;
  readonly idempotencyKey: string | null | undefined;
  readonly kind: Kind;
  /** Those that break the rule of their kind are left out by the caller: no scope has them. */
  readonly ids: readonly string[];
}

/**
 * The scope, or why it cannot be told: `scope` names none or must be named, the things are in different scopes or in none, or a scope
 * where they may be could not be asked. Rejects with StoreUnavailable. Without ids to look for, and with more than any operation takes, it
 * is the first scope, whose use case says what is wrong with the input.
 */
export async function locateScope<Part extends Searchable>(
  parts: LocateParts<Part>,
  actor: Actor,
  clues: Clues,
): Promise<Result<Part>> {
  const { scopes } = parts;
  const named = scopes.selectOne(clues.scope, 'input.scope');
  if (!named.ok) return named;
  if (named.value !== null) return success(named.value);
  const ofKey = await scopesOfKey(parts, actor, clues.idempotencyKey);
  const [known, another] = ofKey;
  if (known !== undefined && another === undefined) return success(known);
  if (known !== undefined) return failed(mustBeNamed('this idempotencyKey was used in', ofKey));
  const [first] = scopes.all;
  const isToBeLookedFor = clues.ids.length > 0 && clues.ids.length <= MOST_IDS;
  if (!isToBeLookedFor && first !== undefined) return success(first);
  return whereAllAre(parts, clues);
}

async function scopesOfKey<Part extends Searchable>(
  { scopes, requests }: LocateParts<Part>,
  actor: Actor,
  key: string | null | undefined,
): Promise<readonly Part[]> {
  if (key == null) return [];
  const holders = await Promise.all(scopes.all.map(({ name }) => requests.byKey(name, actor.name, key)));
  return scopes.all.filter((_, index) => holders[index] !== null);
}

async function whereAllAre<Part extends Searchable>(
  { scopes, whereabouts }: LocateParts<Part>,
  { kind, ids }: Clues,
): Promise<Result<Part>> {
  const candidates = new Set(ids.flatMap((id) => whereabouts.candidates(kind, id)));
  const answers = await Promise.all(
    [...candidates].map(async (name) => {
      const asked = ids.filter((id) => whereabouts.candidates(kind, id).includes(name));
      return { scope: name, asked, result: await scopes.in(name).recovery.existing(kind, asked) };
    }),
  );
  const places = new Map<string, string>();
  for (const id of ids) {
    const words = answers
      .filter(({ asked }) => asked.includes(id))
      .map(({ scope, result }) => ({
        scope,
        result: result.ok ? success(result.value.has(id) ? id : null) : result,
      }));
    const decided = whereabouts.decide(kind, id, words);
    if (!decided.ok) return decided;
    places.set(decided.value.scope, places.get(decided.value.scope) ?? id);
  }
  const [place, other] = [...places];
  if (place === undefined) throw new Error('an id that was found is nowhere');
  return other === undefined ? success(scopes.in(place[0])) : failed(apart(kind, place, other));
}

function mustBeNamed(why: string, scopes: readonly Scope[]): DrsFailure {
  const message = `Must be given: ${why} several scopes (${scopes.map(({ name }) => name).join(', ')}).`;
  return validationError([{ name: 'input.scope', message }]);
}

function apart(
  kind: Kind,
  [scope, id]: readonly [string, string],
  [otherScope, otherID]: readonly [string, string],
): DrsFailure {
  const { noun } = KINDS[kind];
  const message = `The ${noun} ${id} is in ${scope}, ${otherID} is in ${otherScope}: send a request for each scope.`;
  return validationError([{ name: 'input', message }]);
}
