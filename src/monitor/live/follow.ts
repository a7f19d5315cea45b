// Watches a subscription for as long as somebody wants it, over every cut: each time it goes on from behind the last event.

export interface Following<Event> {
  /** Events from behind `after`; null: from the present state. It throws where it is cut, and ends where there is no more to come. */
  readonly open: (after: string | null) => AsyncIterable<Event>;
  /** Null: the event is no place to go on from. */
  readonly cursorOf: (event: Event) => string | null;
  readonly take: (event: Event) => void;
  /** Whether the gateway ends it with this event, for a reason that may pass: it is begun anew then, from the present state. Default: never. */
  readonly isRefused?: (event: Event) => boolean;
  /** It was cut, or could not be begun. */
  readonly onCut: (error: unknown) => void;
  /** Waits before the next attempt; `failures` in a row, from 1. */
  readonly wait: (failures: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Resolves when there is no more to come, or once `signal` is aborted. Never rejects for a cut. */
export async function follow<Event>(following: Following<Event>): Promise<void> {
  const { onCut, wait, signal } = following;
  const place: Place = { after: null, failures: 0 };
  let refusals = 0;
  while (!signal.aborted) {
    try {
      if ((await followOnce(following, place)) === 'ended') return;
      onCut(new Error('the gateway refuses it for now'));
      // What comes before a refusal is no sign that the next one will not come.
      refusals += 1;
      await wait(refusals);
    } catch (error) {
      onCut(error);
      place.failures += 1;
      await wait(place.failures);
    }
  }
}

interface Place {
  after: string | null;
  failures: number;
}

async function followOnce<Event>(
  { open, cursorOf, take, signal, isRefused = () => false }: Following<Event>,
  place: Place,
): Promise<'ended' | 'refused'> {
  for await (const event of open(place.after)) {
    if (signal.aborted) return 'ended';
    place.failures = 0;
    if (isRefused(event)) {
      take(event);
      // What changes meanwhile is told to nobody, and a stream from a place would say nothing until something changes again.
      place.after = null;
      return 'refused';
    }
    place.after = cursorOf(event) ?? place.after;
    take(event);
  }
  return 'ended';
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** Grows from half a second to ten, spread by `chance` (0 to 1), so that a gateway that comes back is not asked by all at once. */
export function waitMs(failures: number, chance: number): number {
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
  return most / 2 + (most / 2) * chance;
}
