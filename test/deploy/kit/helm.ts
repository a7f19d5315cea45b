// Helm itself, which .ci/run brings from a package of npm's registry.
import { spawnSync } from 'node:child_process';

export interface Helped {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Whether it can be found. */
export function hasHelm(): boolean {
  return spawnSync('helm', ['version', '--short']).status === 0;
}

/** Runs it in the project's folder. */
export function helm(...words: readonly string[]): Helped {
  const { status, stdout, stderr } = spawnSync('helm', words, { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
