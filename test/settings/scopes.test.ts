import { describe, expect, it } from '@jest/globals';

import { parseScopes } from '../../src/settings/scopes.js';

const ROLE = 'arn:aws:iam::210987654321:role/drs-gateway';

function noFile(): never {
  throw new Error('ENOENT');
}

function problemsOf(value: unknown): readonly string[] {
  const parsed = parseScopes(typeof value === 'string' ? value : JSON.stringify(value), noFile);
  return parsed.ok ? [] : parsed.problems;
}

describe('DRS_SCOPES', () => {
  it('is a list of accounts and regions, each with a role or without', () => {
    const text = JSON.stringify([
      { accountID: '123456789012', region: 'us-east-1' },
      { accountID: '210987654321', region: 'eu-west-1', roleArn: ROLE, externalID: 'from-the-owner' },
    ]);

    const parsed = parseScopes(text, noFile);

    expect(parsed).toEqual({
      ok: true,
      scopes: [
        {
          accountID: '123456789012',
          region: 'us-east-1',
          roleArn: null,
          externalID: null,
          realRecoveryApproval: null,
        },
        {
          accountID: '210987654321',
          region: 'eu-west-1',
          roleArn: ROLE,
          externalID: 'from-the-owner',
          realRecoveryApproval: null,
        },
      ],
    });
  });

  it('may be the path of a file', () => {
    const files = new Map([['/etc/scopes.json', '[{"accountID":"123456789012","region":"us-gov-west-1"}]']]);

    const parsed = parseScopes('/etc/scopes.json', (path) => files.get(path) ?? noFile());

    expect(parsed).toMatchObject({ ok: true, scopes: [{ region: 'us-gov-west-1' }] });
  });

  it.each([
    ['no file', '/etc/none.json', 'there is no file "/etc/none.json"'],
    ['broken JSON', '[{', 'must be JSON such as [{"accountID"'],
    ['no list', '[', 'must be JSON'],
    ['an empty list', [], 'a list of 1 to 50 scopes'],
    [
      'an account of 11 digits',
      [{ accountID: '12345678901', region: 'us-east-1' }],
      '[0].accountID must be 12 digits',
    ],
    ['no region', [{ accountID: '123456789012' }], '[0].region'],
    ['an odd region', [{ accountID: '123456789012', region: 'Frankfurt' }], '[0].region must be a region'],
    ['a misspelt member', [{ accountID: '123456789012', region: 'us-east-1', rolearn: ROLE }], 'rolearn'],
    [
      'a scope twice',
      [
        { accountID: '123456789012', region: 'us-east-1' },
        { accountID: '123456789012', region: 'us-east-1', roleArn: 'arn:aws:iam::123456789012:role/r' },
      ],
      '[1] names 123456789012/us-east-1 again',
    ],
    [
      "another account's role",
      [{ accountID: '123456789012', region: 'us-east-1', roleArn: ROLE }],
      '[0].roleArn must be a role of the account 123456789012',
    ],
    [
      'an external id without a role',
      [{ accountID: '123456789012', region: 'us-east-1', externalID: 'abc' }],
      '[0].externalID goes with a roleArn',
    ],
  ])('refuses %s and says where', (_, value, words) => {
    const problems = problemsOf(value);

    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });
});
