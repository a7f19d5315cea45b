// What became of drills, recoveries and failbacks, in one scope.
import type { Clock, DrsReader, JobRecords, Logger } from '../ports.js';
import type { JobHistory } from '../reading/jobHistory.js';
import type { ReadsByID } from '../reading/readsByID.js';
import { createDrillReads, type DrillReads } from './drillReads.js';
import { createJobDigests } from './jobDigests.js';
import { createLaunchTimes, type LaunchTimes } from './launchTimes.js';
import { createReadReport, type ReadReport } from './recoveryReports.js';

export interface Results {
  readonly report: ReadReport;
  readonly launchTimes: LaunchTimes;
  readonly drills: DrillReads;
}

export interface ResultsParts {
  readonly drs: Pick<DrsReader, 'describeJobLogItems'>;
  readonly records: JobRecords;
  readonly reads: Pick<ReadsByID, 'recoveryInstancesByID'>;
  readonly history: Pick<JobHistory, 'newest'>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How old the last successful drill of a server may be, in milliseconds. */
  readonly drillMaxAgeMs: number;
}

export function createResults(parts: ResultsParts): Results {
  const digestOf = createJobDigests(parts);
  return {
    report: createReadReport({ ...parts, digestOf }),
    launchTimes: createLaunchTimes(digestOf, parts.clock),
    drills: createDrillReads(parts),
  };
}
