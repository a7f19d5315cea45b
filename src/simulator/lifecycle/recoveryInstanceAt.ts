// What DescribeRecoveryInstances says of one instance at one instant.
import type { RecoveryInstance, RecoveryInstanceProperties } from '../shapes/recoveryInstance.js';
import { toTimestamp } from '../wire/timestamps.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import type { World } from '../world/world.js';
import { volumeID } from './conversion.js';

export function recoveryInstanceAt(world: World, record: RecoveryInstanceRecord): RecoveryInstance {
  const { server } = record;
  const now = world.clock.now();
  const origin = server.sourceCloudProperties;
  return {
    recoveryInstanceID: record.recoveryInstanceID,
    ec2InstanceID: record.recoveryInstanceID,
    ec2InstanceState: record.shutsDownAt <= now ? 'SHUTTING-DOWN' : 'RUNNING',
    jobID: record.jobID,
    sourceServerID: server.sourceServerID,
    arn: record.arn,
    tags: world.tags.get(record.arn) ?? {},
    failback: {
      state: 'FAILBACK_NOT_STARTED',
      agentLastSeenByServiceDateTime: toTimestamp(now),
      failbackToOriginalServer: false,
    },
    dataReplicationInfo: {
      dataReplicationState: 'NOT_STARTED',
      replicatedDisks: [],
      stagingAvailabilityZone: server.stagingAvailabilityZone,
    },
    recoveryInstanceProperties: propertiesOf(world, record),
    pointInTimeSnapshotDateTime: toTimestamp(record.dataTakenAt),
    isDrill: record.isDrill,
    originEnvironment: origin === undefined ? 'ON_PREMISES' : 'AWS',
    ...(origin === undefined ? {} : { originAvailabilityZone: origin.originAvailabilityZone }),
    agentVersion: server.agentVersion,
  };
}

function propertiesOf(
  { chance }: World,
  { jobID, recoveryInstanceID, appearsAt, server }: RecoveryInstanceRecord,
): RecoveryInstanceProperties {
  const { sourceServerID, properties } = server;
  const { fqdn, hostname } = properties.identificationHints;
  return {
    lastUpdatedDateTime: toTimestamp(appearsAt),
    identificationHints: { fqdn, hostname, awsInstanceID: recoveryInstanceID },
    networkInterfaces: properties.networkInterfaces,
    disks: properties.disks.map(({ deviceName, bytes }) => ({
      internalDeviceName: deviceName,
      bytes,
      ebsVolumeID: volumeID(chance, jobID, sourceServerID, deviceName),
    })),
    cpus: properties.cpus,
    ramBytes: properties.ramBytes,
    os: properties.os,
  };
}
