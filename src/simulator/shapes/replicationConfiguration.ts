// How a server is replicated, as GetReplicationConfiguration shows it, and the template of new servers.
import type { Tags } from './job.js';

export interface ReplicationSettings {
  readonly stagingAreaSubnetId: string;
  readonly associateDefaultSecurityGroup: boolean;
  readonly replicationServersSecurityGroupsIDs: readonly string[];
  readonly replicationServerInstanceType: string;
  readonly useDedicatedReplicationServer: boolean;
  readonly defaultLargeStagingDiskType: 'GP2' | 'GP3' | 'ST1' | 'AUTO';
  readonly ebsEncryption: 'DEFAULT' | 'CUSTOM' | 'NONE';
  readonly ebsEncryptionKeyArn?: string;
  readonly bandwidthThrottling: number;
  readonly dataPlaneRouting: 'PRIVATE_IP' | 'PUBLIC_IP';
  readonly createPublicIP: boolean;
  readonly stagingAreaTags: Tags;
  readonly pitPolicy: readonly PITPolicyRule[];
  readonly autoReplicateNewDisks: boolean;
  readonly internetProtocol: 'IPV4' | 'IPV6';
}

export interface ReplicationConfiguration extends ReplicationSettings {
  readonly sourceServerID: string;
  readonly name: string;
  readonly replicatedDisks: readonly {
    readonly deviceName: string;
    readonly isBootDisk: boolean;
    readonly stagingDiskType: 'AUTO';
    readonly iops: number;
    readonly throughput: number;
    readonly optimizedStagingDiskType: 'GP3' | 'ST1';
  }[];
}

export interface ReplicationConfigurationTemplate extends ReplicationSettings {
  readonly replicationConfigurationTemplateID: string;
  readonly arn: string;
  readonly tags: Tags;
}

export interface PITPolicyRule {
  readonly ruleID: number;
  readonly units: 'MINUTE' | 'HOUR' | 'DAY';
  readonly interval: number;
  readonly retentionDuration: number;
  readonly enabled: boolean;
}
