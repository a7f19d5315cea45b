// DRS's RecoveryInstanceFailback and the configuration of failback replication -> ours.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_RecoveryInstanceFailback.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_GetFailbackReplicationConfiguration.html
import {
  FAILBACK_LAUNCH_TYPES,
  FAILBACK_STATES,
  type FailbackReplicationConfiguration,
  type RecoveryInstanceFailback,
} from '../../../domain/failback.js';
import { INTERNET_PROTOCOLS } from '../../../domain/replicationConfiguration.js';
import { observedAtOf, type MappingParts } from '../mappingParts.js';
import {
  enumOf,
  flag,
  instant,
  int64,
  jobIDOf,
  object,
  recoveryInstanceIDOf,
  text,
  type Members,
} from '../readers.js';

export function toFailback(
  raw: Members | null,
  { scope, notices }: MappingParts,
): RecoveryInstanceFailback | null {
  if (raw === null) return null;
  const at = (member: string) => instant(`RecoveryInstanceFailback.${member}`, raw[member], notices);
  return {
    scope,
    state: enumOf('FailbackState', FAILBACK_STATES, raw.state, notices),
    failbackClientID: text(raw.failbackClientID),
    failbackJobID: jobIDOf(raw.failbackJobID),
    failbackInitiationTime: at('failbackInitiationTime'),
    failbackLaunchType: enumOf('FailbackLaunchType', FAILBACK_LAUNCH_TYPES, raw.failbackLaunchType, notices),
    failbackToOriginalServer: flag(raw.failbackToOriginalServer),
    agentLastSeenByServiceDateTime: at('agentLastSeenByServiceDateTime'),
    failbackClientLastSeenByServiceDateTime: at('failbackClientLastSeenByServiceDateTime'),
    firstByteDateTime: at('firstByteDateTime'),
    elapsedReplicationDuration: text(raw.elapsedReplicationDuration),
  };
}

/** Null where there is no recoveryInstanceID. */
export function toFailbackReplicationConfiguration(
  value: unknown,
  parts: MappingParts,
): FailbackReplicationConfiguration | null {
  const raw = object(value);
  const recoveryInstanceID = recoveryInstanceIDOf(raw?.recoveryInstanceID);
  if (raw === null || recoveryInstanceID === null) return null;
  return {
    scope: parts.scope,
    observedAt: observedAtOf(parts),
    recoveryInstanceID,
    name: text(raw.name),
    bandwidthThrottling: int64(raw.bandwidthThrottling),
    usePrivateIP: flag(raw.usePrivateIP),
    internetProtocol: enumOf('InternetProtocol', INTERNET_PROTOCOLS, raw.internetProtocol, parts.notices),
  };
}
