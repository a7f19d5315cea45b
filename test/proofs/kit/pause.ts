// The only wait by the clock in the proofs: callers who ask again after a while, and kills at a random moment.
import { setTimeout as sleep } from 'node:timers/promises';

export function pause(ms: number): Promise<void> {
  return sleep(ms);
}
