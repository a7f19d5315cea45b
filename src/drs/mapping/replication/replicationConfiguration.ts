// DRS's ReplicationConfiguration and ReplicationConfigurationTemplate -> ours.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_GetReplicationConfiguration.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_ReplicationConfigurationTemplate.html
import {
  DATA_PLANE_ROUTINGS,
  EBS_ENCRYPTIONS,
  INTERNET_PROTOCOLS,
  LARGE_STAGING_DISK_TYPES,
  PIT_POLICY_RULE_UNITS,
  STAGING_DISK_TYPES,
  type PITPolicyRule,
  type ReplicationConfiguration,
  type ReplicationConfigurationReplicatedDisk,
  type ReplicationConfigurationTemplate,
  type ReplicationSettings,
} from '../../../domain/replicationConfiguration.js';
import { observedAtOf, type MappingParts } from '../mappingParts.js';
import type { Notices } from '../notices.js';
import {
  enumOf,
  flag,
  int64,
  integer,
  object,
  objects,
  sourceServerIDOf,
  tags,
  text,
  texts,
  type Members,
} from '../readers.js';

/** Null where there is no sourceServerID. */
export function toReplicationConfiguration(
  value: unknown,
  parts: MappingParts,
): ReplicationConfiguration | null {
  const raw = object(value);
  const sourceServerID = sourceServerIDOf(raw?.sourceServerID);
  if (raw === null || sourceServerID === null) return null;
  return {
    scope: parts.scope,
    observedAt: observedAtOf(parts),
    sourceServerID,
    name: text(raw.name),
    replicatedDisks: objects(raw.replicatedDisks).map((disk) => toDisk(disk, parts.notices)),
    ...toSettings(raw, parts.notices),
  };
}

/** Null where there is no replicationConfigurationTemplateID. */
export function toReplicationConfigurationTemplate(
  value: unknown,
  parts: MappingParts,
): ReplicationConfigurationTemplate | null {
  const raw = object(value);
  const replicationConfigurationTemplateID = text(raw?.replicationConfigurationTemplateID);
  if (raw === null || replicationConfigurationTemplateID === null) return null;
  return {
    scope: parts.scope,
    observedAt: observedAtOf(parts),
    replicationConfigurationTemplateID,
    arn: text(raw.arn),
    tags: tags(raw.tags),
    ...toSettings(raw, parts.notices),
  };
}

function toSettings(raw: Members, notices: Notices): ReplicationSettings {
  return {
    stagingAreaSubnetId: text(raw.stagingAreaSubnetId),
    associateDefaultSecurityGroup: flag(raw.associateDefaultSecurityGroup),
    replicationServersSecurityGroupsIDs: texts(raw.replicationServersSecurityGroupsIDs),
    replicationServerInstanceType: text(raw.replicationServerInstanceType),
    useDedicatedReplicationServer: flag(raw.useDedicatedReplicationServer),
    defaultLargeStagingDiskType: enumOf(
      'ReplicationConfigurationDefaultLargeStagingDiskType',
      LARGE_STAGING_DISK_TYPES,
      raw.defaultLargeStagingDiskType,
      notices,
    ),
    ebsEncryption: enumOf(
      'ReplicationConfigurationEbsEncryption',
      EBS_ENCRYPTIONS,
      raw.ebsEncryption,
      notices,
    ),
    ebsEncryptionKeyArn: text(raw.ebsEncryptionKeyArn),
    bandwidthThrottling: int64(raw.bandwidthThrottling),
    dataPlaneRouting: enumOf(
      'ReplicationConfigurationDataPlaneRouting',
      DATA_PLANE_ROUTINGS,
      raw.dataPlaneRouting,
      notices,
    ),
    createPublicIP: flag(raw.createPublicIP),
    stagingAreaTags: tags(raw.stagingAreaTags),
    pitPolicy: objects(raw.pitPolicy).map((rule) => toRule(rule, notices)),
    autoReplicateNewDisks: flag(raw.autoReplicateNewDisks),
    internetProtocol: enumOf('InternetProtocol', INTERNET_PROTOCOLS, raw.internetProtocol, notices),
  };
}

function toRule(raw: Members, notices: Notices): PITPolicyRule {
  return {
    ruleID: int64(raw.ruleID),
    units: enumOf('PITPolicyRuleUnits', PIT_POLICY_RULE_UNITS, raw.units, notices),
    interval: integer(raw.interval),
    retentionDuration: integer(raw.retentionDuration),
    enabled: flag(raw.enabled),
  };
}

function toDisk(raw: Members, notices: Notices): ReplicationConfigurationReplicatedDisk {
  const diskType = (value: unknown) =>
    enumOf('ReplicationConfigurationReplicatedDiskStagingDiskType', STAGING_DISK_TYPES, value, notices);
  return {
    deviceName: text(raw.deviceName),
    isBootDisk: flag(raw.isBootDisk),
    stagingDiskType: diskType(raw.stagingDiskType),
    iops: int64(raw.iops),
    throughput: int64(raw.throughput),
    optimizedStagingDiskType: diskType(raw.optimizedStagingDiskType),
  };
}
