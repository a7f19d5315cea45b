import { describe, expect, it } from '@jest/globals';

import { type DrsEnum, known } from '../../src/domain/drsEnum.js';
import type { Job, JobType, LaunchStatus } from '../../src/domain/job.js';
import { isJobOver, outcomeOf, progressOf } from '../../src/domain/jobOutcome.js';
import { aJob, aResource, aServer, serverIDOf, unheardOf } from './kit/jobs.js';

const UNHEARD_OF_STATUS = 'HIBERNATED';
type Given = LaunchStatus | typeof UNHEARD_OF_STATUS | null;

function statusOf(given: Given): DrsEnum<LaunchStatus> | null {
  if (given === null) return null;
  return given === UNHEARD_OF_STATUS ? unheardOf(given) : known(given);
}

function overJob(type: JobType | null, ...launchStatuses: readonly Given[]): Job {
  return aJob({
    type: type === null ? null : known(type),
    status: known('COMPLETED'),
    participatingServers: launchStatuses.map((status, index) =>
      aServer({ sourceServerID: serverIDOf(index), launchStatus: statusOf(status) }),
    ),
  });
}

const LAUNCHING = ['LAUNCH', 'CREATE_CONVERTED_SNAPSHOT', null] as const;

describe('outcomeOf', () => {
  it.each(LAUNCHING)('tells how a job of type %s that is over went by what launched', (type) => {
    const outcomes = (...statuses: readonly Given[]) => outcomeOf(overJob(type, ...statuses));

    expect(outcomes('LAUNCHED')).toBe('SUCCEEDED');
    expect(outcomes('LAUNCHED', 'LAUNCHED')).toBe('SUCCEEDED');
    expect(outcomes('FAILED')).toBe('FAILED');
    expect(outcomes('FAILED', 'FAILED')).toBe('FAILED');
    expect(outcomes('LAUNCHED', 'FAILED')).toBe('PARTIALLY_SUCCEEDED');
    expect(outcomes('TERMINATED')).toBe('UNDETERMINED');
    expect(outcomes('LAUNCHED', 'TERMINATED')).toBe('UNDETERMINED');
    expect(outcomes('FAILED', 'TERMINATED')).toBe('UNDETERMINED');
  });

  it('tells how a terminate job that is over went by what was terminated', () => {
    const outcomes = (...statuses: readonly Given[]) => outcomeOf(overJob('TERMINATE', ...statuses));

    expect(outcomes('TERMINATED')).toBe('SUCCEEDED');
    expect(outcomes('TERMINATED', 'TERMINATED')).toBe('SUCCEEDED');
    expect(outcomes('FAILED')).toBe('FAILED');
    expect(outcomes('TERMINATED', 'FAILED')).toBe('PARTIALLY_SUCCEEDED');
    expect(outcomes('LAUNCHED')).toBe('UNDETERMINED');
    expect(outcomes('TERMINATED', 'LAUNCHED')).toBe('UNDETERMINED');
  });

  const allTypes = [...LAUNCHING, 'TERMINATE'] as const;
  const silent: readonly Given[] = ['PENDING', 'IN_PROGRESS', UNHEARD_OF_STATUS, null];
  it.each(allTypes.flatMap((type) => silent.map((status) => [type, status] as const)))(
    'determines nothing of a job of type %s that ended with a participant at %s',
    (type, status) => {
      expect(outcomeOf(overJob(type, status))).toBe('UNDETERMINED');
      expect(outcomeOf(overJob(type, 'LAUNCHED', status))).toBe('UNDETERMINED');
      expect(outcomeOf(overJob(type, 'TERMINATED', status))).toBe('UNDETERMINED');
      expect(outcomeOf(overJob(type, 'FAILED', status))).toBe('UNDETERMINED');
    },
  );

  it.each(allTypes)('does not call a job of type %s without participants a success', (type) => {
    expect(outcomeOf(overJob(type))).toBe('UNDETERMINED');
  });

  it.each(['PENDING', 'STARTED'] as const)(
    'tells that a %s job goes on, whatever its servers say',
    (status) => {
      const job = { ...overJob('LAUNCH', 'LAUNCHED'), status: known(status) };

      expect(outcomeOf(job)).toBe('IN_PROGRESS');
      expect(isJobOver(job)).toBe(false);
    },
  );

  it('determines nothing where the status is missing or unheard of', () => {
    const launched = overJob('LAUNCH', 'LAUNCHED');

    expect(outcomeOf({ ...launched, status: null })).toBe('UNDETERMINED');
    expect(outcomeOf({ ...launched, status: unheardOf('CANCELLED') })).toBe('UNDETERMINED');
    expect(isJobOver({ ...launched, status: unheardOf('CANCELLED') })).toBe(false);
  });

  it('counts resources as it counts servers', () => {
    const resources = (status: LaunchStatus) =>
      aJob({
        status: known('COMPLETED'),
        participatingServers: [aServer({ launchStatus: known('LAUNCHED') })],
        participatingResources: [aResource({ launchStatus: known(status) })],
      });

    expect(outcomeOf(resources('LAUNCHED'))).toBe('SUCCEEDED');
    expect(outcomeOf(resources('FAILED'))).toBe('PARTIALLY_SUCCEEDED');
    expect(outcomeOf(resources('IN_PROGRESS'))).toBe('UNDETERMINED');
  });
});

describe('progressOf', () => {
  it('counts each participant once, servers and resources alike', () => {
    const job = {
      ...overJob('LAUNCH', 'PENDING', 'PENDING', 'IN_PROGRESS', 'LAUNCHED', 'FAILED', 'TERMINATED', null),
      participatingResources: [
        aResource({ launchStatus: known('LAUNCHED') }),
        aResource({ launchStatus: unheardOf('HIBERNATED') }),
      ],
    };

    const progress = progressOf(job);

    expect(progress).toEqual({
      total: 9,
      pending: 2,
      inProgress: 1,
      succeeded: 2,
      failed: 1,
      undetermined: 3,
    });
  });

  it('counts the terminated as succeeded in a terminate job only', () => {
    expect(progressOf(overJob('TERMINATE', 'TERMINATED', 'LAUNCHED'))).toMatchObject({
      succeeded: 1,
      undetermined: 1,
    });
    expect(progressOf(overJob('LAUNCH', 'TERMINATED', 'LAUNCHED'))).toMatchObject({
      succeeded: 1,
      undetermined: 1,
    });
  });
});
