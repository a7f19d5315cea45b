// How people log in by the monitor at the issuer's own page, as the settings say it.

/** The monitor as a client of the issuer: a public one, which has no secret. */
export interface SignInRules {
  /** Exactly as in the claim `iss` of its tokens. */
  readonly issuer: string;
  /** What the issuer knows the monitor by. */
  readonly clientID: string;
  /** Words with blanks between, `openid` among them. */
  readonly scope: string;
  /** What the issuer is to make the access token for, where it has to be told; null: it knows by the client or the scope. */
  readonly resource: string | null;
}
