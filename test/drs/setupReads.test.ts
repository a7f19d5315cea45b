// What DRS tells of how recovery is set up: what is sent for it, and when it is sent again.
import { describe, expect, it } from '@jest/globals';
import type { RecoveryInstanceID } from '../../src/domain/ids.js';
import { SCOPE } from '../domain/kit/jobs.js';
import { bareReplies, htmlPage, inTurn, refusal, reply } from '../kit/rawServer.js';
import { bench, SERVER_ID } from './kit/adapter.js';

const INSTANCE_ID = 'i-0123456789abcdef0' as RecoveryInstanceID;
const TEMPLATE_ID = 'lct-0123456789abcdef0';
const NETWORK_ID = 'sn-0123456789abcdef0';

describe('a read of set-up', () => {
  it('sends what is asked for, where DRS expects it', async () => {
    const { drs, server } = await bench(reply(200, { items: [], accounts: [] }));

    await drs.describeSourceNetworks({}, {});
    await drs.describeSourceNetworks(
      { sourceNetworkIDs: [NETWORK_ID], originAccountID: '123456789012', originRegion: 'eu-west-1' },
      { maxResults: 100, nextToken: 'next' },
    );
    await drs.describeLaunchConfigurationTemplates({ maxResults: 1000 });
    await drs.describeReplicationConfigurationTemplates({});
    await drs.listLaunchActions(TEMPLATE_ID, { maxResults: 5 });
    await drs.listExtensibleSourceServers('123456789012', { maxResults: 300 });

    expect(server.calls.map((call): unknown[] => [call.path, JSON.parse(call.body)])).toEqual([
      ['/DescribeSourceNetworks', {}],
      [
        '/DescribeSourceNetworks',
        {
          filters: {
            sourceNetworkIDs: [NETWORK_ID],
            originAccountID: '123456789012',
            originRegion: 'eu-west-1',
          },
          maxResults: 100,
          nextToken: 'next',
        },
      ],
      ['/DescribeLaunchConfigurationTemplates', { maxResults: 1000 }],
      ['/DescribeReplicationConfigurationTemplates', {}],
      ['/ListLaunchActions', { resourceId: TEMPLATE_ID, maxResults: 5 }],
      ['/ListExtensibleSourceServers', { stagingAccountID: '123456789012', maxResults: 300 }],
    ]);
  });

  it('asks for staging accounts by a query, and finds them under their own name', async () => {
    const accounts = [{ accountID: '123456789012' }, {}];
    const { drs, server, logger } = await bench(reply(200, { accounts, nextToken: 'more' }));

    const result = await drs.listStagingAccounts({ maxResults: 50, nextToken: 'next' });

    expect(result).toMatchObject({
      ok: true,
      value: { items: [{ scope: SCOPE, accountID: '123456789012' }], nextToken: 'more' },
    });
    expect(server.calls.map(({ path }) => path)).toEqual([
      '/ListStagingAccounts?maxResults=50&nextToken=next',
    ]);
    expect(logger.of('drs.droppedItem')).toEqual([{ noun: 'Account' }]);
  });

  it('asks for one thing by its id', async () => {
    const { drs, server } = await bench(
      reply(200, { sourceServerID: SERVER_ID, recoveryInstanceID: INSTANCE_ID }),
    );

    await drs.getLaunchConfiguration(SERVER_ID);
    await drs.getReplicationConfiguration(SERVER_ID);
    await drs.getFailbackReplicationConfiguration(INSTANCE_ID);

    expect(server.calls.map((call): unknown[] => [call.path, JSON.parse(call.body)])).toEqual([
      ['/GetLaunchConfiguration', { sourceServerID: SERVER_ID }],
      ['/GetReplicationConfiguration', { sourceServerID: SERVER_ID }],
      ['/GetFailbackReplicationConfiguration', { recoveryInstanceID: INSTANCE_ID }],
    ]);
  });

  it('answers an empty list of ids with an empty page, without any call', async () => {
    const { drs, server } = await bench(reply(200, { items: [{ sourceNetworkID: NETWORK_ID }] }));

    const result = await drs.describeSourceNetworks({ sourceNetworkIDs: [] }, {});

    expect(result).toEqual({ ok: true, value: { items: [], nextToken: null } });
    expect(server.calls).toHaveLength(0);
  });

  it.each([
    ['a 500', refusal(500, 'InternalServerException')],
    ['a ThrottlingException', refusal(429, 'ThrottlingException')],
    ['a reset', bareReplies.reset()],
    ['a cut body', bareReplies.cutBody(200)],
    ['a 200 with HTML', htmlPage(200)],
    ['a 200 that lacks the id', reply(200, { name: 'web' })],
  ])('of one thing is repeated after %s, four times at the most', async (_, fault) => {
    const good = reply(200, { sourceServerID: SERVER_ID, name: 'web' });
    const mended = await bench(inTurn(fault, fault, good));
    const broken = await bench(fault);

    const found = await mended.drs.getLaunchConfiguration(SERVER_ID);
    const notFound = await broken.drs.getLaunchConfiguration(SERVER_ID);

    expect(found).toMatchObject({ ok: true, value: { sourceServerID: SERVER_ID, name: 'web' } });
    expect(mended.server.calls).toHaveLength(3);
    expect(notFound.ok).toBe(false);
    expect(broken.server.calls).toHaveLength(4);
  });

  it("gives DRS's refusal of one thing at once", async () => {
    const { drs, server } = await bench(
      refusal(404, 'ResourceNotFoundException', { resourceId: SERVER_ID, resourceType: 'SOURCE_SERVER' }),
    );

    const result = await drs.getLaunchConfiguration(SERVER_ID);

    expect(result).toMatchObject({
      ok: false,
      failure: { kind: 'ResourceNotFoundError', resourceId: SERVER_ID },
    });
    expect(server.calls).toHaveLength(1);
  });
});
