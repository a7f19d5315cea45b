// The built program as a person or a supervisor runs it: what it prints, which settings it refuses, how it ends. `npm test` builds
// it before.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

import { afterEach, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';

import { reply, startRawServer } from '../kit/rawServer.js';

const MAIN = new URL('../../dist/main.js', import.meta.url).pathname;
const FREE_PORTS = { PORT: '0', SIMULATOR_PORT: '0', LOG_LEVEL: 'silent' };

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Program {
  readonly process: ChildProcess;
  /** Resolves with what stands on stdout once it contains the text. */
  readonly printed: (text: string) => Promise<string>;
  readonly ended: Promise<Ended>;
}

const running: ChildProcess[] = [];

function run(env: Record<string, string>): Program {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return {
    process: child,
    printed: async (text) => {
      while (!stdout.includes(text)) await once(child.stdout, 'data');
      return stdout;
    },
    ended: once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr })),
  };
}

const urlIn = (text: string) => /API\s+(http:\S+)/.exec(text)?.[1] ?? '';

describe('the program', () => {
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });

  it('says where everything is and that nothing real can be launched, answers, and ends with 0', async () => {
    const program = run(FREE_PORTS);

    const welcome = await program.printed('Ctrl-C');
    const answer = await fetch(urlIn(welcome), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ sourceServers(first: 1) { nodes { sourceServerID } } }"}',
    });
    program.process.kill('SIGTERM');
    const { code } = await program.ended;

    expect(welcome).toMatch(
      /Explorer +http:.*\n.*Monitor +http:.*\n.*API +http:.*\n.*WebSocket +ws:.*\n.*Simulator +http:/,
    );
    expect(welcome).toContain('nothing real can be launched');
    expect(await answer.json()).toMatchObject({ data: { sourceServers: { nodes: [{}] } } });
    expect(code).toBe(0);
  });

  it('ends when npm is told to end, which runs it by a shell', async () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const [building, starting] = (scripts.start ?? '').split(' && ');
    expect(building).toBe('npm run --silent build'); // which the test command has done
    const shell = spawn('/bin/sh', ['-c', `true && ${starting}`], {
      env: { PATH: process.env.PATH, ...FREE_PORTS },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(shell);
    await once(shell.stdout, 'data');

    shell.kill('SIGTERM');
    const [code] = (await once(shell, 'close')) as [number | null];

    expect(code).toBe(0);
  });

  it('ends within seconds although a client is frozen, and closes the others with 1001', async () => {
    const program = run(FREE_PORTS);
    const url = urlIn(await program.printed('Ctrl-C')).replace('http', 'ws');
    const sockets = [new WebSocket(url, 'graphql-transport-ws'), new WebSocket(url, 'graphql-transport-ws')];
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    const [frozen, live] = sockets;
    frozen?.pause();
    const closed = live === undefined ? null : once(live, 'close');

    program.process.kill('SIGTERM');
    const { code } = await program.ended;

    expect(code).toBe(0);
    expect(await closed).toMatchObject([1001, expect.anything()]);
    frozen?.terminate();
  });

  it('ends in time although DRS leaves a start without an answer, and tells its caller that the outcome is unknown', async () => {
    const drs = await startRawServer((call, number) =>
      call.path === '/StartRecovery' ? undefined : reply(200, { items: [] })(call, number),
    );
    const program = run({
      ...FREE_PORTS,
      DRS_BACKEND: 'aws',
      AUTH: 'off',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_ENDPOINT_URL_DRS: drs.endpoint,
      LOG_LEVEL: 'warn',
    });
    const url = urlIn(await program.printed('Ctrl-C'));
    const halfRequest = connect(Number(new URL(url).port), '127.0.0.1');
    halfRequest.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{');
    const answer = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          'mutation { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-0123456789abcdef0" }] }) { __typename } }',
      }),
    });
    while (!drs.calls.some((call) => call.path === '/StartRecovery'))
      await drs.received(drs.calls.length + 1);

    program.process.kill('SIGTERM');
    const body = await (await answer).json();
    const { code, stderr } = await program.ended;

    halfRequest.destroy();
    await drs.close();
    expect(body).toEqual({ data: { startRecovery: { __typename: 'OutcomeUnknownError' } } });
    expect(stderr).toMatch(/"result":"OutcomeUnknownError".*"msg":"mutation"/);
    expect(code).toBe(0);
  });

  it('names every setting that is wrong, at once, and ends with 1', async () => {
    const { code, stdout, stderr } = await run({
      ...FREE_PORTS,
      PORT: 'x',
      EXPLORER: 'playground',
      POLL_INTERVAL_MS: '5',
    }).ended;

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/PORT must be.*\n.*EXPLORER must be.*\n.*POLL_INTERVAL_MS must be/);
  });

  it('does not take credentials that lie around for a wish to reach AWS', async () => {
    const program = run({
      ...FREE_PORTS,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_REGION: 'eu-west-1',
    });

    const welcome = await program.printed('Ctrl-C');

    expect(welcome).toContain('DRS is simulated');
  });

  it('refuses DRS_BACKEND=aws without an OIDC provider, while nobody has said that there are no logins', async () => {
    const { code, stderr } = await run({ ...FREE_PORTS, DRS_BACKEND: 'aws' }).ended;

    expect(code).toBe(1);
    expect(stderr).toContain('OIDC_ISSUER must be set with DRS_BACKEND=aws');
  });

  it.each(['PORT', 'SIMULATOR_PORT'])('says which setting to change when %s is taken', async (setting) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';

    const { code, stderr } = await run({ ...FREE_PORTS, [setting]: port }).ended;

    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${port} is taken. Set ${setting} to a free port`);
  });
});
