// DRS's SourceServer -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_SourceServer.html
import { LAUNCH_STATUSES } from '../../domain/job.js';
import {
  DATA_REPLICATION_STATES,
  LAST_LAUNCH_RESULTS,
  LAST_LAUNCH_TYPES,
  REPLICATION_DIRECTIONS,
  type DataReplicationInfo,
  type LastLaunch,
  type LifeCycle,
  type SourceProperties,
  type SourceServer,
} from '../../domain/sourceServer.js';
import type { MappingParts } from './mappingParts.js';
import type { Notices } from './notices.js';
import {
  enumOf,
  instant,
  int64,
  jobIDOf,
  object,
  recoveryInstanceIDOf,
  sourceServerIDOf,
  tags,
  text,
  type Members,
} from './readers.js';

/** Null where there is no sourceServerID. */
export function toSourceServer(value: unknown, { scope, notices }: MappingParts): SourceServer | null {
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
    lifeCycle: toLifeCycle(object(raw.lifeCycle), notices),
    sourceProperties: toSourceProperties(object(raw.sourceProperties), notices),
    agentVersion: text(raw.agentVersion),
    tags: tags(raw.tags),
  };
}

function toDataReplicationInfo(raw: Members | null, notices: Notices): DataReplicationInfo | null {
  if (raw === null) return null;
  const error = object(raw.dataReplicationError);
  return {
    dataReplicationState: enumOf(
      'DataReplicationState',
      DATA_REPLICATION_STATES,
      raw.dataReplicationState,
      notices,
    ),
    lagDuration: text(raw.lagDuration),
    etaDateTime: instant('DataReplicationInfo.etaDateTime', raw.etaDateTime, notices),
    dataReplicationError: error && { error: text(error.error), rawError: text(error.rawError) },
  };
}

function toLifeCycle(raw: Members | null, notices: Notices): LifeCycle | null {
  if (raw === null) return null;
  const at = (member: string) => instant(`LifeCycle.${member}`, raw[member], notices);
  return {
    addedToServiceDateTime: at('addedToServiceDateTime'),
    firstByteDateTime: at('firstByteDateTime'),
    elapsedReplicationDuration: text(raw.elapsedReplicationDuration),
    lastSeenByServiceDateTime: at('lastSeenByServiceDateTime'),
    lastLaunch: toLastLaunch(object(raw.lastLaunch), notices),
  };
}

function toLastLaunch(raw: Members | null, notices: Notices): LastLaunch | null {
  if (raw === null) return null;
  const initiated = object(raw.initiated);
  return {
    status: enumOf('LaunchStatus', LAUNCH_STATUSES, raw.status, notices),
    initiated: initiated && {
      type: enumOf('LastLaunchType', LAST_LAUNCH_TYPES, initiated.type, notices),
      jobID: jobIDOf(initiated.jobID),
      apiCallDateTime: instant('LastLaunch.apiCallDateTime', initiated.apiCallDateTime, notices),
    },
  };
}

function toSourceProperties(raw: Members | null, notices: Notices): SourceProperties | null {
  if (raw === null) return null;
  const hints = object(raw.identificationHints);
  const os = object(raw.os);
  return {
    lastUpdatedDateTime: instant('SourceProperties.lastUpdatedDateTime', raw.lastUpdatedDateTime, notices),
    recommendedInstanceType: text(raw.recommendedInstanceType),
    identificationHints: hints && {
      fqdn: text(hints.fqdn),
      hostname: text(hints.hostname),
      vmWareUuid: text(hints.vmWareUuid),
      awsInstanceID: text(hints.awsInstanceID),
    },
    os: os && { fullString: text(os.fullString) },
    ramBytes: int64(raw.ramBytes),
  };
}
