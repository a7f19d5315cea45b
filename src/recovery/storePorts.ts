// What the use cases need of the store, in the words of the domain. src/store provides it, src/gateway joins it. Every method
// rejects with StoreUnavailable (src/domain/storeUnavailable.ts) where the store cannot do it, and with nothing else.
import type { AuditEvent, AuditOutcome, NewAuditEvent } from '../domain/auditEvent.js';
import type { JobID, RecoveryInstanceID, SourceServerID } from '../domain/ids.js';
import type { ActorIdentity } from '../domain/actor.js';
import type { Instant } from '../domain/instant.js';
import type {
  ApprovalDecision,
  KeptApproval,
  NewApproval,
  RecoveryApprovalStatus,
} from '../domain/recoveryApproval.js';
import type {
  RecoveryRequest,
  RecoveryRequestBasis,
  ReleasedPhase,
  StartedPhase,
  UnknownPhase,
} from '../domain/recoveryRequest.js';

/**
 * `claimed`: the request is remembered as SENDING, together with its intent in the audit trail. `taken`: another request has the
 * key (of this actor and scope); nothing was written. `notApproved`: its input names an approval that is not given, no longer good, or
 * another request's; nothing was written.
 */
export type Claim =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'taken'; readonly request: RecoveryRequest }
  | { readonly kind: 'notApproved' };

/** What a settlement is and how the audit trail tells it. */
export interface Settlement {
  readonly phase: StartedPhase | ReleasedPhase | UnknownPhase;
  readonly outcome: AuditOutcome;
}

/** The memory of requests to start jobs. What it acknowledges survives the loss of power. */
export interface RequestLedger {
  /**
   * One commit. With an idempotency key at most one request of an actor and scope is not RELEASED, and at most one that names the same
   * approval, whoever claims when: the claim uses the approval up, and whoever settles the request as RELEASED gives it back.
   */
  claim(request: RecoveryRequestBasis): Promise<Claim>;
  /**
   * One commit: the new phase and its line in the audit trail. False, with nothing written, where the request is in no phase from
   * which this one may follow: STARTED stays, and a RELEASED request can only turn out to have STARTED after all when it was taken
   * for absent and neither its key nor its approval belongs to another meanwhile.
   */
  settle(requestID: string, settlement: Settlement, at: Instant): Promise<boolean>;
  /**
   * One commit: a request that is SENDING or UNKNOWN and belongs to `from` becomes UNKNOWN and belongs to `to`. False where that is no
   * longer so.
   */
  takeOver(
    requestID: string,
    owners: { readonly from: string; readonly to: string },
    settlement: Settlement & { readonly phase: UnknownPhase },
    at: Instant,
  ): Promise<boolean>;
  byID(requestID: string): Promise<RecoveryRequest | null>;
  /** The request that has the key, or the newest that had it and was released. */
  byKey(scope: string, actorName: string, idempotencyKey: string): Promise<RecoveryRequest | null>;
  /** Every request that is SENDING or UNKNOWN, the oldest first. */
  unsettled(scope: string): Promise<readonly RecoveryRequest[]>;
  /** Those of `jobIDs` that are jobs of requests claimed at `since` or later. */
  startedSince(scope: string, jobIDs: readonly JobID[], since: Instant): Promise<readonly JobID[]>;
  /**
   * Forgets settled requests that were claimed before `before`, and approvals that expired before; gives how many requests. Their lines in
   * the audit trail stay.
   */
  forget(before: Instant): Promise<number>;
  /** Calls `listener` whenever the request may have changed, on whichever replica, until the returned function is called. */
  onChange(requestID: string, listener: () => void): () => void;
  /** Calls `listener` whenever any request may have changed. */
  onAnyChange(listener: () => void): () => void;
}

/** What became of a decision. `late`: it is decided already, or has expired; nothing was written. Null: there is no such approval. */
export type Decided = { readonly kind: 'decided' | 'late'; readonly approval: KeptApproval } | null;

export interface ApprovalFilter {
  readonly scopes: readonly string[];
  /** Null: all. */
  readonly statuses: readonly RecoveryApprovalStatus[] | null;
  /** Only those that this actor asked for; null: all. */
  readonly requestedBy: string | null;
}

/** Where an approval stands in the list. */
export interface ApprovalPlace {
  readonly requestedAt: Instant;
  readonly approvalID: string;
}

/** What changes of an approval that waits for a decision or a start. */
export interface OpenApproval {
  readonly approvalID: string;
  readonly status: 'PENDING' | 'APPROVED';
  readonly expiresAt: Instant;
}

/** The memory of approvals. What is as of now takes the instant from its caller. */
export interface ApprovalLedger {
  /**
   * One commit, with the line of the audit trail that belongs to what is given back: `asked`, or the one that is pending already for the
   * same actor, scope and fingerprint. There is never more than one.
   */
  ask(asked: NewApproval, lineOf: (approval: KeptApproval) => NewAuditEvent): Promise<KeptApproval>;
  /** One that lets the actor start this, unused and good at `now`. */
  usable(
    asked: Pick<NewApproval, 'scope' | 'fingerprint'> & { readonly requestedBy: ActorIdentity },
    now: Instant,
  ): Promise<KeptApproval | null>;
  /** One commit, with its line: only where it is pending at the instant of the decision. */
  decide(
    approvalID: string,
    decision: ApprovalDecision,
    expiresAt: Instant,
    line: NewAuditEvent,
  ): Promise<Decided>;
  byID(approvalID: string): Promise<KeptApproval | null>;
  byIDs(approvalIDs: readonly string[]): Promise<readonly KeptApproval[]>;
  /** The newest first: at most `limit` that come after `after` (null: from the newest). */
  list(
    filter: ApprovalFilter,
    now: Instant,
    after: ApprovalPlace | null,
    limit: number,
  ): Promise<readonly KeptApproval[]>;
  /** Those that wait for a decision or a start at `now`, the newest first, at most `limit`. */
  open(scopes: readonly string[], now: Instant, limit: number): Promise<readonly OpenApproval[]>;
  /** Calls `listener` whenever any approval may have changed, on whichever replica, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

export interface AuditFilter {
  /** Lines of these scopes, by name; absent: of all, and of none. */
  readonly scopes?: readonly string[] | undefined;
  /** Lines of requests that led to this job, their intents included. */
  readonly jobID?: JobID | undefined;
  readonly sourceServerID?: SourceServerID | undefined;
  readonly recoveryInstanceID?: RecoveryInstanceID | undefined;
  readonly actorName?: string | undefined;
  readonly requestID?: string | undefined;
  /** From this instant on. */
  readonly fromDateTime?: Instant | undefined;
  /** Until this instant, included. */
  readonly toDateTime?: Instant | undefined;
}

/** Who tried to change what. Lines are only ever added. */
export interface AuditTrail {
  /** One commit. For attempts that claim nothing; the lines of those that do are written with their claim and its settlements. */
  record(event: NewAuditEvent): Promise<void>;
  /** The newest first: at most `limit` lines older than the line numbered `before` (null: from the newest). */
  list(filter: AuditFilter, before: number | null, limit: number): Promise<readonly AuditEvent[]>;
}

/** Which replicas of the gateway live. */
export interface Replicas {
  /** This one. */
  readonly replicaID: string;
  /** Whether a replica has ended, or has given no sign of life for the lease time. */
  isGone(replicaID: string): boolean;
}
