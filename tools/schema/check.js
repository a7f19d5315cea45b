// Compares schema.graphql with the last release: fails (1) where a breaking change is not declared, or a declaration is of no change.
// `npm run schema:check`; the promise that it holds is in docs/schema.md.
import { readFileSync } from 'node:fs';
import process from 'node:process';

import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

import { readDeclared, readPaths } from './files.js';

const paths = readPaths();
const [released, present] = [paths.released, paths.present].map((path) =>
  buildSchema(readFileSync(path, 'utf8')),
);
const declared = readDeclared(paths.declared);

const changes = findBreakingChanges(released, present).map(({ description }) => description);
const declaredChanges = declared.map(({ change }) => change);
const undeclared = changes.filter((change) => !declaredChanges.includes(change));
const unused = declaredChanges.filter((change) => !changes.includes(change));
const dangerous = findDangerousChanges(released, present);

for (const { description } of dangerous)
  process.stdout.write(`dangerous, for clients without a default: ${description}\n`);
for (const { change, reason } of declared)
  process.stdout.write(`breaking, declared: ${change} (${reason})\n`);
for (const change of undeclared)
  process.stderr.write(
    `breaking, not declared: ${change}\n  declare it: ${JSON.stringify({ change, reason: '…' })}\n`,
  );
for (const change of unused) process.stderr.write(`declared, but no breaking change: ${change}\n`);

const isGood = undeclared.length + unused.length === 0;
if (isGood)
  process.stdout.write(
    `The schema keeps its promise: ${declared.length} breaking and declared, ${dangerous.length} dangerous.\n`,
  );
else process.stderr.write(`See docs/schema.md; declarations stand in ${paths.declared}.\n`);
process.exitCode = isGood ? 0 : 1;
