// What is installed: exact versions, of known content, for every platform, with nothing run meanwhile, under licences that permit it.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

import { describe, expect, it } from '@jest/globals';

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly scripts: Versions;
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly overrides: Readonly<Record<string, string | Versions>>;
}

interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  /** For development alone. */
  readonly dev?: boolean;
  readonly optionalDependencies?: Versions;
}

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly (
    { readonly license: { readonly id?: string; readonly name?: string } } | { readonly expression: string }
  )[];
}

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
}

const ROOT = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const versionOf = (name: string) => lock.packages[`node_modules/${name}`]?.version;

/** `<package>`, or `<parent> > <package>` where it is for one parent alone, with the version. */
const overrides = Object.entries(manifest.overrides).flatMap(([name, to]) =>
  typeof to === 'string'
    ? [{ name, version: to }]
    : Object.entries(to).map(([child, version]) => ({ name: `${name} > ${child}`, version })),
);

/** The packages of the benches, which are no part of what is delivered. */
const benchManifest = JSON.parse(read('bench/package.json')) as Pick<
  Manifest,
  'dependencies' | 'devDependencies' | 'overrides'
>;
const benchLock = JSON.parse(read('bench/package-lock.json')) as typeof lock;

/** The bill of materials as whoever runs the command gets it. */
async function billOfMaterials(): Promise<Bill> {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], {
    cwd: ROOT,
    maxBuffer: 32 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Bill;
}

function licencesOf({ licenses = [] }: Component): readonly string[] {
  return licenses.flatMap((entry) =>
    'expression' in entry
      ? entry.expression.replace(/[()]/g, '').split(' AND ')
      : [entry.license.id ?? entry.license.name ?? 'unnamed'],
  );
}

describe('package.json', () => {
  it('names exact versions only', () => {
    const named = [
      ...Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }),
      ...overrides.map(({ name, version }) => [name, version] as const),
    ];

    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('relies on no script that npm runs by itself, because those are switched off', () => {
    const names = Object.keys(manifest.scripts);
    const hooks = names.filter((name) =>
      names.some((other) => [`pre${other}`, `post${other}`].includes(name)),
    );
    const lifeCycle = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];

    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    expect([...hooks, ...names.filter((name) => lifeCycle.includes(name))]).toEqual([]);
  });

  it('has no override without a reason in docs/security.md, and the page no reason without an override', () => {
    const section = read('docs/security.md').split('### Overrides')[1]?.split('\n### ')[0] ?? '';
    const rows = [...section.matchAll(/^\| `([^|]+?)` +\| (.+?) +\|$/gm)];
    const names = rows.map(([, name = '']) => name.replaceAll('`', ''));

    expect(names.sort()).toEqual(overrides.map(({ name }) => name).sort());
  });
});

describe('package-lock.json', () => {
  it('knows the content of every package', () => {
    expect(locked.filter(([, { integrity }]) => !/^sha512-[\w+/]+=*$/.test(integrity ?? ''))).toEqual([]);
  });

  it('takes every package from the registry: from no repository, file or other host', () => {
    const elsewhere = locked.filter(
      ([, { resolved, link }]) =>
        link === true || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );

    expect(elsewhere).toEqual([]);
  });

  it('has the versions that package.json names', () => {
    const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

    expect(named.filter(([name, version]) => versionOf(name) !== version)).toEqual([]);
  });

  it('has every package that another one has for some platform', () => {
    const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          lock.packages[`${path}/node_modules/${name}`] === undefined && versionOf(name) === undefined,
      ),
    );

    expect(missing).toEqual([]);
  });

  it.each([
    ['libsql', '@libsql/', ['linux-x64-gnu', 'linux-arm64-gnu', 'win32-x64-msvc']],
    ['libsql', '@libsql/', ['linux-x64-musl', 'linux-arm64-musl', 'darwin-x64', 'darwin-arm64']],
    ['@swc/core', '@swc/core-', ['linux-x64-gnu', 'linux-arm64-gnu', 'win32-x64-msvc']],
    ['@swc/core', '@swc/core-', ['linux-x64-musl', 'linux-arm64-musl', 'darwin-x64', 'darwin-arm64']],
    ['unrs-resolver', '@unrs/resolver-binding-', ['linux-x64-gnu', 'linux-arm64-gnu', 'win32-x64-msvc']],
    [
      'unrs-resolver',
      '@unrs/resolver-binding-',
      ['linux-x64-musl', 'linux-arm64-musl', 'darwin-x64', 'darwin-arm64'],
    ],
  ])('has the binaries of %s for %s%j', (name, prefix, platforms) => {
    const versions = platforms.map((platform) => [platform, versionOf(`${prefix}${platform}`)]);

    expect(versions).toEqual(platforms.map((platform) => [platform, versionOf(name)]));
  });
});

describe('the package of the benches', () => {
  const packages = Object.entries(benchLock.packages).filter(([path]) => path !== '');
  const { dependencies, devDependencies, overrides: forced } = benchManifest;
  const named = Object.entries({ ...dependencies, ...devDependencies });

  it('names exact versions only', () => {
    const versions = [...named, ...Object.entries(forced)].flatMap(([, version]) =>
      typeof version === 'string' ? [version] : Object.values(version),
    );

    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('is locked like the product: known contents, from the registry, and no script runs while it is installed', () => {
    const unknown = packages.filter(
      ([, { integrity = '', resolved, link }]) =>
        link === true ||
        !/^sha512-[\w+/]+=*$/.test(integrity) ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    const strays = named.filter(
      ([name, version]) => benchLock.packages[`node_modules/${name}`]?.version !== version,
    );

    expect({ unknown, strays }).toEqual({ unknown: [], strays: [] });
    expect(read('bench/.npmrc').split('\n')).toContain('ignore-scripts=true');
  });

  it('keeps the peers out of the product', () => {
    const peers = ['mercurius', 'graphql-yoga', 'express', 'autocannon'];

    expect(named.map(([name]) => name)).toEqual(expect.arrayContaining(peers));
    expect(peers.filter((name) => versionOf(name) !== undefined)).toEqual([]);
  });

  it('brings no second graphql along: peers run over the schema of the product', () => {
    expect(packages.filter(([path]) => path.endsWith('node_modules/graphql'))).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];
  const inProduction = locked
    .filter(([, { dev }]) => dev !== true)
    .map(([path, { version }]) => `${path.split('node_modules/').at(-1) ?? path}@${version}`);

  it('is CycloneDX, and names every package of production with its version and a permissive licence', async () => {
    const { bomFormat, specVersion, components } = await billOfMaterials();
    const licences = new Map(components.map((each) => [`${each.name}@${each.version}`, licencesOf(each)]));
    const restricted = inProduction.filter((each) => {
      const found = licences.get(each) ?? [];
      return found.length === 0 || found.some((licence) => !PERMISSIVE.includes(licence));
    });

    expect([bomFormat, specVersion]).toEqual(['CycloneDX', expect.stringMatching(/^1\.\d$/)]);
    expect(inProduction).toEqual(expect.arrayContaining([...directDependencies()]));
    expect(restricted).toEqual([]);
  });
});

function directDependencies(): readonly string[] {
  return Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`);
}
