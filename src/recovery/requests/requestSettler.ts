// Writes what became of what this process sends. When the store cannot take it, the caller is told all the same, and it
// is written as soon as the store is back; if this process dies before, another finds a request SENDING and looks for its
// job; a change without a job then has an intent alone in the audit trail.
import type { NewAuditEvent } from '../../domain/auditEvent.js';
import { instantOf } from '../../domain/instant.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import type { Clock, Logger } from '../ports.js';
import type { AuditTrail, RequestLedger, Settlement } from '../storePorts.js';

export interface SettlerParts {
  readonly requests: RequestLedger;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly logger: Logger;
}

export class RequestSettler {
  readonly #parts: SettlerParts;
  readonly #inFlight = new Set<string>();
  /** Claimed for certain, and so perhaps sent, until it is written what became of them. */
  readonly #claimed = new Set<string>();
  /** The newest of each. Bounded by the starts that are sent while the store is gone: none is begun without it. */
  readonly #pending = new Map<string, Settlement>();
  /** Those that the store is taking at this moment: written again meanwhile, they would stand in the audit trail twice. */
  readonly #underWay = new Set<Settlement>();
  /** Outcomes of changes that could not be written yet; bounded likewise. */
  readonly #lines: NewAuditEvent[] = [];

  constructor(parts: SettlerParts) {
    this.#parts = parts;
  }

  /** Runs the work of one request; until it has ended, and its outcome is written, nobody else here settles it. */
  async withRequest<Value>(requestID: string, work: () => Promise<Value>): Promise<Value> {
    this.#inFlight.add(requestID);
    try {
      return await work();
    } finally {
      this.#inFlight.delete(requestID);
    }
  }

  /** The store has acknowledged the claim: from now on the request may be sent. */
  noteClaimed(requestID: string): void {
    this.#claimed.add(requestID);
  }

  /** Whether this process may have sent the request, and nothing of what became of it was written. */
  mayBeSent(requestID: string): boolean {
    return this.#claimed.has(requestID);
  }

  /** Whether this process is sending the request, or has yet to write what became of it. */
  isOurs(requestID: string): boolean {
    return this.#inFlight.has(requestID) || this.#pending.has(requestID);
  }

  /** How many outcomes the store could not take yet. */
  get unwritten(): number {
    return this.#pending.size + this.#lines.length;
  }

  /** Writes the settlement, now or as soon as the store can take it. */
  async settle(requestID: string, settlement: Settlement): Promise<void> {
    this.#pending.set(requestID, settlement); // in the place of an older one, should that be waiting still
    await this.#write(requestID, settlement);
  }

  /**
   * Writes the outcome of a change that has no request, now or as soon as the store can take it. One that was written though the store
   * did not say so is written twice: better than not at all.
   */
  async writeOutcome(line: NewAuditEvent): Promise<void> {
    const { audit, logger } = this.#parts;
    try {
      await audit.record(line);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      logger.error({ err: error, requestID: line.requestID }, 'outcomeNotWrittenYet');
      this.#lines.push(line);
    }
  }

  /** Tries again what could not be written. */
  async retry(): Promise<void> {
    for (const line of this.#lines.splice(0)) await this.writeOutcome(line);
    for (const [requestID, settlement] of [...this.#pending]) {
      if (!this.#underWay.has(settlement)) await this.#write(requestID, settlement);
    }
  }

  async #write(requestID: string, settlement: Settlement): Promise<void> {
    const { requests, clock, logger } = this.#parts;
    this.#underWay.add(settlement);
    try {
      const isWritten = await requests.settle(requestID, settlement, instantOf(clock.now()));
      // Somebody else has settled it meanwhile; where that was otherwise, this line is the only trace of what DRS said here.
      if (!isWritten) logger.warn({ requestID, phase: settlement.phase.phase }, 'settlementNotNeeded');
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) {
        this.#pending.delete(requestID); // a bug: trying again would not help
        throw error;
      }
      logger.error({ err: error, requestID, phase: settlement.phase.phase }, 'requestNotSettledYet');
      return;
    } finally {
      this.#underWay.delete(settlement);
    }
    this.#claimed.delete(requestID);
    if (this.#pending.get(requestID) === settlement) this.#pending.delete(requestID);
  }
}
