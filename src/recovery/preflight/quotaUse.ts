// Whether the start fits within the account's quotas beside what runs already. DRS counts jobs that are not over and their servers.
import type { Result } from '../../domain/failure.js';
import type { Job } from '../../domain/job.js';
import type { PreflightFinding, PreflightQuota, QuotaUse } from '../../domain/preflight.js';
import type { DrsQuotaName, DrsQuotas } from '../../domain/quota.js';
import { finding, unverified } from './finding.js';

// https://docs.aws.amazon.com/general/latest/gr/drs.html#limits_drs
const QUOTAS: Readonly<Record<DrsQuotaName, { readonly quota: PreflightQuota; readonly quotaCode: string }>> =
  {
    concurrentJobs: { quota: 'CONCURRENT_JOBS', quotaCode: 'L-D88FAC3A' },
    serversPerJob: { quota: 'SERVERS_PER_JOB', quotaCode: 'L-B827C881' },
    serversInAllJobs: { quota: 'SERVERS_IN_ALL_JOBS', quotaCode: 'L-05AFA8C6' },
  };

/** `servers`: how many are to be started. */
export function quotaUseOf(
  openJobs: Result<readonly Job[]>,
  servers: number,
  quotas: DrsQuotas,
): readonly QuotaUse[] {
  const jobs = openJobs.ok ? openJobs.value : null;
  const busy = jobs?.reduce((sum, { participatingServers }) => sum + participatingServers.length, 0) ?? null;
  const use = (name: DrsQuotaName, inUse: number | null, requested: number): QuotaUse => {
    const { limit, isAssumed } = quotas[name];
    const isExceeded = isOver(inUse, requested, limit);
    return { ...QUOTAS[name], limit, inUse, requested, isExceeded, isAssumed };
  };
  return [
    use('concurrentJobs', jobs?.length ?? null, 1),
    use('serversPerJob', 0, servers),
    use('serversInAllJobs', busy, servers),
  ];
}

/** What is too much by itself is too much whatever is in use. */
function isOver(inUse: number | null, requested: number, limit: number): boolean | null {
  if (requested > limit) return true;
  return inUse === null ? null : inUse + requested > limit;
}

export function quotaFindings(
  uses: readonly QuotaUse[],
  openJobs: Result<readonly Job[]>,
): readonly PreflightFinding[] {
  const exceeded = uses.filter(({ isExceeded }) => isExceeded === true).map(exceededFinding);
  if (openJobs.ok) return exceeded;
  return [...exceeded, unverified('quotas', 'enough of the quotas for jobs is left', openJobs.failure)];
}

function exceededFinding({
  quota,
  quotaCode,
  limit,
  inUse,
  requested,
  isAssumed,
}: QuotaUse): PreflightFinding {
  const whose = isAssumed
    ? "AWS's default, assumed because DRS_QUOTAS does not say yours"
    : 'set by DRS_QUOTAS';
  const quotaNamed = `the quota ${quotaCode} (${limit}, ${whose})`;
  const mend = isAssumed ? ' If the account has a higher quota, have the operator set DRS_QUOTAS.' : '';
  const shared = { severity: 'ERROR', subject: quota } as const;
  switch (quota) {
    case 'SERVERS_PER_JOB':
      return finding({
        ...shared,
        code: 'TOO_MANY_SERVERS',
        message: `${requested} servers are more than one job may have by ${quotaNamed}.`,
        remedy: `Start several jobs.${mend}`,
      });
    case 'CONCURRENT_JOBS':
      return finding({
        ...shared,
        code: 'QUOTA_USED_UP',
        message: `${inUse ?? 'Nobody knows how many'} jobs are in progress, and one more is beyond ${quotaNamed}.`,
        remedy: `Wait until a job is over.${mend}`,
      });
    case 'SERVERS_IN_ALL_JOBS':
      return finding({
        ...shared,
        code: 'QUOTA_USED_UP',
        message: `${inUse ?? 'Nobody knows how many'} servers are in jobs, and ${requested} more are beyond ${quotaNamed}.`,
        remedy: `Start fewer servers, or wait until a job is over.${mend}`,
      });
  }
}
