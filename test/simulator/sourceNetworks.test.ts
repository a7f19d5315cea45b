// Source networks themselves; what recovering them does is in sourceNetworkRecovery.test.ts.
import {
  CreateSourceNetworkCommand,
  DeleteSourceNetworkCommand,
  DescribeSourceNetworksCommand,
  ExportSourceNetworkCfnTemplateCommand,
  ListTagsForResourceCommand,
  StartSourceNetworkReplicationCommand,
  StopSourceNetworkReplicationCommand,
  type DescribeSourceNetworksRequestFilters,
  type DrsClient,
} from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { serversFrom } from './kit/recoveries.js';
import {
  FAILING_NETWORK,
  findNetwork,
  listNetworks,
  networkIDNamed,
  networkNamed,
  recoverNetworks,
} from './kit/sourceNetworks.js';
import { MINUTE_MS, SECOND_MS, withSimulator } from './kit/withSimulator.js';

const NOBODY = 'sn-00000000000000000';
const NOT_FOUND = { name: 'ResourceNotFoundException', resourceId: NOBODY, resourceType: 'SOURCE_NETWORK' };
const CONFLICT = { name: 'ConflictException', resourceType: 'SOURCE_NETWORK' };
const NEW_VPC = {
  vpcID: 'vpc-0123456789abcdef0',
  originAccountID: '210987654321',
  originRegion: 'eu-central-1',
};

async function count(client: DrsClient, filters: DescribeSourceNetworksRequestFilters): Promise<number> {
  return (await client.send(new DescribeSourceNetworksCommand({ filters }))).items?.length ?? NaN;
}

function start(client: DrsClient, sourceNetworkID: string) {
  return client.send(new StartSourceNetworkReplicationCommand({ sourceNetworkID }));
}

function stop(client: DrsClient, sourceNetworkID: string) {
  return client.send(new StopSourceNetworkReplicationCommand({ sourceNetworkID }));
}

describe('DescribeSourceNetworks', () => {
  test('lists one that is protected, one stopped, one in error, and the test network', () =>
    withSimulator(async ({ client }) => {
      const networks = await listNetworks(client);

      expect(networks.map(({ tags, replicationStatus }) => [tags?.Name, replicationStatus])).toEqual([
        ['production', 'PROTECTED'],
        ['staging', 'STOPPED'],
        ['shared-services', 'ERROR'],
        ['test-network-recovery-fails', 'PROTECTED'],
      ]);
      expect(networks.map(({ replicationStatusDetails }) => replicationStatusDetails !== undefined)).toEqual([
        false,
        false,
        true,
        false,
      ]);
      expect(networks.map(({ sourceNetworkID }) => sourceNetworkID).at(-1)).toBe(FAILING_NETWORK);
    }));

  test('shows where a network is from, and that it was never recovered', () =>
    withSimulator(async ({ client }) => {
      const network = await networkNamed(client, 'production');

      expect(network).toEqual({
        sourceNetworkID: expect.stringMatching(/^sn-[0-9a-f]{17}$/),
        sourceVpcID: expect.stringMatching(/^vpc-[0-9a-f]{17}$/),
        arn: `arn:aws:drs:us-east-1:123456789012:source-network/${network.sourceNetworkID}`,
        tags: { Name: 'production' },
        replicationStatus: 'PROTECTED',
        sourceAccountID: '123456789012',
        sourceRegion: 'us-west-2',
        lastRecovery: { lastRecoveryResult: 'NOT_STARTED' },
      });
    }));

  test('makes the same networks of the same seed, and others of another', async () => {
    const ids: string[][] = [];
    for (const seed of ['one', 'one', 'two']) {
      await withSimulator(
        async ({ client }) => {
          ids.push((await listNetworks(client)).map(({ sourceNetworkID = '' }) => sourceNetworkID));
        },
        { seed },
      );
    }

    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]?.[0]).not.toBe(ids[0]?.[0]);
  });

  test('finds networks by id and by origin', () =>
    withSimulator(async ({ client }) => {
      const id = await networkIDNamed(client, 'staging');

      expect(await count(client, { sourceNetworkIDs: [id] })).toBe(1);
      expect(await count(client, { sourceNetworkIDs: [] })).toBe(4);
      expect(await count(client, { sourceNetworkIDs: [NOBODY] })).toBe(0);
      expect(await count(client, { originAccountID: '123456789012', originRegion: 'us-west-2' })).toBe(4);
      expect(await count(client, { originAccountID: '210987654321' })).toBe(0);
      expect(await count(client, { originRegion: 'us-east-1' })).toBe(0);
    }));

  test('cuts its list into pages', () =>
    withSimulator(async ({ client }) => {
      const first = await client.send(new DescribeSourceNetworksCommand({ maxResults: 3 }));
      const token = first.nextToken ?? '';

      const { items, nextToken } = await client.send(new DescribeSourceNetworksCommand({ nextToken: token }));

      expect(first.items).toHaveLength(3);
      expect(items?.map(({ sourceNetworkID }) => sourceNetworkID)).toEqual([FAILING_NETWORK]);
      expect(nextToken).toBeUndefined();
    }));

  test('has the networks of the servers from AWS, and of no others', () =>
    withSimulator(
      async ({ client }) => {
        const ids = (await listNetworks(client)).slice(0, 3).map(({ sourceNetworkID }) => sourceNetworkID);

        const fromAws = await serversFrom(client, 'AWS');
        const others = await serversFrom(client, 'ON_PREMISES');

        expect(fromAws.length).toBeGreaterThan(3);
        expect(new Set(fromAws.map(({ sourceNetworkID }) => sourceNetworkID))).toEqual(new Set(ids));
        for (const server of others) expect(server).not.toHaveProperty('sourceNetworkID');
      },
      { servers: 48 },
    ));
});

