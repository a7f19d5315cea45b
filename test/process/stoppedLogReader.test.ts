// Nobody reads the log any more: the gateway goes on, and says later what was lost. `npm test` builds the program before.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { LogDestination } from '../../src/process/logDestination.js';

const MAIN = new URL('../../dist/main.js', import.meta.url).pathname;
const { O_RDWR, O_NONBLOCK } = fs.constants;
let folder: string;
let pipe: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  pipe = fs.openSync(join(folder, 'pipe'), O_RDWR | O_NONBLOCK);
});
afterEach(async () => {
  fs.closeSync(pipe);
  await rm(folder, { recursive: true });
});

/** What stands in the pipe now; empty where nothing does. */
function readNow(): string {
  const room = Buffer.alloc(1024 * 1024);
  try {
    return room.toString('utf8', 0, fs.readSync(pipe, room));
  } catch {
    return '';
  }
}

/** Not one byte more finds room. */
function fill(): void {
  try {
    for (;;) fs.writeSync(pipe, 'x'.repeat(4096));
  } catch {
    // full
  }
}

describe('a pipe that nobody reads', () => {
  it('holds up no line, and keeps whole lines in order, and the count of those that were dropped', async () => {
    const destination = new LogDestination(pipe);
    const [count, text] = [5_000, 'x'.repeat(500)];

    for (let n = 0; n < count; n++) destination.write(`${JSON.stringify({ n, text })}\n`);
    let read = '';
    while (!read.includes('logLinesDropped')) {
      read += readNow();
      await new Promise((resolve) => setImmediate(resolve));
    }

    const lines = read
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { n?: number; lines?: number });
    const written = lines.slice(0, -1);
    expect(written.map(({ n }) => n)).toEqual(written.map((_, at) => at));
    expect(written.length * text.length).toBeGreaterThan(1024 * 1024);
    expect(lines.at(-1)).toMatchObject({ msg: 'logLinesDropped', level: 40, lines: count - written.length });
  });

  it('does not stop the program: it answers, and ends when it is told to', async () => {
    const settings = { PORT: '0', SIMULATOR_PORT: '0', LOG_LEVEL: 'debug', DATA_DIR: join(folder, 'data') };
    fill();
    // Of a pipe of its own description, as a shell would hand it over: one that waits.
    const stderr = fs.openSync(join(folder, 'pipe'), O_RDWR);
    const child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env.PATH, ...settings },
      stdio: ['ignore', 'pipe', stderr],
    });
    fs.closeSync(stderr);
    let welcome = '';
    for await (const text of child.stdout ?? []) if ((welcome += String(text)).includes('Ctrl-C')) break;
    const url = /API\s+(http:\S+)/.exec(welcome)?.[1] ?? '';
    const body = JSON.stringify({ query: '{ sourceServers(first: 1) { nodes { sourceServerID } } }' });

    for (let asked = 0; asked < 3; asked++)
      await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];

    expect(code).toBe(0);
    expect(readNow()).toMatch(/^x{65536}/); // it was full
  });
});
