// SQLite allows 32,766 parameters a statement, Postgres 65,535.

/** A statement takes so many rows, or ids, at the most. */
const MOST_ROWS = 500;

/** The items in parts that one statement takes. */
export function batches<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / MOST_ROWS);
  return Array.from({ length: count }, (_, index) => items.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS));
}
