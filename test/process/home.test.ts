// The built program as a user who has no home: no HOME, and no entry in /etc/passwd. `npm test` builds it before.
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { killPrograms, type ProgramOptions, runProgram } from '../kit/program.js';

const SETTINGS = { PORT: '0', SIMULATOR_PORT: '0', LOG_LEVEL: 'silent' };
/** Nothing listens there: that DRS does not answer is no reason to end. */
const AWS = {
  DRS_BACKEND: 'aws',
  AUTH: 'off',
  AWS_REGION: 'eu-west-1',
  AWS_ENDPOINT_URL_DRS: 'http://127.0.0.1:9',
};
const MAIN = new URL('../../dist/main.js', import.meta.url).pathname;
const NOBODY = 54_321;
/** As Node says it of such a user. */
const HOMELESS = `data:text/javascript,import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module';
  os.homedir = () => { throw new Error('uv_os_homedir returned ENOENT'); }; syncBuiltinESMExports();`;

/** To be somebody else takes root, and a checkout that others may read. */
const mayBeNobody =
  spawnSync(process.execPath, [MAIN, '--version'], { uid: NOBODY, gid: NOBODY, env: {} }).status === 0;
const USERS: readonly (readonly [string, ProgramOptions])[] = [
  ['whose home Node cannot tell', { imports: [HOMELESS] }],
  ...(mayBeNobody ? ([['whom /etc/passwd does not know', { userID: NOBODY }]] as const) : []),
];

describe.each(USERS)('the program, run by a user %s, without HOME', (_whom, options) => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'home-'));
    await chmod(folder, 0o777);
  });
  afterEach(async () => {
    await killPrograms();
    await rm(folder, { recursive: true, force: true });
  });

  it('reads the simulator', async () => {
    await using program = runProgram({ ...SETTINGS, DATA_DIR: folder }, options);
    const url = await program.url();

    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ sourceServers(first: 1) { nodes { sourceServerID } } }' }),
    });

    expect(await answer.json()).toEqual({
      data: { sourceServers: { nodes: [{ sourceServerID: expect.stringMatching(/^s-/) }] } },
    });
  });

  it('serves AWS, and says of DRS that it cannot be read rather than ending', async () => {
    await using program = runProgram({ ...SETTINGS, ...AWS, DATA_DIR: folder }, options);
    const url = await program.url();

    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ sourceServers(first: 1) { nodes { sourceServerID } } }' }),
    });
    const health = await fetch(`${url}/healthz`);

    expect(await answer.json()).toMatchObject({ data: { sourceServers: null }, errors: [{}] });
    expect(health.status).toBe(200);
    program.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
  });
});
