// In which scope an id is: what each scope said, taken together.
import { describe, expect, it } from '@jest/globals';

import { type DrsFailure, failed, success } from '../../../src/domain/failure.js';
import { Whereabouts, type Word } from '../../../src/recovery/scopes/whereabouts.js';

const ID = 's-00000000000000001';
const THROTTLED: DrsFailure = {
  kind: 'ServiceUnavailableError',
  message: 'DRS did not answer',
  isRetryable: true,
  awsRequestID: null,
  code: 'ECONNREFUSED',
};

const has = (scope: string): Word<string> => ({ scope, result: success(`the thing in ${scope}`) });
const hasNot = (scope: string): Word<string> => ({ scope, result: success(null) });
const fails = (scope: string): Word<string> => ({ scope, result: failed(THROTTLED) });

describe('a thing that is known by its id alone', () => {
  it('is where one scope has it, and only that one is asked from then on', () => {
    const whereabouts = new Whereabouts(['A', 'B', 'C']);
    const before = whereabouts.candidates('sourceServer', ID);

    const decided = whereabouts.decide('sourceServer', ID, [hasNot('A'), has('B'), hasNot('C')]);

    expect(before).toEqual(['A', 'B', 'C']);
    expect(decided).toEqual({ ok: true, value: { scope: 'B', item: 'the thing in B' } });
    expect(whereabouts.candidates('sourceServer', ID)).toEqual(['B']);
    expect(whereabouts.candidates('job', ID)).toEqual(['A', 'B', 'C']);
  });

  it('is shown where another scope could not be asked, but all are asked again the next time', () => {
    const whereabouts = new Whereabouts(['A', 'B']);

    const decided = whereabouts.decide('sourceServer', ID, [fails('A'), has('B')]);

    expect(decided).toMatchObject({ ok: true, value: { scope: 'B' } });
    expect(whereabouts.candidates('sourceServer', ID)).toEqual(['A', 'B']);
  });

  it('must be named by its scope where several have it', () => {
    const decided = new Whereabouts(['A', 'B']).decide('sourceServer', ID, [has('A'), has('B')]);

    expect(decided).toMatchObject({
      ok: false,
      failure: { kind: 'ValidationError', fieldList: [{ name: 'scope' }] },
    });
  });

  it('does not exist only where every scope said so', () => {
    const whereabouts = new Whereabouts(['A', 'B']);

    const nowhere = whereabouts.decide('sourceServer', ID, [hasNot('A'), hasNot('B')]);
    const unasked = whereabouts.decide('sourceServer', ID, [hasNot('A'), fails('B')]);

    expect(nowhere).toMatchObject({ failure: { kind: 'ResourceNotFoundError' } });
    expect(unasked).toMatchObject({ failure: { kind: 'ServiceUnavailableError', isRetryable: true } });
    expect(!unasked.ok && unasked.failure.message).toContain('B could not');
  });

  it('is forgotten in the order of its finding once there are too many', () => {
    const whereabouts = new Whereabouts(['A', 'B']);
    for (let number = 0; number <= 50_000; number += 1) whereabouts.note('job', `job-${number}`, 'A');

    const candidates = [0, 1, 50_000].map((number) => whereabouts.candidates('job', `job-${number}`));

    expect(candidates).toEqual([['A', 'B'], ['A'], ['A']]);
  });
});
