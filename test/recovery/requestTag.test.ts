import { describe, expect, it } from '@jest/globals';

import { ACTOR_TAG_KEY, gatewayTags } from '../../src/recovery/requests/requestTag.js';

const actorTagOf = (name: string) =>
  gatewayTags('request', { name, isVerified: true }).find(({ key }) => key === ACTOR_TAG_KEY)?.value;

describe('the tag that names the actor', () => {
  it.each([
    ['alice@example.com', 'alice@example.com'],
    ['Zoë O Neill', 'Zoë O Neill'],
    ['auth0|5f7c', 'auth0_5f7c'],
    ['a"b\u0007😀', 'a_b__'],
  ])('has of %j what AWS takes in a tag', (name, value) => {
    expect(actorTagOf(name)).toBe(value);
  });

  it('is no longer than AWS takes', () => {
    expect(actorTagOf('x'.repeat(300))).toHaveLength(256);
  });
});
