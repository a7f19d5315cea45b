import { DescribeSourceServersCommand, paginateDescribeSourceServers } from '@aws-sdk/client-drs';
import type { DescribeSourceServersRequestFilters, DrsClient, SourceServer } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { modelClient } from './kit/modelClient.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { withSimulator } from './kit/withSimulator.js';

type Fields = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

async function find(
  client: DrsClient,
  filters: DescribeSourceServersRequestFilters,
): Promise<SourceServer[]> {
  return (await client.send(new DescribeSourceServersCommand({ filters }))).items ?? [];
}

describe('DescribeSourceServers', () => {
  test('fills every member that a replicating server has', () =>
    withSimulator(async ({ client }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);

      const [server] = await find(client, { sourceServerIDs: [sourceServerID] });

      expect(server).toMatchObject({
        sourceServerID,
        arn: `arn:aws:drs:us-east-1:123456789012:source-server/${sourceServerID}`,
        tags: { Name: 'web-01', role: 'web', wave: '1' },
        lastLaunchResult: 'NOT_STARTED',
        replicationDirection: 'FAILOVER',
        agentVersion: '4.5.20',
        stagingArea: { status: 'NOT_EXTENDED', stagingAccountID: '123456789012' },
        dataReplicationInfo: { dataReplicationState: 'CONTINUOUS', lagDuration: 'P0D' },
        lifeCycle: { lastLaunch: {}, lastSeenByServiceDateTime: '2026-03-01T12:00:00.000Z' },
        sourceProperties: {
          recommendedInstanceType: 'm5.large',
          identificationHints: { hostname: 'web-01', fqdn: 'web-01.example.internal' },
          ramBytes: 8_589_934_592,
          disks: [{ bytes: 42_949_672_960 }],
          supportsNitroInstances: true,
        },
      });
      expect(server?.dataReplicationInfo?.stagingAvailabilityZone).toMatch(/^us-east-1[abc]$/);
      expect(server?.lifeCycle?.elapsedReplicationDuration).toMatch(/^P\d+D$/);
      expect(server?.dataReplicationInfo?.replicatedDisks?.[0]?.totalStorageBytes).toBe(42_949_672_960);
    }));

  test('has some servers that come from AWS', () =>
    withSimulator(
      async ({ client }) => {
        const { items = [] } = await client.send(new DescribeSourceServersCommand({}));

        const origins = items.flatMap(
          ({ sourceCloudProperties }) => sourceCloudProperties?.originRegion ?? [],
        );

        expect(origins.length).toBeGreaterThan(0);
        expect(origins.length).toBeLessThan(24);
        expect(new Set(origins)).toEqual(new Set(['us-west-2']));
      },
      { servers: 24 },
    ));

  test('has machines of every kind', () =>
    withSimulator(
      async ({ client }) => {
        const { items = [] } = await client.send(new DescribeSourceServersCommand({}));
        const machines = items.slice(0, 24).flatMap(({ sourceProperties }) => sourceProperties ?? []);
        const kinds = machines.map(({ cpus, networkInterfaces, disks, supportsNitroInstances, os }) =>
          [
            cpus?.length,
            networkInterfaces?.length,
            disks?.length,
            supportsNitroInstances,
            /Windows|Linux/.exec(os?.fullString ?? '')?.[0],
          ].join(' '),
        );

        expect(new Set(kinds)).toEqual(
          new Set([
            '1 1 1 true Linux',
            '1 1 1 true Windows',
            '1 1 2 true Linux',
            '1 1 2 true Windows',
            '1 1 2 false Linux',
            '1 2 2 true Linux',
            '1 2 2 true Windows',
            '2 2 3 true Linux',
          ]),
        );
        expect(machines[7]).toMatchObject({
          recommendedInstanceType: 'c6g.2xlarge',
          cpus: [{ cores: 8, modelName: 'Neoverse-N1' }],
        });
        expect(machines[6]?.recommendedInstanceType).toBe('m4.xlarge');
      },
      { servers: 24 },
    ));

  test('has servers that are replicated onto an Outpost, and some that come from one', () =>
    withSimulator(
      async ({ send }) => {
        const { items } = await modelClient(send).call<{ items: readonly Fields[] }>('DescribeSourceServers');
        const staged = items.flatMap(
          ({ dataReplicationInfo }) => dataReplicationInfo?.stagingOutpostArn ?? [],
        );
        const origins = items.flatMap(
          ({ sourceCloudProperties }) => sourceCloudProperties?.sourceOutpostArn ?? [],
        );

        expect(staged).toHaveLength(4);
        expect(new Set(staged)).toEqual(
          new Set([
            expect.stringMatching(/^arn:aws:outposts:us-east-1:123456789012:outpost\/op-[0-9a-f]{17}$/),
          ]),
        );
        expect(origins[0]).toMatch(/^arn:aws:outposts:us-west-2:123456789012:outpost\/op-[0-9a-f]{17}$/);
      },
      { servers: 48 },
    ));

  test('finds a server by each kind of hardware id', () =>
    withSimulator(
      async ({ client }) => {
        const { items = [] } = await client.send(new DescribeSourceServersCommand({}));
        const propertiesOf = (server: SourceServer): SourceServer['sourceProperties'] =>
          server.sourceProperties;
        const mac = propertiesOf(items[0] ?? {})?.networkInterfaces?.[0]?.macAddress ?? '';
        const ec2 =
          items.flatMap((server) => propertiesOf(server)?.identificationHints?.awsInstanceID ?? [])[0] ?? '';
        const vmWare =
          items.flatMap((server) => propertiesOf(server)?.identificationHints?.vmWareUuid ?? [])[0] ?? '';

        for (const hardwareId of [mac, ec2, vmWare]) {
          expect(await find(client, { hardwareId })).toHaveLength(1);
        }
        expect(await find(client, { hardwareId: 'another' })).toHaveLength(0);
      },
      { servers: 24 },
    ));

  test('finds servers by staging account', () =>
    withSimulator(async ({ client }) => {
      expect(await find(client, { stagingAccountIDs: ['123456789012'] })).toHaveLength(25);
      expect(await find(client, { stagingAccountIDs: ['210987654321'] })).toHaveLength(0);
    }));

  test('shows each server once when paged through', () =>
    withSimulator(async ({ client }) => {
      const sizes: number[] = [];
      const ids = new Set<string | undefined>();

      for await (const { items = [] } of paginateDescribeSourceServers({ client, pageSize: 7 }, {})) {
        sizes.push(items.length);
        for (const { sourceServerID } of items) ids.add(sourceServerID);
      }

      expect(sizes).toEqual([7, 7, 7, 5]);
      expect(ids.size).toBe(26);
    }));

  test('has other servers for another seed', async () => {
    const fleets: string[][] = [];
    for (const seed of ['one', 'one', 'two']) {
      await withSimulator(async ({ client }) => void fleets.push(await ordinaryServerIDs(client)), { seed });
    }

    expect(fleets[0]).toEqual(fleets[1]);
    expect(fleets[0]).not.toEqual(fleets[2]);
  });
});
