// What may have been meant by a word that is none of those known.
import { editsBetween } from '../settings/misspelt.js';

const MOST_EDITS = 3;

/** The one of the known words with the fewest letters between, or that it begins; null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const most = Math.min(MOST_EDITS, Math.floor(word.replace(/^-+/, '').length / 2));
  const byDistance = known
    .map((each) => ({ each, edits: editsBetween(word, each, most) }))
    .sort((left, right) => left.edits - right.edits);
  const [best] = byDistance;
  if (best !== undefined && best.edits <= most) return best.each;
  const begun = known.filter((each) => word.length > 4 && each.startsWith(word));
  return begun[0] ?? null;
}
