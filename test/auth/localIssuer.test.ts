// The local issuer by its doors: the command that makes tokens, and a gateway that takes them.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { openLogins } from '../../src/auth/logins.js';
import { readOrMakeKey } from '../../src/auth/local/keyFile.js';
import { runTokenCommand } from '../../src/auth/local/tokenCommand.js';
import { parseConfig } from '../../src/config.js';
import { ManualClock } from '../kit/manualClock.js';
import { recordingLogger } from '../kit/recordingLogger.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const settingsFor = (env: Record<string, string> = {}) =>
  parseConfig({ AUTH: 'jwt', DATA_DIR: folder, ...env });

async function logInWith(token: string, clock: ManualClock) {
  const settings = settingsFor();
  if (!settings.ok) throw new Error(settings.problems.join('\n'));
  const logins = await openLogins(settings.config.auth, clock, recordingLogger());
  return logins.authenticate(`bearer ${token.trim()}`);
}

describe('the token command', () => {
  it('prints a token that lets its bearer in with the roles until its end', async () => {
    const clock = new ManualClock();
    const wish = { roles: ['viewer', 'approver'], name: 'alice', expires: '15m' };

    const { stdout, stderr, exitCode } = await runTokenCommand(wish, settingsFor(), clock);

    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(await logInWith(stdout, clock)).toMatchObject({
      ok: true,
      actor: {
        name: 'alice',
        isVerified: true,
        roles: ['viewer', 'approver'],
        expiresAt: '2026-11-23T10:15:00.000Z',
      },
    });
    clock.advance(20 * 60_000);
    expect(await logInWith(stdout, clock)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', message: 'The token expired 5 minutes ago: get a new one.' },
    });
  });

  it.each([
    ['no role', { roles: [] }, {}, 'Name a role: viewer'],
    ['a role that there is not', { roles: ['root'] }, {}, 'There is no role root. There are viewer'],
    ['an end that is none', { expires: '0h' }, {}, '--expires must be'],
    ['the name of nobody', { name: 'anonymous' }, {}, '--name must be'],
    ['a provider', {}, { OIDC_ISSUER: 'https://id.example.com', OIDC_AUDIENCE: 'drs' }, 'OIDC provider'],
    ['AWS', {}, { DRS_BACKEND: 'aws' }, 'OIDC_ISSUER must be set'],
  ])('makes none for %s', async (_, wish, env, problem) => {
    const viewer = { roles: ['viewer'], name: null, expires: null };
    const result = await runTokenCommand({ ...viewer, ...wish }, settingsFor(env), new ManualClock());

    expect(result).toMatchObject({ stdout: '', exitCode: 1, stderr: expect.stringContaining(problem) });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the key of the local issuer', () => {
  it('is one, for its owner alone, however many make it at once', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => readOrMakeKey(folder)));

    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
    expect(await readdir(folder)).toEqual(['local-issuer.json']);
    expect((await stat(join(folder, 'local-issuer.json'))).mode & 0o777).toBe(0o600);
  });
});
