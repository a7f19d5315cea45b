// The loop of a stream over the store: it looks when word of a change comes, and anyway after a while, since word may be lost.
import type { Clock } from './ports.js';

export interface Looking {
  readonly look: () => Promise<void>;
  /** Asked after each look: whether nothing more will follow. */
  readonly isOver: () => boolean;
  /** Calls `listener` when looking may be worth it, until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
  /** Ends the loop, also while it waits. */
  readonly closing: AbortSignal;
  readonly clock: Clock;
}

/** So often the store is asked anyway. */
const LOOK_ANYWAY_MS = 2_000;

/** Looks until it is over or closed; rejects with what `look` rejects with. */
export async function keepLooking({ look, isOver, onChange, closing, clock }: Looking): Promise<void> {
  let wake = new AbortController();
  const wakeUp = () => wake.abort();
  const unlisten = onChange(wakeUp);
  closing.addEventListener('abort', wakeUp);
  try {
    while (!closing.aborted) {
      wake = new AbortController();
      await look();
      if (isOver()) return;
      await clock.sleep(LOOK_ANYWAY_MS, wake.signal);
    }
  } finally {
    unlisten();
  }
}
