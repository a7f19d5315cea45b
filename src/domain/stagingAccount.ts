// Servers that replicate into another account and can be extended into this one.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_Account.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_StagingSourceServer.html
import type { Tag } from './job.js';
import type { Observed } from './observed.js';
import type { InScope } from './scope.js';

/** DRS's `Account`: one whose staging area this account's servers may use. */
export interface StagingAccount extends InScope, Observed {
  /** 12 digits. */
  readonly accountID: string;
}

/** DRS's `StagingSourceServer`: a server of a staging account that can be extended into this account. */
export interface ExtensibleSourceServer extends InScope {
  readonly arn: string | null;
  readonly hostname: string | null;
  readonly tags: readonly Tag[];
}
