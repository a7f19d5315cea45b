// Prometheus's own checker, from Debian's package `prometheus`; without the service: apt-get download prometheus && dpkg -x.
import { spawnSync } from 'node:child_process';

export interface Checked {
  readonly code: number | null;
  /** What it printed, whole. */
  readonly said: string;
}

/** Whether it can be found. */
export function hasPromtool(): boolean {
  return spawnSync('promtool', ['--version']).status === 0;
}

/** Runs it in the project's folder, with `input` on its standard input. */
export function promtool(words: readonly string[], input = ''): Checked {
  const { status, stdout, stderr } = spawnSync('promtool', words, { input, encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
}
