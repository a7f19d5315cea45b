// The contract as a file: what other packages may import of this one.
import { readFileSync } from 'node:fs';

/** Where `schema.graphql` is: the whole API, described, in GraphQL's schema language. */
export function schemaURL(): URL {
  return new URL('../schema.graphql', import.meta.url);
}

/** Its text, for generators of code, mocks and checks. */
export function readSchema(): string {
  return readFileSync(schemaURL(), 'utf8');
}
