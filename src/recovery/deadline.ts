// Time limits over the injected clock.
import { setMaxListeners } from 'node:events';
import type { Clock } from './ports.js';

/** Why work was given up: its time was over, its caller left, or the adapter was closed. */
export type GaveUp = 'timeout' | 'cancelled' | 'closed';

/**
 * Runs `work` with a signal that aborts after `ms` or with one of `outer`; leaves no timer and no listener behind. The
 * signal's reason is a GaveUp.
 */
export async function within<Value>(
  clock: Clock,
  ms: number,
  outer: readonly (AbortSignal | undefined)[],
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const limit = new AbortController();
  const finished = new AbortController();
  const releases = outer.map((signal) => follow(signal, limit));
  const timer = clock.sleep(ms, finished.signal).then(() => {
    if (!finished.signal.aborted) limit.abort('timeout' satisfies GaveUp);
  });
  try {
    return await work(limit.signal);
  } finally {
    for (const release of releases) release();
    finished.abort();
    await timer;
  }
}

/** Says why the signal aborted. */
export function gaveUpBecause(signal: AbortSignal): GaveUp {
  const reason: unknown = signal.reason;
  return reason === 'timeout' || reason === 'closed' ? reason : 'cancelled';
}

function follow(signal: AbortSignal | undefined, limit: AbortController): () => void {
  if (signal === undefined) return () => undefined;
  const abort = () => limit.abort(gaveUpBecause(signal));
  if (signal.aborted) abort();
  // One signal may serve hundreds of calls at once; each takes its listener away, so Node need not warn of a leak.
  setMaxListeners(0, signal);
  signal.addEventListener('abort', abort);
  return () => signal.removeEventListener('abort', abort);
}
