// Programs that use the built store (`npm test` builds it before) in a process of their own: to be killed, watched or starved.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

import { later } from './hosts.js';

const DIST = new URL('../../../dist/', import.meta.url).href;

/** What every program begins with: `open(folder)`, `claim(store)` and `say(word)`. */
const PROLOGUE = `
  import { randomUUID } from 'node:crypto';
  import { writeSync } from 'node:fs';
  import { createInterface } from 'node:readline';
  import { openStore } from '${DIST}store/store.js';
  import { createSystemClock } from '${DIST}process/systemClock.js';
  const quiet = () => undefined;
  const logger = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const open = (options) => openStore(options, createSystemClock(), logger);
  const say = (word) => writeSync(1, word + '\\n');
  const input = { action: 'startRecovery', isDrill: true, sourceServers: [], tagKeys: [] };
  const claim = (store, overrides = {}) => store.requests.claim({
    requestID: randomUUID(), scope: 'a-scope', actor: { name: 'alice', isVerified: true }, idempotencyKey: null,
    fingerprint: '', input, reason: null, claimedAt: '2026-11-23T10:00:00.000Z', owner: 'replica-1',
    correlationID: null, ...overrides,
  });
  const words = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const heard = () => words.next();
`;

export interface Program {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Resolves with all that was said once a line is this word; rejects when the program ends without it. */
  readonly untilSaid: (word: string) => Promise<readonly string[]>;
  readonly tell: (word: string) => void;
  /** Resolves with what it wrote to stderr. */
  readonly ended: Promise<string>;
}

/** Runs the text of a module behind the prologue, under another program where `under` names one. */
export function runProgram(text: string, under: readonly string[] = []): Program {
  const node = [process.execPath, '--input-type=module', '-e', PROLOGUE + text];
  const [command = process.execPath, ...words] = [...under, ...node];
  const child = spawn(command, words, { env: { PATH: process.env.PATH }, stdio: ['pipe', 'pipe', 'pipe'] });
  let [said, complaint] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = once(child, 'close').then(() => complaint);
  later(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines = () => said.split('\n').slice(0, -1);
  const untilSaid = async (word: string) => {
    while (!lines().includes(word)) {
      const isOver = await Promise.race([once(child.stdout, 'data'), ended.then(() => 'over' as const)]);
      if (isOver === 'over' && !lines().includes(word))
        throw new Error(`it ended without "${word}": ${complaint}`);
    }
    return lines();
  };
  return { child, untilSaid, tell: (word) => child.stdin.write(`${word}\n`), ended };
}
