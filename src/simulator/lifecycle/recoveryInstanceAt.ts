// What DescribeRecoveryInstances says of one instance at one instant.
import type { RecoveryInstance, RecoveryInstanceProperties } from '../shapes/recoveryInstance.js';
import { toTimestamp } from '../wire/timestamps.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import type { World } from '../world/world.js';
import { volumeID } from './conversion.js';
import { failbackAt, instanceReplicationAt } from './failbackAt.js';

/** Of the time that a termination takes, how much passes until EC2 has nothing left but the instance's name. */
const SHUTTING_DOWN_SHARE = 0.75;

export function recoveryInstanceAt(world: World, record: RecoveryInstanceRecord): RecoveryInstance {
  const { server } = record;
  const now = world.clock.now();
  const origin = server.sourceCloudProperties;
  return {
    recoveryInstanceID: record.recoveryInstanceID,
    ec2InstanceID: record.recoveryInstanceID,
    ec2InstanceState: ec2StateAt(record, now),
    jobID: record.jobID,
    sourceServerID: server.sourceServerID,
    arn: record.arn,
    tags: world.tags.get(record.arn) ?? {},
    failback: failbackAt(world.chance, record, now),
    dataReplicationInfo: instanceReplicationAt(record, now),
    recoveryInstanceProperties: propertiesOf(world, record),
    pointInTimeSnapshotDateTime: toTimestamp(record.dataTakenAt),
    isDrill: record.isDrill,
    originEnvironment: origin === undefined ? 'ON_PREMISES' : 'AWS',
    ...(origin === undefined ? {} : { originAvailabilityZone: origin.originAvailabilityZone }),
    agentVersion: server.agentVersion,
  };
}

function ec2StateAt(
  { runsAt, shutsDownAt, goneAt }: RecoveryInstanceRecord,
  now: number,
): RecoveryInstance['ec2InstanceState'] {
  if (now < runsAt) return 'PENDING';
  if (now < shutsDownAt) return 'RUNNING';
  return now < shutsDownAt + SHUTTING_DOWN_SHARE * (goneAt - shutsDownAt) ? 'SHUTTING-DOWN' : 'TERMINATED';
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
