// A limit of time on what is asked of somebody else.
import type { Clock } from '../../recovery/ports.js';

export interface TimeLimit {
  readonly clock: Clock;
  readonly ms: number;
  /** Aborts when the gateway stops. */
  readonly closing: AbortSignal;
}

/** Runs it with a signal that aborts once the time is over, or the gateway stops; the reason is words for the log. */
export async function withinTime<Value>(
  { clock, ms, closing }: TimeLimit,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const limit = new AbortController();
  const done = new AbortController();
  const giveUp = (): void => limit.abort(new Error('the gateway stops'));
  closing.addEventListener('abort', giveUp, { once: true });
  const timer = clock.sleep(ms, done.signal).then(() => {
    limit.abort(new Error(`there is no answer within ${ms / 1000} s`));
  });
  try {
    return await run(limit.signal);
  } finally {
    closing.removeEventListener('abort', giveUp);
    done.abort();
    await timer;
  }
}
