import { describe, expect, it } from '@jest/globals';

import { follow, waitMs } from '../../src/monitor/live/follow.js';

interface Event {
  readonly cursor: string | null;
  readonly isRefused?: boolean;
}

/** Attempts to come, each with its events and whether it is then cut; what was asked for is noted. */
function attempts(...comes: { readonly events: readonly Event[]; readonly isCut: boolean }[]) {
  const askedAfter: (string | null)[] = [];
  const open = async function* (after: string | null): AsyncGenerator<Event> {
    askedAfter.push(after);
    const { events, isCut } = comes[askedAfter.length - 1] ?? { events: [], isCut: false };
    for (const event of events) yield await Promise.resolve(event);
    if (isCut) throw new Error('cut');
  };
  return { askedAfter, open };
}

async function run(open: (after: string | null) => AsyncIterable<Event>, abort = new AbortController()) {
  const taken: Event[] = [];
  const waits: number[] = [];
  let cuts = 0;
  await follow<Event>({
    open,
    cursorOf: ({ cursor }) => cursor,
    take: (event) => taken.push(event),
    isRefused: (event) => event.isRefused === true,
    onCut: () => (cuts += 1),
    wait: (failures) => {
      waits.push(failures);
      return Promise.resolve();
    },
    signal: abort.signal,
  });
  return { taken, waits, cuts };
}

describe('follow', () => {
  it('goes on from behind the last event that is a place to go on from, however often it is cut', async () => {
    const { askedAfter, open } = attempts(
      { events: [{ cursor: 'a' }, { cursor: null }], isCut: true },
      { events: [], isCut: true },
      { events: [{ cursor: 'b' }], isCut: true },
      { events: [{ cursor: 'c' }], isCut: false },
    );

    const { taken, waits, cuts } = await run(open);

    expect(askedAfter).toEqual([null, 'a', 'a', 'b']);
    expect(taken.map(({ cursor }) => cursor)).toEqual(['a', null, 'b', 'c']);
    expect(cuts).toBe(3);
    expect(waits).toEqual([1, 2, 1]);
  });

  it('begins anew where it is refused for now, after a longer and longer time', async () => {
    const refused = { cursor: null, isRefused: true };
    const { askedAfter, open } = attempts(
      { events: [{ cursor: 'a' }, refused], isCut: false },
      { events: [refused], isCut: false },
      { events: [{ cursor: 'b' }], isCut: true },
      { events: [], isCut: false },
    );

    const { taken, waits, cuts } = await run(open);

    expect(askedAfter).toEqual([null, null, null, 'b']);
    expect(taken).toEqual([{ cursor: 'a' }, refused, refused, { cursor: 'b' }]);
    expect(cuts).toBe(3);
    expect(waits).toEqual([1, 2, 1]);
  });

  it('ends where nobody wants it any more', async () => {
    const abort = new AbortController();
    const open = async function* (): AsyncGenerator<Event> {
      yield await Promise.resolve({ cursor: 'a' });
      abort.abort();
      yield { cursor: 'b' };
    };

    const { taken, cuts } = await run(open, abort);

    expect(taken).toEqual([{ cursor: 'a' }]);
    expect(cuts).toBe(0);
  });
});

describe('waitMs', () => {
  it('grows from half a second to ten, and is spread over its upper half', () => {
    expect(waitMs(1, 0)).toBe(250);
    expect(waitMs(1, 1)).toBe(500);
    expect(waitMs(3, 1)).toBe(2000);
    expect(waitMs(50, 0)).toBe(5000);
    expect(waitMs(50, 1)).toBe(10_000);
  });
});
