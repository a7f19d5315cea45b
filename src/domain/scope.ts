// An account and a region: the unit of credentials, of rate limits, and of the watcher's lease.

/** One that the gateway serves. */
export interface Scope {
  /** How the gateway names it everywhere: `<account>/<region>`, or `aws/<region>` and `simulator/<region>` without DRS_SCOPES. */
  readonly name: string;
  /** 12 digits; null where nobody has told it. */
  readonly accountID: string | null;
  readonly region: string;
}

/** What belongs to a scope, and says to which: its id alone means something only there. */
export interface InScope {
  /** The name of the scope. */
  readonly scope: string;
}
