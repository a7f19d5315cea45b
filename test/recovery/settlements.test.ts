// How the audit trail tells of requests that are settled.
import { describe, expect, it } from '@jest/globals';

import { failureOutcome } from '../../src/recovery/requests/settlements.js';
import { accessDenied } from '../jobs/kit/failures.js';

describe('what the audit trail has of a failure', () => {
  it('is the beginning of a very long message, since it is there for good', () => {
    const { message } = failureOutcome({ ...accessDenied(), message: 'x'.repeat(1_000_000) }, false);

    expect(message).toBe(`${'x'.repeat(4_000)}…`);
  });

  it('is the whole of any other', () => {
    const failure = accessDenied();

    expect(failureOutcome(failure, true)).toMatchObject({ isReplay: true, message: failure.message });
  });
});
