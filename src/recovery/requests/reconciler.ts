// Finds out what became of requests of which nobody knows it: those whose answer was lost, and those whose sender died. Runs on every
// replica, in the background, each with the requests that belong to it; those of a replica that is gone are taken over. It sends
// nothing: it looks for their jobs.
import { epochMsOf, instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import type { RecoveryRequest, RecoveryRequestBasis, UnknownPhase } from '../../domain/recoveryRequest.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import { within } from '../deadline.js';
import type { Clock, DrsReader, JobWatching, Logger } from '../ports.js';
import { listRecentJobs } from './findStartedJob.js';
import { jobOfRequest } from './jobOfRequest.js';
import type { RequestSettler } from './requestSettler.js';
import { requestIDOf } from './requestTag.js';
import { absent, refused, started, unclear } from './settlements.js';
import type { Replicas, RequestLedger } from '../storePorts.js';
import { NO_TRACING, type ScopeReading, type Tracing } from '../../telemetry/ports.js';

export interface ReconcilerParts {
  readonly drs: DrsReader;
  readonly watching: JobWatching;
  readonly requests: RequestLedger;
  readonly settler: RequestSettler;
  readonly replicas: Replicas;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Default: none. */
  readonly tracing?: Tracing | undefined;
  readonly scope: string;
  /** How long the job of a request whose fate is unknown is looked for, in milliseconds. */
  readonly reconcileWindowMs: number;
  /** How long a settled request is remembered, and so its key, in milliseconds. */
  readonly retentionMs: number;
}

const TURN_MS = 2_000;
const LOOK_TIMEOUT_MS = 10_000;
const FORGET_EVERY_MS = 60_000;

type Unknown = RecoveryRequestBasis & UnknownPhase;
type UnsettledReading = ScopeReading['unsettled'];

export class Reconciler {
  readonly #parts: ReconcilerParts;
  readonly #stop = new AbortController();
  #wake = new AbortController();
  #loop: Promise<void> = Promise.resolve();
  #isFailing = false;
  #forgotAtMs = -Infinity;
  /** Jobs that were seen and may settle a request; bounded by the jobs that appear between two turns. */
  #seen: Job[] = [];
  /** As the store last said. */
  #unsettled: readonly RecoveryRequest[] = [];

  constructor(parts: ReconcilerParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#wake.abort();
    await this.#loop;
  }

  /** A job has appeared in DRS that was not known before: where a tag names its request, it settles it, however late. */
  noteJob(job: Job): void {
    if (requestIDOf(job) === null) return;
    this.#seen.push(job);
    this.#wake.abort();
  }

  /** The requests of all replicas that are not settled, as of the last turn: known without asking the store. */
  unsettled(): UnsettledReading {
    const unknown = this.#unsettled.flatMap((request) => (request.phase === 'UNKNOWN' ? [request] : []));
    const since = unknown.map(({ unknownSince }) => epochMsOf(unknownSince));
    const nowMs = this.#parts.clock.now();
    return {
      sending: this.#unsettled.length - unknown.length,
      unknown: unknown.length,
      oldestUnknownMs: Math.max(0, nowMs - Math.min(nowMs, ...since)),
    };
  }

  async #run(): Promise<void> {
    const { clock, logger } = this.#parts;
    while (!this.#isStopped()) {
      this.#wake = new AbortController();
      try {
        await this.#turn();
        this.#isFailing = false;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) logger.error({ err: error }, 'reconcilingFailed');
        else if (!this.#isFailing) logger.warn({ err: error }, 'reconcilingWithoutStore');
        this.#isFailing = true;
      }
      if (!this.#isStopped()) await clock.sleep(TURN_MS, this.#wake.signal);
    }
  }

  #isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  async #turn(): Promise<void> {
    const { requests, settler, scope, replicas } = this.#parts;
    await settler.retry();
    await this.#settleSeen();
    const mine: Unknown[] = [];
    this.#unsettled = await requests.unsettled(scope);
    for (const request of this.#unsettled) {
      if (settler.isOurs(request.requestID)) continue;
      if (request.owner !== replicas.replicaID) {
        if (!replicas.isGone(request.owner)) continue;
        const taken = await this.#takeOver(request);
        if (taken !== null) mine.push(taken);
      } else if (request.phase === 'UNKNOWN') mine.push(request);
      else if (request.phase === 'SENDING') await this.#settleDropped(request);
    }
    if (mine.length > 0) await this.#tracedLook(mine);
    await this.#forget();
  }

  /** Its sender is gone: perhaps it was sent, perhaps not. */
  async #takeOver(request: RecoveryRequest): Promise<Unknown | null> {
    const { requests, clock, logger, replicas, reconcileWindowMs } = this.#parts;
    const { requestID, owner } = request;
    const settlement =
      request.phase === 'UNKNOWN'
        ? { ...unclear(request.failure, clock.now(), reconcileWindowMs), phase: phaseOf(request) }
        : unclear(SENDER_GONE, clock.now(), reconcileWindowMs);
    const owners = { from: owner, to: replicas.replicaID };
    const at = instantOf(clock.now());
    if (!(await requests.takeOver(requestID, owners, settlement, at))) return null;
    logger.warn({ requestID, before: owner }, 'requestTakenOver');
    return { ...request, ...settlement.phase, owner: replicas.replicaID };
  }

  /**
   * A claim of our own that nobody works on any more. Where its acknowledgement was lost, nothing was sent without one; else a bug has
   * kept what became of it from being written. The list may be older than what was written since.
   */
  async #settleDropped({ requestID }: RecoveryRequest): Promise<void> {
    const { requests, settler, clock, logger, reconcileWindowMs } = this.#parts;
    const isStill = (await requests.byID(requestID))?.phase === 'SENDING' && !settler.isOurs(requestID);
    if (!isStill) return;
    if (settler.mayBeSent(requestID)) {
      logger.error({ requestID }, 'requestDroppedUnsettled');
      await settler.settle(requestID, unclear(NOT_WRITTEN, clock.now(), reconcileWindowMs));
      return;
    }
    logger.warn({ requestID }, 'unsentRequestReleased');
    await settler.settle(requestID, refused(NEVER_SENT, instantOf(clock.now())));
  }

  /** Nobody waits for it any more: a trace of its own. */
  #tracedLook(mine: readonly Unknown[]): Promise<void> {
    const { tracing = NO_TRACING, scope } = this.#parts;
    const attributes = { 'drs_gateway.scope': scope, 'drs_gateway.requests': mine.length };
    return tracing.withSpan({ name: 'reconcile', parent: null, attributes }, () => this.#look(mine));
  }

  async #look(mine: readonly Unknown[]): Promise<void> {
    const { drs, clock, logger, requests, settler, watching } = this.#parts;
    const lookedAt = instantOf(clock.now());
    logger.debug({ requestIDs: mine.map(({ requestID }) => requestID) }, 'requestsReconciling');
    const listed = await within(clock, LOOK_TIMEOUT_MS, [this.#stop.signal], (signal) =>
      listRecentJobs(drs, oldestOf(mine, clock.now()), signal),
    );
    if (!listed.ok) return;
    for (const request of mine) {
      const { requestID, input } = request;
      const job = await jobOfRequest(requests, request, listed.value);
      if (job !== null) {
        await settler.settle(requestID, started(input.action, job, lookedAt, null));
        watching.expectNewJob(job.jobID);
        logger.info({ requestID, jobID: job.jobID }, 'lostStartFound');
      } else if (lookedAt >= request.reconcileUntil) {
        await settler.settle(requestID, absent(phaseOf(request), lookedAt));
        logger.warn({ requestID }, 'lostStartNotFound');
      }
    }
  }

  /** Also a request that was taken for absent, when its job appears after all. */
  async #settleSeen(): Promise<void> {
    const { requests, settler, clock, logger, scope } = this.#parts;
    for (let job = this.#seen[0]; job !== undefined; job = this.#seen[0]) {
      const requestID = requestIDOf(job) ?? '';
      const request = await requests.byID(requestID);
      const isLost = request?.phase === 'UNKNOWN' || request?.phase === 'RELEASED';
      if (isLost && request.scope === scope && !settler.isOurs(requestID)) {
        if (request.phase === 'RELEASED')
          logger.error({ requestID, jobID: job.jobID }, 'releasedStartAppeared');
        await settler.settle(requestID, started(request.input.action, job, instantOf(clock.now()), null));
      }
      this.#seen.shift();
    }
  }

  async #forget(): Promise<void> {
    const { requests, clock, retentionMs, logger } = this.#parts;
    if (clock.now() - this.#forgotAtMs < FORGET_EVERY_MS) return;
    const forgotten = await requests.forget(instantOf(clock.now() - retentionMs));
    this.#forgotAtMs = clock.now();
    if (forgotten > 0) logger.info({ requests: forgotten }, 'requestsForgotten');
  }
}

