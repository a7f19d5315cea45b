import { describe, expect, it } from '@jest/globals';

import { closeReason } from '../../../src/http/sockets/closing.js';

describe('the reason of a close', () => {
  it('is left as it is up to 123 bytes', () => {
    expect(closeReason('é'.repeat(61))).toBe('é'.repeat(61));
  });

  it.each(['a', 'é', '€', '🛟'])('of many %s is cut between two of them', (character) => {
    const cut = closeReason(character.repeat(200));

    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(123);
    expect(cut).toMatch(new RegExp(`^(${character})+…$`, 'u'));
  });
});