describe('the replication of a source network', () => {
  test('is in progress for a while after it is started, then the network is protected', () =>
    withSimulator(async ({ client, advance }) => {
      const id = await networkIDNamed(client, 'staging');

      const { sourceNetwork, $metadata } = await start(client, id);
      advance(55 * SECOND_MS);
      const during = await findNetwork(client, id);
      advance(70 * SECOND_MS);
      const after = await findNetwork(client, id);

      expect($metadata.httpStatusCode).toBe(200);
      expect(sourceNetwork).toMatchObject({ sourceNetworkID: id, replicationStatus: 'IN_PROGRESS' });
      expect(during?.replicationStatus).toBe('IN_PROGRESS');
      expect(after?.replicationStatus).toBe('PROTECTED');
    }));

  test('is started again after an error', () =>
    withSimulator(async ({ client, advance }) => {
      const id = await networkIDNamed(client, 'shared-services');

      await start(client, id);
      advance(2 * MINUTE_MS);

      const network = await findNetwork(client, id);
      expect(network?.replicationStatus).toBe('PROTECTED');
      expect(network).not.toHaveProperty('replicationStatusDetails');
    }));

  test('stops at once', () =>
    withSimulator(async ({ client }) => {
      const id = await networkIDNamed(client, 'production');

      const { sourceNetwork, $metadata } = await stop(client, id);

      expect($metadata.httpStatusCode).toBe(200);
      expect(sourceNetwork).toMatchObject({ sourceNetworkID: id, replicationStatus: 'STOPPED' });
    }));

  test('is neither started nor stopped twice', () =>
    withSimulator(async ({ client }) => {
      const running = await networkIDNamed(client, 'production');
      const stopped = await networkIDNamed(client, 'staging');

      await expect(start(client, running)).rejects.toMatchObject({ ...CONFLICT, resourceId: running });
      await expect(stop(client, stopped)).rejects.toMatchObject({ ...CONFLICT, resourceId: stopped });
    }));

  test('does not change while the network is recovered', () =>
    withSimulator(async ({ client }) => {
      const id = await networkIDNamed(client, 'production');
      await recoverNetworks(client, { sourceNetworks: [{ sourceNetworkID: id }] });

      await expect(stop(client, id)).rejects.toMatchObject(CONFLICT);
    }));

  test('belongs to a network that is there', () =>
    withSimulator(async ({ client }) => {
      await expect(start(client, NOBODY)).rejects.toMatchObject(NOT_FOUND);
      await expect(stop(client, NOBODY)).rejects.toMatchObject(NOT_FOUND);
    }));
});

