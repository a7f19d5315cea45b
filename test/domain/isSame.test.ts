import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';

import { isSame } from '../../src/domain/isSame.js';

describe('isSame', () => {
  it('says of any two pieces of JSON what Node says of them', () => {
    const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(isSame(one, other)).toBe(isDeepStrictEqual(one, other));
        expect(isSame(one, JSON.parse(JSON.stringify(one)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('does not take a member that is missing for one that is undefined', () => {
    expect(isSame({ a: undefined }, { b: undefined })).toBe(false);
    expect(isSame({ a: undefined }, {})).toBe(false);
  });

  it('never calls two dates or maps the same, whose values it does not look at', () => {
    expect(isSame(new Date(0), new Date(0))).toBe(false);
    expect(isSame({ at: new Map() }, { at: new Map() })).toBe(false);
  });
});
