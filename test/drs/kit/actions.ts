// Every operation that changes something: how it is called, what must then be on the wire, and what a yes looks like. Paths, members
// and statuses are literals of DRS's published model.
import { expect } from '@jest/globals';
import type { Drs } from '../../../src/drs/drs.js';
import type { JobID, RecoveryInstanceID, SourceNetworkID, SourceServerID } from '../../../src/domain/ids.js';
import type { DrsAnswer } from '../../../src/recovery/actionPorts.js';
import { SCOPE } from '../../domain/kit/jobs.js';

export interface ActionCase {
  readonly operation: string;
  readonly send: (drs: Drs, sendByMs: number) => Promise<DrsAnswer<unknown>>;
  readonly method?: 'DELETE';
  readonly path: string;
  /** Absent: an empty body. */
  readonly body?: object;
  readonly yes: readonly [status: number, body: unknown];
  readonly value: unknown;
  /** Good statuses that are no yes; `''` is an empty body. */
  readonly notYet: readonly unknown[];
}

const JOB_ID = 'drsjob-30eb24d442e3c9e10' as JobID;
const SERVER = 's-0123456789abcdef0' as SourceServerID;
const INSTANCE = 'i-0123456789abcdef0' as RecoveryInstanceID;
const NETWORK = 'sn-0123456789abcdef0' as SourceNetworkID;
const ARN = 'arn:aws:drs:eu-central-1:123456789012:source-server/s-0123456789abcdef0';
const ESCAPED_ARN = 'arn%3Aaws%3Adrs%3Aeu-central-1%3A123456789012%3Asource-server%2Fs-0123456789abcdef0';

const job = { job: { jobID: JOB_ID, status: 'PENDING' } };
/** Where the clock of the tests stands. */
const NOW = '2026-11-23T10:00:00.000Z';
const aJob = expect.objectContaining({ scope: SCOPE, jobID: JOB_ID });
const NO_JOB = ['', {}, { job: null }, { job: { status: 'PENDING' } }, []];
const aServer = expect.objectContaining({ scope: SCOPE, sourceServerID: SERVER, arn: ARN });
const NO_SERVER = ['', {}, { sourceServer: { arn: ARN } }, []];
/** No output: a text that is no JSON object came from somebody else. */
const NO_ANSWER = ['<html></html>', []];

const network = {
  sourceNetworkID: NETWORK,
  sourceVpcID: 'vpc-0123456789abcdef0',
  replicationStatus: 'PROTECTED',
  replicationStatusDetails: 'all is well',
  cfnStackName: 'stack',
  sourceRegion: 'eu-west-1',
  sourceAccountID: '123456789012',
  launchedVpcID: 'vpc-1',
  lastRecovery: { apiCallDateTime: '2026-11-23T10:00:00.250Z', jobID: JOB_ID, lastRecoveryResult: 'FUTURE' },
  tags: { team: 'a' },
};
const aNetwork = {
  scope: SCOPE,
  observedAt: NOW,
  ...network,
  arn: null,
  replicationStatus: { known: 'PROTECTED', raw: 'PROTECTED' },
  lastRecovery: {
    scope: SCOPE,
    apiCallDateTime: '2026-11-23T10:00:00.250Z',
    jobID: JOB_ID,
    lastRecoveryResult: { known: 'UNKNOWN', raw: 'FUTURE' },
  },
  tags: [{ key: 'team', value: 'a' }],
};
const NO_NETWORK = ['', {}, { sourceNetwork: { arn: ARN } }];

const launchConfiguration = {
  sourceServerID: SERVER,
  name: 'näme',
  launchDisposition: 'STARTED',
  targetInstanceTypeRightSizingMethod: 'IN_AWS',
  copyPrivateIp: false,
  copyTags: true,
  licensing: { osByol: false },
  postLaunchEnabled: true,
  launchIntoInstanceProperties: { launchIntoEC2InstanceID: INSTANCE },
} as const;

