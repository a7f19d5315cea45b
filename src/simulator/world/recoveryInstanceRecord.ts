// What the simulator keeps of a recovery instance: when it is there, and what it was launched from.
import type { FailbackConfigurationChanges, FailbackRecord } from './failbackRecord.js';
import type { SourceServerRecord } from './sourceServerRecord.js';

export interface RecoveryInstanceRecord {
  readonly recoveryInstanceID: string;
  readonly arn: string;
  readonly jobID: string;
  readonly server: SourceServerRecord;
  readonly isDrill: boolean;
  readonly dataTakenAt: number;
  readonly appearsAt: number;
  /** When EC2 has booted it. */
  readonly runsAt: number;
  /** Infinity while nothing has been decided about its end. */
  readonly shutsDownAt: number;
  readonly goneAt: number;
  readonly disconnectedAt?: number;
  /** Null where none is planned, or once it was stopped. */
  readonly failback: FailbackRecord | null;
  readonly failbackConfiguration?: FailbackConfigurationChanges;
}

export function isThere(record: RecoveryInstanceRecord, now: number): boolean {
  return record.appearsAt <= now && now < record.goneAt;
}
