// Whatever DRS shows of a job, the changes lead from one observation to the next. A failure prints its seed and path.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { known } from '../../src/domain/drsEnum.js';
import type { Job, LaunchStatus, ParticipatingServer } from '../../src/domain/job.js';
import { changesBetween, type JobChange } from '../../src/domain/jobChange.js';
import { aJob, aRun, instanceIDOf, serverIDOf, unheardOf } from './kit/jobs.js';

const anyLaunchStatus = fc.option(
  fc.oneof(
    fc
      .constantFrom('PENDING' as const, 'IN_PROGRESS' as const, 'LAUNCHED' as const, 'FAILED' as const)
      .map((status) => known<LaunchStatus>(status)),
    fc.constantFrom('HIBERNATED', 'PAUSED').map(unheardOf),
  ),
);

function anyServerState(anyRunID: fc.Arbitrary<string | null>) {
  const anyRun = fc
    .tuple(anyRunID, fc.constantFrom('IN_PROGRESS' as const, 'SUCCEEDED' as const, 'FAILED' as const))
    .map(([runId, status]) => aRun(runId, status));
  return fc.record({
    launchStatus: anyLaunchStatus,
    recoveryInstanceID: fc.option(fc.integer({ min: 1, max: 2 }).map(instanceIDOf)),
    launchActionsStatus: fc.option(
      fc.record({ ssmAgentDiscoveryDatetime: fc.constant(null), runs: fc.array(anyRun, { maxLength: 3 }) }),
    ),
  });
}

const anyJobStatus = fc.constantFrom('PENDING' as const, 'STARTED' as const, 'COMPLETED' as const);

/** Two observations of a job whose servers each have an id and may come later, but do not go. */
const anyTwoObservations = fc
  .record({
    servers: fc.array(
      fc.record({
        before: fc.option(anyServerState(fc.constant('run-0'))),
        after: anyServerState(fc.constant('run-0')),
      }),
      { maxLength: 6 },
    ),
    statusBefore: anyJobStatus,
    statusAfter: anyJobStatus,
  })
  .map(({ servers, statusBefore, statusAfter }) => {
    const withIDs = servers.map(({ before, after }, index) => ({
      before: before === null ? [] : [{ ...distinctRuns(before), sourceServerID: serverIDOf(index) }],
      after: { ...distinctRuns(after), sourceServerID: serverIDOf(index) },
    }));
    return {
      before: aJob({
        status: known(statusBefore),
        participatingServers: withIDs.flatMap(({ before }) => before),
      }),
      after: aJob({ status: known(statusAfter), participatingServers: withIDs.map(({ after }) => after) }),
    };
  });

function distinctRuns(state: Omit<ParticipatingServer, 'sourceServerID'>) {
  const { launchActionsStatus } = state;
  if (launchActionsStatus === null) return state;
  const runs = launchActionsStatus.runs.map((run, index) => ({ ...run, runId: `run-${index}` }));
  return { ...state, launchActionsStatus: { ...launchActionsStatus, runs } };
}

/** What a client shows of a job, place by place. */
function shownOf(job: Job): Map<string, string | null> {
  const shown = new Map<string, string | null>([['job', job.status?.raw ?? null]]);
  for (const {
    sourceServerID,
    launchStatus,
    recoveryInstanceID,
    launchActionsStatus,
  } of job.participatingServers) {
    shown.set(`${String(sourceServerID)} status`, launchStatus?.raw ?? null);
    shown.set(`${String(sourceServerID)} instance`, recoveryInstanceID);
    for (const { runId, status } of launchActionsStatus?.runs ?? [])
      shown.set(`${String(sourceServerID)} ${String(runId)}`, status?.raw ?? null);
  }
  return shown;
}

/** What a client shows that had the state before and applies the changes. Fails where a change does not fit. */
function shownAfter(before: Job, changes: readonly JobChange[]): Map<string, string | null> {
  const shown = shownOf(before);
  const move = (place: string, from: string | null, to: string | null) => {
    expect(shown.get(place) ?? null).toBe(from);
    shown.set(place, to);
  };
  for (const change of changes) {
    if (change.kind === 'JobStatusChange')
      move('job', change.previous?.raw ?? null, change.current?.raw ?? null);
    if (change.kind === 'ServerLaunchStatusChange')
      move(
        `${String(change.server.sourceServerID)} status`,
        change.previous?.raw ?? null,
        change.current?.raw ?? null,
      );
    if (change.kind === 'ServerRecoveryInstanceChange')
      move(
        `${String(change.server.sourceServerID)} instance`,
        change.previousRecoveryInstanceID,
        change.server.recoveryInstanceID,
      );
    if (change.kind === 'LaunchActionRunChange')
      move(
        `${String(change.server.sourceServerID)} ${String(change.run.runId)}`,
        change.previous?.raw ?? null,
        change.run.status?.raw ?? null,
      );
  }
  return shown;
}

describe('changesBetween, for any two observations', () => {
  it('lists what leads from the one to the other', () => {
    fc.assert(
      fc.property(anyTwoObservations, ({ before, after }) => {
        const shown = shownAfter(before, changesBetween(before, after));

        const expected = [...shownOf(after)].filter(([, value]) => value !== null);
        expect(Object.fromEntries(shown)).toMatchObject(Object.fromEntries(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('lists nothing between an observation and its equal, whether or not its members have names', () => {
    const anyID = fc.option(fc.integer({ min: 1, max: 2 }).map(serverIDOf));
    const anyServer = fc
      .tuple(anyID, anyServerState(fc.constantFrom(null, 'run-1', 'run-2')))
      .map(([sourceServerID, state]) => ({ ...state, sourceServerID }));

    fc.assert(
      fc.property(fc.array(anyServer, { maxLength: 5 }), (participatingServers) => {
        const job = aJob({ participatingServers });

        expect(changesBetween(job, structuredClone(job))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
