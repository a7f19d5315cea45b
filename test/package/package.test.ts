// The package as somebody gets it: packed, installed into another folder with npm's own settings, and run there.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const MINUTES_MS = 60_000;
const MOST_MB = 110;
const ROOT = new URL('../../', import.meta.url).pathname;
const NPM_FLAGS = ['--no-audit', '--no-fund', '--ignore-scripts'];
/** Comes out of the registry, because its binaries differ by platform. */
const NOT_BUNDLED = /node_modules\/(libsql|@libsql\/[^/]+|@neon-rs\/load|detect-libc)$/;

const runs = promisify(execFile);
let folder = '';
let tarball = '';
/** Of the gateway's own. */
let files: readonly string[] = [];
/** Of the packages that lie in it. */
let packages: readonly string[] = [];

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  const flags = ['--json', '--silent', '--pack-destination', folder];
  const { stdout } = await runs(process.execPath, ['build/package.js', ...flags], {
    cwd: ROOT,
    maxBuffer: 32 * 1024 * 1024,
  });
  const printed = JSON.parse(stdout) as readonly Packed[] | Readonly<Record<string, Packed>>;
  const [packed] = Object.values(printed);
  packages = packed?.files.map(({ path }) => path).filter((path) => path.startsWith('node_modules/')) ?? [];
  files = packed?.files.map(({ path }) => path).filter((path) => !path.startsWith('node_modules/')) ?? [];
  tarball = join(folder, packed?.filename ?? '');
}, 5 * MINUTES_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Output that has no source any more lies in `dist` of whoever has built an older version; a clean build has none. */
const hasSource = (path: string) =>
  existsSync(join(ROOT, path.replace(/^dist\//, 'src/').replace(/\.d\.ts$|\.js$/, '.ts')));

describe('what is packed', () => {
  it('is what runs, the contract, and what those who run it read', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        ...['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'schema.graphql'],
        ...['dist/main.js', 'dist/schemaFile.js', 'dist/schemaFile.d.ts', 'dist/simulator/main.js'],
        ...['docs/explorer.simulator.graphql', 'docs/explorer.aws.graphql', 'docs/operations.md'],
        ...['deploy/docker/Dockerfile', 'deploy/helm/Chart.yaml', 'deploy/prometheus/alerts.yml'],
      ]),
    );
  });

  it('has every module that is built, and the whole page of the monitor where there is one', () => {
    const built = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' })
      .map((path) => `dist/${path}`)
      .filter((path) => statSync(join(ROOT, path)).isFile())
      .filter((path) =>
        path.startsWith('dist/monitor/') ? !path.endsWith('.map') : path.endsWith('.js') && hasSource(path),
      );

    expect(built.filter((path) => !files.includes(path))).toEqual([]);
    expect(built.filter((path) => path.startsWith('dist/store/migrations/')).length).toBeGreaterThan(5);
  });

  it('has no tests, sources, maps, benches, settings of tools, or packages of others', () => {
    const strays = files.filter((path) =>
      /^(src|test|bench|node_modules|coverage|\.)|\.test\.|\.proof\.|\.map$|tsbuildinfo|(?<!\.d)\.ts$|eslint|jest|tsconfig/.test(
        path,
      ),
    );

    expect(strays).toEqual([]);
    expect(files.filter((path) => path.endsWith('.d.ts'))).toEqual(['dist/schemaFile.d.ts']);
  });

  it('names no folder of the machine that built it', () => {
    const home = ROOT.replace(/\/$/, '');
    const naming = files.filter((path) => readFileSync(join(ROOT, path), 'utf8').includes(home));

    expect(naming).toEqual([]);
  });

  it('has no file of a package that Node never loads, and the licence of each that has one', () => {
    const licences = /\/licen[cs]e[^/]*$/i;
    const packed = packages.filter((path) => licences.test(path)).length;

    expect(
      packages.filter((path) =>
        /\.(ts|mts|cts|map)$|^node_modules\/@aws-sdk\/.*\/dist-(es|types)\//.test(path),
      ),
    ).toEqual([]);
    expect(packages.length).toBeGreaterThan(1000);
    expect(packed).toBeGreaterThan(200);
  });
});