export const ACTIONS: readonly ActionCase[] = [
  {
    operation: 'TerminateRecoveryInstances',
    send: (drs, by) => drs.terminateRecoveryInstances({ recoveryInstanceIDs: [INSTANCE] }, by),
    path: '/TerminateRecoveryInstances',
    body: { recoveryInstanceIDs: [INSTANCE] },
    yes: [200, job],
    value: aJob,
    notYet: NO_JOB,
  },
  {
    operation: 'StartFailbackLaunch',
    send: (drs, by) =>
      drs.startFailbackLaunch({ recoveryInstanceIDs: [INSTANCE], tags: [{ key: 'k', value: 'v' }] }, by),
    path: '/StartFailbackLaunch',
    body: { recoveryInstanceIDs: [INSTANCE], tags: { k: 'v' } },
    yes: [200, job],
    value: aJob,
    notYet: NO_JOB,
  },
  {
    operation: 'StopFailback',
    send: (drs, by) => drs.stopFailback({ recoveryInstanceID: INSTANCE }, by),
    path: '/StopFailback',
    body: { recoveryInstanceID: INSTANCE },
    yes: [200, ''],
    value: null,
    notYet: NO_ANSWER,
  },
  {
    operation: 'ReverseReplication',
    send: (drs, by) => drs.reverseReplication({ recoveryInstanceID: INSTANCE }, by),
    path: '/ReverseReplication',
    body: { recoveryInstanceID: INSTANCE },
    yes: [200, { reversedDirectionSourceServerArn: ARN }],
    value: ARN,
    notYet: ['', []],
  },
  {
    operation: 'DisconnectRecoveryInstance',
    send: (drs, by) => drs.disconnectRecoveryInstance({ recoveryInstanceID: INSTANCE }, by),
    path: '/DisconnectRecoveryInstance',
    body: { recoveryInstanceID: INSTANCE },
    yes: [200, ''],
    value: null,
    notYet: NO_ANSWER,
  },
  {
    operation: 'DeleteRecoveryInstance',
    send: (drs, by) => drs.deleteRecoveryInstance({ recoveryInstanceID: INSTANCE }, by),
    path: '/DeleteRecoveryInstance',
    body: { recoveryInstanceID: INSTANCE },
    yes: [200, {}],
    value: null,
    notYet: NO_ANSWER,
  },
  {
    operation: 'StartReplication',
    send: (drs, by) => drs.startReplication({ sourceServerID: SERVER }, by),
    path: '/StartReplication',
    body: { sourceServerID: SERVER },
    yes: [200, { sourceServer: { sourceServerID: SERVER, arn: ARN } }],
    value: aServer,
    notYet: NO_SERVER,
  },
  {
    operation: 'StopReplication',
    send: (drs, by) => drs.stopReplication({ sourceServerID: SERVER }, by),
    path: '/StopReplication',
    body: { sourceServerID: SERVER },
    yes: [200, { sourceServer: { sourceServerID: SERVER, arn: ARN } }],
    value: aServer,
    notYet: NO_SERVER,
  },
  {
    operation: 'DisconnectSourceServer',
    send: (drs, by) => drs.disconnectSourceServer({ sourceServerID: SERVER }, by),
    path: '/DisconnectSourceServer',
    body: { sourceServerID: SERVER },
    yes: [200, { sourceServerID: SERVER, arn: ARN }],
    value: aServer,
    notYet: ['', {}, { sourceServer: { sourceServerID: SERVER } }],
  },
  {
    operation: 'UpdateLaunchConfiguration',
    send: (drs, by) => drs.updateLaunchConfiguration({ ...launchConfiguration, recoveryMode: 'FAST' }, by),
    path: '/UpdateLaunchConfiguration',
    body: { ...launchConfiguration, recoveryMode: 'FAST' },
    yes: [200, { ...launchConfiguration, ec2LaunchTemplateID: 'lt-1', recoveryMode: 'TURBO' }],
    value: {
      scope: SCOPE,
      observedAt: NOW,
      ...launchConfiguration,
      ec2LaunchTemplateID: 'lt-1',
      launchDisposition: { known: 'STARTED', raw: 'STARTED' },
      targetInstanceTypeRightSizingMethod: { known: 'IN_AWS', raw: 'IN_AWS' },
      recoveryMode: { known: 'UNKNOWN', raw: 'TURBO' },
    },
    notYet: ['', {}, { name: 'x' }],
  },
  {
    operation: 'StartSourceNetworkRecovery',
    send: (drs, by) =>
      drs.startSourceNetworkRecovery(
        {
          sourceNetworks: [
            { sourceNetworkID: NETWORK, cfnStackName: 'stack' },
            { sourceNetworkID: NETWORK, cfnStackName: null },
          ],
          deployAsNew: true,
          tags: [{ key: 'k', value: 'v' }],
        },
        by,
      ),
    path: '/StartSourceNetworkRecovery',
    body: {
      sourceNetworks: [{ sourceNetworkID: NETWORK, cfnStackName: 'stack' }, { sourceNetworkID: NETWORK }],
      deployAsNew: true,
      tags: { k: 'v' },
    },
    yes: [202, job],
    value: aJob,
    notYet: NO_JOB,
  },
  {
    operation: 'AssociateSourceNetworkStack',
    send: (drs, by) =>
      drs.associateSourceNetworkStack({ sourceNetworkID: NETWORK, cfnStackName: 'stack' }, by),
    path: '/AssociateSourceNetworkStack',
    body: { sourceNetworkID: NETWORK, cfnStackName: 'stack' },
    yes: [202, job],
    value: aJob,
    notYet: NO_JOB,
  },
  {
    operation: 'StartSourceNetworkReplication',
    send: (drs, by) => drs.startSourceNetworkReplication({ sourceNetworkID: NETWORK }, by),
    path: '/StartSourceNetworkReplication',
    body: { sourceNetworkID: NETWORK },
    yes: [200, { sourceNetwork: network }],
    value: aNetwork,
    notYet: NO_NETWORK,
  },
  {
    operation: 'StopSourceNetworkReplication',
    send: (drs, by) => drs.stopSourceNetworkReplication({ sourceNetworkID: NETWORK }, by),
    path: '/StopSourceNetworkReplication',
    body: { sourceNetworkID: NETWORK },
    yes: [
      200,
      {
        sourceNetwork: {
          ...network,
          lastRecovery: { ...network.lastRecovery, apiCallDateTime: 1795428000.25 },
        },
      },
    ],
    value: aNetwork,
    notYet: NO_NETWORK,
  },
  {
    operation: 'DeleteJob',
    send: (drs, by) => drs.deleteJob({ jobID: JOB_ID }, by),
    path: '/DeleteJob',
    body: { jobID: JOB_ID },
    yes: [204, ''],
    value: null,
    notYet: NO_ANSWER,
  },
  {
    operation: 'InitializeService',
    send: (drs, by) => drs.initializeService({}, by),
    path: '/InitializeService',
    yes: [204, ''],
    value: null,
    notYet: NO_ANSWER,
  },
  {
    operation: 'TagResource',
    send: (drs, by) => drs.tagResource({ resourceArn: ARN, tags: [{ key: 'k', value: 'v' }] }, by),
    path: `/tags/${ESCAPED_ARN}`,
    body: { tags: { k: 'v' } },
    yes: [200, ''],
    value: null,
    notYet: NO_ANSWER,
  },
  {
    operation: 'UntagResource',
    send: (drs, by) => drs.untagResource({ resourceArn: ARN, tagKeys: ['a', "b c*'"] }, by),
    method: 'DELETE',
    path: `/tags/${ESCAPED_ARN}?tagKeys=a&tagKeys=b%20c%2A%27`,
    yes: [200, ''],
    value: null,
    notYet: NO_ANSWER,
  },
];
