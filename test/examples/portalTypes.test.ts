// What the compiler says of the portal, in a folder that it was copied to, once the gateway's schema has an error that it does not handle.
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

import { afterAll, expect, it } from '@jest/globals';

const ROOT = new URL('../../', import.meta.url).pathname;
/** Inside the repository, so that it finds the packages. */
const COPY = `${ROOT}dist/portalTypes`;
const NEW_ERROR = `type BrandNewError implements RecoveryError {
  message: String!
  isRetryable: Boolean!
  awsRequestID: String
  code: String
  awsMessage: String
}`;

afterAll(() => rmSync(COPY, { recursive: true, force: true }));

const run = (program: string, words: readonly string[], env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, [`${ROOT}node_modules/${program}`, ...words], {
    cwd: COPY,
    env: { PATH: process.env.PATH, ...env },
  });

it('does not compile where a new error of a start is not handled, and there alone', async () => {
  cpSync(`${ROOT}examples/portal`, COPY, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  const schema = readFileSync(`${ROOT}schema.graphql`, 'utf8')
    .replace(/^union StartRecoveryResult =$/m, `$&\n  | BrandNewError`)
    .concat(NEW_ERROR);
  writeFileSync(`${COPY}/newer.graphql`, schema);

  await run('@graphql-codegen/cli/esm/bin.js', ['--config', 'codegen.ts'], { SCHEMA: 'newer.graphql' });
  const said = await run('typescript/bin/tsc', ['-p', '.', '--pretty', 'false']).then(
    () => 'nothing',
    (error: unknown) => (error as { readonly stdout: string }).stdout,
  );

  const errors = said.split('\n').filter((line) => line.includes('error TS'));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(
    /^src\/drill\/startOutcome\.ts\(\d+,\d+\): error TS2345: .*"BrandNewError".*'never'/,
  );
});
