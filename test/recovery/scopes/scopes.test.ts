// How scopes are found by the names that callers give.
import { describe, expect, it } from '@jest/globals';

import { Scopes } from '../../../src/recovery/scopes/scopes.js';

const served = Array.from({ length: 50 }, (_, index) => ({
  name: `1111111111${String(index).padStart(2, '0')}/eu-central-1`,
  accountID: null,
  region: 'eu-central-1',
}));

describe('scopes that are named', () => {
  it('are told of once by each name that is none, and of no more than fifty', () => {
    const scopes = new Scopes(served);
    const names = Array.from({ length: 60_000 }, (_, index) => `a${index}`);

    const selected = scopes.select(names, 'scopes');

    if (selected.ok) throw new Error('they were found');
    expect(selected.failure.fieldList).toHaveLength(50);
    expect(selected.failure.fieldList[0]).toMatchObject({ name: 'scopes[0]' });
    expect(selected.failure.message).toMatch(/^60000 fields break a rule \(the first 50 are told\)/);
  });

  it('must be some', () => {
    const selected = new Scopes(served).select([], 'scopes');

    expect(selected).toMatchObject({ ok: false, failure: { fieldList: [{ name: 'scopes' }] } });
  });
});
