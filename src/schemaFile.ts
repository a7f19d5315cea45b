// What stands beside package.json and belongs to the program, whether this runs from src or from dist: above all the contract, which other
// packages import from here.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `schema.graphql` is: the whole API, described, in GraphQL's schema language. */
export function schemaURL(): URL {
  return projectURL('schema.graphql');
}

/** Its text, for generators of code, mocks and checks. */
export function readSchema(): string {
  return readProjectFile('schema.graphql');
}

/**
 * The text of a file, by its path from package.json on.
 * @internal
 */
export function readProjectFile(path: string): string {
  return readFileSync(projectURL(path), 'utf8');
}

/**
 * Where a file or folder is.
 * @internal
 */
export function projectPath(path: string): string {
  return fileURLToPath(projectURL(path));
}

function projectURL(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}
