// What the simulator keeps of a recovery instance: when it is there, and what it was launched from.
import type { SourceServerRecord } from './sourceServerRecord.js';

export interface RecoveryInstanceRecord {
  readonly recoveryInstanceID: string;
  readonly arn: string;
  readonly jobID: string;
  readonly server: SourceServerRecord;
  readonly isDrill: boolean;
  readonly dataTakenAt: number;
  readonly appearsAt: number;
  /** Infinity while nothing has been decided about its end. */
  readonly shutsDownAt: number;
  readonly goneAt: number;
}

export function isThere(record: RecoveryInstanceRecord, now: number): boolean {
  return record.appearsAt <= now && now < record.goneAt;
}
