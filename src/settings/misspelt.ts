// Names in the environment that are no settings, but nearly: a setting that is misspelt is not set, and nobody would be told.

export interface Misspelt {
  readonly name: string;
  readonly meant: string;
}

/** Shorter names are near to too many others. */
const LEAST_LENGTH = 7;
const MOST_EDITS = 2;

/** Those of the names that are within two letters of a setting's, and no setting. The environment has much that is none of ours. */
export function misspeltAmong(names: readonly string[], settings: readonly string[]): readonly Misspelt[] {
  const known = new Set(settings);
  return names.flatMap((name) => {
    if (known.has(name) || name.length < LEAST_LENGTH) return [];
    const near = settings.filter((setting) => setting.length >= LEAST_LENGTH);
    const meant = near.find((setting) => editsBetween(name.toUpperCase(), setting, MOST_EDITS) <= MOST_EDITS);
    // Two settings of the SDK differ by as little as a typo would.
    return meant === undefined || name.startsWith('AWS_') ? [] : [{ name, meant }];
  });
}

/** Levenshtein's distance; more than `most` is not counted out. */
export function editsBetween(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let row = Array.from({ length: right.length + 1 }, (_, place) => place);
  for (const [place, letter] of Array.from(left).entries()) {
    const next = [place + 1];
    for (const [column, other] of Array.from(right).entries()) {
      const [above = 0, before = 0, diagonal = 0] = [row[column + 1], next[column], row[column]];
      next.push(Math.min(above + 1, before + 1, diagonal + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
