// DRS's SourceServer -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_SourceServer.html
import { LAUNCH_STATUSES } from '../../domain/job.js';
import {
  EXTENSION_STATUSES,
  LAST_LAUNCH_RESULTS,
  LAST_LAUNCH_TYPES,
  REPLICATION_DIRECTIONS,
  type LastLaunch,
  type LifeCycle,
  type SourceCloudProperties,
  type SourceServer,
  type StagingArea,
} from '../../domain/sourceServer.js';
import { toSourceProperties } from './machine.js';
import type { MappingParts } from './mappingParts.js';
import type { Notices } from './notices.js';
import {
  enumOf,
  instant,
  jobIDOf,
  object,
  recoveryInstanceIDOf,
  sourceNetworkIDOf,
  sourceServerIDOf,
  tags,
  text,
  type Members,
} from './readers.js';
import { toDataReplicationInfo } from './replication/dataReplication.js';

/** Null where there is no sourceServerID. */
export function toSourceServer(value: unknown, parts: MappingParts): SourceServer | null {
  const { scope, notices } = parts;
  const raw = object(value);
  const sourceServerID = sourceServerIDOf(raw?.sourceServerID);
  if (raw === null || sourceServerID === null) return null;
  return {
    scope,
    sourceServerID,
    arn: text(raw.arn),
    recoveryInstanceId: recoveryInstanceIDOf(raw.recoveryInstanceId),
    lastLaunchResult: enumOf('LastLaunchResult', LAST_LAUNCH_RESULTS, raw.lastLaunchResult, notices),
    replicationDirection: enumOf(
      'ReplicationDirection',
      REPLICATION_DIRECTIONS,
      raw.replicationDirection,
      notices,
    ),
    dataReplicationInfo: toDataReplicationInfo(object(raw.dataReplicationInfo), notices),
    lifeCycle: toLifeCycle(object(raw.lifeCycle), parts),
    sourceProperties: toSourceProperties(object(raw.sourceProperties), notices),
    stagingArea: toStagingArea(object(raw.stagingArea), notices),
    sourceCloudProperties: toSourceCloudProperties(object(raw.sourceCloudProperties)),
    reversedDirectionSourceServerArn: text(raw.reversedDirectionSourceServerArn),
    sourceNetworkID: sourceNetworkIDOf(raw.sourceNetworkID),
    agentVersion: text(raw.agentVersion),
    tags: tags(raw.tags),
  };
}

function toLifeCycle(raw: Members | null, parts: MappingParts): LifeCycle | null {
  if (raw === null) return null;
  const at = (member: string) => instant(`LifeCycle.${member}`, raw[member], parts.notices);
  return {
    addedToServiceDateTime: at('addedToServiceDateTime'),
    firstByteDateTime: at('firstByteDateTime'),
    elapsedReplicationDuration: text(raw.elapsedReplicationDuration),
    lastSeenByServiceDateTime: at('lastSeenByServiceDateTime'),
    lastLaunch: toLastLaunch(object(raw.lastLaunch), parts),
  };
}

function toLastLaunch(raw: Members | null, { scope, notices }: MappingParts): LastLaunch | null {
  if (raw === null) return null;
  const initiated = object(raw.initiated);
  return {
    status: enumOf('LaunchStatus', LAUNCH_STATUSES, raw.status, notices),
    initiated: initiated && {
      scope,
      type: enumOf('LastLaunchType', LAST_LAUNCH_TYPES, initiated.type, notices),
      jobID: jobIDOf(initiated.jobID),
      apiCallDateTime: instant('LastLaunch.apiCallDateTime', initiated.apiCallDateTime, notices),
    },
  };
}

function toStagingArea(raw: Members | null, notices: Notices): StagingArea | null {
  return (
    raw && {
      status: enumOf('ExtensionStatus', EXTENSION_STATUSES, raw.status, notices),
      stagingAccountID: text(raw.stagingAccountID),
      stagingSourceServerArn: text(raw.stagingSourceServerArn),
      errorMessage: text(raw.errorMessage),
    }
  );
}

function toSourceCloudProperties(raw: Members | null): SourceCloudProperties | null {
  return (
    raw && {
      originAccountID: text(raw.originAccountID),
      originRegion: text(raw.originRegion),
      originAvailabilityZone: text(raw.originAvailabilityZone),
      sourceOutpostArn: text(raw.sourceOutpostArn),
    }
  );
}
