// What starting a recovery needs from outside, and what it answers.
import type { AnyFailure } from '../../domain/failure.js';
import type { Job } from '../../domain/job.js';
import type { Clock, DrsReader, DrsWriter, JobWatching, Logger } from '../ports.js';
import type { Preflight } from '../preflight/preflight.js';
import type { RequestSettler } from '../requests/requestSettler.js';
import type { AuditTrail, RequestLedger } from '../storePorts.js';

export interface StartRecoverySuccess {
  readonly kind: 'StartRecoverySuccess';
  readonly job: Job;
  readonly requestID: string;
  /** The job was started by an earlier request with the same key. */
  readonly isReplay: boolean;
}

/** What became of a start. */
export type StartRecoveryResult = StartRecoverySuccess | AnyFailure;

export interface StartRecoveryParts {
  readonly drs: DrsReader & DrsWriter;
  readonly watching: JobWatching;
  readonly requests: RequestLedger;
  readonly audit: AuditTrail;
  readonly settler: RequestSettler;
  readonly refreshJob: (job: Job) => Promise<Job>;
  /** For starts that rest on one. */
  readonly preflight: Preflight;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The account and region, as the gateway names them. */
  readonly scope: string;
  /** This replica. */
  readonly replicaID: string;
  /** How long an unclear answer may take to be cleared up, in milliseconds. */
  readonly startWaitMs: number;
  /** How long the job of a request whose fate is unknown is looked for, in milliseconds. */
  readonly reconcileWindowMs: number;
  /** Aborted when the gateway stops and can wait no longer: callers are told that the outcome is unknown. */
  readonly giveUp: AbortSignal;
}
