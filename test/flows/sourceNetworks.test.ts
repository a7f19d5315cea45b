// What else is done with source networks, over HTTP and WebSocket on the simulator: a stack associated, replication started and stopped.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ask, askUntil, type Answered, follow, mutationOf, trailOf } from '../kit/asking.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';

const JOB = `job { jobID initiatedBy outcome participatingResources { launchStatus participatingResourceID {
  ... on SourceNetworkParticipant { sourceNetworkID } } } }`;
const NETWORKS = '{ sourceNetworks { nodes { sourceNetworkID replicationStatus } } }';
const NETWORK = `query ($id: ID!, $maxAge: Int) { sourceNetwork(sourceNetworkID: $id, maxAgeSeconds: $maxAge) { __typename
  ... on SourceNetwork { replicationStatus cfnStackName lastRecovery { jobID lastRecoveryResult } } } }`;
const ASSOCIATE = mutationOf('associateSourceNetworkStack', `isReplay ${JOB}`);
const NETWORK_AFTER = 'sourceNetwork { sourceNetworkID replicationStatus }';
const START_REPLICATION = mutationOf('startSourceNetworkReplication', NETWORK_AFTER);
const STOP_REPLICATION = mutationOf('stopSourceNetworkReplication', NETWORK_AFTER);

let gateway: TestGateway;
/** A network that is not replicated at first. */
let sourceNetworkID: string;

const send = (document: string, input: object): Promise<Answered> => ask(gateway, document, { input });
/** As DRS has it now. */
const show = (): Promise<Answered> => ask(gateway, NETWORK, { id: sourceNetworkID, maxAge: 0 });

beforeAll(async () => {
  gateway = await startTestGateway();
  const { data } = await gateway.send<{ sourceNetworks: { nodes: Record<string, string>[] } }>(NETWORKS);
  const networks = data?.sourceNetworks.nodes ?? [];
  sourceNetworkID =
    networks.find(({ replicationStatus }) => replicationStatus === 'STOPPED')?.sourceNetworkID ?? '';
});
afterAll(() => gateway.stop());

describe('the association of a stack', () => {
  it('is a job of its own, followed to its end', async () => {
    const input = { sourceNetworkID, cfnStackName: 'stack-of-ours', idempotencyKey: 'associate' };

    const first = await send(ASSOCIATE, input);
    const again = await send(ASSOCIATE, input);
    const events = await follow(gateway, first.job?.jobID, JOB);

    expect(first).toMatchObject({
      __typename: 'AssociateSourceNetworkStackSuccess',
      isReplay: false,
      job: { initiatedBy: 'ASSOCIATE_NETWORK_RECOVERY' },
    });
    expect(again).toMatchObject({ isReplay: true, job: { jobID: first.job?.jobID } });
    expect(events.at(-1)).toMatchObject({ isFinal: true, job: { outcome: 'SUCCEEDED' } });
    expect(await show()).toMatchObject({
      cfnStackName: 'stack-of-ours',
      lastRecovery: { jobID: first.job?.jobID, lastRecoveryResult: 'ASSOCIATE_SUCCESS' },
    });
  });

  // DRS takes no tags for it.
  it('whose answer is lost is found by what it does, and sent once', async () => {
    gateway.simulator?.calls.reset();
    gateway.simulator?.faults.add({ kind: 'resetAfter', operation: 'AssociateSourceNetworkStack', times: 1 });

    const result = await send(ASSOCIATE, { sourceNetworkID, cfnStackName: 'stack-of-others' });

    expect(result).toMatchObject({
      __typename: 'AssociateSourceNetworkStackSuccess',
      isReplay: false,
      job: {
        initiatedBy: 'ASSOCIATE_NETWORK_RECOVERY',
        participatingResources: [{ participatingResourceID: { sourceNetworkID } }],
      },
    });
    expect(gateway.simulator?.calls.of('AssociateSourceNetworkStack')).toBe(1);
    await follow(gateway, result.job?.jobID, JOB);
  });
});

describe('the replication of a source network', () => {
  it('is started, becomes protected, and is stopped', async () => {
    const started = await send(START_REPLICATION, { sourceNetworkID });
    const twice = await send(START_REPLICATION, { sourceNetworkID });
    await askUntil(
      gateway,
      NETWORK,
      { id: sourceNetworkID, maxAge: 0 },
      ({ replicationStatus }) => replicationStatus === 'PROTECTED',
    );
    const stopped = await send(STOP_REPLICATION, { sourceNetworkID, reason: 'not needed' });
    const shown = await ask(gateway, NETWORK, { id: sourceNetworkID, maxAge: 3600 });

    expect(started).toMatchObject({
      __typename: 'StartSourceNetworkReplicationSuccess',
      sourceNetwork: { sourceNetworkID, replicationStatus: 'IN_PROGRESS' },
    });
    expect(twice).toMatchObject({ __typename: 'ConflictError' });
    expect(stopped).toMatchObject({
      __typename: 'StopSourceNetworkReplicationSuccess',
      sourceNetwork: { sourceNetworkID, replicationStatus: 'STOPPED' },
    });
    expect(shown).toMatchObject({ replicationStatus: 'STOPPED' });
  });

  it('whose answer is lost has an unknown outcome, was sent once, and is done where DRS did it', async () => {
    gateway.simulator?.calls.reset();
    gateway.simulator?.faults.add({
      kind: 'resetAfter',
      operation: 'StartSourceNetworkReplication',
      times: 1,
    });

    const result = await send(START_REPLICATION, { sourceNetworkID });

    expect(result).toMatchObject({ __typename: 'OutcomeUnknownError' });
    expect(result.message).toContain(sourceNetworkID);
    expect(gateway.simulator?.calls.of('StartSourceNetworkReplication')).toBe(1);
    expect(await ask(gateway, NETWORK, { id: sourceNetworkID, maxAge: 3600 })).not.toMatchObject({
      replicationStatus: 'STOPPED',
    });
    const lines = (await trailOf(gateway)).slice(-2);
    expect(lines.map(({ phase, outcome }) => [phase, outcome?.type])).toEqual([
      ['INTENT', undefined],
      ['OUTCOME', 'OutcomeUnknownError'],
    ]);
  });
});
