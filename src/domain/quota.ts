// DRS's limits on jobs, which an account can have raised in each of its regions. DRS does not tell them.
// https://docs.aws.amazon.com/general/latest/gr/drs.html#limits_drs

export const DRS_QUOTA_NAMES = ['concurrentJobs', 'serversPerJob', 'serversInAllJobs'] as const;
export type DrsQuotaName = (typeof DRS_QUOTA_NAMES)[number];

export interface DrsQuota {
  readonly limit: number;
  /** Nobody has said it: it is what AWS gives an account at first. */
  readonly isAssumed: boolean;
}
export type DrsQuotas = Readonly<Record<DrsQuotaName, DrsQuota>>;

/** What AWS gives an account at first. */
export const DEFAULT_DRS_QUOTAS: Readonly<Record<DrsQuotaName, number>> = {
  concurrentJobs: 20,
  serversPerJob: 100,
  serversInAllJobs: 500,
};
