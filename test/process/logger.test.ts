import { describe, expect, it } from '@jest/globals';

import { toLoggedError } from '../../src/process/logger.js';

describe('an error in the log', () => {
  it('has its type, message, stack, code and cause, and nothing that hangs on it', () => {
    const cause = Object.assign(new TypeError('no socket'), { client: { password: 'planted' } });
    const error = Object.assign(new Error('not asked', { cause }), {
      code: 'ECONNRESET',
      $response: { headers: { authorization: 'planted' } },
      parameters: ['planted'],
    });

    const logged = toLoggedError(error);

    expect(logged).toEqual({
      type: 'Error',
      message: 'not asked',
      stack: error.stack,
      code: 'ECONNRESET',
      cause: { type: 'TypeError', message: 'no socket', stack: cause.stack },
    });
  });

  it('ends although its causes go round', () => {
    const error = new Error('round');
    error.cause = error;

    const logged = JSON.stringify(toLoggedError(error));

    expect(logged.match(/"message":"round"/g)).toHaveLength(6);
  });

  it.each([
    ['planted', { type: 'string', message: 'planted' }],
    [null, { type: 'object', message: 'null' }],
    [{ token: 'planted' }, { type: 'Error', message: 'an object without a message was thrown' }],
  ])('is told of whatever was thrown', (thrown, logged) => {
    expect(toLoggedError(thrown)).toEqual(logged);
  });
});
