import { describe, expect, it } from '@jest/globals';

import { addedLogItems, inOrderOfTime } from '../../src/domain/jobChange.js';
import { aLogItem, at } from './kit/jobs.js';

const timeless = { ...aLogItem('SERVER_SKIPPED'), logDateTime: null };

describe('addedLogItems', () => {
  it('gives what was not there before', () => {
    const [start, snapshot] = [aLogItem('JOB_START', 1), aLogItem('SNAPSHOT_START', 2)];

    expect(addedLogItems([], [start, snapshot])).toEqual([start, snapshot]);
    expect(addedLogItems([start], [start, snapshot])).toEqual([snapshot]);
    expect(addedLogItems([start, snapshot], [start, snapshot])).toEqual([]);
  });

  it('gives them in the order of their time, whatever the order of DRS', () => {
    const items = [aLogItem('JOB_END', 9), aLogItem('LAUNCH_START', 5), aLogItem('JOB_START', 1)];

    expect(addedLogItems([], items)).toEqual(items.toReversed());
  });

  it('gives a line that came late though later ones were there before', () => {
    const [start, late, end] = [
      aLogItem('JOB_START', 1),
      aLogItem('SNAPSHOT_END', 2),
      aLogItem('JOB_END', 3),
    ];

    expect(addedLogItems([start, end], [start, late, end])).toEqual([late]);
  });

  it('counts equal lines as often as they occur', () => {
    const line = aLogItem('SNAPSHOT_FAIL', 1);

    expect(addedLogItems([line], [line, line, line])).toEqual([line, line]);
    expect(addedLogItems([line, line], [line, line])).toEqual([]);
    expect(addedLogItems([line, line], [line])).toEqual([]);
  });

  it('tells lines apart that differ in their data alone', () => {
    const line = aLogItem('LAUNCH_START', 1);
    const data = {
      sourceServerID: null,
      conversionServerID: null,
      targetInstanceID: null,
      rawError: null,
      attemptCount: 2,
      maxAttemptsCount: null,
      conversionProperties: null,
      eventResourceData: null,
    };

    expect(addedLogItems([line], [line, { ...line, eventData: data }])).toEqual([
      { ...line, eventData: data },
    ]);
  });
});

describe('inOrderOfTime', () => {
  it("leaves lines of one instant in DRS's order", () => {
    const items = [aLogItem('LAUNCH_START', 1), aLogItem('CONVERSION_END', 1), aLogItem('JOB_START', 1)];

    expect(inOrderOfTime(items)).toEqual(items);
  });

  it('orders by the last digit of the fraction', () => {
    const later = { ...aLogItem('LAUNCH_START'), logDateTime: at('2026-11-23T10:00:00.324842+00:00') };
    const earlier = { ...aLogItem('JOB_START'), logDateTime: at('2026-11-23T10:00:00.324841Z') };

    expect(inOrderOfTime([later, earlier])).toEqual([earlier, later]);
  });

  it('leaves a line without a time behind the line before it', () => {
    const [first, second, third] = [
      aLogItem('JOB_START', 1),
      aLogItem('SNAPSHOT_START', 2),
      aLogItem('SNAPSHOT_END', 3),
    ];

    expect(inOrderOfTime([third, first, timeless, second])).toEqual([first, timeless, second, third]);
    expect(inOrderOfTime([timeless, second, first])).toEqual([timeless, first, second]);
  });
});
