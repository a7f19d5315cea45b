// Source servers and recovery instances: every member of the published model, and what becomes of it.
import { describe, expect, it } from '@jest/globals';
import { SCOPE } from '../domain/kit/jobs.js';
import { reply } from '../kit/rawServer.js';
import { bench, JOB_ID, SERVER_ID } from './kit/adapter.js';

/** What a known value of an enum is read as. */
const value = (raw: string) => ({ known: raw, raw });

const at = '2026-11-23T10:00:00Z';
const machine = {
  lastUpdatedDateTime: at,
  identificationHints: {
    fqdn: 'web.example',
    hostname: 'web',
    vmWareUuid: 'uuid',
    awsInstanceID: 'i-01234567',
  },
  networkInterfaces: [{ macAddress: '00:00:5e:00:53:01', ips: ['192.0.2.1', 5], isPrimary: true }],
  cpus: [{ cores: 8, modelName: 'a CPU' }],
  ramBytes: 17179869184,
  os: { fullString: 'Linux' },
};
const machineRead = {
  ...machine,
  networkInterfaces: [{ macAddress: '00:00:5e:00:53:01', ips: ['192.0.2.1'], isPrimary: true }],
  cpus: [{ cores: '8', modelName: 'a CPU' }],
  ramBytes: '17179869184',
};
const disk = {
  deviceName: '/dev/sda1',
  totalStorageBytes: 8796093022208,
  replicatedStorageBytes: 2,
  rescannedStorageBytes: 3,
  backloggedStorageBytes: 4,
};
const diskRead = {
  deviceName: '/dev/sda1',
  totalStorageBytes: '8796093022208',
  replicatedStorageBytes: '2',
  rescannedStorageBytes: '3',
  backloggedStorageBytes: '4',
};
const place = {
  etaDateTime: at,
  stagingAvailabilityZone: 'eu-central-1a',
  stagingOutpostArn: 'arn:aws:outposts:eu-central-1:123456789012:outpost/op-0123456789abcdef0',
};

describe('a source server', () => {
  const server = {
    sourceServerID: SERVER_ID,
    arn: 'arn:aws:drs:eu-central-1:123456789012:source-server/s-0123456789abcdef0',
    recoveryInstanceId: 'i-0123456789abcdef0',
    reversedDirectionSourceServerArn: 'arn:aws:drs:eu-west-1:123456789012:source-server/s-fedcba98765432100',
    sourceNetworkID: 'sn-0123456789abcdef0',
    agentVersion: '1.2.3',
  };

  it('has every member that DRS sends', async () => {
    const { drs, logger } = await bench(
      reply(200, {
        items: [
          {
            ...server,
            tags: { a: '1' },
            lastLaunchResult: 'SUCCEEDED',
            replicationDirection: 'FAILBACK',
            lifeCycle: {
              addedToServiceDateTime: at,
              firstByteDateTime: at,
              elapsedReplicationDuration: 'P1D',
              lastSeenByServiceDateTime: at,
              lastLaunch: {
                status: 'LAUNCHED',
                initiated: { type: 'DRILL', jobID: JOB_ID, apiCallDateTime: at },
              },
            },
            sourceProperties: {
              ...machine,
              recommendedInstanceType: 'm5.large',
              disks: [{ deviceName: '/dev/sda1', bytes: 8796093022208 }],
              supportsNitroInstances: true,
              architecture: 'x86_64',
            },
            stagingArea: {
              status: 'EXTENSION_ERROR',
              stagingAccountID: '210987654321',
              stagingSourceServerArn: 'arn:aws:drs:eu-central-1:210987654321:source-server/s-1',
              errorMessage: 'no access',
            },
            sourceCloudProperties: {
              originAccountID: '123456789012',
              originRegion: 'eu-west-1',
              originAvailabilityZone: 'eu-west-1a',
              sourceOutpostArn: 'arn:aws:outposts:eu-west-1:123456789012:outpost/op-0123456789abcdef0',
            },
          },
        ],
      }),
    );

    const result = await drs.describeSourceServers({}, {});

    expect(result.ok && result.value.items).toEqual([
      {
        ...server,
        scope: SCOPE,
        tags: [{ key: 'a', value: '1' }],
        lastLaunchResult: value('SUCCEEDED'),
        replicationDirection: value('FAILBACK'),
        dataReplicationInfo: null,
        lifeCycle: {
          addedToServiceDateTime: at,
          firstByteDateTime: at,
          elapsedReplicationDuration: 'P1D',
          lastSeenByServiceDateTime: at,
          lastLaunch: {
            status: value('LAUNCHED'),
            initiated: { scope: SCOPE, type: value('DRILL'), jobID: JOB_ID, apiCallDateTime: at },
          },
        },
        sourceProperties: {
          ...machineRead,
          recommendedInstanceType: 'm5.large',
          disks: [{ deviceName: '/dev/sda1', bytes: '8796093022208' }],
          supportsNitroInstances: true,
          architecture: { known: 'X86_64', raw: 'x86_64' },
        },
        stagingArea: {
          status: value('EXTENSION_ERROR'),
          stagingAccountID: '210987654321',
          stagingSourceServerArn: 'arn:aws:drs:eu-central-1:210987654321:source-server/s-1',
          errorMessage: 'no access',
        },
        sourceCloudProperties: {
          originAccountID: '123456789012',
          originRegion: 'eu-west-1',
          originAvailabilityZone: 'eu-west-1a',
          sourceOutpostArn: 'arn:aws:outposts:eu-west-1:123456789012:outpost/op-0123456789abcdef0',
        },
      },
    ]);
    expect(logger.of('drs.unknownEnumValue')).toEqual([]);
  });

  it('tells how its replication goes, and keeps what this version does not know', async () => {
    const { drs, logger } = await bench(
      reply(200, {
        items: [
          {
            sourceServerID: SERVER_ID,
            dataReplicationInfo: {
              ...place,
              lagDuration: 'P0D',
              dataReplicationState: 'STALLED',
              replicatedDisks: [{ ...disk, volumeStatus: 'MISSING_VOLUME_ATTRIBUTES' }],
              dataReplicationInitiation: {
                startDateTime: at,
                nextAttemptDateTime: at,
                steps: [
                  { name: 'WAIT', status: 'SUCCEEDED' },
                  { name: 'PRAY', status: 'SKIPPED' },
                ],
              },
              dataReplicationError: { error: 'AGENT_NOT_SEEN', rawError: 'as it came' },
            },
          },
        ],
      }),
    );

    const result = await drs.describeSourceServers({}, {});

    expect(result.ok && result.value.items[0]?.dataReplicationInfo).toEqual({
      ...place,
      lagDuration: 'P0D',
      dataReplicationState: value('STALLED'),
      replicatedDisks: [{ ...diskRead, volumeStatus: value('MISSING_VOLUME_ATTRIBUTES') }],
      dataReplicationInitiation: {
        startDateTime: at,
        nextAttemptDateTime: at,
        steps: [
          { name: value('WAIT'), status: value('SUCCEEDED') },
          { name: { known: 'UNKNOWN', raw: 'PRAY' }, status: value('SKIPPED') },
        ],
      },
      dataReplicationError: { error: value('AGENT_NOT_SEEN'), rawError: 'as it came' },
    });
    expect(logger.of('drs.unknownEnumValue')).toEqual([
      { enumName: 'DataReplicationInitiationStepName', raw: 'PRAY' },
    ]);
  });
});

