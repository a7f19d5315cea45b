// Everything that the API can do, over all scopes that the gateway serves: what resolvers call. Finds the scope, and leaves the rest to
// the use cases there.
import { type Access, accessKeyOf, isOpen } from '../domain/access.js';
import type { AuditEvent } from '../domain/auditEvent.js';
import type { Actor } from '../domain/actor.js';
import { type DrsFailure, failed, type Result, type ValidationError } from '../domain/failure.js';
import type { Job } from '../domain/job.js';
import type { RecoveryPreflight } from '../domain/preflight.js';
import type { Scope } from '../domain/scope.js';
import { type Correlation, NO_CORRELATION, NO_TRACING, type Tracing } from '../telemetry/ports.js';
import type { Mutations } from './mutations.js';
import type { Clock, Logger } from './ports.js';
import { createRecoveryApprovals, type RecoveryApprovals } from './approvals/recoveryApprovals.js';
import { auditScopes } from './access/auditScopes.js';
import { type AuditEventsFilter, listAuditEvents } from './reading/auditEvents.js';
import type { Connection, ConnectionArguments } from './reading/connection.js';
import { createRecoveryRequests, type RecoveryRequests } from './requests/recoveryRequests.js';
import type { ScopedRecoveries, ScopedRecovery } from './scopedRecovery.js';
import { type ListAcross, listAcross } from './scopes/acrossScopes.js';
import { createJobStreams, type LocatedEvent } from './scopes/jobStreams.js';
import { mutationsAcross } from './scopes/mutationsAcross.js';
import { type MergedActivityEvent, MergedEvents, watchActivityOf } from './scopes/mergedActivity.js';
import { preflightAcross } from './scopes/preflightAcross.js';
import { oneEvent } from './scopes/oneEvent.js';
import { Scopes } from './scopes/scopes.js';
import { Whereabouts } from './scopes/whereabouts.js';
import type { StartRecoveryInput } from './start/parseStartRecovery.js';
import type { ApprovalLedger, AuditTrail, RequestLedger } from './storePorts.js';

/** A scope and what works there. */
export interface ServedScope extends Scope {
  readonly recoveries: ScopedRecoveries;
  /** When its jobs were last read, by whichever replica, in milliseconds since 1970; null before the first time. */
  lastObservedAtMs(): number | null;
  /** How many streams are open there. */
  watchers(): number;
}

/** A scope and what somebody can do there. */
export interface ScopeInReach extends Omit<ServedScope, 'recoveries'> {
  readonly recovery: ScopedRecovery;
}

export interface RecoveryParts {
  readonly scopes: readonly ServedScope[];
  readonly requests: RequestLedger;
  readonly approvals: ApprovalLedger;
  /** How long an approval waits for its start, in milliseconds. */
  readonly approvalValidMs: number;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Default: none. */
  readonly tracing?: Tracing | undefined;
  /** Whose request is under way. Default: nobody's. */
  readonly correlation?: Pick<Correlation, 'current'> | undefined;
}

export interface Recovery extends Mutations {
  /** Those where they may do anything at all come in without being named. */
  readonly scopes: Scopes<ScopeInReach>;
  readonly whereabouts: Whereabouts;
  /** Whether it may be started; a failure where it cannot even be told in which scope. Changes nothing. */
  preflight(actor: Actor, input: StartRecoveryInput): Promise<RecoveryPreflight | DrsFailure>;
  readonly requests: RecoveryRequests;
  readonly approvals: RecoveryApprovals;
  /** Of the scopes where the caller may read it. */
  auditEvents(filter: AuditEventsFilter, page: ConnectionArguments): Promise<Result<Connection<AuditEvent>>>;
  /** One list over the scopes that are named, or all. */
  list<Item>(
    scopes: readonly string[] | null | undefined,
    list: ListAcross<ScopeInReach, Item>,
    page: ConnectionArguments,
  ): Promise<Result<Connection<Item>>>;
  /** The stream of one job, or one event that says why there is none. */
  watchJob(
    jobID: string,
    scope: string | null,
    after: string | null,
  ): AsyncIterableIterator<LocatedEvent, undefined>;
  /** The streams of all jobs of the scopes that are named, or all, as one. */
  watchActivity(
    scopes: readonly string[] | null | undefined,
    after: string | null,
  ): AsyncIterableIterator<MergedActivityEvent | ValidationError, undefined>;
}

/** What the API can do, by what somebody may do: there is no other way to it. */
export interface Recoveries {
  /** The same one for equal accesses. */
  for(access: Access): Recovery;
}

/** Overflow rule: the one that was made first is forgotten, and made anew when it is asked for. */
const MOST_REMEMBERED = 1_000;

export function createRecoveries(parts: RecoveryParts): Recoveries {
  const made = new Map<string, Recovery>();
  // The key of an access takes long to make, and most come again as they are.
  let ofAccess = new WeakMap<Access, Recovery>();
  const forKey = (key: string, access: Access): Recovery => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const [first] = made.keys();
    if (made.size >= MOST_REMEMBERED && first !== undefined) {
      made.delete(first);
      ofAccess = new WeakMap();
    }
    const recovery = createRecovery(parts, access);
    made.set(key, recovery);
    return recovery;
  };
  return {
    for: (access) => {
      const known = ofAccess.get(access);
      if (known !== undefined) return known;
      const recovery = forKey(accessKeyOf(access), access);
      ofAccess.set(access, recovery);
      return recovery;
    },
  };
}

/** Joins the scopes to one. */
function createRecovery(parts: RecoveryParts, access: Access): Recovery {
  const { requests, audit, clock, logger, tracing = NO_TRACING, correlation = NO_CORRELATION } = parts;
  const scopes = scopesInReach(parts.scopes, access);
  const whereabouts = new Whereabouts(scopes.names);
  const merged = new MergedEvents();
  return {
    scopes,
    whereabouts,
    ...mutationsAcross({ scopes, whereabouts, requests, clock, logger, tracing }),
    preflight: preflightAcross({ scopes, whereabouts, requests, logger, tracing }),
    requests: createRecoveryRequests({
      requests,
      clock,
      logger,
      scopes,
      // A request of a scope that is served no more is shown as it was.
      refreshJob: async (job: Job) => (await scopes.find(job.scope)?.recovery.refreshJob(job)) ?? job,
    }),
    approvals: createRecoveryApprovals({ ...parts, tracing, correlation, scopes, served: parts.scopes }),
    auditEvents: async (filter, page) => {
      const readable = auditScopes(access, parts.scopes);
      return readable.ok ? listAuditEvents(audit, readable.value, filter, page) : readable;
    },
    list: async (names, list, page) => {
      const selected = scopes.select(names, 'scopes');
      return selected.ok ? listAcross(selected.value, list, page) : failed(selected.failure);
    },
    watchJob: createJobStreams({ scopes, whereabouts, clock, logger }),
    watchActivity: (names, after) => {
      const selected = scopes.select(names, 'scopes');
      if (!selected.ok) return oneEvent(selected.failure);
      const streams = selected.value.map(({ name, recovery }) => ({
        name,
        watch: (from: string | null) => recovery.watchActivity(from),
      }));
      return watchActivityOf(streams, after, merged);
    },
  };
}

function scopesInReach(served: readonly ServedScope[], access: Access): Scopes<ScopeInReach> {
  const all = served.map(({ recoveries, ...scope }) => ({ ...scope, recovery: recoveries.for(access) }));
  return new Scopes(all, ({ name }) => isOpen(access, name));
}
