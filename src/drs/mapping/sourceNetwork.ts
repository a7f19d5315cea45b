// DRS's SourceNetwork -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_SourceNetwork.html
import {
  RECOVERY_RESULTS,
  REPLICATION_STATUSES,
  type NetworkRecovery,
  type SourceNetwork,
} from '../../domain/sourceNetwork.js';
import type { MappingParts } from './mappingParts.js';
import type { Notices } from './notices.js';
import { enumOf, instant, jobIDOf, object, sourceNetworkIDOf, tags, text, type Members } from './readers.js';

/** Null where there is no sourceNetworkID. */
export function toSourceNetwork(value: unknown, { scope, notices }: MappingParts): SourceNetwork | null {
  const raw = object(value);
  const sourceNetworkID = sourceNetworkIDOf(raw?.sourceNetworkID);
  if (raw === null || sourceNetworkID === null) return null;
  return {
    scope,
    sourceNetworkID,
    sourceVpcID: text(raw.sourceVpcID),
    arn: text(raw.arn),
    replicationStatus: enumOf('ReplicationStatus', REPLICATION_STATUSES, raw.replicationStatus, notices),
    replicationStatusDetails: text(raw.replicationStatusDetails),
    cfnStackName: text(raw.cfnStackName),
    sourceRegion: text(raw.sourceRegion),
    sourceAccountID: text(raw.sourceAccountID),
    lastRecovery: toNetworkRecovery(object(raw.lastRecovery), notices),
    launchedVpcID: text(raw.launchedVpcID),
    tags: tags(raw.tags),
  };
}

function toNetworkRecovery(raw: Members | null, notices: Notices): NetworkRecovery | null {
  if (raw === null) return null;
  return {
    // The one real timestamp among DRS's dates; the others are texts.
    apiCallDateTime: instant('RecoveryLifeCycle.apiCallDateTime', raw.apiCallDateTime, notices),
    jobID: jobIDOf(raw.jobID),
    lastRecoveryResult: enumOf('RecoveryResult', RECOVERY_RESULTS, raw.lastRecoveryResult, notices),
  };
}
