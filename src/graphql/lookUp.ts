// Look-ups of one thing by its id.
import { type DrsFailure, notFound, type Result, type ValidationError } from '../domain/failure.js';
import { valueOrThrow } from './failures.js';

/** Gives the thing of an id, or null where DRS has none. */
interface Loader<ID, Item> {
  load(id: ID): Promise<Result<Item | null>>;
}

/**
 * The thing that DRS has by this id; else the violation that made the id none, that DRS has no such thing, or why DRS could not
 * be asked. `resourceType` in DRS's words.
 */
export async function lookUp<ID extends string, Item>(
  id: Result<ID, ValidationError>,
  loader: Loader<ID, Item>,
  what: string,
  resourceType: string,
): Promise<Item | DrsFailure> {
  if (!id.ok) return id.failure;
  const found = await loader.load(id.value);
  return found.ok ? (found.value ?? notFound(what, id.value, resourceType)) : found.failure;
}

/** From a thing to another one that it names; null where it names none or DRS has it no more. A failure stands in errors[]. */
export async function follow<ID extends string, Item>(
  id: ID | null,
  loader: Loader<ID, Item>,
): Promise<Item | null> {
  return id === null ? null : valueOrThrow(await loader.load(id));
}
