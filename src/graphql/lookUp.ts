// Look-ups of one thing by its id, whose answer is the thing or why it cannot be shown.
import type DataLoader from 'dataloader';

import type { DrsFailure, Result, ValidationError } from '../domain/failure.js';
import type { Kind } from '../recovery/scopes/whereabouts.js';
import type { GraphQLContext } from './context.js';
import type { Loaders } from './loaders.js';

export interface LookUp<ID extends string, Item> {
  readonly kind: Kind;
  readonly id: Result<ID, ValidationError>;
  /** The name of the scope, where the caller gave one. */
  readonly scope: string | null | undefined;
  readonly loaderOf: (loaders: Loaders) => DataLoader<ID, Result<Item | null>>;
}

/**
 * The thing that DRS has by this id, in the scope that was named or in whichever has it; else the violation that made the id none, that
 * there is no such thing, or why DRS could not be asked.
 */
export async function lookUp<ID extends string, Item>(
  { recovery, inScope }: GraphQLContext,
  { kind, id, scope, loaderOf }: LookUp<ID, Item>,
): Promise<Item | DrsFailure> {
  if (!id.ok) return id.failure;
  const named = recovery.scopes.selectOne(scope, 'scope');
  if (!named.ok) return named.failure;
  const places = named.value === null ? recovery.whereabouts.candidates(kind, id.value) : [named.value.name];
  const words = await Promise.all(
    places.map(async (place) => ({
      scope: place,
      result: await loaderOf(inScope(place).loaders).load(id.value),
    })),
  );
  const decided = recovery.whereabouts.decide(kind, id.value, words);
  return decided.ok ? decided.value.item : decided.failure;
}