describe('CreateSourceNetwork', () => {
  test('answers 201 with the id of a network that is stopped', () =>
    withSimulator(async ({ client }) => {
      const { sourceNetworkID = '', $metadata } = await client.send(
        new CreateSourceNetworkCommand({ ...NEW_VPC, tags: { team: 'network' } }),
      );

      expect($metadata.httpStatusCode).toBe(201);
      expect((await listNetworks(client)).at(-1)).toMatchObject({
        sourceNetworkID,
        sourceVpcID: NEW_VPC.vpcID,
        sourceAccountID: NEW_VPC.originAccountID,
        sourceRegion: NEW_VPC.originRegion,
        replicationStatus: 'STOPPED',
        tags: { team: 'network' },
      });
    }));

  test('refuses a VPC that has a network', () =>
    withSimulator(async ({ client }) => {
      const { sourceNetworkID } = await client.send(new CreateSourceNetworkCommand(NEW_VPC));

      await expect(client.send(new CreateSourceNetworkCommand(NEW_VPC))).rejects.toMatchObject({
        ...CONFLICT,
        resourceId: sourceNetworkID,
      });
    }));

  test('refuses more than 100 networks', () =>
    withSimulator(async ({ client }) => {
      const create = (index: number) =>
        client.send(
          new CreateSourceNetworkCommand({ ...NEW_VPC, vpcID: `vpc-${String(index).padStart(8, '0')}` }),
        );
      for (let index = 0; index < 96; index++) await create(index);

      await expect(create(96)).rejects.toMatchObject({
        name: 'ServiceQuotaExceededException',
        quotaCode: 'L-4B0323BD',
      });
    }));
});

describe('DeleteSourceNetwork', () => {
  const remove = (client: DrsClient, sourceNetworkID: string) =>
    client.send(new DeleteSourceNetworkCommand({ sourceNetworkID }));

  test('answers 204, and the network is gone with its tags', () =>
    withSimulator(async ({ client }) => {
      const { sourceNetworkID = '', arn } = await networkNamed(client, 'staging');

      const { $metadata } = await remove(client, sourceNetworkID);

      expect($metadata.httpStatusCode).toBe(204);
      expect(await findNetwork(client, sourceNetworkID)).toBeUndefined();
      await expect(client.send(new ListTagsForResourceCommand({ resourceArn: arn }))).rejects.toMatchObject({
        resourceType: 'SOURCE_NETWORK',
      });
      await expect(remove(client, sourceNetworkID)).rejects.toMatchObject({ name: NOT_FOUND.name });
    }));

  test('refuses a network that is replicated', () =>
    withSimulator(async ({ client }) => {
      await expect(remove(client, FAILING_NETWORK)).rejects.toMatchObject(CONFLICT);
    }));
});

describe('ExportSourceNetworkCfnTemplate', () => {
  const exportOf = (client: DrsClient, sourceNetworkID: string) =>
    client.send(new ExportSourceNetworkCfnTemplateCommand({ sourceNetworkID }));

  test('says where the template of a protected network is', () =>
    withSimulator(async ({ client }) => {
      const { s3DestinationUrl } = await exportOf(client, FAILING_NETWORK);

      expect(s3DestinationUrl).toMatch(
        /^https:\/\/[a-z0-9-]+\.s3\.us-east-1\.amazonaws\.com\/sn-networkfails00000\.json$/,
      );
    }));

  test('refuses any other', () =>
    withSimulator(async ({ client }) => {
      await expect(exportOf(client, await networkIDNamed(client, 'staging'))).rejects.toMatchObject(CONFLICT);
      await expect(exportOf(client, NOBODY)).rejects.toMatchObject(NOT_FOUND);
    }));
});
