// Where the schema, its last release, and what was declared since lie. Each can be named on the command line.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';

const root = new URL('../../', import.meta.url).pathname;

/** `--present`, `--released` and `--declared`: paths of files. */
export function readPaths() {
  const { values } = parseArgs({
    options: {
      present: { type: 'string', default: `${root}schema.graphql` },
      released: { type: 'string', default: `${root}docs/schema/released.graphql` },
      declared: { type: 'string', default: `${root}docs/schema/declared.json` },
    },
  });
  return values;
}

/** `[{ change, reason }]`; ends with 2 where the file says something else. */
export function readDeclared(path) {
  const problem = (what) => {
    process.stderr.write(`${path}: ${what}\n`);
    process.exit(2);
  };
  let declared;
  try {
    declared = JSON.parse(readFileSync(path, 'utf8')).breaking;
  } catch (error) {
    return problem(error.message);
  }
  if (!Array.isArray(declared)) return problem('"breaking" must be a list');
  for (const [index, { change, reason } = {}] of declared.entries()) {
    if (typeof change !== 'string') return problem(`"breaking"[${index}] has no "change"`);
    if (typeof reason !== 'string' || reason.trim().length < 20)
      return problem(`"${change}" needs a "reason": why, since when it was deprecated, what to use instead`);
  }
  return declared;
}
