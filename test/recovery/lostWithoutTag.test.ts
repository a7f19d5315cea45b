// Jobs that carry no tag of ours: which of them is that of a lost request, and whom a conflict is about.
import { describe, expect, it } from '@jest/globals';

import { known } from '../../src/domain/drsEnum.js';
import type { DrsFailure } from '../../src/domain/failure.js';
import type { Job } from '../../src/domain/job.js';
import { aServer, at, instanceIDOf, jobIDOf, serverAt, serverIDOf } from '../domain/kit/jobs.js';
import { unavailable } from '../jobs/kit/failures.js';
import { keyed, lost } from './kit/jobStarts.js';
import { answering, done, jobOfAction, mutate, NETWORK } from './kit/mutations.js';
import { startBench } from './kit/startDrs.js';
import { starts } from './kit/starts.js';

const JOB = jobIDOf(1);

describe('a lost termination', () => {
  const action = 'terminateRecoveryInstances';
  const strangers: readonly (readonly [string, Partial<Job>])[] = [
    ['is of fewer instances', { participatingServers: [aServer({ recoveryInstanceID: instanceIDOf(1) })] }],
    [
      'is of more instances',
      { participatingServers: [1, 2, 3].map((each) => aServer({ recoveryInstanceID: instanceIDOf(each) })) },
    ],
    ['names no instances', { participatingServers: [serverAt(1, 'PENDING'), serverAt(2, 'PENDING')] }],
    ['launches', { type: known('LAUNCH') }],
    [
      'is older than the request by more than clocks differ',
      { creationDateTime: at('2026-11-23T09:57:59Z') },
    ],
    ['has no time', { creationDateTime: null }],
  ];

  it.each(strangers)('is not taken for a job that %s', async (_, overrides) => {
    const bench = await lost((command) => [jobOfAction(action, command, overrides)]);

    const result = await mutate(bench, action, keyed(action));

    expect(result.kind).toBe('OutcomeUnknownError');
  });

  it('is the job of another request too, for an instance is terminated once', async () => {
    const job = jobOfAction(action, {});
    const actions = answering(done(job), { kind: 'unclear', failure: unavailable() });
    const bench = await startBench({
      answer: starts,
      actions,
      jobs: () => [job],
      startWaitMs: 0,
    });
    await mutate(bench, action, keyed(action));

    const other = await mutate(bench, action, keyed(action, { idempotencyKey: 'another' }));

    expect(other).toMatchObject({
      kind: 'TerminateRecoveryInstancesSuccess',
      job: { jobID: JOB },
      isReplay: false,
    });
  });
});

describe('a lost association of a stack', () => {
  const action = 'associateSourceNetworkStack';

  it('is not the job of another request, which may be of another stack', async () => {
    const job = jobOfAction(action, {});
    const actions = answering(done(job), { kind: 'unclear', failure: unavailable() });
    const bench = await startBench({
      answer: starts,
      actions,
      jobs: () => [job],
      startWaitMs: 0,
    });
    await mutate(bench, action, keyed(action));

    const other = await mutate(bench, action, {
      sourceNetworkID: NETWORK,
      cfnStackName: 'net-2',
      idempotencyKey: 'another',
    });

    expect(other.kind).toBe('OutcomeUnknownError');
  });

  it('is the first of the jobs that may be it', async () => {
    const later = { jobID: jobIDOf(2), creationDateTime: at('2026-11-23T10:00:30Z') };
    const bench = await lost((command) => [
      jobOfAction(action, command, later),
      jobOfAction(action, command),
    ]);

    expect(await mutate(bench, action, keyed(action))).toMatchObject({ job: { jobID: JOB } });
  });
});

describe('a conflict about recovery instances', () => {
  const conflict: DrsFailure = {
    kind: 'ConflictError',
    message: 'Some servers are in a job',
    isRetryable: true,
    awsRequestID: null,
    code: 'ConflictException',
    resourceId: null,
    resourceType: null,
    busyServers: null,
  };

  it.each(['terminateRecoveryInstances', 'startFailbackLaunch'] as const)(
    'names the servers and jobs that %s meets',
    async (action) => {
      const busy = jobOfAction('startFailbackLaunch', {}, { jobID: jobIDOf(7) });
      const bench = await startBench({
        answer: starts,
        actions: answering({ kind: 'refused', failure: conflict }),
        jobs: () => [busy],
      });

      const result = await mutate(bench, action);

      expect(result).toMatchObject({
        kind: 'ConflictError',
        busyServers: [
          { sourceServerID: serverIDOf(1), job: { jobID: jobIDOf(7) } },
          { sourceServerID: serverIDOf(2), job: { jobID: jobIDOf(7) } },
        ],
      });
    },
  );

  it('is left as DRS gave it where it is not about servers', async () => {
    const bench = await startBench({
      answer: starts,
      actions: answering({ kind: 'refused', failure: conflict }),
    });

    expect(await mutate(bench, 'startSourceNetworkRecovery')).toEqual(conflict);
    expect(bench.looks()).toBe(0);
  });
});
