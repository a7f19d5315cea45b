// The machine in words: a figure without it says little.
import { cpus, loadavg, release, totalmem, type } from 'node:os';

const GIB = 2 ** 30;

/** Two lines: what it is, and how busy it was a moment ago. A load above the cores means that others were measured too. */
export function describeMachine(): readonly string[] {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'an unknown processor';
  const [load = 0] = loadavg();
  return [
    `${model}, ${processors.length} cores, ${(totalmem() / GIB).toFixed(0)} GiB, ${type()} ${release()}, Node ${process.version}`,
    `load over the last minute ${load.toFixed(1)}`,
  ];
}
