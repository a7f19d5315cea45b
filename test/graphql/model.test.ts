// Every member and every value of the types around recovery, as DRS's published model of October 2026 lists them, and what the schema has.
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType, isObjectType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** The members of DRS's structures, under our names of them. */
const MEMBERS = {
  SourceServer:
    'agentVersion arn dataReplicationInfo lastLaunchResult lifeCycle recoveryInstanceId replicationDirection reversedDirectionSourceServerArn sourceCloudProperties sourceNetworkID sourceProperties sourceServerID stagingArea tags',
  SourceProperties:
    'architecture cpus disks identificationHints lastUpdatedDateTime networkInterfaces os ramBytes recommendedInstanceType supportsNitroInstances',
  CPU: 'cores modelName',
  Disk: 'bytes deviceName',
  NetworkInterface: 'ips isPrimary macAddress',
  IdentificationHints: 'awsInstanceID fqdn hostname vmWareUuid',
  DataReplicationInfo:
    'dataReplicationError dataReplicationInitiation dataReplicationState etaDateTime lagDuration replicatedDisks stagingAvailabilityZone stagingOutpostArn',
  DataReplicationInfoReplicatedDisk:
    'backloggedStorageBytes deviceName replicatedStorageBytes rescannedStorageBytes totalStorageBytes volumeStatus',
  DataReplicationInitiation: 'nextAttemptDateTime startDateTime steps',
  DataReplicationInitiationStep: 'name status',
  DataReplicationError: 'error rawError',
  LifeCycle:
    'addedToServiceDateTime elapsedReplicationDuration firstByteDateTime lastLaunch lastSeenByServiceDateTime',
  StagingArea: 'errorMessage stagingAccountID stagingSourceServerArn status',
  SourceCloudProperties: 'originAccountID originAvailabilityZone originRegion sourceOutpostArn',
  RecoveryInstance:
    'agentVersion arn dataReplicationInfo ec2InstanceID ec2InstanceState failback isDrill jobID originAvailabilityZone originEnvironment pointInTimeSnapshotDateTime recoveryInstanceID recoveryInstanceProperties sourceOutpostArn sourceServerID tags',
  RecoveryInstanceFailback:
    'agentLastSeenByServiceDateTime elapsedReplicationDuration failbackClientID failbackClientLastSeenByServiceDateTime failbackInitiationTime failbackJobID failbackLaunchType failbackToOriginalServer firstByteDateTime state',
  RecoveryInstanceDataReplicationInfo:
    'dataReplicationError dataReplicationInitiation dataReplicationState etaDateTime lagDuration replicatedDisks stagingAvailabilityZone stagingOutpostArn',
  RecoveryInstanceDataReplicationInfoReplicatedDisk:
    'backloggedStorageBytes deviceName replicatedStorageBytes rescannedStorageBytes totalStorageBytes',
  RecoveryInstanceDataReplicationInitiation: 'startDateTime steps',
  RecoveryInstanceDataReplicationInitiationStep: 'name status',
  RecoveryInstanceDataReplicationError: 'error rawError',
  RecoveryInstanceProperties:
    'cpus disks identificationHints lastUpdatedDateTime networkInterfaces os ramBytes',
  RecoveryInstanceDisk: 'bytes ebsVolumeID internalDeviceName',
  RecoverySnapshot: 'ebsSnapshots expectedTimestamp snapshotID sourceServerID timestamp',
  LaunchConfiguration:
    'copyPrivateIp copyTags ec2LaunchTemplateID launchDisposition launchIntoInstanceProperties licensing name postLaunchEnabled recoveryMode sourceServerID targetInstanceTypeRightSizingMethod',
  LaunchConfigurationTemplate:
    'arn copyPrivateIp copyTags exportBucketArn launchConfigurationTemplateID launchDisposition launchIntoSourceInstance licensing postLaunchEnabled recoveryMode tags targetInstanceTypeRightSizingMethod',
  LaunchAction:
    'actionCode actionId actionVersion active category description name optional order parameters type',
  Licensing: 'osByol',
  LaunchIntoInstanceProperties: 'launchIntoEC2InstanceID',
  ReplicationConfiguration:
    'associateDefaultSecurityGroup autoReplicateNewDisks bandwidthThrottling createPublicIP dataPlaneRouting defaultLargeStagingDiskType ebsEncryption ebsEncryptionKeyArn internetProtocol name pitPolicy replicatedDisks replicationServerInstanceType replicationServersSecurityGroupsIDs sourceServerID stagingAreaSubnetId stagingAreaTags useDedicatedReplicationServer',
  ReplicationConfigurationReplicatedDisk:
    'deviceName iops isBootDisk optimizedStagingDiskType stagingDiskType throughput',
  PITPolicyRule: 'enabled interval retentionDuration ruleID units',
  ReplicationConfigurationTemplate:
    'arn associateDefaultSecurityGroup autoReplicateNewDisks bandwidthThrottling createPublicIP dataPlaneRouting defaultLargeStagingDiskType ebsEncryption ebsEncryptionKeyArn internetProtocol pitPolicy replicationConfigurationTemplateID replicationServerInstanceType replicationServersSecurityGroupsIDs stagingAreaSubnetId stagingAreaTags tags useDedicatedReplicationServer',
  FailbackReplicationConfiguration:
    'bandwidthThrottling internetProtocol name recoveryInstanceID usePrivateIP',
  SourceNetwork:
    'arn cfnStackName lastRecovery launchedVpcID replicationStatus replicationStatusDetails sourceAccountID sourceNetworkID sourceRegion sourceVpcID tags',
  NetworkRecovery: 'apiCallDateTime jobID lastRecoveryResult',
  StagingAccount: 'accountID',
  ExtensibleSourceServer: 'arn hostname tags',
} as const;

