// Source servers that replicate into another account, from where they can be extended into this one.
import type { Tags } from '../shapes/job.js';
import { toArn } from './arn.js';
import type { Chance } from './chance.js';

/** The account that staging servers replicate into. */
export const STAGING_ACCOUNT_ID = '777788889999';

export interface StagingServer {
  readonly hostname: string;
  readonly arn: string;
  readonly tags: Tags;
}

const HOSTNAMES = ['shared-directory-01', 'shared-directory-02', 'shared-reports-01'] as const;

/** Of one region; the first is the one that `s-extended000000000` is extended from. */
export function stagingServersOf({
  chance,
  region,
}: {
  readonly chance: Chance;
  readonly region: string;
}): readonly [StagingServer, ...StagingServer[]] {
  const toServer = (hostname: string): StagingServer => ({
    hostname,
    arn: toArn(
      { region, accountID: STAGING_ACCOUNT_ID },
      'source-server',
      `s-${chance.hex(17, 'staging server', hostname)}`,
    ),
    tags: { Name: hostname },
  });
  return [toServer('test-extended'), ...HOSTNAMES.map(toServer)];
}

export function isExtended(
  servers: ReadonlyMap<string, { readonly stagingSourceServerArn?: string }>,
  { arn }: StagingServer,
): boolean {
  return [...servers.values()].some(({ stagingSourceServerArn }) => stagingSourceServerArn === arn);
}
