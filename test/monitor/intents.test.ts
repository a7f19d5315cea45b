import { describe, expect, it } from '@jest/globals';

import { confirmationFor, isConfirmed } from '../../src/monitor/start/confirmation.js';
import { TERMINATION } from '../../src/monitor/instances/terminationPlan.js';
import { Intents, type Keeper, type Kind } from '../../src/monitor/live/intents.js';
import { type CheckedPlan, inputOf, START } from '../../src/monitor/start/startPlan.js';

const PLAN = { isDrill: true, scope: 'one', sourceServers: [{ sourceServerID: 's-1' }] };
const ONE = { start: PLAN, preflightToken: null };
const OTHER = { start: { ...PLAN, reason: 'another' }, preflightToken: null };
const END = { recoveryInstanceIDs: ['i-1'], scope: 'one', reason: null };

function kept(): Keeper {
  const items = new Map<string, string>();
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}

const HOUR_MS = 3_600_000;
const NOON_MS = Date.parse('2026-11-24T12:00:00Z');

/** Somebody at the tab, at some time. */
interface Sitting {
  whose: string | null;
  nowMs: number;
}

function kindOf<Plan>(kind: Kind<Plan>, keeper: Keeper, sitting: Sitting = sits('ada')): Intents<Plan> {
  let made = 0;
  return new Intents(kind, {
    keeper,
    newKey: () => `key-${sitting.whose}-${(made += 1)}`,
    whose: () => sitting.whose,
    nowMs: () => sitting.nowMs,
  });
}

const sits = (whose: string | null): Sitting => ({ whose, nowMs: NOON_MS });
const startsOf = (keeper: Keeper, sitting?: Sitting): Intents<CheckedPlan> => kindOf(START, keeper, sitting);
const unsettledIn = (intents: Intents<CheckedPlan>) => {
  const intent = intents.unsettled();
  if (intent === null) throw new Error('nothing is unsettled');
  return intent;
};

describe('an intent', () => {
  it('has the same key until it is known what became of it, and after that another', () => {
    const intents = startsOf(kept());
    expect(intents.unsettled()).toBeNull();
    expect(intents.send({ ...ONE, preflightToken: 'token' }).idempotencyKey).toBe('key-ada-1');
    expect(intents.send(ONE).idempotencyKey).toBe('key-ada-1');
    intents.settle('key-ada-1');
    expect(intents.unsettled()).toBeNull();
    expect(intents.send(ONE).idempotencyKey).toBe('key-ada-2');
  });

  it('is not settled by a late answer to the one before it', () => {
    const intents = startsOf(kept());
    const { idempotencyKey: before } = intents.send(ONE);
    const { idempotencyKey } = intents.send(OTHER);

    intents.settle(before);

    expect(unsettledIn(intents).idempotencyKey).toBe(idempotencyKey);
  });

  it('has another key for another plan', () => {
    const intents = startsOf(kept());
    expect(intents.send(ONE).idempotencyKey).toBe('key-ada-1');
    expect(intents.send(OTHER).idempotencyKey).toBe('key-ada-2');
  });

  it('is there after a reload, with all that is needed to send it again', () => {
    const keeper = kept();
    startsOf(keeper).send({ ...ONE, preflightToken: 'token' });
    const unsettled = startsOf(keeper).unsettled();
    expect(unsettled === null ? null : inputOf(unsettled)).toEqual({
      ...PLAN,
      idempotencyKey: 'key-ada-1',
      preflightToken: 'token',
    });
  });

  it('is the same for a day, to the time of its first sending, and another afterwards', () => {
    const sitting = sits('ada');
    const intents = startsOf(kept(), sitting);
    intents.send(ONE);
    sitting.nowMs += 22 * HOUR_MS;
    expect(intents.send(ONE).idempotencyKey).toBe('key-ada-1');

    sitting.nowMs += HOUR_MS;

    expect(intents.whyAnother(unsettledIn(intents))).toMatch(/too long ago/);
    expect(intents.send(ONE).idempotencyKey).toBe('key-ada-2');
  });

  it("is another for another person, since keys are each person's own", () => {
    const sitting = sits('ada');
    const intents = startsOf(kept(), sitting);
    intents.send(ONE);
    expect(intents.whyAnother(unsettledIn(intents))).toBeNull();

    sitting.whose = null;
    expect(intents.whyAnother(unsettledIn(intents))).toMatch(/not known yet/);
    sitting.whose = 'bea';
    expect(intents.whyAnother(unsettledIn(intents))).toMatch(/sent by ada/);

    expect(intents.send(ONE).idempotencyKey).toBe('key-bea-2');
  });

  it('of which nobody noted by whom and when is another', () => {
    const keeper = kept();
    keeper.setItem(START.storedAs, JSON.stringify({ idempotencyKey: 'old', plan: ONE }));
    const intents = startsOf(keeper);

    expect(intents.whyAnother(unsettledIn(intents))).toMatch(/sent by somebody else/);
  });

  it('of one kind is none of another', () => {
    const keeper = kept();
    startsOf(keeper).send(ONE);
    const ends = kindOf(TERMINATION, keeper);
    expect(ends.unsettled()).toBeNull();
    ends.settle(ends.send(END).idempotencyKey);
    expect(startsOf(keeper).unsettled()).not.toBeNull();
  });

  it.each([
    '',
    'null',
    '{',
    '{"idempotencyKey":"key"}',
    '{"idempotencyKey":1,"plan":{"recoveryInstanceIDs":["i-1"],"scope":"one","reason":null}}',
    '{"idempotencyKey":"key","plan":{"recoveryInstanceIDs":"i-1","scope":"one","reason":null}}',
    '{"recoveryInstanceIDs":["i-1"],"scope":"one","reason":null,"idempotencyKey":"key"}',
  ])('is none where %j was kept', (stored) => {
    const keeper = kept();
    keeper.setItem(TERMINATION.storedAs, stored);
    keeper.setItem(START.storedAs, stored);

    expect(kindOf(TERMINATION, keeper).unsettled()).toBeNull();
    expect(startsOf(keeper).unsettled()).toBeNull();
  });
});

describe('the confirmation of a real recovery', () => {
  it('names how many servers', () => {
    expect(confirmationFor(1)).toBe('RECOVER 1 SERVER');
    expect(isConfirmed('  recover  12 servers ', 12)).toBe(true);
    expect(isConfirmed('RECOVER 12 SERVERS', 13)).toBe(false);
    expect(isConfirmed('', 1)).toBe(false);
  });
});
