// The stream of approvals: those that are pending and those that were known before, then each that is asked for, decided, used, given back, or expires.
import { epochMsOf, instantOf } from '../../domain/instant.js';
import { type Result, type ServiceUnavailableError, storeUnavailable } from '../../domain/failure.js';
import { approvalAt, type KeptApproval, type RecoveryApproval } from '../../domain/recoveryApproval.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import type { Clock, Logger } from '../ports.js';
import { keepLooking } from '../keepLooking.js';
import type { PullSource } from '../pullStream.js';
import type { ApprovalLedger, OpenApproval } from '../storePorts.js';

/** `ServiceUnavailableError`: the store cannot be read for now; the stream goes on by itself. */
export type ApprovalStreamEvent = RecoveryApproval | ServiceUnavailableError;

export interface ApprovalStreamParts {
  readonly approvals: Pick<ApprovalLedger, 'open' | 'byIDs' | 'onChange'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** So many that are pending or approved are followed at the most, the newest of all. */
const MOST_OPEN = 1_000;

const UNAVAILABLE = 'unavailable';

/**
 * Reads the store in a loop of its own and hands out what changed. Of an approval that changes again before it was read the newest state
 * is told; one that is asked for and ended between two looks is not told at all: it waits for nobody.
 */
export class ApprovalStream implements PullSource<ApprovalStreamEvent> {
  readonly #scopes: readonly string[];
  readonly #maySee: (approval: KeptApproval) => Promise<Result<boolean>>;
  readonly #parts: ApprovalStreamParts;
  readonly #closing = new AbortController();
  /** What is known of those that are open; at most MOST_OPEN. */
  #known = new Map<string, string>();
  /** Those that its reader knows from before, until they were told. */
  readonly #asked: Set<string>;
  /** What was not read yet, by approval: the newest state of each. At most MOST_OPEN and those that were open before. */
  readonly #unread = new Map<string, ApprovalStreamEvent>();
  #isFirst = true;
  #isFailing = false;
  #isOver = false;
  #nudge = (): void => undefined;

  /** `asked`: ids of approvals that are told first as they are now, whatever they are. */
  constructor(
    { scopes, asked }: { readonly scopes: readonly string[]; readonly asked: readonly string[] },
    maySee: (approval: KeptApproval) => Promise<Result<boolean>>,
    parts: ApprovalStreamParts,
  ) {
    this.#scopes = scopes;
    this.#asked = new Set(asked);
    this.#maySee = maySee;
    this.#parts = parts;
    void this.#follow();
  }

  listen(onNudge: () => void): () => void {
    this.#nudge = onNudge;
    return () => {
      this.#nudge = () => undefined;
    };
  }

  pull(): { readonly event: ApprovalStreamEvent } | 'wait' | 'end' {
    const [first] = this.#unread;
    if (first === undefined) return this.#isOver ? 'end' : 'wait';
    const [key, event] = first;
    this.#unread.delete(key);
    return { event };
  }

  close(): void {
    this.#isOver = true;
    this.#closing.abort();
    this.#unread.clear();
  }

  async #follow(): Promise<void> {
    const { approvals, clock, logger } = this.#parts;
    try {
      await keepLooking({
        look: () => this.#look(),
        isOver: () => this.#isOver,
        onChange: (listener) => approvals.onChange(listener),
        closing: this.#closing.signal,
        clock,
      });
    } catch (error) {
      logger.error({ err: error }, 'approvalStreamFailed');
      this.#isOver = true;
      this.#nudge();
    }
  }

  async #look(): Promise<void> {
    try {
      await this.#read();
      this.#isFailing = false;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      if (!this.#isFailing) this.#show(UNAVAILABLE, storeUnavailable('approvals cannot be read.'));
      this.#isFailing = true;
    }
  }

  async #read(): Promise<void> {
    const { approvals, clock } = this.#parts;
    const open = await approvals.open(this.#scopes, instantOf(clock.now()), MOST_OPEN);
    const marks = new Map(open.map((each) => [each.approvalID, markOf(each)]));
    const changed = [...marks].filter(([id, mark]) => this.#known.get(id) !== mark).map(([id]) => id);
    const ended = [...this.#known.keys()].filter((id) => !marks.has(id));
    const ids = [...new Set([...changed, ...ended, ...this.#asked])];
    const kept = ids.length === 0 ? [] : await approvals.byIDs(ids);
    this.#forgetOthers(ids, kept);
    for (const each of kept.toSorted(oldestFirst))
      if (this.#scopes.includes(each.scope)) await this.#take(each);
    this.#isFirst = false;
  }

  /** Of what the store does not have, nothing will ever be told. */
  #forgetOthers(ids: readonly string[], kept: readonly KeptApproval[]): void {
    const there = new Set(
      kept.filter(({ scope }) => this.#scopes.includes(scope)).map(({ approvalID }) => approvalID),
    );
    for (const id of ids) {
      if (there.has(id)) continue;
      this.#known.delete(id);
      this.#asked.delete(id);
    }
  }

  async #take(kept: KeptApproval): Promise<void> {
    const seen = await this.#maySee(kept);
    if (!seen.ok) return; // looked at again the next time
    const approval = approvalAt(kept, this.#parts.clock.now());
    const { approvalID, status, expiresAt } = approval;
    if (status === 'PENDING' || status === 'APPROVED')
      this.#known.set(approvalID, markOf({ approvalID, status, expiresAt }));
    else this.#known.delete(approvalID);
    const isAsked = this.#asked.delete(approvalID);
    if (seen.value && (status === 'PENDING' || !this.#isFirst || isAsked)) this.#show(approvalID, approval);
  }

  #show(key: string, event: ApprovalStreamEvent): void {
    if (this.#isOver) return;
    this.#unread.delete(key); // what it was before is told no more
    this.#unread.set(key, event);
    this.#nudge();
  }
}

function markOf({ status, expiresAt }: OpenApproval): string {
  return `${status} ${expiresAt}`;
}

function oldestFirst(one: KeptApproval, other: KeptApproval): number {
  return epochMsOf(one.requestedAt) - epochMsOf(other.requestedAt);
}
