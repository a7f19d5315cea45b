// How a server is replicated: as the template says, but for a few that are replicated more carefully.
import type {
  PITPolicyRule,
  ReplicationConfiguration,
  ReplicationConfigurationTemplate,
  ReplicationSettings,
} from '../shapes/replicationConfiguration.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import { replicationConfigurationTemplateOf } from '../world/templates.js';
import type { World } from '../world/world.js';

/** By which recoverySnapshots.ts takes and keeps them. */
const PIT_POLICY: readonly PITPolicyRule[] = [
  { ruleID: 1, units: 'MINUTE', interval: 10, retentionDuration: 60, enabled: true },
  { ruleID: 2, units: 'HOUR', interval: 1, retentionDuration: 24, enabled: true },
  { ruleID: 3, units: 'DAY', interval: 1, retentionDuration: 7, enabled: true },
];
/** From this size on, AUTO chooses a throughput-optimized disk. */
const LARGE_DISK_BYTES = 500 * 1024 ** 3;
const MOST_SHARED_DISKS = 2;

export function replicationConfigurationOf(
  world: World,
  server: SourceServerRecord,
): ReplicationConfiguration {
  const { sourceServerID, properties } = server;
  const isLarge = properties.disks.length > MOST_SHARED_DISKS;
  return {
    sourceServerID,
    name: properties.identificationHints.hostname,
    ...settingsOf(world),
    ...(isLarge ? { useDedicatedReplicationServer: true, ...ownKey(world) } : {}),
    replicatedDisks: properties.disks.map(({ deviceName, bytes }, index) => ({
      deviceName,
      isBootDisk: index === 0,
      stagingDiskType: 'AUTO',
      iops: 0,
      throughput: 0,
      optimizedStagingDiskType: bytes >= LARGE_DISK_BYTES ? 'ST1' : 'GP3',
    })),
  };
}

export function replicationConfigurationTemplateAt(world: World): ReplicationConfigurationTemplate {
  const { id, arn } = replicationConfigurationTemplateOf(world);
  return {
    replicationConfigurationTemplateID: id,
    arn,
    tags: world.tags.get(arn) ?? {},
    ...settingsOf(world),
  };
}

function settingsOf({ chance }: World): ReplicationSettings {
  return {
    stagingAreaSubnetId: `subnet-${chance.hex(17, 'staging area subnet')}`,
    associateDefaultSecurityGroup: true,
    replicationServersSecurityGroupsIDs: [`sg-${chance.hex(17, 'replication servers')}`],
    replicationServerInstanceType: 't3.small',
    useDedicatedReplicationServer: false,
    defaultLargeStagingDiskType: 'AUTO',
    ebsEncryption: 'DEFAULT',
    bandwidthThrottling: 0,
    dataPlaneRouting: 'PRIVATE_IP',
    createPublicIP: false,
    stagingAreaTags: { purpose: 'disaster recovery' },
    pitPolicy: PIT_POLICY,
    autoReplicateNewDisks: true,
    internetProtocol: 'IPV4',
  };
}

function ownKey({ region, accountID, chance }: World): Partial<ReplicationSettings> {
  const ebsEncryptionKeyArn = `arn:aws:kms:${region}:${accountID}:key/${chance.uuid('EBS encryption key')}`;
  return { ebsEncryption: 'CUSTOM', ebsEncryptionKeyArn };
}
