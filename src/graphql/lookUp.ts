// Look-ups of one thing by its id.
import { type DrsFailure, type Result, type ValidationError } from '../domain/failure.js';
import type { Kind } from '../recovery/scopes/whereabouts.js';
import type { GraphQLContext, InScopeContext } from './context.js';
import { valueOrThrow } from './failures.js';

export interface LookUp<ID extends string, Item> {
  readonly kind: Kind;
  readonly id: Result<ID, ValidationError>;
  /** The name of the scope, where the caller gave one. */
  readonly scope: string | null | undefined;
  /** The thing in one scope; null where there is none. */
  readonly load: (context: InScopeContext, id: ID) => Promise<Result<Item | null>>;
}

/**
 * The thing that DRS has by this id, in the scope that was named or in whichever has it; else the violation that made the id none, that
 * there is no such thing, or why DRS could not be asked.
 */
export async function lookUp<ID extends string, Item>(
  { recovery, inScope }: GraphQLContext,
  { kind, id, scope, load }: LookUp<ID, Item>,
): Promise<Item | DrsFailure> {
  if (!id.ok) return id.failure;
  const named = recovery.scopes.selectOne(scope, 'scope');
  if (!named.ok) return named.failure;
  const places = named.value === null ? recovery.whereabouts.candidates(kind, id.value) : [named.value.name];
  const words = await Promise.all(
    places.map(async (place) => ({ scope: place, result: await load(inScope(place), id.value) })),
  );
  const decided = recovery.whereabouts.decide(kind, id.value, words);
  return decided.ok ? decided.value.item : decided.failure;
}

/** From a thing to another one that it names; null where it names none or DRS has it no more. A failure stands in errors[]. */
export async function follow<ID extends string, Item>(
  id: ID | null,
  loader: { load(id: ID): Promise<Result<Item | null>> },
): Promise<Item | null> {
  return id === null ? null : valueOrThrow(await loader.load(id));
}
