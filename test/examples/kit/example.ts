// Runs a command of examples/ as its README says, as a process of its own.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export interface ExampleEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningExample {
  /** Resolves once so many lines stand on stdout; fails when it ends before. */
  printedLines(count: number): Promise<void>;
  /** Resolves with the first group of what is found on stderr; fails when it ends before. */
  complained(pattern: RegExp): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<ExampleEnd>;
}

const EXAMPLES = new URL('../../../examples/', import.meta.url).pathname;

/** The commands by which an example can be run here; none where something is missing, which test/kit/globalSetup.ts tells. */
export const BASH_AND_CURL = ['bash', 'curl'].every(answers) ? ['bash'] : [];
export const PYTHONS = ['python3', '/usr/bin/python3'].filter(hasWebsockets).slice(0, 1);

/** Runs it in its folder with these settings and PATH alone. */
export function runExample(
  folder: string,
  command: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): RunningExample {
  const child = spawn(command, words, {
    cwd: `${EXAMPLES}${folder}`,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr, isOver] = ['', '', false];
  const waiters = new Set<() => void>();
  const changed = (): void => waiters.forEach((look) => look());
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    changed();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    changed();
  });
  const ended = once(child, 'close').then(([code]): ExampleEnd => {
    isOver = true;
    changed();
    return { code: code as number | null, stdout, stderr };
  });
  const until = <Value>(find: () => Value | undefined): Promise<Value> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const value = find();
        if (value === undefined && !isOver) return;
        waiters.delete(look);
        if (value === undefined) reject(new Error(`it ended too early:\n${stdout}${stderr}`));
        else resolve(value);
      };
      waiters.add(look);
      look();
    });
  return {
    printedLines: async (count) => {
      await until(() => (stdout.split('\n').length > count ? true : undefined));
    },
    complained: (pattern) => until(() => pattern.exec(stderr)?.[1]),
    kill: (signal) => child.kill(signal),
    ended,
  };
}

function answers(command: string): boolean {
  return spawnSync(command, ['--version']).status === 0;
}

function hasWebsockets(python: string): boolean {
  return spawnSync(python, ['-c', 'import websockets']).status === 0;
}
