import { describe, expect, it } from '@jest/globals';

import { isInScope, nodeIDOf, parseNodeID } from '../../src/domain/nodeID.js';

const SCOPE = { accountID: '123456789012', region: 'eu-west-1' };

describe('a node id', () => {
  it('names account, region, kind and id by the ARN', () => {
    const arn = 'arn:aws-us-gov:drs:us-gov-west-1:210987654321:source-network/sn-00000000000000001';

    const address = parseNodeID(nodeIDOf('source-network', 'sn-00000000000000001', arn, SCOPE));

    expect(address).toEqual({
      kind: 'source-network',
      id: 'sn-00000000000000001',
      region: 'us-gov-west-1',
      accountID: '210987654321',
    });
  });

  it('is made of the scope where DRS tells no ARN, also of a scope without an account', () => {
    const id = nodeIDOf('job', 'drsjob-00000000000000001', null, { accountID: null, region: 'eu-west-1' });

    expect(parseNodeID(id)).toEqual({
      kind: 'job',
      id: 'drsjob-00000000000000001',
      region: 'eu-west-1',
      accountID: null,
    });
  });

  it.each([
    ['text', 'nonsense'],
    ['an ARN of another service', 'arn:aws:ec2:eu-west-1:123456789012:job/drsjob-00000000000000001'],
    ['another kind', 'arn:aws:drs:eu-west-1:123456789012:launch-configuration-template/lct-1'],
    ['no id', 'arn:aws:drs:eu-west-1:123456789012:job/'],
  ])('is none for %s', (_, text) => {
    expect(parseNodeID(Buffer.from(text).toString('base64url'))).toBeNull();
  });
});

describe('an address', () => {
  it.each([
    ['of the same account and region', SCOPE, true],
    ['of another region', { ...SCOPE, region: 'us-east-1' }, false],
    ['of another account', { ...SCOPE, accountID: '210987654321' }, false],
    ['of an account that nobody knows', { ...SCOPE, accountID: null }, true],
  ])('%s belongs to a scope: %p', (_, scope, expected) => {
    expect(isInScope(SCOPE, scope)).toBe(expected);
  });
});