/** The time of the oldest claim, in milliseconds since 1970. */
function oldestOf(mine: readonly Unknown[], nowMs: number): number {
  return Math.min(nowMs, ...mine.map(({ claimedAt }) => epochMsOf(claimedAt)));
}

function phaseOf({ failure, unknownSince, reconcileUntil }: Unknown): UnknownPhase {
  return { phase: 'UNKNOWN', failure, unknownSince, reconcileUntil };
}

const SENDER_GONE: UnknownPhase['failure'] = {
  kind: 'ServiceUnavailableError',
  message: 'The gateway process that was sending it has ended before it could say what became of it',
  isRetryable: true,
  awsRequestID: null,
  code: 'GatewaySenderGone',
};

const NOT_WRITTEN: UnknownPhase['failure'] = {
  kind: 'ServiceUnavailableError',
  message: 'The gateway failed to write what became of it',
  isRetryable: true,
  awsRequestID: null,
  code: 'GatewayOutcomeNotWritten',
};

const NEVER_SENT: UnknownPhase['failure'] = {
  kind: 'ServiceUnavailableError',
  message: 'The store did not acknowledge the claim in time, so nothing was sent to DRS.',
  isRetryable: true,
  awsRequestID: null,
  code: 'GatewayStoreUnavailable',
};