describe('the installed package', () => {
  let elsewhere = '';
  let bin = '';
  let warnings = '';

  beforeAll(async () => {
    const project = join(folder, 'project');
    elsewhere = join(folder, 'elsewhere');
    mkdirSync(project);
    mkdirSync(elsewhere);
    writeFileSync(join(project, 'package.json'), '{"private":true,"type":"module"}');
    ({ stderr: warnings } = await runs(
      'npm',
      ['install', ...NPM_FLAGS, '--omit=dev', '--prefer-offline', tarball],
      {
        cwd: project,
      },
    ));
    bin = join(project, 'node_modules/.bin/drs-graphql-gateway');
  }, 10 * MINUTES_MS);

  it('takes less than 110 MB of a disk', async () => {
    const { stdout } = await runs('du', ['-sm', join(folder, 'project/node_modules')]);
    const megabytes = Number.parseInt(stdout, 10);

    expect(megabytes).toBeGreaterThan(20);
    expect(megabytes).toBeLessThan(MOST_MB);
  });

  it('installs without a warning, and npm finds nothing amiss in it', async () => {
    const { stdout } = await runs('npm', ['ls', '--all', '--json'], {
      cwd: join(folder, 'project'),
      maxBuffer: 32 * 1024 * 1024,
    });

    expect(warnings).toBe('');
    expect(JSON.parse(stdout)).not.toHaveProperty('problems');
  });

  it('has every package of production as the lock has it, overrides included, and no other', () => {
    const { packages: all } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, Locked>>;
    };
    const needed = Object.entries(all).filter(([path, { dev }]) => path !== '' && dev !== true);
    const project = join(folder, 'project');
    const inside = join(project, 'node_modules/drs-graphql-gateway');
    const installed = needed.map(([path, { optional }]) => {
      const outside = NOT_BUNDLED.exec(path)?.[0];
      const file = join(outside === undefined ? inside : project, outside ?? path, 'package.json');
      if (!existsSync(file)) return [path, optional === true ? 'optional' : 'missing'] as const;
      return [path, (JSON.parse(readFileSync(file, 'utf8')) as Locked).version] as const;
    });
    const folders = new Set(
      packages.flatMap(
        (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1] ?? [],
      ),
    );

    expect(
      installed.filter(([path, version]) => version !== 'optional' && version !== all[path]?.version),
    ).toEqual([]);
    expect(Object.fromEntries(installed)).toMatchObject({ 'node_modules/fast-xml-parser': '5.12.1' });
    expect([...folders].filter((path) => !needed.some(([name]) => name === path))).toEqual([]);
  });

  it('is run by npx, which tells its commands', async () => {
    const { stdout } = await runs('npx', ['drs-graphql-gateway', '--help'], {
      cwd: join(folder, 'project'),
    });

    expect(stdout).toMatch(/^drs-graphql-gateway \[<command>\]/);
    expect(stdout).toContain('serve');
  });

  it('runs a drill over HTTP from another folder, and ends in order', async () => {
    const child = spawn(bin, ['--port', '0', '--simulator-port', '0', '--log-level', 'error'], {
      cwd: elsewhere,
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    const closed = once(child, 'close');
    while (!stdout.includes('Ctrl-C')) await Promise.race([once(child.stdout, 'data'), closed]);

    const url = /API +(\S+)/.exec(stdout)?.[1] ?? '';
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-dbb1835e1c9284ea4" }] }) {
          __typename ... on StartRecoverySuccess { job { initiatedBy } } } }`,
      }),
    });
    const body: unknown = await answer.json();
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    const health = await fetch(new URL('/healthz', url));
    child.kill('SIGTERM');
    const [code] = (await closed) as [number | null];

    expect(body).toEqual({
      data: { startRecovery: { __typename: 'StartRecoverySuccess', job: { initiatedBy: 'START_DRILL' } } },
    });
    expect([page.status, health.status]).toEqual([200, 200]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(elsewhere)).toEqual(['.data']);
  });

  it('says how it is called there, and its version', async () => {
    const { stdout } = await runs(bin, ['--version'], { cwd: elsewhere });
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

    expect(stdout).toBe(`${version}\n`);
  });

  it('gives the contract to whoever imports it, with types, and nothing of its inside', async () => {
    const project = join(folder, 'project');
    const program = `
      import { readSchema, schemaURL } from 'drs-graphql-gateway';
      const text: string = readSchema();
      const place: URL = schemaURL();
      // @ts-expect-error It is a text.
      const wrong: number = readSchema();
      console.log(text.includes('startRecovery'), place.pathname.endsWith('/schema.graphql'), typeof wrong);
    `;
    writeFileSync(join(project, 'program.ts'), program);
    const plain = program.replaceAll(/: (string|URL|number) =/g, ' =');
    writeFileSync(join(project, 'program.js'), plain);
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'];
    const typeRoots = ['--typeRoots', join(ROOT, 'node_modules/@types')];

    const types = await runs(
      process.execPath,
      [join(ROOT, 'node_modules/typescript/bin/tsc'), ...flags, ...typeRoots, 'program.ts'],
      {
        cwd: project,
      },
    );
    const { stdout } = await runs(process.execPath, ['program.js'], { cwd: project });
    const inside = runs(
      process.execPath,
      ['--input-type=module', '-e', "import 'drs-graphql-gateway/dist/gateway/gateway.js'"],
      {
        cwd: project,
      },
    );

    expect(types.stdout).toBe('');
    expect(stdout).toBe('true true string\n');
    await expect(inside).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});
