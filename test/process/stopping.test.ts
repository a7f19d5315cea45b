// How the program ends: what it says and does on the way, in which order, and with which code.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';

import { killPrograms, type Program, runProgram } from '../kit/program.js';

const FAULT_ON_SIGNAL = new URL('../kit/faultOnSignal.mjs', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'stopping-'));
const SETTINGS = { PORT: '0', SIMULATOR_PORT: '0', DATA_DIR: folder };
/** Long enough for a busy machine to look meanwhile. */
const LONG_DELAY = { SHUTDOWN_DELAY_MS: '5000' };

afterEach(killPrograms);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

async function ask(url: string, agent?: Agent): Promise<Answer> {
  const [response] = (await once(get(url, { agent: agent ?? false }), 'response')) as [IncomingMessage];
  const { statusCode: status, headers } = response;
  return { status, headers, body: JSON.parse(await text(response)) as unknown };
}

async function openSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  return socket;
}

async function refusalOf(url: string): Promise<IncomingMessage> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  return response;
}

function startWith(fault: string): Program {
  return runProgram({
    ...SETTINGS,
    NODE_OPTIONS: `--import=${FAULT_ON_SIGNAL}`,
    FAULT_ON_SIGNAL: fault,
  });
}

describe('a program that is told to end by SIGTERM', () => {
  it('is not ready at once and takes no new sockets, while the port still answers and sockets stay', async () => {
    const program = runProgram({ ...SETTINGS, ...LONG_DELAY });
    const url = await program.url();
    const socket = await openSocket(url);
    const closed = once(socket, 'close');
    const agent = new Agent({ keepAlive: true });
    const before = await ask(`${url}/readyz`, agent);

    program.kill('SIGTERM');
    await program.logged('signalReceived');
    const [readyz, healthz, query] = [
      await ask(`${url}/readyz`, agent),
      await ask(`${url}/healthz`),
      await ask(`${url}/graphql?query=%7B__typename%7D`),
    ];
    const refusal = await refusalOf(url);
    const wasOpen = socket.readyState === socket.OPEN;
    const [code, reason] = (await closed) as [number, Buffer];
    const end = await program.ended;

    agent.destroy();
    expect(before).toMatchObject({ status: 200, headers: { connection: 'keep-alive' } });
    expect(readyz).toMatchObject({
      status: 503,
      headers: { connection: 'close' },
      body: { isReady: false, reason: 'the gateway is stopping', reasons: [{ code: 'STOPPING' }] },
    });
    expect([healthz.status, query.status]).toEqual([200, 400]); // a query by GET without the header that CSRF prevention wants
    expect(refusal).toMatchObject({ statusCode: 503, headers: { 'retry-after': '5', connection: 'close' } });
    expect(wasOpen).toBe(true);
    expect([code, reason.toString()]).toEqual([
      1001,
      'Going away: connect anew, and go on from your last cursor',
    ]);
    expect(end.code).toBe(0);
    expect(program.logLines().at(-1)).toMatchObject({ msg: 'processEnded', code: 0 });
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('ends at once at the second signal, by %s with %i', async (signal, code) => {
    const program = runProgram({ ...SETTINGS, ...LONG_DELAY });
    await program.url();
    program.kill('SIGTERM');
    await program.logged('signalReceived');

    program.kill(signal);
    const end = await program.ended;

    expect(end).toMatchObject({ code, signal: null });
    expect(program.logLines().map(({ msg }) => msg)).not.toContain('processEnded');
  });
});

describe('a program with a bug', () => {
  it.each([
    ['throw', 'uncaughtException'],
    ['reject', 'unhandledRejection'],
  ])('that nobody catches (%s) says so, closes its sockets, and ends with 70', async (fault, origin) => {
    const program = startWith(fault);
    const socket = await openSocket(await program.url());
    const closed = once(socket, 'close');

    program.kill('SIGUSR2');
    const [code] = (await closed) as [number];
    const end = await program.ended;

    expect(program.logLines().find(({ msg }) => msg === 'bugNotCaught')).toMatchObject({
      origin,
      err: { message: expect.stringContaining('nobody') },
    });
    expect([code, end.code]).toEqual([1001, 70]);
  });
});

describe('a program with a setting that is misspelt', () => {
  it('starts, and says which one was meant', async () => {
    const program = runProgram({ ...SETTINGS, POLL_INTERVALL_MS: '50' });

    const line = await program.logged('settingMisspelt');

    expect(line).toMatchObject({ name: 'POLL_INTERVALL_MS', meant: 'POLL_INTERVAL_MS' });
    expect(await program.url()).toMatch(/^http:/);
  });

  it('names it beside what is wrong with the others', async () => {
    const { code, stderr } = await runProgram({ ...SETTINGS, PORT: 'x', DATABSE_URL: 'y' }).ended;

    expect(code).toBe(1);
    expect(stderr).toMatch(
      /PORT must be.*\n- DATABSE_URL is no setting, and sets nothing: was DATABASE_URL meant\?/,
    );
  });
});
