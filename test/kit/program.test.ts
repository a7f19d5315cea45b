// The built program under a test's hand: what it says, and that it dies exactly where a test wants it to.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms, runProgram } from './program.js';

const SETTINGS = { PORT: '0', SIMULATOR_PORT: '0', LOG_LEVEL: 'debug' };
const CRASH_AT = new URL('./crashAt.mjs', import.meta.url).pathname;

function ask(url: string): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ sourceServers(first: 1) { nodes { sourceServerID } } }"}',
  });
}

afterEach(killPrograms);

describe('the program in a test', () => {
  it('says where it listens, and gives its log as it is written', async () => {
    const program = runProgram(SETTINGS);

    const url = await program.url();
    const answer = await ask(url);
    const line = await program.logged('drs.call', ({ operation }) => operation === 'DescribeSourceServers');
    program.kill('SIGTERM');
    const { code, signal } = await program.ended;

    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(answer.status).toBe(200);
    expect(program.logLines()).toContainEqual(line);
    expect([code, signal]).toEqual([0, null]);
  });

  it('fails whoever waits for something that never came', async () => {
    const program = runProgram({ ...SETTINGS, PORT: 'x' });

    await expect(program.printed('Ctrl-C')).rejects.toThrow('PORT must be');
    await expect(program.logged('drs.call')).rejects.toThrow('ended before it logged drs.call');
  });

  it('kills itself at the event that it was told of, before anything else happens', async () => {
    const program = runProgram(SETTINGS, { crashAt: 'drs.call' });

    const { code, signal } = await program.ended;

    expect([code, signal]).toEqual([null, 'SIGKILL']);
    expect(program.logLines().filter(({ msg }) => msg === 'drs.call')).toHaveLength(1);
    expect(program.logLines().at(-1)).toMatchObject({ msg: 'drs.call' });
  });

  it('kills itself before its caller learns what happened', async () => {
    const program = runProgram(SETTINGS, { crashAt: 'drs.call[operation=DescribeSourceServers]' });

    await expect(ask(await program.url())).rejects.toThrow('fetch failed');
    const { signal } = await program.ended;

    expect(signal).toBe('SIGKILL');
  });
});

describe('crashAt', () => {
  it.each([
    ['saved:2', ['started', 'saved', 'saved']],
    ['saved', ['started', 'saved']],
    ['saved[number=2]', ['started', 'saved', 'saved']],
    ['never', ['started', 'saved', 'saved', 'ended']],
  ])('ends a process at %s, with that as its last line', async (crashAt, expected) => {
    const script = `
      import { pino } from 'pino';
      const logger = pino(pino.destination(2));
      ['started', 'saved', 'saved', 'ended'].forEach((event, number) => logger.info({ number, note: '"msg":"saved"' }, event));`;
    const child = spawn(process.execPath, ['--import', CRASH_AT, '--input-type=module', '--eval', script], {
      cwd: new URL('../..', import.meta.url).pathname,
      env: { PATH: process.env.PATH, CRASH_AT: crashAt },
      stdio: ['ignore', 'ignore', 'pipe'],
    });

    const closed = once(child, 'close');
    const log = await text(child.stderr);
    const [code, signal] = (await closed) as [number | null, string | null];

    const events = log
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { msg: string }).msg);
    expect(events).toEqual(expected);
    expect([code, signal]).toEqual(crashAt === 'never' ? [0, null] : [null, 'SIGKILL']);
  });
});
