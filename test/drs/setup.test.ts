// What DRS tells of how recovery is set up: every member of the published model, and what becomes of it.
import { describe, expect, it } from '@jest/globals';
import type { RecoveryInstanceID } from '../../src/domain/ids.js';
import { SCOPE } from '../domain/kit/jobs.js';
import { reply } from '../kit/rawServer.js';
import { bench, SERVER_ID } from './kit/adapter.js';

const INSTANCE_ID = 'i-0123456789abcdef0' as RecoveryInstanceID;
const TEMPLATE_ID = 'lct-0123456789abcdef0';
const NETWORK_ID = 'sn-0123456789abcdef0';

/** What a known value of an enum is read as. */
const value = (raw: string) => ({ known: raw, raw });

describe('what is set up', () => {
  it('a launch configuration has every member that DRS sends, and when DRS sent it', async () => {
    const { drs, clock } = await bench(
      reply(200, {
        sourceServerID: SERVER_ID,
        name: 'web',
        ec2LaunchTemplateID: 'lt-0123456789abcdef0',
        launchDisposition: 'STARTED',
        targetInstanceTypeRightSizingMethod: 'IN_AWS',
        copyPrivateIp: true,
        copyTags: false,
        licensing: { osByol: true },
        postLaunchEnabled: true,
        launchIntoInstanceProperties: { launchIntoEC2InstanceID: 'i-0fedcba9876543210' },
        recoveryMode: 'FAST',
      }),
    );

    const result = await drs.getLaunchConfiguration(SERVER_ID);

    expect(result).toEqual({
      ok: true,
      value: {
        scope: SCOPE,
        observedAt: new Date(clock.now()).toISOString(),
        sourceServerID: SERVER_ID,
        name: 'web',
        ec2LaunchTemplateID: 'lt-0123456789abcdef0',
        launchDisposition: value('STARTED'),
        targetInstanceTypeRightSizingMethod: value('IN_AWS'),
        copyPrivateIp: true,
        copyTags: false,
        licensing: { osByol: true },
        postLaunchEnabled: true,
        launchIntoInstanceProperties: { launchIntoEC2InstanceID: 'i-0fedcba9876543210' },
        recoveryMode: value('FAST'),
      },
    });
  });

  it('a launch configuration template has every member that DRS sends; one without an id is dropped', async () => {
    const template = {
      launchConfigurationTemplateID: TEMPLATE_ID,
      arn: 'arn:aws:drs:eu-central-1:123456789012:launch-configuration-template/lct-0123456789abcdef0',
      tags: { team: 'web' },
      launchDisposition: 'STOPPED',
      targetInstanceTypeRightSizingMethod: 'BASIC',
      copyPrivateIp: false,
      copyTags: true,
      licensing: { osByol: false },
      exportBucketArn: 'arn:aws:s3:::exported',
      postLaunchEnabled: false,
      launchIntoSourceInstance: true,
      recoveryMode: 'OPTIMAL',
    };
    const { drs } = await bench(reply(200, { items: [template, { copyTags: true }] }));

    const result = await drs.describeLaunchConfigurationTemplates({});

    expect(result.ok && result.value.items).toEqual([
      {
        ...template,
        scope: SCOPE,
        observedAt: expect.stringMatching(/Z$/),
        tags: [{ key: 'team', value: 'web' }],
        launchDisposition: value('STOPPED'),
        targetInstanceTypeRightSizingMethod: value('BASIC'),
        recoveryMode: value('OPTIMAL'),
      },
    ]);
  });

  it('a launch action has its parameters by name', async () => {
    const action = {
      actionId: '01234567-89ab-cdef-0123-456789abcdef',
      actionCode: 'AWSMigration-ChangeHostname',
      type: 'SSM_AUTOMATION',
      category: 'CONFIGURATION',
      order: 1001,
      parameters: { Name: { value: 'web', type: 'SSM_STORE' } },
    };
    const { drs } = await bench(reply(200, { items: [action] }));

    const result = await drs.listLaunchActions(SERVER_ID, {});

    expect(result).toMatchObject({
      value: {
        items: [
          {
            actionId: action.actionId,
            actionCode: 'AWSMigration-ChangeHostname',
            type: value('SSM_AUTOMATION'),
            category: value('CONFIGURATION'),
            order: 1001,
            parameters: [{ name: 'Name', value: 'web', type: value('SSM_STORE') }],
          },
        ],
      },
    });
  });

  it('a source network has its last recovery, whose time is a number where DRS sends one', async () => {
    const network = {
      sourceNetworkID: NETWORK_ID,
      sourceVpcID: 'vpc-01234567',
      arn: 'arn:aws:drs:eu-central-1:123456789012:source-network/sn-0123456789abcdef0',
      tags: { team: 'web' },
      replicationStatus: 'ERROR',
      replicationStatusDetails: 'no access',
      cfnStackName: 'stack',
      sourceRegion: 'eu-west-1',
      sourceAccountID: '123456789012',
      launchedVpcID: 'vpc-76543210',
    };
    const lastRecovery = {
      apiCallDateTime: 1726461766,
      jobID: 'drsjob-30eb24d442e3c9e10',
      lastRecoveryResult: 'ASSOCIATE_SUCCESS',
    };
    const { drs } = await bench(reply(200, { items: [{ ...network, lastRecovery }, {}] }));

    const result = await drs.describeSourceNetworks({}, {});

    expect(result.ok && result.value.items).toEqual([
      {
        ...network,
        scope: SCOPE,
        observedAt: expect.stringMatching(/Z$/),
        tags: [{ key: 'team', value: 'web' }],
        replicationStatus: value('ERROR'),
        lastRecovery: {
          scope: SCOPE,
          apiCallDateTime: '2024-09-16T04:42:46.000Z',
          jobID: 'drsjob-30eb24d442e3c9e10',
          lastRecoveryResult: value('ASSOCIATE_SUCCESS'),
        },
      },
    ]);
  });

  it('an extensible source server need not have anything', async () => {
    const arn = 'arn:aws:drs:eu-central-1:123456789012:source-server/s-0123456789abcdef0';
    const { drs } = await bench(reply(200, { items: [{ arn, hostname: 'web', tags: { a: '1' } }, {}, 'x'] }));

    const result = await drs.listExtensibleSourceServers('123456789012', {});

    expect(result.ok && result.value.items).toEqual([
      { scope: SCOPE, arn, hostname: 'web', tags: [{ key: 'a', value: '1' }] },
      { scope: SCOPE, arn: null, hostname: null, tags: [] },
    ]);
  });
});

