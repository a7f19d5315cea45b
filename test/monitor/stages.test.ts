import { describe, expect, it } from '@jest/globals';

import type { JobLogEvent, LogItemFragment } from '../../src/monitor/__generated__/graphql.js';
import { type ServerFacts, stagesOf } from '../../src/monitor/job/stages.js';

const at = (second: number) => `2026-11-30T10:00:${String(second).padStart(2, '0')}Z`;
const ms = (second: number) => Date.parse(at(second));

function item(second: number, event: JobLogEvent, attempts: [number, number] | null = null): LogItemFragment {
  return {
    logDateTime: at(second),
    event,
    rawEvent: event,
    eventData: {
      sourceServerID: 's-1',
      conversionServerID: null,
      targetInstanceID: null,
      rawError: null,
      attemptCount: attempts?.[0] ?? null,
      maxAttemptsCount: attempts?.[1] ?? null,
    },
  };
}

const RUNNING: ServerFacts = {
  log: [],
  launchStatus: 'IN_PROGRESS',
  launchedAt: null,
  actionsFrom: null,
  actionStates: [],
  actionsChangedAt: null,
  jobEndedAt: null,
};
const UNTIL_LAUNCH = [
  item(1, 'SNAPSHOT_START'),
  item(3, 'SNAPSHOT_END'),
  item(4, 'CONVERSION_START'),
  item(9, 'CONVERSION_END'),
  item(10, 'LAUNCH_START'),
];

describe('stagesOf', () => {
  it('has nothing of a server that nothing has happened to', () => {
    expect(stagesOf(RUNNING)).toEqual([]);
  });

  it('lets the last stage go on while the server is launched', () => {
    expect(stagesOf({ ...RUNNING, log: UNTIL_LAUNCH })).toEqual([
      { name: 'snapshot', state: 'done', fromMs: ms(1), toMs: ms(3), note: null },
      { name: 'conversion', state: 'done', fromMs: ms(4), toMs: ms(9), note: null },
      { name: 'launch', state: 'running', fromMs: ms(10), toMs: null, note: null },
    ]);
  });

  it('ends the launch when the instance was launched, or with the job where nobody saw that', () => {
    const launched: ServerFacts = {
      ...RUNNING,
      log: UNTIL_LAUNCH,
      launchStatus: 'LAUNCHED',
      jobEndedAt: at(30),
    };
    expect(stagesOf({ ...launched, launchedAt: at(20) }).at(-1)).toMatchObject({
      state: 'done',
      toMs: ms(20),
    });
    expect(stagesOf(launched).at(-1)).toMatchObject({ state: 'done', toMs: ms(30) });
  });

  it('shows where it failed, and at which attempt', () => {
    const log = [item(1, 'LAUNCH_START'), item(5, 'LAUNCH_FAILED', [1, 3]), item(9, 'LAUNCH_FAILED', [3, 3])];
    expect(stagesOf({ ...RUNNING, log, launchStatus: 'FAILED' })).toEqual([
      { name: 'launch', state: 'failed', fromMs: ms(1), toMs: ms(9), note: 'attempt 3 of 3' },
    ]);
  });

  it('says that an earlier snapshot is used where none could be taken', () => {
    const log = [item(1, 'SNAPSHOT_START'), item(2, 'SNAPSHOT_FAIL'), item(3, 'USING_PREVIOUS_SNAPSHOT')];
    expect(stagesOf({ ...RUNNING, log })).toEqual([
      { name: 'snapshot', state: 'done', fromMs: ms(1), toMs: ms(3), note: 'an earlier snapshot is used' },
    ]);
  });

  it('does not go on after the end of the job, and does not claim to know how it ended', () => {
    const log = [item(1, 'CONVERSION_START')];
    expect(stagesOf({ ...RUNNING, log, launchStatus: 'PENDING', jobEndedAt: at(9) })).toEqual([
      {
        name: 'conversion',
        state: 'unknown',
        fromMs: ms(1),
        toMs: ms(9),
        note: 'the log does not tell its end',
      },
    ]);
  });

  it('counts post-launch actions from when SSM found the instance', () => {
    const facts: ServerFacts = { ...RUNNING, launchStatus: 'LAUNCHED', actionsFrom: at(20) };
    expect(stagesOf({ ...facts, actionStates: ['SUCCEEDED', 'IN_PROGRESS'] })).toEqual([
      { name: 'actions', state: 'running', fromMs: ms(20), toMs: null, note: '1 of 2 succeeded' },
    ]);
    const failed = stagesOf({ ...facts, actionStates: ['SUCCEEDED', 'FAILED'], actionsChangedAt: at(25) });
    expect(failed).toEqual([
      { name: 'actions', state: 'failed', fromMs: ms(20), toMs: ms(25), note: '1 of 2 succeeded, 1 failed' },
    ]);
  });
});
