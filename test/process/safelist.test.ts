// The built program and a file of SAFELIST that cannot be used. `npm test` builds it before.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { killPrograms, runProgram } from '../kit/program.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safelist-'));
});
afterEach(async () => {
  await killPrograms();
  await rm(folder, { recursive: true });
});

async function endWith(content: string, env: Record<string, string> = {}) {
  const file = join(folder, 'documents.json');
  await writeFile(file, content);
  const settings = { PORT: '0', SIMULATOR_PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: join(folder, 'data') };
  return runProgram({ ...settings, ...env, SAFELIST: file }).ended;
}

describe('the program with a SAFELIST', () => {
  it('of documents that cannot run ends with 1, and names every problem of each', async () => {
    const content = JSON.stringify({
      unknown: '{ nothing nobody }',
      broken: 'query {',
      costly:
        '{ sourceServers(first: 1000) { nodes { recoverySnapshots(first: 1000) { nodes { timestamp } } } } }',
      twice: 'mutation { a: __typename b: __typename }',
      good: '{ scopes { name } }',
    });

    const { code, stdout, stderr } = await endWith(content);

    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'SAFELIST names a file with documents that cannot run:',
      expect.stringContaining('- "unknown": Cannot query field "nothing"'),
      expect.stringContaining('- "unknown": Cannot query field "nobody"'),
      expect.stringContaining('- "broken": Syntax Error'),
      expect.stringContaining('- "costly": This query costs'),
      expect.stringContaining('- "twice": A mutation may have one root field'),
    ]);
  });

  it('that is no JSON ends with 1, and names every other setting that is wrong too', async () => {
    const { code, stdout, stderr } = await endWith('{', { PORT: 'x' });

    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^The gateway cannot start with these settings:\n/);
    expect(stderr).toMatch(/^- PORT must be/m);
    expect(stderr).toMatch(/^- SAFELIST must be the path of a JSON file: .*cannot be read as JSON\.$/m);
  });
});
