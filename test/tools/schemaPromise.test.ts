// npm run schema:check and schema:release, run as commands, on the real schema and on ones that break the promise.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const TOOLS = new URL('../../tools/schema/', import.meta.url).pathname;
const SCHEMA = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
const REMOVED = {
  change: 'Job.endDateTime was removed.',
  reason: 'Deprecated since 0.0.9: read endedAt instead.',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => join(folder, name);

/** Runs a command with the schema as the released one, another as the present one, and these declarations. */
function run(command: 'check.js' | 'release.js', present: string, declared: unknown = { breaking: [] }) {
  writeFileSync(file('released.graphql'), SCHEMA);
  writeFileSync(file('present.graphql'), present);
  writeFileSync(file('declared.json'), JSON.stringify(declared));
  return words(command, [
    ...['--released', file('released.graphql')],
    ...['--present', file('present.graphql')],
    ...['--declared', file('declared.json')],
  ]);
}

function words(command: string, options: readonly string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, [TOOLS + command, ...options], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** Takes one field out of the type. */
const without = (type: string, field: string) =>
  SCHEMA.replace(new RegExp(`(^type ${type} [^]*?)\\n  ${field}: \\S+`, 'm'), '$1\n  somethingElse: ID');
const withField = SCHEMA.replace(/^type Query \{/m, 'type Query {\n  isItSo: Boolean\n');
const withUnionMember = SCHEMA.replace(
  '  | ApprovalRequiredError\n',
  '  | ApprovalRequiredError\n  | ApprovalNotPendingError\n',
);

describe('npm run schema:check', () => {
  it('passes for the schema as it is, against the last release', async () => {
    expect(await words('check.js', [])).toMatchObject({ code: 0, stderr: '' });
  });

  it('fails for a field that was removed, and says how to declare it', async () => {
    const { code, stderr } = await run('check.js', without('Job', 'endDateTime'));

    expect(code).toBe(1);
    expect(stderr).toContain('breaking, not declared: Job.endDateTime was removed.');
    expect(stderr).toContain('{"change":"Job.endDateTime was removed.","reason":"…"}');
  });

  it('passes for it once it is declared with a reason', async () => {
    const { code, stdout } = await run('check.js', without('Job', 'endDateTime'), { breaking: [REMOVED] });

    expect(code).toBe(0);
    expect(stdout).toContain(`${REMOVED.change} (${REMOVED.reason})`);
  });

  it('fails for a declaration that is of no change any more', async () => {
    const { code, stderr } = await run('check.js', SCHEMA, { breaking: [REMOVED] });

    expect(code).toBe(1);
    expect(stderr).toContain('declared, but no breaking change: Job.endDateTime was removed.');
  });

  it.each([
    ['a reason that says nothing', { breaking: [{ ...REMOVED, reason: 'because' }] }, 'needs a "reason"'],
    ['no change', { breaking: [{ reason: REMOVED.reason }] }, '"breaking"[0] has no "change"'],
    ['no list', {}, '"breaking" must be a list'],
  ])('takes no declaration with %s', async (_, declared, problem) => {
    const { code, stderr } = await run('check.js', without('Job', 'endDateTime'), declared);

    expect(code).toBe(2);
    expect(stderr).toContain(problem);
  });

  it('passes for what is added, and lists what clients need a default for', async () => {
    const added = await run('check.js', withField);
    const grown = await run('check.js', withUnionMember);

    expect(added).toMatchObject({ code: 0, stdout: expect.not.stringContaining('dangerous,') });
    expect(grown).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('ApprovalNotPendingError was added to'),
    });
  });
});

describe('npm run schema:release', () => {
  it('takes the schema as the released one and forgets the declarations, so that the check passes', async () => {
    const broken = without('Job', 'endDateTime');

    const { code } = await run('release.js', broken, { breaking: [REMOVED] });

    const options = ['--released', file('released.graphql'), '--present', file('present.graphql')];
    const checked = await words('check.js', [...options, '--declared', file('declared.json')]);
    expect(code).toBe(0);
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(file('released.graphql'), 'utf8')).toBe(
      `# The schema of release 0.1.0, made by \`npm run schema:release\`. Do not edit.\n\n${broken}`,
    );
  });
});
