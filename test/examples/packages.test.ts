// Each example can be copied out: its package.json names what it needs, in the versions that are tested here.
import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

type Versions = Readonly<Record<string, string>>;
interface Manifest {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
}

const ROOT = new URL('../../', import.meta.url).pathname;
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const named = (path: string): Versions => {
  const { dependencies, devDependencies } = JSON.parse(read(path)) as Manifest;
  return { ...dependencies, ...devDependencies };
};

describe.each(['portal', 'node-watcher'])('the package of examples/%s', (name) => {
  const versions = named(`examples/${name}/package.json`);

  it('names the versions that are installed here', () => {
    const here = named('package.json');

    expect(Object.entries(versions).filter(([each, version]) => here[each] !== version)).toEqual([]);
  });

  it('names all that it imports, and nothing of this repository', () => {
    const files = filesOf(name);
    const imported = files.flatMap((file) => [...read(file).matchAll(/(?:from|import) '([^'.][^']*)'/g)]);
    const packages = imported.map(([, from = '']) => /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? '');
    const outside = files.filter((file) => /from '(\.\.\/){3,}/.test(read(file)));

    const missing = packages.filter((each) => !each.startsWith('node:') && versions[each] === undefined);
    expect(files.length).toBeGreaterThan(1);
    expect([...new Set(missing)]).toEqual([]);
    expect(outside).toEqual([]);
  });
});

function filesOf(example: string): readonly string[] {
  const all = readdirSync(`${ROOT}examples/${example}`, { recursive: true, encoding: 'utf8' });
  return all
    .filter((file) => /\.(ts|tsx|js)$/.test(file) && !file.includes('node_modules'))
    .map((file) => `examples/${example}/${file}`);
}
