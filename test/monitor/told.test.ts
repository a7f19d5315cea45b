// What the monitor makes of times, durations and logs.
import { describe, expect, it } from '@jest/globals';

import { expectedEnd } from '../../src/monitor/job/expectedEnd.js';
import { ticksOf } from '../../src/monitor/job/ticks.js';
import { mergedLog } from '../../src/monitor/live/mergedLog.js';
import { durationMs, durationText, lagOf, words } from '../../src/monitor/parts/format.js';

const DRILL = { type: 'LAUNCH', initiatedBy: 'START_DRILL', outcome: 'SUCCEEDED' } as const;
const took = (jobID: string, minutes: number) => ({
  ...DRILL,
  jobID,
  creationDateTime: '2026-11-01T10:00:00Z',
  endDateTime: new Date(Date.parse('2026-11-01T10:00:00Z') + minutes * 60_000).toISOString(),
});

describe('expectedEnd', () => {
  const job = { ...took('now', 0), outcome: 'IN_PROGRESS' as const, endDateTime: null };

  it('goes by the median of earlier jobs of the same kind that launched something', () => {
    const others = [
      { ...took('recovery', 1), initiatedBy: 'START_RECOVERY' as const },
      { ...took('failed', 2), outcome: 'FAILED' as const },
      { ...took('terminated', 3), type: 'TERMINATE' as const },
    ];
    expect(expectedEnd(job, [job, took('a', 30), took('b', 10), took('c', 20), ...others])).toEqual({
      atMs: Date.parse('2026-11-01T10:20:00Z'),
      shortestMs: 600_000,
      longestMs: 1_800_000,
      jobs: 3,
    });
  });

  it('is not told where there is nothing to go by', () => {
    expect(expectedEnd(job, [job])).toBeNull();
  });
});

describe('durations', () => {
  it.each([
    [400, '0 s'],
    [4_000, '4 s'],
    [725_000, '12 min 5 s'],
    [11_220_000, '3 h 7 min'],
    [187_200_000, '2 d 4 h'],
    [-5_000, '0 s'],
  ])('%d ms are %s', (given, text) => {
    expect(durationText(given)).toBe(text);
  });

  it.each([
    [0, 'under 1 s'],
    [999, 'under 1 s'],
    [1000, '1 s'],
    [7_980_000, '2 h 13 min'],
  ])('tell a lag of %i ms as %s', (given, text) => {
    expect(lagOf(given)).toBe(text);
  });

  it.each([
    ['PT2H13M', 7_980_000],
    ['P1DT0.5S', 86_400_500],
    ['P2W', 1_209_600_000],
    ['P1Y', null],
    ['two hours', null],
    [null, null],
  ])('of %s', (text, expected) => {
    expect(durationMs(text)).toBe(expected);
  });
});

describe('words', () => {
  it('tells values of enums, and that nothing was told', () => {
    expect(words('PARTIALLY_SUCCEEDED')).toBe('partially succeeded');
    expect(words(null)).toBe('not told');
  });
});

describe('ticksOf', () => {
  it('has at most seven round marks within the span', () => {
    expect(ticksOf(17_000)).toEqual([0, 5_000, 10_000, 15_000]);
    expect(ticksOf(1_300_000)).toEqual([0, 300_000, 600_000, 900_000, 1_200_000]);
    for (const spanMs of [1_000, 59_999, 3_600_000, 1e9])
      expect(ticksOf(spanMs).length).toBeLessThanOrEqual(7);
  });
});

describe('mergedLog', () => {
  const entry = (logDateTime: string, event: 'JOB_START' | 'JOB_END') => ({
    logDateTime,
    event,
    rawEvent: event,
    eventData: null,
  });

  it('has each item once, in the order of their time, whichever way it came', () => {
    const [start, end] = [
      entry('2026-11-01T10:00:00Z', 'JOB_START'),
      entry('2026-11-01T10:09:00Z', 'JOB_END'),
    ];
    expect(mergedLog([end], [{ ...end }, start])).toEqual([start, end]);
  });
});
