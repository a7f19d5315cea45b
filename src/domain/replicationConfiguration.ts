// How DRS replicates a source server, and the template from which new servers get it.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_GetReplicationConfiguration.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_ReplicationConfigurationTemplate.html
import type { DrsEnum } from './drsEnum.js';
import type { SourceServerID } from './ids.js';
import type { Tag } from './job.js';
import type { Observed } from './observed.js';
import type { InScope } from './scope.js';

export const LARGE_STAGING_DISK_TYPES = ['GP2', 'GP3', 'ST1', 'AUTO'] as const;
export type ReplicationConfigurationDefaultLargeStagingDiskType = (typeof LARGE_STAGING_DISK_TYPES)[number];

export const STAGING_DISK_TYPES = ['AUTO', 'GP2', 'GP3', 'IO1', 'SC1', 'ST1', 'STANDARD'] as const;
export type ReplicationConfigurationReplicatedDiskStagingDiskType = (typeof STAGING_DISK_TYPES)[number];

export const EBS_ENCRYPTIONS = ['DEFAULT', 'CUSTOM', 'NONE'] as const;
export type ReplicationConfigurationEbsEncryption = (typeof EBS_ENCRYPTIONS)[number];

export const DATA_PLANE_ROUTINGS = ['PRIVATE_IP', 'PUBLIC_IP'] as const;
export type ReplicationConfigurationDataPlaneRouting = (typeof DATA_PLANE_ROUTINGS)[number];

export const INTERNET_PROTOCOLS = ['IPV4', 'IPV6'] as const;
export type InternetProtocol = (typeof INTERNET_PROTOCOLS)[number];

export const PIT_POLICY_RULE_UNITS = ['MINUTE', 'HOUR', 'DAY'] as const;
export type PITPolicyRuleUnits = (typeof PIT_POLICY_RULE_UNITS)[number];

/** What a server's configuration and the template have in common. */
export interface ReplicationSettings {
  readonly stagingAreaSubnetId: string | null;
  readonly associateDefaultSecurityGroup: boolean | null;
  readonly replicationServersSecurityGroupsIDs: readonly string[];
  readonly replicationServerInstanceType: string | null;
  readonly useDedicatedReplicationServer: boolean | null;
  readonly defaultLargeStagingDiskType: DrsEnum<ReplicationConfigurationDefaultLargeStagingDiskType> | null;
  readonly ebsEncryption: DrsEnum<ReplicationConfigurationEbsEncryption> | null;
  readonly ebsEncryptionKeyArn: string | null;
  /** Mbit/s as a decimal string: an int64. */
  readonly bandwidthThrottling: string | null;
  readonly dataPlaneRouting: DrsEnum<ReplicationConfigurationDataPlaneRouting> | null;
  readonly createPublicIP: boolean | null;
  readonly stagingAreaTags: readonly Tag[];
  readonly pitPolicy: readonly PITPolicyRule[];
  readonly autoReplicateNewDisks: boolean | null;
  readonly internetProtocol: DrsEnum<InternetProtocol> | null;
}

export interface ReplicationConfiguration extends ReplicationSettings, InScope, Observed {
  readonly sourceServerID: SourceServerID;
  readonly name: string | null;
  readonly replicatedDisks: readonly ReplicationConfigurationReplicatedDisk[];
}

export interface ReplicationConfigurationTemplate extends ReplicationSettings, InScope, Observed {
  readonly replicationConfigurationTemplateID: string;
  readonly arn: string | null;
  readonly tags: readonly Tag[];
}

/** Numbers are decimal strings: int64s. */
export interface ReplicationConfigurationReplicatedDisk {
  readonly deviceName: string | null;
  readonly isBootDisk: boolean | null;
  readonly stagingDiskType: DrsEnum<ReplicationConfigurationReplicatedDiskStagingDiskType> | null;
  readonly iops: string | null;
  readonly throughput: string | null;
  readonly optimizedStagingDiskType: DrsEnum<ReplicationConfigurationReplicatedDiskStagingDiskType> | null;
}

/** How often a point in time is kept, and for how long; both in `units`. */
export interface PITPolicyRule {
  /** A decimal string: an int64. */
  readonly ruleID: string | null;
  readonly units: DrsEnum<PITPolicyRuleUnits> | null;
  readonly interval: number | null;
  readonly retentionDuration: number | null;
  readonly enabled: boolean | null;
}
