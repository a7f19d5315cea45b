// Packs the gateway with the packages that it runs with. Out of a tarball npm takes neither a lock nor overrides, but it takes packages
// that lie in one: so these are installed by the lock file into a folder aside, and packed from there. What npm is to be told besides
// (`--dry-run`, `--json`, `--pack-destination`) comes as arguments. Packs what was built last.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Has a binary for each platform, which npm chooses where it installs; it names all that it needs exactly. */
const NOT_BUNDLED = ['libsql'];
/** What Node never loads: types, sources in TypeScript, maps. */
const UNUSED_FILE = /\.(ts|mts|cts|map)$/;
/** The AWS SDK's other builds, for bundlers and compilers. Node loads what `main` names where a package has no `exports`. */
const UNUSED_BUILDS = ['dist-es', 'dist-types'];

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = readJSON(join(root, 'package.json'));
const lock = readJSON(join(root, 'package-lock.json'));

const stage = mkdtempSync(join(tmpdir(), 'package-'));
try {
  copyOwnFiles();
  installLocked();
  for (const path of installedPackages()) {
    prune(join(stage, path));
    writeOverrides(path);
  }
  writeManifest();
  npm(['pack', stage, '--ignore-scripts', ...process.argv.slice(2)], root, 'inherit');
} finally {
  rmSync(stage, { recursive: true, force: true });
}

function copyOwnFiles() {
  const listed = npm(['pack', '--dry-run', '--json', '--ignore-scripts'], root, 'pipe');
  // Npm 12 prints an object by names, those before it a list.
  const [{ files }] = Object.values(JSON.parse(listed));
  for (const { path } of files) cpSync(join(root, path), join(stage, path));
}

function installLocked() {
  for (const name of ['package-lock.json', '.npmrc']) cpSync(join(root, name), join(stage, name));
  npm(['ci', '--omit=dev', '--ignore-scripts', '--prefer-offline', '--silent'], stage, 'pipe');
  for (const name of ['package-lock.json', '.npmrc']) rmSync(join(stage, name));
}

/** Their folders, as the lock names them. */
function installedPackages() {
  return Object.keys(lock.packages).filter((path) => path !== '' && existsSync(join(stage, path)));
}

function prune(folder) {
  const { main = '', exports } = readJSON(join(folder, 'package.json'));
  const isBuiltTwice = exports === undefined && /^(\.\/)?dist-cjs\//.test(main);
  for (const name of isBuiltTwice ? UNUSED_BUILDS : [])
    rmSync(join(folder, name), { recursive: true, force: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && UNUSED_FILE.test(entry.name))
      rmSync(join(entry.parentPath ?? entry.path, entry.name));
}

/** Npm reads overrides of the outermost project alone. So that `npm ls` finds nothing amiss there, each package asks for what it gets. */
function writeOverrides(path) {
  const names = Object.entries(manifest.overrides).flatMap(([name, to]) =>
    typeof to === 'string' ? [name] : Object.keys(to),
  );
  const file = join(stage, path, 'package.json');
  const { dependencies = {}, ...rest } = readJSON(file);
  const overridden = names.filter((name) => name in dependencies);
  if (overridden.length === 0) return;
  for (const name of overridden) dependencies[name] = lockedVersion(path, name);
  writeFileSync(file, `${JSON.stringify({ ...rest, dependencies }, null, 2)}\n`);
}

/** Of what a package finds under a name, as Node looks for it: beside itself, and then outwards. */
function lockedVersion(path, name) {
  const found = lock.packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`];
  if (found !== undefined) return found.version;
  return lockedVersion(path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

function writeManifest() {
  const delivered = { ...manifest };
  for (const member of ['scripts', 'devDependencies', 'overrides']) delete delivered[member];
  const bundleDependencies = Object.keys(delivered.dependencies).filter(
    (name) => !NOT_BUNDLED.includes(name),
  );
  writeFileSync(
    join(stage, 'package.json'),
    `${JSON.stringify({ ...delivered, bundleDependencies }, null, 2)}\n`,
  );
}

function npm(words, cwd, stdout) {
  return execFileSync('npm', words, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', stdout, 'inherit'],
  });
}

function readJSON(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
