// DRS's limits on jobs that an account can have raised.

/**
 * How much may run at once, as in AWS Service Quotas for Elastic Disaster Recovery.
 * Exceeding one is a ServiceQuotaExceededException, and the whole call is refused.
 */
export interface SimulatorQuotas {
  /** Unfinished jobs at one time. L-D88FAC3A, default 20. */
  readonly concurrentJobs: number;
  /** Servers in one job. L-B827C881, default 100. */
  readonly serversPerJob: number;
  /** Servers in all unfinished jobs together. L-05AFA8C6, default 500. */
  readonly serversInAllJobs: number;
}

/** The quotas of a running simulator. A change holds for calls from then on; jobs in progress go on, whatever it is. */
export interface Quotas {
  current(): SimulatorQuotas;
  /** Those left out stay as they are. */
  change(changes: Partial<SimulatorQuotas>): void;
}

export const DEFAULT_QUOTAS: SimulatorQuotas = {
  concurrentJobs: 20,
  serversPerJob: 100,
  serversInAllJobs: 500,
};

export const QUOTA_CODES: Readonly<Record<keyof SimulatorQuotas, string>> = {
  concurrentJobs: 'L-D88FAC3A',
  serversPerJob: 'L-B827C881',
  serversInAllJobs: 'L-05AFA8C6',
};

export function createQuotas(initial: SimulatorQuotas): Quotas {
  let quotas = { ...initial };
  return {
    current: () => ({ ...quotas }),
    change(changes) {
      quotas = { ...quotas, ...changes };
    },
  };
}
