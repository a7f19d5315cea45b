// The same seed makes the same servers and ids, in every account and region.
import { describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../src/simulator/simulator.js';
import { startDrill } from './kit/drills.js';
import { rawSender, signedBy } from './kit/rawRequest.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, STARTED_AT, withSimulator } from './kit/withSimulator.js';

async function readFleet(seed: string, region: string, advanceMs = 0): Promise<string> {
  let fleet = '';
  await withSimulator(
    async ({ send, advance }) => {
      advance(advanceMs);
      fleet = (await send('/DescribeSourceServers', { headers: signedBy({ region }) })).body;
    },
    { seed },
  );
  return fleet;
}

describe('a seed', () => {
  test('makes the same servers each time, to the last letter', async () => {
    expect(await readFleet('one', 'us-east-1')).toBe(await readFleet('one', 'us-east-1'));
    expect(await readFleet('one', 'eu-west-1')).toBe(await readFleet('one', 'eu-west-1'));
  });

  test('makes other servers than another seed', async () => {
    expect(await readFleet('one', 'us-east-1')).not.toBe(await readFleet('two', 'us-east-1'));
    expect(await readFleet('one', 'eu-west-1')).not.toBe(await readFleet('two', 'eu-west-1'));
  });

  test('makes servers of the same age, whenever their region is first asked for', async () => {
    const added = (fleet: string) => fleet.match(/"firstByteDateTime":"[^"]*"/g) ?? [];
    const late = await readFleet('one', 'eu-west-1', 5 * MINUTE_MS);

    expect(added(late).length).toBeGreaterThan(8);
    expect(added(late)).toEqual(added(await readFleet('one', 'eu-west-1')));
  });

  test('makes the same ids for the same calls at the same instants', async () => {
    const ids: string[] = [];
    for (const seed of ['one', 'one', 'two']) {
      await withSimulator(
        async ({ client }) => {
          const [first = ''] = await ordinaryServerIDs(client);
          ids.push(await startDrill(client, first));
        },
        { seed },
      );
    }

    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
  });

  test('is `drs` where none is given, whose first servers the README names', async () => {
    const simulator = await startSimulator({ port: 0, speed: 60, servers: 2, now: () => STARTED_AT });

    const { body } = await rawSender(simulator.port)('/DescribeSourceServers');
    await simulator.stop();

    const ids = [...body.matchAll(/"sourceServerID":"([^"]*)"/g)].map(([, id]) => id);
    expect(ids.slice(0, 2)).toEqual(['s-dbb1835e1c9284ea4', 's-6ef736e8fd7423e10']);
  });
});
