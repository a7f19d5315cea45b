// Plans along which the jobs of the moving DRS go, by chance and by the seed.
import type { Step } from './movingDrs.js';
import { chosen, type Random, wholeNumber } from './proof.js';

export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How a job of so many servers launches them, some in vain, and ends at the period's end. */
export function launchPlan(random: Random, servers: number, { fromMs, toMs }: Period): readonly Step[] {
  const plan: Step[] = [{ atMs: fromMs, status: 'STARTED' }];
  for (let server = 0; server < servers; server += 1) {
    const beginsAtMs = wholeNumber(random, fromMs, toMs - 2);
    const endsAtMs = wholeNumber(random, beginsAtMs + 1, toMs - 1);
    const isLaunched = random() < 0.9;
    plan.push(
      { atMs: beginsAtMs, server, launchStatus: 'IN_PROGRESS', event: 'LAUNCH_START' },
      isLaunched
        ? { atMs: endsAtMs, server, launchStatus: 'LAUNCHED' }
        : { atMs: endsAtMs, server, launchStatus: 'FAILED', event: 'LAUNCH_FAILED' },
    );
  }
  return [...plan, { atMs: toMs, status: 'COMPLETED', event: 'JOB_END' }];
}

/** How a job changes every so often without ever ending: one of its servers goes to and fro. */
export function busyPlan(
  random: Random,
  servers: number,
  { fromMs, toMs }: Period,
  everyMs: number,
): readonly Step[] {
  const isRunning = new Set<number>();
  const plan: Step[] = [];
  for (let atMs = fromMs; atMs < toMs; atMs += everyMs) {
    const server = wholeNumber(random, 0, servers - 1);
    plan.push({ atMs, server, launchStatus: isRunning.has(server) ? 'PENDING' : 'IN_PROGRESS' });
    if (!isRunning.delete(server)) isRunning.add(server);
  }
  return plan;
}

/** The whole job at once. */
export function endPlan(random: Random, atMs: number): readonly Step[] {
  const launchStatus = chosen(random, ['LAUNCHED', 'FAILED'] as const);
  return [
    { atMs, server: 0, launchStatus },
    { atMs, status: 'COMPLETED', event: 'JOB_END' },
  ];
}