/** The values of DRS's enums. */
const VALUES = {
  VolumeStatus:
    'REGULAR CONTAINS_MARKETPLACE_PRODUCT_CODES MISSING_VOLUME_ATTRIBUTES MISSING_VOLUME_ATTRIBUTES_AND_PRECHECK_UNAVAILABLE PENDING',
  DataReplicationInitiationStepName:
    'WAIT CREATE_SECURITY_GROUP LAUNCH_REPLICATION_SERVER BOOT_REPLICATION_SERVER AUTHENTICATE_WITH_SERVICE DOWNLOAD_REPLICATION_SOFTWARE CREATE_STAGING_DISKS ATTACH_STAGING_DISKS PAIR_REPLICATION_SERVER_WITH_AGENT CONNECT_AGENT_TO_REPLICATION_SERVER START_DATA_TRANSFER',
  DataReplicationInitiationStepStatus: 'NOT_STARTED IN_PROGRESS SUCCEEDED FAILED SKIPPED',
  DataReplicationErrorString:
    'AGENT_NOT_SEEN SNAPSHOTS_FAILURE NOT_CONVERGING UNSTABLE_NETWORK FAILED_TO_CREATE_SECURITY_GROUP FAILED_TO_LAUNCH_REPLICATION_SERVER FAILED_TO_BOOT_REPLICATION_SERVER FAILED_TO_AUTHENTICATE_WITH_SERVICE FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE FAILED_TO_CREATE_STAGING_DISKS FAILED_TO_ATTACH_STAGING_DISKS FAILED_TO_PAIR_REPLICATION_SERVER_WITH_AGENT FAILED_TO_CONNECT_AGENT_TO_REPLICATION_SERVER FAILED_TO_START_DATA_TRANSFER',
  ExtensionStatus: 'EXTENDED EXTENSION_ERROR NOT_EXTENDED',
  RecoveryInstanceDataReplicationState:
    'STOPPED INITIATING INITIAL_SYNC BACKLOG CREATING_SNAPSHOT CONTINUOUS PAUSED RESCAN STALLED DISCONNECTED REPLICATION_STATE_NOT_AVAILABLE NOT_STARTED',
  RecoveryInstanceDataReplicationInitiationStepName:
    'LINK_FAILBACK_CLIENT_WITH_RECOVERY_INSTANCE COMPLETE_VOLUME_MAPPING ESTABLISH_RECOVERY_INSTANCE_COMMUNICATION DOWNLOAD_REPLICATION_SOFTWARE_TO_FAILBACK_CLIENT CONFIGURE_REPLICATION_SOFTWARE PAIR_AGENT_WITH_REPLICATION_SOFTWARE ESTABLISH_AGENT_REPLICATOR_SOFTWARE_COMMUNICATION WAIT CREATE_SECURITY_GROUP LAUNCH_REPLICATION_SERVER BOOT_REPLICATION_SERVER AUTHENTICATE_WITH_SERVICE DOWNLOAD_REPLICATION_SOFTWARE CREATE_STAGING_DISKS ATTACH_STAGING_DISKS PAIR_REPLICATION_SERVER_WITH_AGENT CONNECT_AGENT_TO_REPLICATION_SERVER START_DATA_TRANSFER',
  FailbackReplicationError:
    'AGENT_NOT_SEEN FAILBACK_CLIENT_NOT_SEEN NOT_CONVERGING UNSTABLE_NETWORK FAILED_TO_ESTABLISH_RECOVERY_INSTANCE_COMMUNICATION FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE_TO_FAILBACK_CLIENT FAILED_TO_CONFIGURE_REPLICATION_SOFTWARE FAILED_TO_PAIR_AGENT_WITH_REPLICATION_SOFTWARE FAILED_TO_ESTABLISH_AGENT_REPLICATOR_SOFTWARE_COMMUNICATION FAILED_GETTING_REPLICATION_STATE SNAPSHOTS_FAILURE FAILED_TO_CREATE_SECURITY_GROUP FAILED_TO_LAUNCH_REPLICATION_SERVER FAILED_TO_BOOT_REPLICATION_SERVER FAILED_TO_AUTHENTICATE_WITH_SERVICE FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE FAILED_TO_CREATE_STAGING_DISKS FAILED_TO_ATTACH_STAGING_DISKS FAILED_TO_PAIR_REPLICATION_SERVER_WITH_AGENT FAILED_TO_CONNECT_AGENT_TO_REPLICATION_SERVER FAILED_TO_START_DATA_TRANSFER',
  FailbackState:
    'FAILBACK_NOT_STARTED FAILBACK_IN_PROGRESS FAILBACK_READY_FOR_LAUNCH FAILBACK_COMPLETED FAILBACK_ERROR FAILBACK_NOT_READY_FOR_LAUNCH FAILBACK_LAUNCH_STATE_NOT_AVAILABLE',
  FailbackLaunchType: 'RECOVERY DRILL',
  LaunchDisposition: 'STOPPED STARTED',
  TargetInstanceTypeRightSizingMethod: 'NONE BASIC IN_AWS',
  RecoveryMode: 'FAST OPTIMAL',
  ReplicationConfigurationDefaultLargeStagingDiskType: 'GP2 GP3 ST1 AUTO',
  ReplicationConfigurationReplicatedDiskStagingDiskType: 'AUTO GP2 GP3 IO1 SC1 ST1 STANDARD',
  ReplicationConfigurationEbsEncryption: 'DEFAULT CUSTOM NONE',
  ReplicationConfigurationDataPlaneRouting: 'PRIVATE_IP PUBLIC_IP',
  InternetProtocol: 'IPV4 IPV6',
  PITPolicyRuleUnits: 'MINUTE HOUR DAY',
  ReplicationStatus: 'STOPPED IN_PROGRESS PROTECTED ERROR',
  RecoveryResult: 'NOT_STARTED IN_PROGRESS SUCCESS FAIL PARTIAL_SUCCESS ASSOCIATE_SUCCESS ASSOCIATE_FAIL',
  OriginEnvironment: 'ON_PREMISES AWS',
  LaunchActionType: 'SSM_AUTOMATION SSM_COMMAND',
  LaunchActionCategory: 'MONITORING VALIDATION CONFIGURATION SECURITY OTHER',
  LaunchActionParameterType: 'SSM_STORE DYNAMIC',
} as const;

