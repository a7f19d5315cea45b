// How a command says that it cannot go on.
import type { Misspelt } from '../settings/misspelt.js';

/** Says so on stderr; the process ends with 1. */
export function fail(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}

export function misspeltLines(misspelt: readonly Misspelt[]): readonly string[] {
  return misspelt.map(({ name, meant }) => `- ${name} is no setting, and sets nothing: was ${meant} meant?`);
}
