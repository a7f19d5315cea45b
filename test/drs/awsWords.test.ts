// AWS's words that name somebody, and answers that echo what was sent.
import { describe, expect, it } from '@jest/globals';

import type { DrsFailure } from '../../src/domain/failure.js';
import { namesSomebody } from '../../src/drs/failures/awsWords.js';
import { secretsIn, withoutSecrets } from '../../src/drs/failures/secrets.js';
import { SCOPE } from '../domain/kit/jobs.js';
import { type Behaviour, refusal, reply, startRawServer } from '../kit/rawServer.js';
import { aDrill, type Bench, bench } from './kit/adapter.js';
import { ROLE_ARN, stsError } from './kit/sts.js';

const ARN = 'arn:aws:iam::123456789012:user/somebody';

async function refused(behaviour: Behaviour): Promise<Bench & { readonly failure: DrsFailure }> {
  const parts = await bench(behaviour);
  const answer = await parts.drs.startRecovery(aDrill(), Infinity);
  if (answer.kind === 'done') throw new Error('it started');
  return { ...parts, failure: answer.failure };
}

describe("AWS's words", () => {
  it.each([
    `User: ${ARN} is not authorized`,
    'arn:aws-us-gov:drs:us-gov-west-1:123456789012:job/drsjob-1',
    'as assumed-role/drs-gateway/session',
    'The key AKIAIOSFODNN7EXAMPLE is not known',
    'Account 210987654321 is suspended',
  ])('name somebody: %s', (words) => {
    expect(namesSomebody(words, '123456789012/us-east-1')).toBe(true);
  });

  it.each(['Account 123456789012 is not initialized', 'Server s-123456789012abcde is in a job', ''])(
    'name nobody: %s',
    (words) => {
      expect(namesSomebody(words, '123456789012/us-east-1')).toBe(false);
    },
  );

  it.each([
    [403, 'AccessDeniedException'],
    [403, 'WhateverException'],
    [409, 'ConflictException'],
    [400, 'ValidationException'],
    [402, 'ServiceQuotaExceededException'],
    [404, 'ResourceNotFoundException'],
    [500, 'InternalServerException'],
    [403, 'ExpiredTokenException'],
    [403, ARN],
  ])('are apart, and logged, where they name somebody: %i %s', async (status, name) => {
    const fieldList = [{ name: 'tags', message: ARN }];

    const { failure, logger } = await refused(refusal(status, name, { message: `No: ${ARN}`, fieldList }));

    const { withheld, ...told } = failure;
    expect(JSON.stringify(told)).not.toContain('arn:aws');
    expect(withheld?.words).toBe(`No: ${ARN}`);
    expect(told.message).toContain('under awsRequestID aws-request-1');
    const line = logger.lines.find(({ event }) => event === 'drs.wordsWithheld');
    expect(line).toMatchObject({
      level: 'warn',
      fields: { awsRequestID: 'aws-request-1', words: withheld?.words },
    });
  });

  it('are apart from a denial, which keeps its members', async () => {
    const { failure } = await refused(refusal(403, 'AccessDeniedException', { code: 'OWN_CODE' }));

    expect(failure).toEqual({
      kind: 'AccessDeniedError',
      missingPermission: null,
      message: expect.stringContaining('lacks the permission drs:StartRecovery'),
      awsRequestID: 'aws-request-1',
      code: 'OWN_CODE',
      isRetryable: false,
      withheld: { scope: SCOPE, words: 'AccessDeniedException happened' },
    });
  });

  it('stay in the message where they name nobody', async () => {
    const { failure, logger } = await refused(refusal(409, 'ConflictException'));

    expect(failure).toMatchObject({ message: 'ConflictException happened' });
    expect(failure.withheld).toBeUndefined();
    expect(logger.of('drs.wordsWithheld')).toEqual([]);
  });

  it('name the role that could not be assumed only apart', async () => {
    const said = `User: ${ARN} is not authorized to perform: sts:AssumeRole, an-external-id`;
    await using sts = await startRawServer(stsError(403, 'AccessDenied', said));
    const role = { arn: ROLE_ARN, externalID: 'an-external-id', stsEndpoint: sts.endpoint };
    const { drs } = await bench(reply(200, {}), { role });

    const answer = await drs.startRecovery(aDrill(), Infinity);

    if (answer.kind === 'done') throw new Error('it started');
    expect(answer.failure.message).not.toMatch(/arn:aws/);
    expect(answer.failure.withheld?.words).toMatch(new RegExp(`${ROLE_ARN} .*${ARN}.* \\(withheld\\)$`));
  });
});

describe('an answer that echoes the request', () => {
  it.each([
    ['a refusal', 403, 'AccessDeniedException'],
    ['a conflict', 409, 'ConflictException'],
    ['a fault', 500, 'InternalServerException'],
  ])('brings back neither credentials nor tag values: %s', async (_, status, name) => {
    const echo: Behaviour = (call, number) => {
      const message = `You sent ${JSON.stringify(call.headers)} and ${call.body}`;
      refusal(status, name, { message, resourceId: call.headers.authorization })(call, number);
    };

    const { failure, logger } = await refused(echo);

    const written = JSON.stringify([failure, logger.lines]);
    expect(written).toContain('You sent');
    const secrets = ['a-tag-value', 'AKIDEXAMPLE', 'Signature='];
    expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
  });

  it('is cleaned in any form: escaped JSON, XML, headers', () => {
    const body = JSON.stringify({ tags: { team: 'a "quoted" <value>' } });
    const secrets = secretsIn({ headers: { 'X-Amz-Security-Token': 'the-token' }, body });
    const clean = (text: string) =>
      withoutSecrets({ status: 500, headers: { via: 'the-token' }, text }, secrets);

    expect(clean('{"a":"\\u0061 \\"quoted\\" <value>!"}').text).toBe('{"a":"(withheld)!"}');
    expect(clean('<p>a &quot;quoted&quot; &lt;value&gt;</p>').text).toBe('<p>(withheld)</p>');
    expect(clean('').headers).toEqual({ via: '(withheld)' });
  });
});
