// Documents whose blocks are run from top to bottom, as a reader would who follows them to the letter. What a comment above a block may
// say is in test/docs/kit/markdown.ts.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { blocksOf } from './kit/markdown.js';
import { Memory } from './kit/memory.js';
import { checkTypes, RUNNERS } from './kit/runners.js';

interface Document {
  /** From the top of the repository. */
  readonly path: string;
  /** Settings of the gateway that it is run against. */
  readonly env?: Readonly<Record<string, string>>;
}

const DOCUMENTS: readonly Document[] = [
  { path: 'docs/guide-for-portals.md', env: { RECONCILE_WINDOW_MS: '2000' } },
  { path: 'docs/schema.md' },
  { path: 'docs/runbook.md' },
  { path: 'docs/guide-for-contributors.md' },
  { path: 'docs/operations.md' },
  { path: 'README.md' },
];

const ROOT = new URL('../../', import.meta.url).pathname;
const TYPED = ['ts', 'tsx'];
/** Left out with a line of test/kit/globalSetup.ts where there is no shell. */
const hasShell = ['bash', 'curl'].every((command) => spawnSync(command, ['--version']).status === 0);
const languages = Object.keys(RUNNERS).filter((language) => language !== 'sh' || hasShell);

describe.each(DOCUMENTS)('$path', ({ path, env = {} }) => {
  const blocks = blocksOf(readFileSync(`${ROOT}${path}`, 'utf8'));
  const asked = blocks.filter(({ notRun }) => notRun === undefined);
  const typed = asked.filter(({ language }) => TYPED.includes(language));
  const folder = `${ROOT}dist/documents/${basename(path, '.md')}`;
  const memory = new Memory();
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway({ SIMULATOR_SERVERS: '24', ...env });
  });
  afterAll(async () => {
    await gateway.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  // Not by `it.each`, which takes no empty list: without a shell a document may have none.
  for (const block of asked.filter(({ language }) => languages.includes(language)))
    it(`line ${block.line} does what it says, in ${block.language}`, async () => {
      const running = RUNNERS[block.language]?.(block, { gateway, memory, folder });

      await expect(running).resolves.toBeUndefined();
    });

  it('has no TypeScript that the compiler does not take', async () => {
    await expect(checkTypes(typed, `${folder}/types`)).resolves.toBeUndefined();
  });

  it('leaves nothing out without a reason', () => {
    const reasons = blocks.flatMap(({ notRun }) => (notRun === undefined ? [] : [notRun]));

    expect(reasons.filter((reason) => reason.length < 10)).toEqual([]);
  });
});
