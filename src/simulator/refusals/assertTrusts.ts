// Which accounts let this one see their staging area.
import { accessDenied } from '../wire/errors.js';
import { STAGING_ACCOUNT_ID } from '../world/stagingServers.js';
import type { World } from '../world/world.js';

/** Throws AccessDeniedException. */
export function assertTrusts({ accountID }: World, stagingAccountID: string): void {
  if (stagingAccountID === STAGING_ACCOUNT_ID) return;
  throw accessDenied(
    `Account ${stagingAccountID} has not trusted account ${accountID} with its staging area.`,
  );
}
