// What DRS refuses to read in the calls for failback and for source networks.
import { describe, expect, test } from '@jest/globals';
import { withSimulator } from './kit/withSimulator.js';

const INSTANCE = 'i-0123456789abcdef0';
const NETWORK = 'sn-0123456789abcdef0';
const VPC = { vpcID: 'vpc-0123456789abcdef0', originAccountID: '123456789012', originRegion: 'us-west-2' };

const OF_ONE_INSTANCE = [
  'StopFailback',
  'ReverseReplication',
  'DisconnectRecoveryInstance',
  'DeleteRecoveryInstance',
  'GetFailbackReplicationConfiguration',
  'UpdateFailbackReplicationConfiguration',
];
const OF_ONE_NETWORK = [
  'StartSourceNetworkReplication',
  'StopSourceNetworkReplication',
  'DeleteSourceNetwork',
  'ExportSourceNetworkCfnTemplate',
];

/** What is sent, and the fields that DRS would name. */
const REFUSED: readonly (readonly [string, object, readonly string[]])[] = [
  ...OF_ONE_INSTANCE.flatMap((name) => [
    [name, {}, ['recoveryInstanceID']] as const,
    [name, { recoveryInstanceID: null }, ['recoveryInstanceID']] as const,
    [name, { recoveryInstanceID: 'i-0123456789abcdefg' }, ['recoveryInstanceID']] as const,
    [name, { recoveryInstanceID: `${INSTANCE}0` }, ['recoveryInstanceID']] as const,
  ]),
  ...OF_ONE_NETWORK.flatMap((name) => [
    [name, {}, ['sourceNetworkID']] as const,
    [name, { sourceNetworkID: 'sn-0123456789abcde_0' }, ['sourceNetworkID']] as const,
    [name, { sourceNetworkID: `${NETWORK}0` }, ['sourceNetworkID', 'sourceNetworkID']] as const,
  ]),
  ['StartFailbackLaunch', {}, ['recoveryInstanceIDs']],
  ['StartFailbackLaunch', { recoveryInstanceIDs: [] }, ['recoveryInstanceIDs']],
  ['StartFailbackLaunch', { recoveryInstanceIDs: Array(201).fill(INSTANCE) }, ['recoveryInstanceIDs']],
  [
    'StartFailbackLaunch',
    { recoveryInstanceIDs: ['i-012'] },
    ['recoveryInstanceIDs.0', 'recoveryInstanceIDs.0'],
  ],
  ['StartFailbackLaunch', { recoveryInstanceIDs: [INSTANCE], tags: { key: 1 } }, ['tags.key']],
  [
    'UpdateFailbackReplicationConfiguration',
    { recoveryInstanceID: INSTANCE, bandwidthThrottling: -1 },
    ['bandwidthThrottling'],
  ],
  [
    'UpdateFailbackReplicationConfiguration',
    { recoveryInstanceID: INSTANCE, bandwidthThrottling: 1.5, usePrivateIP: 'yes' },
    ['bandwidthThrottling', 'usePrivateIP'],
  ],
  [
    'UpdateFailbackReplicationConfiguration',
    { recoveryInstanceID: INSTANCE, name: 'x'.repeat(257), internetProtocol: 'IPV5' },
    ['name', 'internetProtocol'],
  ],
  ['DescribeSourceNetworks', { maxResults: 0 }, ['maxResults']],
  ['DescribeSourceNetworks', { nextToken: 'nonsense' }, ['nextToken']],
  [
    'DescribeSourceNetworks',
    { filters: { sourceNetworkIDs: Array(101).fill(NETWORK) } },
    ['filters.sourceNetworkIDs'],
  ],
  ['DescribeSourceNetworks', { filters: { originRegion: 'us-middle-1' } }, ['filters.originRegion']],
  [
    'DescribeSourceNetworks',
    { filters: { originAccountID: '12345678901' } },
    Array(2).fill('filters.originAccountID'),
  ],
  ['StartSourceNetworkRecovery', {}, ['sourceNetworks']],
  ['StartSourceNetworkRecovery', { sourceNetworks: [] }, ['sourceNetworks']],
  [
    'StartSourceNetworkRecovery',
    { sourceNetworks: Array(101).fill({ sourceNetworkID: NETWORK }) },
    ['sourceNetworks'],
  ],
  ['StartSourceNetworkRecovery', { sourceNetworks: [{}] }, ['sourceNetworks.0.sourceNetworkID']],
  [
    'StartSourceNetworkRecovery',
    { sourceNetworks: [{ sourceNetworkID: NETWORK, cfnStackName: '1st' }], deployAsNew: 'yes' },
    ['sourceNetworks.0.cfnStackName', 'deployAsNew'],
  ],
  ['AssociateSourceNetworkStack', { sourceNetworkID: NETWORK }, ['cfnStackName']],
  ['AssociateSourceNetworkStack', { cfnStackName: 'a'.repeat(129) }, ['sourceNetworkID', 'cfnStackName']],
  ['CreateSourceNetwork', {}, ['vpcID', 'originAccountID', 'originRegion']],
  ['CreateSourceNetwork', { ...VPC, vpcID: 'vpc-012' }, ['vpcID', 'vpcID']],
  ['CreateSourceNetwork', { ...VPC, vpcID: 'vpc-0123456789abcdef01' }, ['vpcID']],
  ['CreateSourceNetwork', { ...VPC, tags: { key: 'x'.repeat(257) } }, ['tags.key']],
  [
    'CreateSourceNetwork',
    { ...VPC, tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`key ${index}`, ''])) },
    ['tags'],
  ],
];

describe('the calls for failback and for source networks', () => {
  test.each(REFUSED)('refuse %s with %j', (operation, body, fields) =>
    withSimulator(async ({ send }) => {
      const answer = await send(`/${operation}`, { body });

      const { code, fieldList } = JSON.parse(answer.body) as {
        readonly code: string;
        readonly fieldList: readonly { readonly name: string }[];
      };
      expect([answer.status, answer.headers['x-amzn-errortype'], code]).toEqual([
        400,
        'ValidationException',
        'ValidationException',
      ]);
      expect(fieldList.map(({ name }) => name)).toEqual(fields);
    }),
  );
});
