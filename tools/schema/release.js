// Takes schema.graphql as the released one, and forgets what was declared since the last release. `npm run schema:release`, once a release.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

import { readPaths } from './files.js';

const { present, released, declared } = readPaths();
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const sdl = readFileSync(present, 'utf8');

writeFileSync(
  released,
  `# The schema of release ${version}, made by \`npm run schema:release\`. Do not edit.\n\n${sdl}`,
);
writeFileSync(declared, `${JSON.stringify({ breaking: [] }, null, 2)}\n`);
process.stdout.write(`${released} is the schema of ${version} now.\n`);
