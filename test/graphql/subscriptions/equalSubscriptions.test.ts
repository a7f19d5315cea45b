// What equal subscriptions keep of what they made, and for how long.
import { describe, expect, it } from '@jest/globals';

import { EqualSubscriptions } from '../../../src/graphql/subscriptions/equalSubscriptions.js';
import type { Payload } from '../../../src/graphql/subscriptions/payload.js';
import { ManualClock } from '../../kit/manualClock.js';

const MIB = 1024 * 1024;

function start(bytes = 10) {
  const clock = new ManualClock();
  const equals = new EqualSubscriptions(() => clock.now());
  const made: object[] = [];
  const make = (event: object): Payload => {
    made.push(event);
    return { tail: Buffer.alloc(bytes), noted: null, errors: [] };
  };
  return { clock, equals, made, make };
}

describe('equal subscriptions', () => {
  it('make an event anew for who comes to it after some seconds: what stands beside it may be old', () => {
    const { clock, equals, made, make } = start();
    const [one, other] = [equals.join('key', make), equals.join('key', make)];
    const event = {};

    const first = one.of(event);
    clock.advance(4_999);
    const inTime = other.of(event);
    clock.advance(1);
    const late = other.of(event);

    expect(inTime).toBe(first);
    expect(late).not.toBe(first);
    expect(made).toEqual([event, event]);
  });

  it('forget what they made longest ago when it is too much, over all groups', () => {
    const { equals, made, make } = start(3 * MIB);
    const [one, other] = [equals.join('one', make), equals.join('other', make)];
    const events = [{}, {}, {}];

    for (const event of events) void one.of(event);
    for (const event of events) void other.of(event);
    void other.of(events[2] ?? {});
    void one.of(events[0] ?? {});

    expect(made).toHaveLength(7);
  });

  it('share what is still being made, and forget what could not be made', async () => {
    const { equals } = start();
    const fates = [
      Promise.reject(new Error('a bug')),
      Promise.resolve({ tail: Buffer.alloc(1), noted: null, errors: [] }),
    ];
    let made = 0;
    const make = () => fates[made++] ?? Promise.reject(new Error('made too often'));
    const [one, other] = [equals.join('key', make), equals.join('key', make)];
    const event = {};

    const first = [one.of(event), other.of(event)];
    await expect(first[0]).rejects.toThrow('a bug');
    const second = [await one.of(event), await other.of(event)];

    expect(first[1]).toBe(first[0]);
    expect(second[1]).toBe(second[0]);
    expect(made).toBe(2);
  });

  it('keep nothing of a group whose last member has left', () => {
    const { equals, made, make } = start();
    const event = {};
    const [one, other] = [equals.join('key', make), equals.join('key', make)];
    void one.of(event);

    one.leave();
    void other.of(event);
    other.leave();
    const sizeAfter = equals.size;
    void equals.join('key', make).of(event);

    expect(sizeAfter).toBe(0);
    expect(made).toHaveLength(2);
  });
});
