// What a running gateway says of itself, looked at again and again until it says something else.
import { setTimeout as wait } from 'node:timers/promises';

export interface Readiness {
  readonly status: number;
  readonly reason: string | undefined;
}

const LOOK_EVERY_MS = 50;

export async function readinessOf(url: string): Promise<Readiness> {
  const response = await fetch(`${url}/readyz`);
  const { reason } = (await response.json()) as { reason?: string };
  return { status: response.status, reason };
}

/** Resolves once /readyz answers with this status; jest ends who waits for ever. */
export async function untilReadiness(url: string, status: number): Promise<Readiness> {
  for (;;) {
    const readiness = await readinessOf(url);
    if (readiness.status === status) return readiness;
    await wait(LOOK_EVERY_MS);
  }
}
