// Which servers were drilled when: from one reading of the history of all jobs, however many servers are asked for.
import {
  type DrillReadiness,
  drillReadinessOf,
  drillsOf,
  type ReadinessEvidence,
} from '../../domain/drillReadiness.js';
import { type Result, success } from '../../domain/failure.js';
import type { SourceServer } from '../../domain/sourceServer.js';
import type { Clock } from '../ports.js';
import type { JobHistory } from '../reading/jobHistory.js';
import { createRememberedReads } from '../reading/rememberedReads.js';

export type JudgeDrills = (server: SourceServer) => DrillReadiness;

export interface DrillReads {
  /** Judges servers by a history that is at most `maxAgeMs` milliseconds old; 0 asks DRS. */
  judge(maxAgeMs: number): Promise<Result<JudgeDrills>>;
}

interface DrillParts {
  readonly history: Pick<JobHistory, 'newest'>;
  readonly clock: Clock;
  /** How old the last successful drill of a server may be, in milliseconds. */
  readonly drillMaxAgeMs: number;
}

export function createDrillReads({ history, clock, drillMaxAgeMs }: DrillParts): DrillReads {
  const memory = createRememberedReads<'all', ReadinessEvidence>({
    clock,
    most: 1,
    nameOf: (all) => all,
    read: async () => {
      const read = await history.newest();
      if (!read.ok) return read;
      const { jobs, observedAt, isComplete } = read.value;
      return success({ drills: drillsOf(jobs), observedAt, isHistoryComplete: isComplete });
    },
  });
  return {
    judge: async (maxAgeMs) => {
      const read = await memory.read('all', maxAgeMs);
      if (!read.ok) return read;
      return success((server) => drillReadinessOf(server, read.value, drillMaxAgeMs, clock.now()));
    },
  };
}
