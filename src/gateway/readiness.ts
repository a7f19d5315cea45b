// What /readyz tells. A part of the composition root.
//
// not ready   this process should get no traffic, while another one may do better: it stops, or its store cannot be used
// degraded    it works, but not all that it needs does, and no other replica would do better: DRS, or the login's issuer, is out of reach.
//             Were it not ready then, a balancer would take all replicas away, and nobody could see what is known, nor why
import type { DrsFailure } from '../domain/failure.js';

/** A reason, for people and for programs. */
export interface Reason {
  readonly code:
    | 'STOPPING'
    | 'STORE_UNAVAILABLE'
    | 'DRS_NOT_READ_YET'
    | 'DRS_UNREADABLE'
    | 'DRS_STALE'
    | 'LOGINS_UNAVAILABLE';
  readonly message: string;
}

export interface ScopeState {
  readonly name: string;
  /** When its jobs were last read, by whichever replica, in milliseconds since 1970; null before the first time. */
  lastObservedAtMs(): number | null;
  /** Why the last reading failed; null after one that succeeded. */
  lastFailure(): DrsFailure | null;
  watchers(): number;
}

export interface ReadinessParts {
  readonly isStopping: () => boolean;
  /** Why the store cannot be used; null while it can. */
  readonly storeFailing: () => { readonly message: string } | null;
  /** Whether logins cannot be checked at all. */
  readonly areLoginsUnavailable: () => boolean;
  readonly scopes: readonly ScopeState[];
  /** Without it nothing is told by which a scope can be known: whoever probes has no login. */
  readonly tellsScopes: boolean;
  readonly nowMs: () => number;
}

/** Three of the rounds that come while nobody watches. */
const STALE_AFTER_MS = 45_000;

/** The state as it is now. `reason` joins the reasons of what is not ready, for those who read one line. */
export function readinessOf(parts: ReadinessParts) {
  const { isStopping, storeFailing, areLoginsUnavailable, tellsScopes } = parts;
  const failing = storeFailing();
  const reasons: readonly Reason[] = [
    ...(isStopping() ? [{ code: 'STOPPING', message: 'the gateway is stopping' } as const] : []),
    ...(failing === null
      ? []
      : [{ code: 'STORE_UNAVAILABLE', message: `the store cannot be used: ${failing.message}` } as const]),
  ];
  const degraded: readonly Reason[] = [
    ...scopeTroubles(parts),
    ...(areLoginsUnavailable()
      ? [
          {
            code: 'LOGINS_UNAVAILABLE',
            message: "the keys of the login's issuer cannot be had: nobody can log in",
          } as const,
        ]
      : []),
  ];
  const scopes = parts.scopes.map((scope) => ({
    scope: scope.name,
    drsLastReadAt: toISO(scope.lastObservedAtMs()),
    watchers: scope.watchers(),
  }));
  return {
    isReady: reasons.length === 0,
    isDegraded: degraded.length > 0,
    ...(reasons.length === 0 ? {} : { reason: reasons.map(({ message }) => message).join('; ') }),
    reasons,
    degraded,
    // Of the scope that was not read for the longest time.
    drsLastReadAt: oldestOf(scopes.map(({ drsLastReadAt }) => drsLastReadAt)),
    watchers: scopes.reduce((sum, { watchers }) => sum + watchers, 0),
    ...(tellsScopes ? { scopes } : {}),
  };
}

type Trouble = Pick<Reason, 'code'> & { readonly words: string };

/** Equal troubles of several scopes are told once. */
function scopeTroubles({ scopes, tellsScopes, nowMs }: ReadinessParts): readonly Reason[] {
  const byWords = new Map<string, { readonly code: Reason['code']; readonly names: string[] }>();
  for (const scope of scopes) {
    const trouble = troubleOf(scope, nowMs());
    if (trouble === null) continue;
    const { names } = byWords.get(trouble.words) ?? { names: [] };
    byWords.set(trouble.words, { code: trouble.code, names: [...names, scope.name] });
  }
  return [...byWords].map(([words, { code, names }]) => {
    const which = tellsScopes ? names.join(', ') : `${names.length} of ${scopes.length} scopes`;
    return { code, message: `${which}: ${words}` };
  });
}

function troubleOf(scope: ScopeState, nowMs: number): Trouble | null {
  const [failure, observedAtMs] = [scope.lastFailure(), scope.lastObservedAtMs()];
  // What the store keeps from being read is no trouble of DRS: STORE_UNAVAILABLE tells it.
  if (failure !== null && failure.code !== 'GatewayStoreUnavailable') {
    const { kind, code } = failure;
    return { code: 'DRS_UNREADABLE', words: `DRS cannot be read (${[kind, code ?? []].flat().join(', ')})` };
  }
  if (observedAtMs === null) return { code: 'DRS_NOT_READ_YET', words: 'DRS was not read yet' };
  if (nowMs - observedAtMs < STALE_AFTER_MS) return null;
  return { code: 'DRS_STALE', words: `DRS was not read for more than ${STALE_AFTER_MS / 1000} seconds` };
}

/** Null where there is one without a time. */
function oldestOf(times: readonly (string | null)[]): string | null {
  return times.includes(null) ? null : (times.toSorted()[0] ?? null);
}

function toISO(epochMs: number | null): string | null {
  return epochMs === null ? null : new Date(epochMs).toISOString();
}
