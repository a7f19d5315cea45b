// The built program by its command line.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { killPrograms, runProgram } from '../kit/program.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(async () => {
  await killPrograms();
  rmSync(folder, { recursive: true, force: true });
});

describe('the command line', () => {
  it('serves with settings from flags, which win over the environment', async () => {
    const program = runProgram(
      { PORT: 'not a port', LOG_LEVEL: 'silent', SIMULATOR_SERVERS: '1' },
      { words: ['--port', '0', '--simulator-port=0', '--data-dir', folder, '--simulator-servers', '2'] },
    );

    const answer = await fetch(`${await program.url()}/readyz`);
    program.kill('SIGTERM');

    expect(answer.status).toBe(200);
    expect(await program.ended).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Memory     ${folder} `),
    });
  });

  it('runs the simulator alone, and ends it in order', async () => {
    const program = runProgram(
      { SIMULATOR_SERVERS: '1' },
      { words: ['simulate', '--simulator-port=0', '--simulator-servers=7'] },
    );

    const welcome = await program.printed('Regions');
    program.kill('SIGTERM');

    expect(welcome).toMatch(/^DRS simulator on http:.* \(7 source servers/);
    expect(await program.ended).toMatchObject({ code: 0 });
  });

  it('brings the tables up to this version, and makes a token beside them', async () => {
    const migrated = await runProgram({}, { words: ['migrate', '--data-dir', folder] }).ended;
    const made = await runProgram({}, { words: ['token', 'viewer', '--data-dir', folder] }).ended;

    expect(migrated).toMatchObject({ code: 0, stdout: 'The tables are those of this version.\n' });
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/) });
  });

  it('prints the settings that hold, from where each comes, and no secret', async () => {
    const { code, stdout, stderr } = await runProgram(
      { DATABASE_URL: 'postgres://gateway:s3cret@db/drs', AUTH: 'jwt', PROT_MAX: 'x', MAX_SOCKTS: '5' },
      { words: ['--print-config', '--port', '4321'] },
    ).ended;
    const rows = stdout.split('\n').map((line) => line.split(/ {2,}/));

    expect(code).toBe(0);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['PORT', 'flag', '4321'],
        ['HOST', 'default', '127.0.0.1'],
        ['DATABASE_URL', 'environment', 'postgres://gateway:***@db/drs'],
        // These follow from AUTH.
        ['REQUESTS_PER_ACTOR', 'default', '600'],
        ['METRICS', 'default', 'off'],
        ['OIDC_ISSUER', 'not set', ''],
      ]),
    );
    expect(stderr).toBe('- MAX_SOCKTS is no setting, and sets nothing: was MAX_SOCKETS meant?\n');
    expect(stdout + stderr).not.toContain('s3cret');
  });

  it('prints them also where they cannot be used, and says why', async () => {
    const { code, stdout, stderr } = await runProgram(
      { DATABASE_URL: 'gateway:s3cret@db', DRS_SCOPES: '{"externalID":"s3cret"}', ROLES: '[\n  {\n' },
      { words: ['--print-config', '--poll-interval-ms', '1'] },
    ).ended;

    expect(code).toBe(1);
    expect(stdout).toMatch(/^POLL_INTERVAL_MS +flag +1$/m);
    expect(stdout).toMatch(/^DATABASE_URL +environment +\*\*\*$/m);
    expect(stdout).toMatch(/^ROLES +environment +\[ \{$/m);
    expect(stderr).toMatch(/POLL_INTERVAL_MS must be.*\n.*DATABASE_URL must be/);
    expect(stdout + stderr).not.toContain('s3cret');
  });

  it('refuses a misspelt flag with 1, and starts nothing', async () => {
    const ended = await runProgram({}, { words: ['--prot=0'] }).ended;

    expect(ended).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'There is no flag --prot: was --port meant?\n',
    });
  });

  it('is what npm runs, flags included', async () => {
    const child = spawn(
      'npm',
      ['run', '--silent', 'token', '--', 'viewer', '--data-dir', folder, '--expires', '1h'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];

    expect(code).toBe(0);
    expect(stdout.split('.')).toHaveLength(3);
  });
});
