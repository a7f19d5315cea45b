// Look-ups of one thing by its id, whose answer is the thing or why it cannot be shown.
import type DataLoader from 'dataloader';

import { type DrsFailure, notFound, type Result, type ValidationError } from '../domain/failure.js';

/**
 * The thing that DRS has by this id; else the violation that made the id none, that DRS has no such thing, or why DRS could not
 * be asked. `resourceType` in DRS's words.
 */
export async function lookUp<ID extends string, Item>(
  id: Result<ID, ValidationError>,
  loader: DataLoader<ID, Result<Item | null>>,
  what: string,
  resourceType: string,
): Promise<Item | DrsFailure> {
  if (!id.ok) return id.failure;
  const found = await loader.load(id.value);
  return found.ok ? (found.value ?? notFound(what, id.value, resourceType)) : found.failure;
}
