import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';

import { maskError } from '../../src/graphql/maskError.js';
import { recordingLogger } from '../kit/recordingLogger.js';

describe('maskError', () => {
  it('hides what a bug says behind a request id, and logs it under that id', () => {
    const logger = recordingLogger();
    const bug = new Error('password=hunter2 at /srv/secret.js');
    const error = new GraphQLError(bug.message, { originalError: bug, path: ['job'] });

    const masked = maskError(error, logger);

    const [line] = logger.of('internalError');
    expect(JSON.stringify(masked)).not.toContain('hunter2');
    expect(masked).toMatchObject({ path: ['job'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(line).toMatchObject({ requestID: masked.extensions?.requestID, err: bug });
  });

  it('hides what was thrown that is no GraphQLError', () => {
    const masked = maskError(new Error('secret'), recordingLogger());

    expect(masked.message).toMatch(/^Internal server error\. Report it with the request id /);
  });

  it('lets errors pass that were made for clients', () => {
    const logger = recordingLogger();
    const error = new GraphQLError('Cannot query field "x".', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });

    const masked = maskError(error, logger);

    expect(masked).toEqual({
      message: 'Cannot query field "x".',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(logger.lines).toEqual([]);
  });
});