describe('the schema', () => {
  it.each(Object.entries(MEMBERS))('has every member that DRS gives %s', (name, members) => {
    const type = schema.getType(name);

    expect(isObjectType(type) && Object.keys(type.getFields())).toEqual(
      expect.arrayContaining(members.split(' ')),
    );
  });

  it.each(Object.entries(VALUES))('has every value of %s, and UNKNOWN', (name, values) => {
    const type = schema.getType(name);

    expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual([
      ...values.split(' '),
      'UNKNOWN',
    ]);
  });

  it('says of all that is remembered when DRS said it, and lets callers ask for it now', () => {
    const remembered = [
      ...['LaunchConfiguration', 'ReplicationConfiguration', 'FailbackReplicationConfiguration'],
      ...['LaunchActions', 'LaunchConfigurationTemplate', 'ReplicationConfigurationTemplate'],
      ...['SourceNetwork', 'StagingAccount', 'JobHistoryConnection'],
      ...['RecoveryReport', 'DrillReadiness'],
    ];
    const fields = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ args }) => args.some(({ name }) => name === 'maxAgeSeconds'));

    const ages = remembered.map((name) => {
      const type = schema.getType(name);
      return isObjectType(type) ? String(type.getFields().observedAt?.type) : name;
    });

    expect(new Set(ages)).toEqual(new Set(['DateTime!']));
    expect(new Set(fields.map(({ type }) => String(type).replace(/(?<!History)Connection$/, '')))).toEqual(
      new Set([...remembered, 'SourceNetworkResult']),
    );
  });
});
