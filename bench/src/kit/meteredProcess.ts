// A Node program as a process of its own, whose CPU time and memory can be asked for while it runs.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

import type { Measures, Question } from './measures.js';
import type { SelfTimes } from './profiler.js';

export interface MeteredProcess extends AsyncDisposable {
  readonly pid: number;
  /** User and system time since its start, in microseconds. */
  cpuUs(): Promise<number>;
  /** Bytes; `isCollecting` collects its garbage before. */
  memory(options?: { readonly isCollecting?: boolean }): Promise<Measures>;
  /** Where its CPU time goes while the work is done: microseconds by package and folder. */
  profile(work: () => Promise<void>): Promise<SelfTimes>;
  /** Resolves with what stands on stdout once it matches; fails when the program ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it and waits for its end; SIGKILL by default. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

export interface MeteredOptions {
  /** A file of JavaScript. */
  readonly program: string;
  readonly words?: readonly string[];
  /** The whole environment besides PATH. */
  readonly env?: Readonly<Record<string, string>>;
  /** Such as `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
  /** A program to run Node under, such as `['strace', '-f']`. */
  readonly under?: readonly string[];
}

interface Asker {
  readonly resolve: (measures: Measures) => void;
  readonly reject: (error: Error) => void;
}

const METER = new URL('./meter.js', import.meta.url).href;
const KEPT = 20_000;

const running = new Set<ChildProcess>();
let isListening = false;

/** A bench that fails leaves nothing behind. One listener for all. */
function endWithUs(child: ChildProcess): void {
  if (!isListening) process.once('exit', () => running.forEach((each) => each.kill('SIGKILL')));
  isListening = true;
  running.add(child);
}

/** Starts it. Whoever starts it ends it: `await using`, or `end()`. */
export function startMetered(options: MeteredOptions): MeteredProcess {
  return new Metered(options);
}

class Metered implements MeteredProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #questions = new Map<number, Asker>();
  readonly #lookers = new Set<() => void>();
  #output = '';
  #errors = '';
  #isOver = false;
  #asked = 0;

  constructor({ program, words = [], env = {}, nodeOptions = [], under = [] }: MeteredOptions) {
    const node = [process.execPath, '--expose-gc', '--import', METER, ...nodeOptions, program, ...words];
    const [command = process.execPath, ...rest] = [...under, ...node];
    this.#child = spawn(command, rest, {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      this.#output = (this.#output + chunk.toString()).slice(-KEPT);
      for (const look of this.#lookers) look();
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#errors = (this.#errors + chunk.toString()).slice(-KEPT);
    });
    this.#child.on('message', (measures: Measures) => {
      this.#questions.get(measures.id)?.resolve(measures);
      this.#questions.delete(measures.id);
    });
    endWithUs(this.#child);
    // Not 'close', which never comes where the channel was closed here.
    this.#ended = once(this.#child, 'exit').finally(() => {
      this.#isOver = true;
      running.delete(this.#child);
      for (const look of this.#lookers) look();
      for (const { reject } of this.#questions.values()) reject(this.#gone());
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async cpuUs(): Promise<number> {
    return (await this.#ask({})).cpuUs;
  }

  async profile(work: () => Promise<void>): Promise<SelfTimes> {
    await this.#ask({ profile: 'start' });
    await work();
    return (await this.#ask({ profile: 'stop' })).selfTimes ?? {};
  }

  memory({ isCollecting = false } = {}): Promise<Measures> {
    return this.#ask({ isCollecting });
  }

  printed(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(this.#output);
        if (match === null && !this.#isOver) return;
        this.#lookers.delete(look);
        if (match !== null) resolve(match);
        else reject(new Error(`it did not print ${String(pattern)}`, { cause: this.#gone() }));
      };
      this.#lookers.add(look);
      look();
    });
  }

  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.#child.kill(signal);
    // What runs under another program outlives it, and ends when nobody asks any more (kit/meter.ts).
    if (signal === 'SIGKILL' && this.#child.connected) this.#child.disconnect();
    await this.#ended;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.end();
  }

  #ask(what: Partial<Omit<Question, 'id'>>): Promise<Measures> {
    const question: Question = { id: (this.#asked += 1), isCollecting: false, profile: null, ...what };
    return new Promise((resolve, reject) => {
      if (this.#isOver) reject(this.#gone());
      this.#questions.set(question.id, { resolve, reject });
      this.#child.send(question, (error) => {
        if (error !== null) reject(error);
      });
    });
  }

  #gone(): Error {
    return new Error(`a measured process ended too early:\n${this.#errors}`);
  }
}
