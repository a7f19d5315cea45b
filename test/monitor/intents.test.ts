import { describe, expect, it } from '@jest/globals';

import { confirmationFor, isConfirmed } from '../../src/monitor/start/confirmation.js';
import { Intents, type Keeper } from '../../src/monitor/start/intents.js';

const ONE = { isDrill: true, scope: 'one', sourceServers: [{ sourceServerID: 's-1' }] };
const OTHER = { ...ONE, reason: 'another' };

function kept(): Keeper {
  const items = new Map<string, string>();
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}

function intentsOf(keeper: Keeper): Intents {
  let made = 0;
  return new Intents(keeper, () => `key-${(made += 1)}`);
}

describe('an intent', () => {
  it('has the same key until it is known what became of it, and after that another', () => {
    const intents = intentsOf(kept());
    expect(intents.unsettled()).toBeNull();
    expect(intents.send(ONE, 'token').idempotencyKey).toBe('key-1');
    expect(intents.send(ONE, null).idempotencyKey).toBe('key-1');
    intents.settle();
    expect(intents.unsettled()).toBeNull();
    expect(intents.send(ONE, null).idempotencyKey).toBe('key-2');
  });

  it('has another key for another plan', () => {
    const intents = intentsOf(kept());
    expect(intents.send(ONE, null).idempotencyKey).toBe('key-1');
    expect(intents.send(OTHER, null).idempotencyKey).toBe('key-2');
  });

  it('is there after a reload, with all that is needed to send it again', () => {
    const keeper = kept();
    intentsOf(keeper).send(ONE, 'token');
    expect(intentsOf(keeper).unsettled()).toEqual({
      idempotencyKey: 'key-1',
      plan: ONE,
      preflightToken: 'token',
    });
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
