// A document whose blocks are run from top to bottom, as a reader would who follows it to the letter.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../../kit/gateway.js';
import { blocksOf } from './markdown.js';
import { Memory } from './memory.js';
import { checkTypes, RUNNERS } from './runners.js';

const ROOT = new URL('../../../', import.meta.url).pathname;
const TYPED = ['ts', 'tsx'];
const hasBash = ['bash', 'curl'].every((command) => spawnSync(command, ['--version']).status === 0);

/** Runs every block of a file of this repository against a gateway of its own, with these settings. */
export function describeDocument(path: string, env: Readonly<Record<string, string>> = {}): void {
  const blocks = blocksOf(readFileSync(`${ROOT}${path}`, 'utf8'));
  const isRun = ({ language }: { readonly language: string }) =>
    language in RUNNERS && (language !== 'sh' || hasBash);
  const typed = blocks.filter(({ language, notRun }) => TYPED.includes(language) && notRun === undefined);
  const folder = `${ROOT}dist/documents/${basename(path, '.md')}`;
  const memory = new Memory();
  let gateway: TestGateway;

  describe(path, () => {
    beforeAll(async () => {
      gateway = await startTestGateway({ SIMULATOR_SERVERS: '24', RECONCILE_WINDOW_MS: '2000', ...env });
    });
    afterAll(async () => {
      await gateway.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(blocks.filter((block) => block.notRun === undefined && isRun(block)))(
      'line $line: the $language does what it should',
      async (block) => {
        await expect(RUNNERS[block.language]?.(block, { gateway, memory, folder })).resolves.toBeUndefined();
      },
    );

    it.each(typed.length > 0 ? [typed] : [])('has TypeScript that the compiler takes', async (...all) => {
      await expect(checkTypes(all.flat(), `${folder}/types`)).resolves.toBeUndefined();
    });

    it('leaves nothing out without a reason', () => {
      const reasons = blocks.flatMap(({ notRun }) => (notRun === undefined ? [] : [notRun]));

      expect(reasons.filter((reason) => reason.length < 10)).toEqual([]);
    });
  });
}
