// The built program (dist/main.js) as a process of its own, which a test may kill. `npm test` builds it before.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ProgramLogLine {
  /** The event's name. */
  readonly msg: string;
  readonly [field: string]: unknown;
}

export interface ProgramEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program extends AsyncDisposable {
  readonly pid: number;
  /** Resolves with what stands on stdout once it contains the text; fails when the program ends before. */
  printed(text: string): Promise<string>;
  /** Waits for the welcome and gives `http://127.0.0.1:<port>`, without a path. */
  url(): Promise<string>;
  /** The whole lines of JSON that were logged so far. */
  logLines(): readonly ProgramLogLine[];
  /** Resolves with the first line of an event that fits, which may stand there already; fails when the program ends before. */
  logged(event: string, fits?: (line: ProgramLogLine) => boolean): Promise<ProgramLogLine>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when it has ended and all that it wrote was read. */
  readonly ended: Promise<ProgramEnd>;
}

export interface ProgramOptions {
  /** What is run, in dist; the gateway where nothing is said. */
  readonly file?: 'main.js' | 'simulator/main.js';
  /** What stands after it on the command line. */
  readonly words?: readonly string[];
  /** The event at which it kills itself with SIGKILL, `event:nth` or `event[field=value]:nth` (test/kit/crashAt.mjs). LOG_LEVEL must let it through. */
  readonly crashAt?: string;
  /** Whose process it is, and of which group; our own where nothing is said. */
  readonly userID?: number;
  /** Modules that it loads before everything else. */
  readonly imports?: readonly string[];
}

const DIST = new URL('../../dist/', import.meta.url);
const CRASH_AT = new URL('./crashAt.mjs', import.meta.url).pathname;
const running = new Set<Program>();

/** Runs the program with these settings and PATH alone. */
export function runProgram(
  env: Readonly<Record<string, string>>,
  { crashAt, file = 'main.js', words: after = [], userID, imports = [] }: ProgramOptions = {},
): Program {
  const main = new URL(file, DIST).pathname;
  const loaded = [...(crashAt === undefined ? [] : [CRASH_AT]), ...imports];
  const words = [...loaded.flatMap((path) => ['--import', path]), main, ...after];
  const child = spawn(process.execPath, words, {
    env: { PATH: process.env.PATH, ...env, ...(crashAt === undefined ? {} : { CRASH_AT: crashAt }) },
    ...(userID !== undefined && { uid: userID, gid: userID }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const waiters = new Set<() => void>();
  let [stdout, stderr, isOver] = ['', '', false];
  const changed = (): void => waiters.forEach((look) => look());
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    changed();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    changed();
  });
  const ended = once(child, 'close').then(([code, signal]): ProgramEnd => {
    isOver = true;
    running.delete(program);
    changed();
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, stdout, stderr };
  });

  /** Looks after every piece of output until there is a value. */
  const until = <Value>(what: string, find: () => Value | undefined): Promise<Value> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const value = find();
        if (value === undefined && !isOver) return;
        waiters.delete(look);
        if (value === undefined) reject(new Error(`the program ended before ${what}:\n${stdout}${stderr}`));
        else resolve(value);
      };
      waiters.add(look);
      look();
    });
  const printed = (text: string) =>
    until(`it printed ${text}`, () => (stdout.includes(text) ? stdout : undefined));
  const kill = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  const program: Program = {
    pid: child.pid ?? 0,
    printed,
    url: async () => /API\s+(http:\/\/[^/\s]+)/.exec(await printed('Ctrl-C'))?.[1] ?? '',
    logLines: () => logLinesOf(stderr),
    logged: (event, fits = () => true) =>
      until(`it logged ${event}`, () => logLinesOf(stderr).find((line) => line.msg === event && fits(line))),
    kill,
    ended,
    [Symbol.asyncDispose]: async () => {
      kill('SIGKILL');
      await ended;
    },
  };
  running.add(program);
  return program;
}

/** Kills every program that runs still and waits for the ends: for `afterEach`. */
export async function killPrograms(): Promise<void> {
  await Promise.all([...running].map((program) => program[Symbol.asyncDispose]()));
}

function logLinesOf(stderr: string): readonly ProgramLogLine[] {
  const whole = stderr.slice(0, stderr.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as ProgramLogLine);
}
