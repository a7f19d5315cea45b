// What the mutations of one account and region need from outside.
import type { Job } from '../domain/job.js';
import type { Correlation } from '../telemetry/ports.js';
import type { ApprovalTerms } from './approvals/terms.js';
import type { ServerTags } from './access/serverTags.js';
import type { DrsActions } from './actionPorts.js';
import type { Clock, DrsReader, DrsWriter, JobWatching, Logger } from './ports.js';
import type { Preflight } from './preflight/preflight.js';
import type { RequestSettler } from './requests/requestSettler.js';
import type { ApprovalLedger, AuditTrail, RequestLedger } from './storePorts.js';

/** The writing operations of DRS. */
export type DrsChanges = DrsWriter & DrsActions;

export interface ActionParts {
  readonly drs: DrsReader & DrsChanges;
  readonly watching: JobWatching;
  readonly requests: RequestLedger;
  readonly approvals: ApprovalLedger;
  readonly audit: AuditTrail;
  readonly settler: RequestSettler;
  readonly refreshJob: (job: Job) => Promise<Job>;
  /** For permissions that are limited to source servers by tag. */
  readonly serverTags: ServerTags;
  /** For starts that rest on one. */
  readonly preflight: Preflight;
  /** What this id names may have changed: what was remembered of it is no longer good. */
  readonly forget: (id: string) => void;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whose request is under way. */
  readonly correlation: Pick<Correlation, 'current'>;
  /** The account and region, as the gateway names them. */
  readonly scope: string;
  /** This replica. */
  readonly replicaID: string;
  readonly approval: ApprovalTerms;
  /** How long an unclear answer may take to be cleared up, in milliseconds. */
  readonly startWaitMs: number;
  /** How long the job of a request whose fate is unknown is looked for, in milliseconds. */
  readonly reconcileWindowMs: number;
  /** Aborted when the gateway stops and can wait no longer: callers are told that the outcome is unknown. */
  readonly giveUp: AbortSignal;
}
