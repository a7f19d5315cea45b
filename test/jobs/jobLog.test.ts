import { describe, expect, it } from '@jest/globals';

import type { JobID } from '../../src/domain/ids.js';
import { instantOf } from '../../src/domain/instant.js';
import type { Job } from '../../src/domain/job.js';
import { JobLog, type JobLogLimits, limitsAmong } from '../../src/jobs/feed/jobLog.js';
import type { JobLogEntry } from '../../src/jobs/ports.js';
import { aJob, jobIDOf, serverAt, withStatus } from '../domain/kit/jobs.js';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const [ONE, TWO] = [jobIDOf(1), jobIDOf(2)];

function entry(sequence: number, job: Job, details: Partial<JobLogEntry> = {}): JobLogEntry {
  const observedAt = instantOf(NOON);
  return { sequence, job, changes: [], observedAt, isFinal: false, isGone: false, ...details };
}

function open(sequence: number, number: number): JobLogEntry {
  return entry(sequence, aJob({ jobID: jobIDOf(number) }));
}

function over(sequence: number, number: number): JobLogEntry {
  return entry(sequence, withStatus(aJob({ jobID: jobIDOf(number) }), 'COMPLETED'), { isFinal: true });
}

/** A log that has taken in an entry of each of these jobs, numbered from 1. */
function logOf(numbers: readonly number[], limits: Partial<JobLogLimits> = {}, make = open): JobLog {
  const log = new JobLog(limits);
  for (const [index, number] of numbers.entries()) log.take(make(index + 1, number));
  return log;
}

/** A job of one server weighs two: itself and its server. */
const WEIGHT = 2;

