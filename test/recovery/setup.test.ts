// How recovery is set up, over a scripted DRS: what is asked, how often, and what is remembered.
import { describe, expect, it } from '@jest/globals';

import { failed, success } from '../../src/domain/failure.js';
import type { RecoveryInstanceID, SourceNetworkID } from '../../src/domain/ids.js';
import { instantOf } from '../../src/domain/instant.js';
import type { LaunchConfiguration } from '../../src/domain/launchConfiguration.js';
import type { SourceNetwork } from '../../src/domain/sourceNetwork.js';
import { parseMaxAge } from '../../src/recovery/reading/maxAge.js';
import { createSetup } from '../../src/recovery/reading/setup/setup.js';
import type { DrsSetupReader } from '../../src/recovery/setupPorts.js';
import { SCOPE, serverIDOf } from '../domain/kit/jobs.js';
import { noSuchResource } from '../jobs/kit/failures.js';
import { ManualClock } from '../kit/manualClock.js';
import { setupDrs } from './kit/setupDrs.js';

const HALF_A_MINUTE = 30_000;
const clock = new ManualClock();
const observedAt = instantOf(clock.now());

const networkIDOf = (number: number) => `sn-${String(number).padStart(17, '0')}` as SourceNetworkID;
const aNetwork = (sourceNetworkID: SourceNetworkID): SourceNetwork => ({
  scope: SCOPE,
  observedAt,
  sourceNetworkID,
  sourceVpcID: null,
  arn: null,
  replicationStatus: null,
  replicationStatusDetails: null,
  cfnStackName: null,
  sourceRegion: null,
  sourceAccountID: null,
  lastRecovery: null,
  launchedVpcID: null,
  tags: [],
});

const setupOf = (scripted: Partial<DrsSetupReader>) => createSetup(setupDrs(scripted), clock);

/** A DRS with these networks, and the filters that it was asked for. */
function networks(...numbers: readonly number[]) {
  const filters: unknown[] = [];
  const setup = setupOf({
    describeSourceNetworks: (filter) => {
      filters.push(filter);
      const ids = filter.sourceNetworkIDs ?? numbers.map(networkIDOf);
      const found = numbers.map(networkIDOf).filter((id) => ids.includes(id));
      return Promise.resolve(success({ items: found.map(aNetwork), nextToken: null }));
    },
  });
  return { filters, networks: setup.sourceNetworks, setup };
}

describe('a launch configuration', () => {
  it('is read once for all who ask in half a minute, and anew after a change', async () => {
    const asked: string[] = [];
    const setup = setupOf({
      getLaunchConfiguration: (sourceServerID) => {
        asked.push(sourceServerID);
        return Promise.resolve(failed(noSuchResource()));
      },
    });
    const known = setupOf({
      getLaunchConfiguration: (sourceServerID) => {
        asked.push(sourceServerID);
        return Promise.resolve(success({ sourceServerID, name: 'web' } as LaunchConfiguration));
      },
    });

    await known.launchConfiguration(serverIDOf(1), HALF_A_MINUTE);
    await known.launchConfiguration(serverIDOf(1), HALF_A_MINUTE);
    const beforeTheChange = asked.length;
    known.forget(serverIDOf(1));
    await known.launchConfiguration(serverIDOf(1), HALF_A_MINUTE);
    const failure = await setup.launchConfiguration(serverIDOf(1), HALF_A_MINUTE);

    expect(beforeTheChange).toBe(1);
    expect(asked).toHaveLength(3);
    expect(failure).toEqual(failed(noSuchResource()));
  });

  it('waits for its turn, so that a page of servers leaves the way to DRS free for others', async () => {
    const counts = { now: 0, most: 0 };
    const setup = setupOf({
      getLaunchConfiguration: async () => {
        counts.now += 1;
        counts.most = Math.max(counts.most, counts.now);
        await new Promise((resolve) => setImmediate(resolve));
        counts.now -= 1;
        return failed(noSuchResource());
      },
    });

    await Promise.all(
      Array.from({ length: 50 }, (_, index) => setup.launchConfiguration(serverIDOf(index), 0)),
    );

    expect(counts).toEqual({ now: 0, most: 4 });
  });
});

describe('launch actions', () => {
  it('are read to their end and say when they were read', async () => {
    const setup = setupOf({
      listLaunchActions: (_, { nextToken }) =>
        Promise.resolve(success({ items: [], nextToken: nextToken === undefined ? 'more' : null })),
    });

    const read = await setup.launchActions('lct-00000000000000001', HALF_A_MINUTE);

    expect(read).toEqual(success({ actions: [], observedAt: instantOf(clock.now()) }));
  });
});