describe('how data are replicated', () => {
  const settings = {
    stagingAreaSubnetId: 'subnet-01234567',
    associateDefaultSecurityGroup: true,
    replicationServersSecurityGroupsIDs: ['sg-01234567'],
    replicationServerInstanceType: 't3.small',
    useDedicatedReplicationServer: false,
    defaultLargeStagingDiskType: 'GP3',
    ebsEncryption: 'CUSTOM',
    ebsEncryptionKeyArn: 'arn:aws:kms:eu-central-1:123456789012:key/1',
    bandwidthThrottling: 100,
    dataPlaneRouting: 'PRIVATE_IP',
    createPublicIP: false,
    stagingAreaTags: { team: 'web' },
    pitPolicy: [{ ruleID: 1, units: 'MINUTE', interval: 10, retentionDuration: 60, enabled: true }],
    autoReplicateNewDisks: true,
    internetProtocol: 'IPV6',
  };
  const settingsRead = {
    ...settings,
    defaultLargeStagingDiskType: value('GP3'),
    ebsEncryption: value('CUSTOM'),
    bandwidthThrottling: '100',
    dataPlaneRouting: value('PRIVATE_IP'),
    stagingAreaTags: [{ key: 'team', value: 'web' }],
    pitPolicy: [{ ruleID: '1', units: value('MINUTE'), interval: 10, retentionDuration: 60, enabled: true }],
    internetProtocol: value('IPV6'),
  };

  it('a replication configuration has every member that DRS sends', async () => {
    const disk = { deviceName: '/dev/sda1', isBootDisk: true, iops: 3000, throughput: 125 };
    const replicatedDisks = [{ ...disk, stagingDiskType: 'AUTO', optimizedStagingDiskType: 'GP3' }];
    const { drs } = await bench(
      reply(200, { sourceServerID: SERVER_ID, name: 'web', replicatedDisks, ...settings }),
    );

    const result = await drs.getReplicationConfiguration(SERVER_ID);

    expect(result.ok && result.value).toEqual({
      scope: SCOPE,
      observedAt: expect.stringMatching(/Z$/),
      sourceServerID: SERVER_ID,
      name: 'web',
      replicatedDisks: [
        {
          ...disk,
          iops: '3000',
          throughput: '125',
          stagingDiskType: value('AUTO'),
          optimizedStagingDiskType: value('GP3'),
        },
      ],
      ...settingsRead,
    });
  });

  it('a replication configuration template has the same, and its tags', async () => {
    const template = {
      replicationConfigurationTemplateID: 'rct-0123456789abcdef0',
      arn: 'arn:aws:drs:eu-central-1:123456789012:replication-configuration-template/rct-0123456789abcdef0',
    };
    const { drs } = await bench(reply(200, { items: [{ ...template, tags: { a: '1' }, ...settings }, {}] }));

    const result = await drs.describeReplicationConfigurationTemplates({});

    expect(result.ok && result.value.items).toEqual([
      {
        ...template,
        scope: SCOPE,
        observedAt: expect.stringMatching(/Z$/),
        tags: [{ key: 'a', value: '1' }],
        ...settingsRead,
      },
    ]);
  });

  it('a failback replication configuration has its bandwidth as text', async () => {
    const { drs } = await bench(
      reply(200, {
        recoveryInstanceID: INSTANCE_ID,
        name: 'web',
        bandwidthThrottling: 9007199254740991,
        usePrivateIP: true,
        internetProtocol: 'IPV4',
      }),
    );

    const result = await drs.getFailbackReplicationConfiguration(INSTANCE_ID);

    expect(result.ok && result.value).toEqual({
      scope: SCOPE,
      observedAt: expect.stringMatching(/Z$/),
      recoveryInstanceID: INSTANCE_ID,
      name: 'web',
      bandwidthThrottling: '9007199254740991',
      usePrivateIP: true,
      internetProtocol: value('IPV4'),
    });
  });
});
