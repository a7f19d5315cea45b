// The guide for contributors names paths: each of them is there, and none that its example needs is left out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const ROOT = new URL('../..', import.meta.url).pathname;
const guide = readFileSync(join(ROOT, 'docs/guide-for-contributors.md'), 'utf8');
const named = [...guide.matchAll(/`([\w.-]+(?:\/[\w.-]+)+|[\w-]+\.(?:md|yml|graphql|config\.js))`/g)]
  .map(([, path = '']) => path)
  .filter((path) => !['index.html', 'vite.config.ts', 'tsconfig.json'].includes(path));

function filesIn(folder: string): readonly string[] {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.ts')).map((path) => `${folder}/${path}`);
}

describe('the guide for contributors', () => {
  it('names no path that is not there', () => {
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names every file of src that knows of the operation that it follows', () => {
    const knowing = filesIn('src').filter(
      (path) => !path.includes('__generated__') && /deleteJob/i.test(readFileSync(join(ROOT, path), 'utf8')),
    );

    expect(knowing.length).toBeGreaterThan(10);
    expect(knowing.filter((path) => !named.includes(path))).toEqual([]);
  });

  it('links to nothing that is not there', () => {
    const links = [...guide.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);

    expect(links.filter((path) => !existsSync(join(ROOT, 'docs', path)))).toEqual([]);
  });
});