describe('source networks', () => {
  it('are looked up together, 100 a call, and remembered', async () => {
    const all = Array.from({ length: 150 }, (_, index) => index);
    const { filters, networks: read } = networks(...all);

    const found = await Promise.all(all.map((number) => read.byID(networkIDOf(number), HALF_A_MINUTE)));
    await read.byID(networkIDOf(7), HALF_A_MINUTE);

    expect(found.map((each) => each.ok && each.value?.sourceNetworkID)).toEqual(all.map(networkIDOf));
    expect(filters).toEqual([
      { sourceNetworkIDs: all.slice(0, 100).map(networkIDOf) },
      { sourceNetworkIDs: all.slice(100).map(networkIDOf) },
    ]);
  });

  it('that do not exist are asked for again', async () => {
    const { filters, networks: read } = networks(1);

    const missing = [
      await read.byID(networkIDOf(2), HALF_A_MINUTE),
      await read.byID(networkIDOf(2), HALF_A_MINUTE),
    ];

    expect(missing).toEqual([success(null), success(null)]);
    expect(filters).toHaveLength(2);
  });

  it('are listed from one reading per filter, page by page', async () => {
    const { filters, networks: read, setup } = networks(1, 2, 3);
    const filter = { originRegion: 'eu-west-1' };

    const first = await read.list(filter, { first: 2 }, HALF_A_MINUTE);
    const after = first.ok ? first.value.pageInfo.endCursor : null;
    const rest = await read.list({ ...filter }, { first: 2, after }, HALF_A_MINUTE);
    await read.list({}, {}, HALF_A_MINUTE);
    setup.forget(networkIDOf(1));
    await read.list(filter, {}, HALF_A_MINUTE);

    expect(first).toMatchObject({
      value: {
        nodes: [{ sourceNetworkID: networkIDOf(1) }, { sourceNetworkID: networkIDOf(2) }],
        pageInfo: { hasNextPage: true },
      },
    });
    expect(rest).toMatchObject({
      value: { nodes: [{ sourceNetworkID: networkIDOf(3) }], pageInfo: { hasNextPage: false } },
    });
    expect(filters).toEqual([filter, {}, filter]);
  });

  it('are not asked for with ids that break a rule', async () => {
    const { filters, networks: read } = networks(1);
    const filter = { sourceNetworkIDs: ['sn-1'], originAccountID: '1', originRegion: 'nowhere' };

    const result = await read.list(filter, {}, HALF_A_MINUTE);

    expect(result).toMatchObject({
      failure: {
        kind: 'ValidationError',
        fieldList: [
          { name: 'filter.sourceNetworkIDs[0]' },
          { name: 'filter.originAccountID' },
          { name: 'filter.originRegion' },
        ],
      },
    });
    expect(filters).toEqual([]);
  });
});

describe('the lists of set-up', () => {
  it('are read whole, 50 staging accounts a call, and remembered', async () => {
    const asked: unknown[] = [];
    const account = { scope: SCOPE, observedAt, accountID: '111122223333' };
    const setup = setupOf({
      listStagingAccounts: (page) => {
        asked.push(page);
        return Promise.resolve(success({ items: [account], nextToken: null }));
      },
    });

    const read = await setup.stagingAccounts({}, HALF_A_MINUTE);
    await setup.stagingAccounts({}, HALF_A_MINUTE);

    expect(read).toMatchObject({ ok: true, value: { nodes: [account] } });
    expect(asked).toEqual([{ maxResults: 50 }]);
  });

  it('do not ask for extensible servers of what is no account', async () => {
    const result = await setupOf({}).extensibleSourceServers('12', {});

    expect(result).toMatchObject({ failure: { fieldList: [{ name: 'stagingAccountID' }] } });
  });

  it('ask for extensible servers each time', async () => {
    const asked: unknown[] = [];
    const setup = setupOf({
      listExtensibleSourceServers: (id, page) => {
        asked.push([id, page.maxResults]);
        return Promise.resolve(success({ items: [], nextToken: null }));
      },
    });

    await setup.extensibleSourceServers('111122223333', { first: 5 });
    await setup.extensibleSourceServers('111122223333', {});

    expect(asked).toEqual([
      ['111122223333', 5],
      ['111122223333', 50],
    ]);
  });
});

describe('a failback replication configuration', () => {
  it("gives DRS's refusal", async () => {
    const setup = setupOf({
      getFailbackReplicationConfiguration: () => Promise.resolve(failed(noSuchResource())),
    });

    const read = await setup.failbackReplicationConfiguration('i-00000001' as RecoveryInstanceID, 0);

    expect(read).toEqual(failed(noSuchResource()));
  });
});

describe('maxAgeSeconds', () => {
  it.each([
    [undefined, 30_000],
    [null, 30_000],
    [0, 0],
    [3_600, 3_600_000],
  ])('of %p is %p milliseconds', (seconds, expected) => {
    expect(parseMaxAge(seconds)).toEqual(success(expected));
  });

  it.each([-1, 3_601])('of %p breaks its rule', (seconds) => {
    expect(parseMaxAge(seconds)).toMatchObject({ failure: { fieldList: [{ name: 'maxAgeSeconds' }] } });
  });
});
