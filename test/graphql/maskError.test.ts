import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';

import { maskError } from '../../src/graphql/maskError.js';
import { createCorrelation } from '../../src/telemetry/correlation.js';
import { type RecordingLogger, recordingLogger } from '../kit/recordingLogger.js';

const correlation = createCorrelation();
const parts = (logger: RecordingLogger = recordingLogger()) => ({ logger, correlation });

describe('maskError', () => {
  it('hides what a bug says behind the correlation id of the request, and logs it under that id', () => {
    const logger = recordingLogger();
    const bug = new Error('password=hunter2 at /srv/secret.js');
    const error = new GraphQLError(bug.message, { originalError: bug, path: ['job'] });

    const masked = correlation.run('portal-7', () => maskError(error, parts(logger)));

    const [line] = logger.of('internalError');
    expect(JSON.stringify(masked)).not.toContain('hunter2');
    expect(masked).toMatchObject({
      path: ['job'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationID: 'portal-7' },
    });
    expect(line).toMatchObject({ correlationID: 'portal-7', err: bug });
  });

  it('hides what was thrown that is no GraphQLError', () => {
    const masked = maskError(new Error('secret'), parts());

    expect(masked.message).toMatch(/^Internal server error\. Report it with the correlation id [\w-]{36}\.$/);
  });

  it('lets errors pass that were made for clients', () => {
    const logger = recordingLogger();
    const error = new GraphQLError('Cannot query field "x".', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });

    const masked = maskError(error, parts(logger));

    expect(masked).toEqual({
      message: 'Cannot query field "x".',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(logger.lines).toEqual([]);
  });
});
