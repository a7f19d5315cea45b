// Who sends a request: a user of the first account, or a role that was assumed.

export interface Caller {
  readonly accountID: string;
  readonly arn: string;
  /** As GetCallerIdentity tells it: of a role with the name of its session. */
  readonly userID: string;
  readonly isAssumedRole: boolean;
}

/** Whoever signs with credentials that no AssumeRole made. */
export function userOf(accountID: string): Caller {
  return {
    accountID,
    arn: `arn:aws:iam::${accountID}:user/simulator`,
    userID: 'AIDASIMULATORUSER0001',
    isAssumedRole: false,
  };
}
