// DRS's RecoverySnapshot -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_RecoverySnapshot.html
import type { RecoverySnapshot } from '../../domain/recovery.js';
import type { MappingParts } from './mappingParts.js';
import { instant, object, recoverySnapshotIDOf, sourceServerIDOf, texts } from './readers.js';

/** Null where there is no snapshotID or no sourceServerID. */
export function toRecoverySnapshot(
  value: unknown,
  { scope, notices }: MappingParts,
): RecoverySnapshot | null {
  const raw = object(value);
  const snapshotID = recoverySnapshotIDOf(raw?.snapshotID);
  const sourceServerID = sourceServerIDOf(raw?.sourceServerID);
  if (raw === null || snapshotID === null || sourceServerID === null) return null;
  return {
    scope,
    snapshotID,
    sourceServerID,
    expectedTimestamp: instant('RecoverySnapshot.expectedTimestamp', raw.expectedTimestamp, notices),
    timestamp: instant('RecoverySnapshot.timestamp', raw.timestamp, notices),
    ebsSnapshots: texts(raw.ebsSnapshots),
  };
}
