import { describe, expect, it } from '@jest/globals';

import { known } from '../../src/domain/drsEnum.js';
import type { LaunchStatus } from '../../src/domain/job.js';
import { changesBetween } from '../../src/domain/jobChange.js';
import {
  aJob,
  aResource,
  aRun,
  aServer,
  instanceIDOf,
  serverAt,
  serverRunning,
  unheardOf,
  withStatus,
} from './kit/jobs.js';

describe('changesBetween', () => {
  it('lists nothing where nothing differs', () => {
    const job = aJob({
      participatingServers: [serverRunning(aRun('run-1', 'IN_PROGRESS')), serverAt(2, 'LAUNCHED')],
      participatingResources: [aResource()],
      tags: [{ key: 'team', value: 'storage' }],
    });

    expect(changesBetween(job, structuredClone(job))).toEqual([]);
  });

  it('lists all that a job seen for the first time has, as changes from nothing', () => {
    const server = { ...serverRunning(aRun('run-1', 'SUCCEEDED')), recoveryInstanceID: instanceIDOf(1) };
    const resource = aResource();
    const job = aJob({ participatingServers: [server], participatingResources: [resource] });

    const changes = changesBetween(null, job);

    expect(changes).toEqual([
      { kind: 'JobStatusChange', previous: null, current: known('PENDING') },
      { kind: 'ServerLaunchStatusChange', server, previous: null, current: known('PENDING') },
      { kind: 'ServerRecoveryInstanceChange', server, previousRecoveryInstanceID: null },
      { kind: 'LaunchActionRunChange', server, run: aRun('run-1', 'SUCCEEDED'), previous: null },
      { kind: 'ResourceLaunchStatusChange', resource, previous: null, current: known('PENDING') },
    ]);
  });

  it('lists a server and a resource that left the job', () => {
    const [stays, leaves] = [serverAt(1, 'LAUNCHED'), serverAt(2, 'PENDING')];
    const resource = aResource();

    const changes = changesBetween(
      aJob({ participatingServers: [stays, leaves], participatingResources: [resource] }),
      aJob({ participatingServers: [stays] }),
    );

    expect(changes).toEqual([
      { kind: 'ServerLaunchStatusChange', server: leaves, previous: known('PENDING'), current: null },
      { kind: 'ResourceLaunchStatusChange', resource, previous: known('PENDING'), current: null },
    ]);
  });

  it('lists a new status of the job', () => {
    expect(changesBetween(aJob(), withStatus(aJob(), 'STARTED'))).toEqual([
      { kind: 'JobStatusChange', previous: known('PENDING'), current: known('STARTED') },
    ]);
  });

  it('tells two statuses apart of which it has not heard', () => {
    const before = aJob({ status: unheardOf('CANCELLING') });
    const after = aJob({ status: unheardOf('CANCELLED') });

    expect(changesBetween(before, after)).toEqual([
      { kind: 'JobStatusChange', previous: unheardOf('CANCELLING'), current: unheardOf('CANCELLED') },
    ]);
  });

  it('lists the servers whose launch status changed, in the order of DRS, and no others', () => {
    const before = [serverAt(3, 'PENDING'), serverAt(1, 'PENDING'), serverAt(2, 'PENDING')];
    const after = [serverAt(3, 'IN_PROGRESS'), serverAt(1, 'PENDING'), serverAt(2, 'FAILED')];

    const changes = changesBetween(
      aJob({ participatingServers: before }),
      aJob({ participatingServers: after }),
    );

    expect(changes).toEqual([
      {
        kind: 'ServerLaunchStatusChange',
        server: after[0],
        previous: known('PENDING'),
        current: known('IN_PROGRESS'),
      },
      {
        kind: 'ServerLaunchStatusChange',
        server: after[2],
        previous: known('PENDING'),
        current: known('FAILED'),
      },
    ]);
  });

  it('does not mind that DRS lists the servers in another order', () => {
    const servers = [serverAt(1, 'PENDING'), serverAt(2, 'LAUNCHED'), serverAt(3, 'FAILED')];

    const changes = changesBetween(
      aJob({ participatingServers: servers }),
      aJob({ participatingServers: servers.toReversed() }),
    );

    expect(changes).toEqual([]);
  });

  it('lists a server that is added later as a change from nothing', () => {
    const added = serverAt(2, 'PENDING');

    const changes = changesBetween(aJob(), aJob({ participatingServers: [aServer(), added] }));

    expect(changes).toEqual([
      { kind: 'ServerLaunchStatusChange', server: added, previous: null, current: known('PENDING') },
    ]);
  });

  it('lists an instance that appears while the launch status stays', () => {
    const server = aServer({ recoveryInstanceID: instanceIDOf(1) });

    expect(changesBetween(aJob(), aJob({ participatingServers: [server] }))).toEqual([
      { kind: 'ServerRecoveryInstanceChange', server, previousRecoveryInstanceID: null },
    ]);
  });

  it('lists an instance that is replaced, and one that is no longer named', () => {
    const first = aJob({ participatingServers: [aServer({ recoveryInstanceID: instanceIDOf(1) })] });
    const second = aJob({ participatingServers: [aServer({ recoveryInstanceID: instanceIDOf(2) })] });

    expect(changesBetween(first, second)).toMatchObject([{ previousRecoveryInstanceID: instanceIDOf(1) }]);
    expect(changesBetween(second, aJob())).toMatchObject([{ previousRecoveryInstanceID: instanceIDOf(2) }]);
  });

  it('lists launch action runs that begin, end, or say why they failed', () => {
    const before = aJob({
      participatingServers: [serverRunning(aRun('run-1', 'IN_PROGRESS'), aRun('run-2', 'FAILED'))],
    });
    const failure = { ...aRun('run-2', 'FAILED'), failureReason: 'no SSM agent' };
    const server = serverRunning(aRun('run-1', 'SUCCEEDED'), failure, aRun('run-3', 'IN_PROGRESS'));

    const changes = changesBetween(before, aJob({ participatingServers: [server] }));

    expect(changes).toEqual([
      {
        kind: 'LaunchActionRunChange',
        server,
        run: aRun('run-1', 'SUCCEEDED'),
        previous: known('IN_PROGRESS'),
      },
      { kind: 'LaunchActionRunChange', server, run: failure, previous: known('FAILED') },
      { kind: 'LaunchActionRunChange', server, run: aRun('run-3', 'IN_PROGRESS'), previous: null },
    ]);
  });

  it('lists a resource whose launch status changed, also one of a kind that it does not know', () => {
    const volume = { kind: 'UnknownParticipant', memberName: 'volumeID' } as const;
    const of = (network: LaunchStatus, unknown: LaunchStatus) =>
      aJob({
        participatingResources: [
          aResource({ launchStatus: known(network) }),
          aResource({ participatingResourceID: volume, launchStatus: known(unknown) }),
        ],
      });

    const changes = changesBetween(of('PENDING', 'PENDING'), of('PENDING', 'LAUNCHED'));

    expect(changes).toEqual([
      {
        kind: 'ResourceLaunchStatusChange',
        resource: aResource({ participatingResourceID: volume, launchStatus: known('LAUNCHED') }),
        previous: known('PENDING'),
        current: known('LAUNCHED'),
      },
    ]);
  });

  it('lists the tags when one is set, changed or removed, and not when their order differs', () => {
    const [one, two] = [
      { key: 'team', value: 'storage' },
      { key: 'wave', value: '1' },
    ];
    const tagged = aJob({ tags: [one, two] });

    expect(changesBetween(aJob(), tagged)).toEqual([{ kind: 'JobTagsChange', tags: [one, two] }]);
    expect(changesBetween(tagged, aJob({ tags: [one] }))).toEqual([{ kind: 'JobTagsChange', tags: [one] }]);
    expect(changesBetween(tagged, aJob({ tags: [two, one] }))).toEqual([]);
    expect(changesBetween(tagged, aJob({ tags: [one, { key: 'wave', value: '2' }] }))).toHaveLength(1);
  });

  it('does not mind the order of tags that differ only in where their comma stands', () => {
    const [one, two] = [
      { key: 'a,b', value: 'c' },
      { key: 'a', value: 'b,c' },
    ];

    expect(changesBetween(aJob({ tags: [one, two] }), aJob({ tags: [two, one] }))).toEqual([]);
  });

  it('keeps servers apart that DRS does not name', () => {
    const nameless = (...statuses: readonly LaunchStatus[]) =>
      aJob({
        participatingServers: statuses.map((status) =>
          aServer({ sourceServerID: null, launchStatus: known(status) }),
        ),
      });

    expect(changesBetween(nameless('PENDING', 'LAUNCHED'), nameless('PENDING', 'LAUNCHED'))).toEqual([]);
    expect(changesBetween(nameless('PENDING', 'LAUNCHED'), nameless('FAILED', 'LAUNCHED'))).toMatchObject([
      { previous: known('PENDING'), current: known('FAILED') },
    ]);
  });

  it('keeps launch action runs and resources apart that DRS does not name', () => {
    const job = aJob({
      participatingServers: [serverRunning(aRun(null, 'IN_PROGRESS'), aRun(null, 'FAILED'))],
      participatingResources: [
        aResource({ participatingResourceID: null, launchStatus: known('PENDING') }),
        aResource({ participatingResourceID: null, launchStatus: known('FAILED') }),
      ],
    });

    expect(changesBetween(job, structuredClone(job))).toEqual([]);
  });
});
