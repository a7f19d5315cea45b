import { describe, expect, it } from '@jest/globals';

import type { JobID } from '../../src/domain/ids.js';
import { instantOf } from '../../src/domain/instant.js';
import type { Job } from '../../src/domain/job.js';
import { JobLog, type Observation } from '../../src/jobs/jobLog.js';
import { aJob, jobIDOf, serverAt, withStatus } from '../domain/kit/jobs.js';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const [ONE, TWO] = [jobIDOf(1), jobIDOf(2)];

function observed(job: Job, details: Partial<Observation> = {}): Observation {
  return { job, changes: [], observedAt: instantOf(NOON), isFinal: false, isGone: false, ...details };
}

function open(number: number): Observation {
  return observed(aJob({ jobID: jobIDOf(number) }));
}

function over(number: number): Observation {
  return observed(withStatus(aJob({ jobID: jobIDOf(number) }), 'COMPLETED'), { isFinal: true });
}

/** A job of one server weighs two: itself and its server. */
const WEIGHT = 2;

describe('the job log', () => {
  it('numbers its entries from 1 over all jobs', () => {
    const log = new JobLog();

    log.append(open(1));
    log.append(open(2));
    log.append(open(1));

    expect(log.head).toBe(3);
    expect(log.next(0)).toMatchObject({ sequence: 1, job: { jobID: ONE } });
    expect(log.next(1)).toMatchObject({ sequence: 2, job: { jobID: TWO } });
    expect(log.nextOf(ONE, 1)).toMatchObject({ sequence: 3 });
    expect(log.next(3)).toBeNull();
    expect(log.nextOf(TWO, 2)).toBeNull();
  });

  it('nudges the readers of a job and those of all', () => {
    const log = new JobLog();
    const heard: string[] = [];
    for (const topic of [ONE, TWO, '*']) log.nudges.on(topic, () => heard.push(topic));

    log.append(open(1));

    expect(heard).toEqual([ONE, '*']);
  });

  it('finds the entry behind any place among a thousand', () => {
    const log = new JobLog();
    for (let count = 0; count < 500; count += 1) {
      log.append(open(1));
      log.append(open(2));
    }

    const found = (jobID: JobID) =>
      Array.from({ length: 1_001 }, (_, sequence) => {
        const next = log.nextOf(jobID, sequence);
        return next === 'dropped' ? next : next?.sequence;
      });

    expect(found(ONE).slice(0, 5)).toEqual([1, 3, 3, 5, 5]);
    expect(found(ONE).slice(-4)).toEqual([999, 999, undefined, undefined]);
    expect(found(TWO).slice(0, 5)).toEqual([2, 2, 4, 4, 6]);
    expect(found(TWO).slice(-3)).toEqual([1_000, 1_000, undefined]);
  });

  it('lists the open jobs by their newest entry, without those that are over or gone', () => {
    const log = new JobLog();
    log.append(open(1));
    log.append(open(2));
    log.append(open(3));
    log.append(open(4));

    log.append(open(1));
    log.append(over(2));
    log.append({ ...open(3), isFinal: true, isGone: true });

    expect(log.openJobs().map(({ job }) => job.jobID)).toEqual([jobIDOf(4), jobIDOf(1)]);
  });

  it('drops the oldest entries when it is full, and says so to who still needs them', () => {
    const log = new JobLog({ keptParticipants: 3 * WEIGHT });

    for (const number of [1, 2, 2, 2]) log.append(open(number));

    expect(log.next(0)).toBe('dropped');
    expect(log.next(1)).toMatchObject({ sequence: 2 });
    expect(log.nextOf(ONE, 0)).toBe('dropped');
    expect(log.nextOf(ONE, 1)).toBeNull();
    expect(log.nextOf(TWO, 0)).toMatchObject({ sequence: 2 });
    expect(log.nextOf(TWO, 1)).toMatchObject({ sequence: 2 });
  });

  it('counts the weight of an entry by its servers and changes', () => {
    const log = new JobLog({ keptParticipants: 10 });
    const job = aJob({ participatingServers: [serverAt(1, 'PENDING'), serverAt(2, 'PENDING')] });
    const change = { kind: 'JobTagsChange', tags: [] } as const;

    log.append(observed(job, { changes: [change, change] }));
    log.append(observed(job, { changes: [change, change] }));
    const before = log.next(0);
    log.append(observed(job));

    expect(before).toMatchObject({ sequence: 1 });
    expect(log.next(0)).toBe('dropped');
    expect(log.next(1)).toMatchObject({ sequence: 2 });
  });

  it('keeps its newest entry however much it weighs', () => {
    const log = new JobLog({ keptParticipants: 1 });

    log.append(open(1));
    log.append(open(2));

    expect(log.next(1)).toMatchObject({ sequence: 2 });
  });

  it('knows the last state of a job whose entries were dropped', () => {
    const log = new JobLog({ keptParticipants: WEIGHT });

    log.append(open(1));
    log.append(open(2));

    expect(log.latest(ONE)).toMatchObject({ sequence: 1 });
    expect(log.openJobs()).toHaveLength(2);
  });

  it('takes a place for dropped when it no longer knows of which jobs it dropped entries', () => {
    const log = new JobLog({ keptParticipants: WEIGHT, keptOverJobs: 2 });

    for (const number of [1, 2, 3, 4]) log.append(open(number));

    expect(log.nextOf(ONE, 0)).toBe('dropped');
    expect(log.nextOf(TWO, 1)).toBe('dropped');
  });

  it('remembers the state of a job as news to nobody', () => {
    const log = new JobLog();
    log.append(open(1));

    log.remember(over(2));

    expect(log.head).toBe(1);
    expect(log.next(1)).toBeNull();
    expect(log.latest(TWO)).toMatchObject({ sequence: 1, isFinal: true });
  });

  it('keeps as many jobs that are over as it may, the newest', () => {
    const log = new JobLog({ keptOverJobs: 3 });

    for (const number of [1, 2, 3, 4]) log.append(over(number));

    expect(log.latest(ONE)).toBeNull();
    for (const number of [2, 3, 4]) expect(log.latest(jobIDOf(number))).not.toBeNull();
  });

  it('gives up no job that is over because many are open', () => {
    const log = new JobLog({ keptOverJobs: 10 });
    for (let number = 1; number <= 8; number += 1) log.append(over(number));

    for (let number = 11; number <= 20; number += 1) log.append(open(number));

    for (let number = 1; number <= 8; number += 1) expect(log.latest(jobIDOf(number))).not.toBeNull();
  });

  it('gives up no job that is open, however many there are', () => {
    const log = new JobLog({ keptOverJobs: 3 });

    for (let number = 1; number <= 50; number += 1) log.append(open(number));

    expect(log.openJobs()).toHaveLength(50);
  });
});
