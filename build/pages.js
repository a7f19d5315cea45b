// Builds the pages that the gateway serves, each with its own Vite config, into dist/<page>. A page whose sources and packages are
// those of last time is left as it is: to start the gateway builds, and must be quick.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** By their folders in src/, with what each is built from besides. */
const PAGES = [
  { name: 'explorer', also: [] },
  { name: 'monitor', also: [] },
];

const root = fileURLToPath(new URL('..', import.meta.url));

for (const page of PAGES) {
  const stamp = join(root, 'dist', `.${page.name}-built`);
  const built = hashOf(page);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === built) continue;
  // What is half built is built again.
  rmSync(stamp, { force: true });
  await buildPage(page.name);
  writeFileSync(stamp, built);
}

async function buildPage(name) {
  const { build } = await import('vite');
  const folder = join(root, 'src', name);
  await build({ root: folder });
  compress(join(root, 'dist', name, 'assets'));
}

/** Browsers take gzip also over plain HTTP. */
function compress(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg)$/.test(each))) {
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
  }
}

function hashOf({ name, also }) {
  const sources = readdirSync(join(root, 'src', name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const hash = createHash('sha256');
  for (const path of [...sources.sort(), ...['package-lock.json', 'build/pages.js', ...also].map(atRoot)])
    hash.update(path).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

function atRoot(path) {
  return join(root, path);
}