describe('a recovery instance', () => {
  const instance = {
    recoveryInstanceID: 'i-0123456789abcdef0',
    ec2InstanceID: 'i-0123456789abcdef0',
    arn: 'arn:aws:drs:eu-central-1:123456789012:recovery-instance/i-0123456789abcdef0',
    jobID: JOB_ID,
    sourceServerID: SERVER_ID,
    isDrill: false,
    pointInTimeSnapshotDateTime: at,
    originAvailabilityZone: 'eu-west-1a',
    sourceOutpostArn: 'arn:aws:outposts:eu-west-1:123456789012:outpost/op-0123456789abcdef0',
    agentVersion: '1.2.3',
  };

  it('has every member that DRS sends', async () => {
    const failback = {
      failbackClientID: 'client',
      failbackJobID: JOB_ID,
      failbackInitiationTime: at,
      failbackToOriginalServer: true,
      agentLastSeenByServiceDateTime: at,
      failbackClientLastSeenByServiceDateTime: at,
      firstByteDateTime: at,
      elapsedReplicationDuration: 'P1D',
    };
    const { drs, logger } = await bench(
      reply(200, {
        items: [
          {
            ...instance,
            ec2InstanceState: 'RUNNING',
            originEnvironment: 'AWS',
            tags: { a: '1' },
            failback: { ...failback, state: 'FAILBACK_READY_FOR_LAUNCH', failbackLaunchType: 'DRILL' },
            dataReplicationInfo: {
              ...place,
              lagDuration: 'P1D',
              dataReplicationState: 'REPLICATION_STATE_NOT_AVAILABLE',
              replicatedDisks: [disk],
              dataReplicationInitiation: {
                startDateTime: at,
                steps: [{ name: 'COMPLETE_VOLUME_MAPPING', status: 'IN_PROGRESS' }],
              },
              dataReplicationError: { error: 'FAILBACK_CLIENT_NOT_SEEN', rawError: 'as it came' },
            },
            recoveryInstanceProperties: {
              ...machine,
              disks: [{ internalDeviceName: '/dev/sda1', bytes: 8796093022208, ebsVolumeID: 'vol-01234567' }],
            },
          },
        ],
      }),
    );

    const result = await drs.describeRecoveryInstances({}, {});

    expect(result.ok && result.value.items).toEqual([
      {
        ...instance,
        scope: SCOPE,
        ec2InstanceState: value('RUNNING'),
        originEnvironment: value('AWS'),
        tags: [{ key: 'a', value: '1' }],
        failback: {
          ...failback,
          scope: SCOPE,
          state: value('FAILBACK_READY_FOR_LAUNCH'),
          failbackLaunchType: value('DRILL'),
        },
        dataReplicationInfo: {
          ...place,
          lagDuration: 'P1D',
          dataReplicationState: value('REPLICATION_STATE_NOT_AVAILABLE'),
          replicatedDisks: [diskRead],
          dataReplicationInitiation: {
            startDateTime: at,
            steps: [{ name: value('COMPLETE_VOLUME_MAPPING'), status: value('IN_PROGRESS') }],
          },
          dataReplicationError: { error: value('FAILBACK_CLIENT_NOT_SEEN'), rawError: 'as it came' },
        },
        recoveryInstanceProperties: {
          ...machineRead,
          disks: [{ internalDeviceName: '/dev/sda1', bytes: '8796093022208', ebsVolumeID: 'vol-01234567' }],
        },
      },
    ]);
    expect(logger.of('drs.unknownEnumValue')).toEqual([]);
  });

  it('is nothing but its id where DRS sends nonsense', async () => {
    const nonsense = { failback: 'soon', dataReplicationInfo: [], recoveryInstanceProperties: 7 };
    const { drs } = await bench(reply(200, { items: [{ recoveryInstanceID: 'i-01234567', ...nonsense }] }));

    const result = await drs.describeRecoveryInstances({}, {});

    expect(result).toMatchObject({
      value: { items: [{ failback: null, dataReplicationInfo: null, recoveryInstanceProperties: null }] },
    });
  });
});