describe('the newest part of the job log', () => {
  it('gives the first entry behind any place, of a job or of all', () => {
    const log = logOf([1, 2, 1]);

    expect(log.head).toBe(3);
    expect(log.next(0)).toMatchObject({ sequence: 1, job: { jobID: ONE } });
    expect(log.next(1)).toMatchObject({ sequence: 2, job: { jobID: TWO } });
    expect(log.nextOf(ONE, 1)).toMatchObject({ sequence: 3 });
    expect(log.next(3)).toBeNull();
    expect(log.nextOf(TWO, 2)).toBeNull();
  });

  it('takes in each entry once', () => {
    const log = logOf([1, 2]);

    log.take(open(2, 2));
    log.take(open(1, 1));

    expect(log.head).toBe(2);
    expect(log.next(2)).toBeNull();
  });

  it('nudges the readers of a job and those of all', () => {
    const log = new JobLog();
    const heard: string[] = [];
    for (const topic of [ONE, TWO, '*']) log.nudges.on(topic, () => heard.push(topic));

    log.take(open(1, 1));

    expect(heard).toEqual([ONE, '*']);
  });

  it('finds the entry behind any place among a thousand', () => {
    const log = logOf(Array.from({ length: 1_000 }, (_, index) => 1 + (index % 2)));

    const found = (jobID: JobID) =>
      Array.from({ length: 1_001 }, (_, sequence) => {
        const next = log.nextOf(jobID, sequence);
        return next === 'older' ? next : next?.sequence;
      });

    expect(found(ONE).slice(0, 5)).toEqual([1, 3, 3, 5, 5]);
    expect(found(ONE).slice(-4)).toEqual([999, 999, undefined, undefined]);
    expect(found(TWO).slice(0, 5)).toEqual([2, 2, 4, 4, 6]);
    expect(found(TWO).slice(-3)).toEqual([1_000, 1_000, undefined]);
  });

  it('finds entries although numbers are missing between them', () => {
    const log = new JobLog();
    for (const sequence of [3, 7, 20]) log.take(open(sequence, 1));

    expect([0, 3, 6, 7, 19].map((place) => (log.next(place) as JobLogEntry).sequence)).toEqual([
      3, 7, 7, 20, 20,
    ]);
  });

  it('lists the open jobs by their newest entry, without those that are over or gone', () => {
    const log = logOf([1, 2, 3, 4, 1]);

    log.take(over(6, 2));
    log.take({ ...open(7, 3), isFinal: true, isGone: true });

    expect(log.openJobs().map(({ job }) => job.jobID)).toEqual([jobIDOf(4), jobIDOf(1)]);
  });

  it('drops the oldest entries when it is full, and says so to who still needs them', () => {
    const log = logOf([1, 2, 2, 2], { keptParticipants: 3 * WEIGHT });

    expect(log.next(0)).toBe('older');
    expect(log.next(1)).toMatchObject({ sequence: 2 });
    expect(log.nextOf(ONE, 0)).toBe('older');
    expect(log.nextOf(ONE, 1)).toBeNull();
    expect(log.nextOf(TWO, 1)).toMatchObject({ sequence: 2 });
  });

  it('needs nothing older for who has the newest state of a job', () => {
    const log = logOf([1, 2, 2, 2, 2], { keptParticipants: WEIGHT });

    expect(log.nextOf(ONE, 1)).toBeNull();
    expect(log.nextOf(TWO, 2)).toBe('older');
  });

  it('counts the weight of an entry by its servers and changes', () => {
    const log = new JobLog({ keptParticipants: 10 });
    const job = aJob({ participatingServers: [serverAt(1, 'PENDING'), serverAt(2, 'PENDING')] });
    const change = { kind: 'JobTagsChange', tags: [] } as const;

    log.take(entry(1, job, { changes: [change, change] }));
    log.take(entry(2, job, { changes: [change, change] }));
    const before = log.next(0);
    log.take(entry(3, job));

    expect(before).toMatchObject({ sequence: 1 });
    expect(log.next(0)).toBe('older');
    expect(log.next(1)).toMatchObject({ sequence: 2 });
  });

  it('keeps its newest entry however much it weighs', () => {
    const log = logOf([1, 2], { keptParticipants: 1 });

    expect(log.next(1)).toMatchObject({ sequence: 2 });
  });

  it('knows the last state of a job whose entries were dropped', () => {
    const log = logOf([1, 2], { keptParticipants: WEIGHT });

    expect(log.latest(ONE)).toMatchObject({ sequence: 1 });
    expect(log.openJobs()).toHaveLength(2);
  });

  it('begins behind a head with the states of the open jobs, and has nothing older', () => {
    const log = logOf([1, 2]);

    log.begin(40, [open(38, 7)]);

    expect(log.head).toBe(40);
    expect(log.latest(ONE)).toBeNull();
    expect(log.openJobs().map(({ job }) => job.jobID)).toEqual([jobIDOf(7)]);
    expect([log.next(39), log.next(40), log.nextOf(jobIDOf(7), 37)]).toEqual(['older', null, 'older']);
  });

  it('remembers the state of a job as news to nobody', () => {
    const log = logOf([1]);

    log.remember(over(1, 2));

    expect(log.head).toBe(1);
    expect(log.next(1)).toBeNull();
    expect(log.latest(TWO)).toMatchObject({ sequence: 1, isFinal: true });
  });

  it('lets no older state take the place of a newer one', () => {
    const log = logOf([1, 1, 1]);

    log.remember(over(2, 1));

    expect(log.latest(ONE)).toMatchObject({ sequence: 3, isFinal: false });
  });

  it('keeps as many jobs that are over as it may, the newest', () => {
    const log = logOf([1, 2, 3, 4], { keptOverJobs: 3 }, over);

    expect(log.latest(ONE)).toBeNull();
    for (const number of [2, 3, 4]) expect(log.latest(jobIDOf(number))).not.toBeNull();
  });

  it('gives up no job that is over because many are open', () => {
    const log = logOf([1, 2, 3, 4, 5, 6, 7, 8], { keptOverJobs: 10 }, over);

    for (let number = 11; number <= 20; number += 1) log.take(open(number, number));

    for (let number = 1; number <= 8; number += 1) expect(log.latest(jobIDOf(number))).not.toBeNull();
  });

  it('gives up no job that is open, however many there are', () => {
    const log = logOf(
      Array.from({ length: 50 }, (_, index) => index + 1),
      { keptOverJobs: 3 },
    );

    expect(log.openJobs()).toHaveLength(50);
  });
});

describe('the logs of several scopes', () => {
  it('take together what one alone may, but never so little that a few minutes are not in them', () => {
    const alone = limitsAmong(1);
    const ofFour = limitsAmong(4);
    const ofFifty = limitsAmong(50);

    expect(ofFour.keptParticipants * 4).toBe(alone.keptParticipants);
    expect(ofFour.keptOverJobs * 4).toBe(alone.keptOverJobs);
    expect(ofFifty.keptParticipants * 10).toBe(alone.keptParticipants);
    expect(ofFifty.keptOverJobs * 10).toBe(alone.keptOverJobs);
  });
});
