// DRS's SourceNetwork -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_SourceNetwork.html
import {
  RECOVERY_RESULTS,
  REPLICATION_STATUSES,
  type NetworkRecovery,
  type SourceNetwork,
} from '../../domain/sourceNetwork.js';
import { observedAtOf, type MappingParts } from './mappingParts.js';
import { enumOf, instant, jobIDOf, object, sourceNetworkIDOf, tags, text, type Members } from './readers.js';

/** Null where there is no sourceNetworkID. */
export function toSourceNetwork(value: unknown, parts: MappingParts): SourceNetwork | null {
  const raw = object(value);
  const sourceNetworkID = sourceNetworkIDOf(raw?.sourceNetworkID);
  if (raw === null || sourceNetworkID === null) return null;
  return {
    scope: parts.scope,
    observedAt: observedAtOf(parts),
    sourceNetworkID,
    sourceVpcID: text(raw.sourceVpcID),
    arn: text(raw.arn),
    replicationStatus: enumOf(
      'ReplicationStatus',
      REPLICATION_STATUSES,
      raw.replicationStatus,
      parts.notices,
    ),
    replicationStatusDetails: text(raw.replicationStatusDetails),
    cfnStackName: text(raw.cfnStackName),
    sourceRegion: text(raw.sourceRegion),
    sourceAccountID: text(raw.sourceAccountID),
    lastRecovery: toRecovery(object(raw.lastRecovery), parts),
    launchedVpcID: text(raw.launchedVpcID),
    tags: tags(raw.tags),
  };
}

function toRecovery(raw: Members | null, { scope, notices }: MappingParts): NetworkRecovery | null {
  return (
    raw && {
      scope,
      apiCallDateTime: instant('RecoveryLifeCycle.apiCallDateTime', raw.apiCallDateTime, notices),
      jobID: jobIDOf(raw.jobID),
      lastRecoveryResult: enumOf('RecoveryResult', RECOVERY_RESULTS, raw.lastRecoveryResult, notices),
    }
  );
}
