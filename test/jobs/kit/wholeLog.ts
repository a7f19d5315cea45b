// What a job log must be, however many replicas wrote it: one uninterrupted observation.
import { expect } from '@jest/globals';

import type { JobUpdate } from '../../../src/domain/jobEvent.js';
import type { Job } from '../../../src/domain/job.js';
import { changesBetween } from '../../../src/domain/jobChange.js';
import { isJobOver } from '../../../src/domain/jobOutcome.js';
import type { JobLogItem } from '../../../src/domain/jobLogItem.js';
import type { JobLogEntry } from '../../../src/jobs/ports.js';
import type { ScriptedDrs } from './scriptedDrs.js';

interface Told {
  readonly changes: JobUpdate['changes'];
}

/** Numbers without gaps, each change from what was before it, each line of DRS's log once, its end once it is over. */
export function expectWholeLog(log: readonly JobLogEntry[], drs: ScriptedDrs): void {
  expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
  for (const jobID of new Set(log.map(({ job }) => job.jobID))) {
    const entries = log.filter(({ job }) => job.jobID === jobID);
    let before: Job | null = null;
    for (const { job, changes } of entries) {
      expect(changes.filter(({ kind }) => kind !== 'JobLogItemAdded')).toEqual(changesBetween(before, job));
      before = job;
    }
    const isOver = isJobOver(drs.job(jobID));
    expect(entries.filter(({ isFinal }) => isFinal)).toEqual(isOver ? entries.slice(-1) : []);
    expect(changesBetween(before, drs.job(jobID))).toEqual([]);
    expect(linesOf(entries)).toEqual(drs.linesOf(jobID).toSorted(byText));
  }
}

/** The lines of DRS's log that were told of, in a fixed order. */
export function linesOf(told: readonly Told[]): readonly JobLogItem[] {
  const lines = told.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'JobLogItemAdded' ? [change.logItem] : [])),
  );
  return lines.toSorted(byText);
}

function byText(left: JobLogItem, right: JobLogItem): number {
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
}

/** What is told of changes, in order, without the states in between that tell of none. */
export function changesOf(updates: readonly JobUpdate[]) {
  return updates
    .filter(({ changes, isFinal }) => changes.length > 0 || isFinal)
    .map(({ changes, job, isFinal }) => ({ changes, job, isFinal }));
}

/** The same of entries. */
export function changesIn(log: readonly JobLogEntry[]) {
  return log.map(({ changes, job, isFinal }) => ({ changes, job, isFinal }));
}
