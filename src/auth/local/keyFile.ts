// The key of the local issuer, in a file that only its owner may read. It is written whole under another name and then linked to its own,
// which fails where there is one: of two processes at once the first wins, and both read what it wrote.
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

import { LocalKeyUnusable } from './localKeyUnusable.js';

/** A private Ed25519 key. */
export interface LocalKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly d: string;
  readonly kid: string;
}

const FILE = 'local-issuer.json';
const OWNER_ONLY = 0o600;
const ANYBODY_ELSE = 0o077;

/** Throws LocalKeyUnusable. */
export async function readOrMakeKey(folder: string): Promise<LocalKey> {
  const path = join(folder, FILE);
  return (await readKey(path)) ?? (await makeKey(folder, path));
}

/** Null where there is none. */
async function readKey(path: string): Promise<LocalKey | null> {
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & ANYBODY_ELSE) !== 0) {
      throw new LocalKeyUnusable(
        `${path} may be read by others, who could make tokens: chmod 600 it, or delete it for a new key`,
      );
    }
    return parseKey(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw asUnusable(error, path);
  }
}

async function makeKey(folder: string, path: string): Promise<LocalKey> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeWhole(draft, `${JSON.stringify(await newKey())}\n`);
    await link(draft, path).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
  } catch (error) {
    throw asUnusable(error, path);
  } finally {
    await rm(draft, { force: true });
  }
  const key = await readKey(path);
  if (key === null) throw new LocalKeyUnusable(`${path} vanished while it was made: try again`);
  return key;
}

async function newKey(): Promise<LocalKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { x = '', d = '' } = await exportJWK(privateKey);
  const parts = { kty: 'OKP', crv: 'Ed25519', x } as const;
  return { ...parts, d, kid: await calculateJwkThumbprint(parts) };
}

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function parseKey(text: string, path: string): LocalKey {
  const key = parseJSON(text);
  if (!isLocalKey(key))
    throw new LocalKeyUnusable(`${path} holds no key of the local issuer: delete it for a new one`);
  return key;
}

function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null; // no key
  }
}

function isLocalKey(value: unknown): value is LocalKey {
  if (typeof value !== 'object' || value === null) return false;
  const { kty, crv, x, d, kid } = value as Partial<Record<keyof LocalKey, unknown>>;
  return (
    kty === 'OKP' && crv === 'Ed25519' && [x, d, kid].every((part) => typeof part === 'string' && part !== '')
  );
}

function asUnusable(error: unknown, path: string): LocalKeyUnusable {
  if (error instanceof LocalKeyUnusable) return error;
  return new LocalKeyUnusable(`${path} cannot be used: ${String(error)}`, { cause: error });
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
