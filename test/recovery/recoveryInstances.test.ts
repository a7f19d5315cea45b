// The list of recovery instances: what DRS filters, and what is filtered over its pages.
import { describe, expect, it } from '@jest/globals';

import { known } from '../../src/domain/drsEnum.js';
import { success } from '../../src/domain/failure.js';
import type { EC2InstanceState, RecoveryInstance } from '../../src/domain/recovery.js';
import type { DrsReader } from '../../src/recovery/ports.js';
import { createLists } from '../../src/recovery/reading/lists.js';
import { instanceIDOf, SCOPE, serverIDOf, unheardOf } from '../domain/kit/jobs.js';
import { NO_DRILLS } from './kit/noDrills.js';

function anInstance(number: number, isDrill: boolean, state: EC2InstanceState | 'ODD'): RecoveryInstance {
  return {
    scope: SCOPE,
    recoveryInstanceID: instanceIDOf(number),
    arn: null,
    ec2InstanceID: null,
    ec2InstanceState: state === 'ODD' ? unheardOf(state) : known(state),
    sourceServerID: null,
    jobID: null,
    isDrill,
    pointInTimeSnapshotDateTime: null,
    originEnvironment: null,
    originAvailabilityZone: null,
    sourceOutpostArn: null,
    agentVersion: null,
    failback: null,
    dataReplicationInfo: null,
    recoveryInstanceProperties: null,
    tags: [],
  };
}

/** Lists over a DRS whose instances come in these pages. */
function listsOf(...pages: readonly (readonly RecoveryInstance[])[]) {
  const asked: unknown[] = [];
  const unused = () => {
    throw new Error('nothing else may be asked');
  };
  const drs: DrsReader = {
    describeJobs: unused,
    describeJobLogItems: unused,
    describeSourceServers: unused,
    describeRecoverySnapshots: unused,
    describeRecoveryInstances: (filter, { maxResults, nextToken }) => {
      asked.push([filter, maxResults, nextToken]);
      const index = Number(nextToken ?? 0);
      const next = index + 1 < pages.length ? String(index + 1) : null;
      return Promise.resolve(success({ items: pages[index] ?? [], nextToken: next }));
    },
  };
  return { asked, lists: createLists(drs, NO_DRILLS) };
}

describe('the list of recovery instances', () => {
  it('hands on what DRS filters, and the size of the page', async () => {
    const { asked, lists } = listsOf([anInstance(1, true, 'RUNNING')]);
    const filter = { recoveryInstanceIDs: [instanceIDOf(1)], sourceServerIDs: [serverIDOf(1)] };

    await lists.recoveryInstances(filter, { first: 7 });

    expect(asked).toEqual([[filter, 7, undefined]]);
  });

  it.each([
    [{ isDrill: true }, [1, 4]],
    [{ isDrill: false }, [2, 3]],
    [{ ec2InstanceStates: ['RUNNING'] as const }, [1, 3]],
    [{ isDrill: true, ec2InstanceStates: ['RUNNING', 'UNKNOWN'] as const }, [1, 4]],
    [{ ec2InstanceStates: [] }, []],
  ])('with %j has those alone, from large pages', async (filter, numbers) => {
    const { asked, lists } = listsOf(
      [anInstance(1, true, 'RUNNING'), anInstance(2, false, 'STOPPED')],
      [anInstance(3, false, 'RUNNING'), anInstance(4, true, 'ODD')],
    );

    const read = await lists.recoveryInstances(filter, { first: 10 });

    expect(read.ok && read.value.nodes.map((each) => each.recoveryInstanceID)).toEqual(
      numbers.map(instanceIDOf),
    );
    expect(asked).toEqual([
      [{}, 200, undefined],
      [{}, 200, '1'],
    ]);
  });

  it('goes on behind a cursor within what was filtered', async () => {
    const { lists } = listsOf(
      [anInstance(1, true, 'RUNNING'), anInstance(2, false, 'RUNNING'), anInstance(3, true, 'RUNNING')],
      [anInstance(4, true, 'RUNNING')],
    );

    const first = await lists.recoveryInstances({ isDrill: true }, { first: 1 });
    const after = first.ok ? first.value.pageInfo.endCursor : null;
    const rest = await lists.recoveryInstances({ isDrill: true }, { after });

    expect(rest.ok && rest.value.nodes.map((each) => each.recoveryInstanceID)).toEqual(
      [3, 4].map(instanceIDOf),
    );
  });

  it('refuses ids that break a rule, by their paths', async () => {
    const { asked, lists } = listsOf([]);

    const read = await lists.recoveryInstances({ recoveryInstanceIDs: ['x'], sourceServerIDs: ['y'] }, {});

    expect(read).toMatchObject({
      failure: {
        fieldList: [{ name: 'filter.recoveryInstanceIDs[0]' }, { name: 'filter.sourceServerIDs[0]' }],
      },
    });
    expect(asked).toEqual([]);
  });
});
