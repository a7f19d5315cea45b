// The recovery of source networks, over HTTP and WebSocket on the simulator: streamed to its end, failed, its answer lost.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ask, type Answered, follow, mutationOf, trailOf } from '../kit/asking.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';

interface Network {
  readonly sourceNetworkID: string;
  readonly sourceVpcID: string;
  readonly replicationStatus: string;
}
interface LogItem {
  readonly event: string;
  readonly eventData: { readonly eventResourceData: object | null } | null;
}
interface Change {
  readonly __typename: string;
  readonly launchStatus?: string;
  readonly logItem?: LogItem;
}

const FAILING = 'sn-networkfails00000';
const JOB = `job { jobID type initiatedBy outcome tags { key value } participatingServers { sourceServerID }
  participatingResources { launchStatus participatingResourceID { __typename
    ... on SourceNetworkParticipant { sourceNetworkID sourceNetwork { replicationStatus } } } } }`;
const LOG_ITEM = `event eventData { rawError eventResourceData { __typename
  ... on SourceNetworkData { sourceNetworkID sourceVpc targetVpc stackName } } }`;
const CHANGES = `changes { __typename
  ... on ResourceLaunchStatusChange { launchStatus resource { participatingResourceID {
    ... on SourceNetworkParticipant { sourceNetworkID } } } }
  ... on JobLogItemAdded { logItem { ${LOG_ITEM} } } }`;
const LOG = `query ($jobID: ID!) { job(jobID: $jobID) { __typename ... on Job { logItems { nodes { ${LOG_ITEM} } } } } }`;
const NETWORK = `query ($id: ID!, $maxAge: Int) { sourceNetwork(sourceNetworkID: $id, maxAgeSeconds: $maxAge) { __typename
  ... on SourceNetwork { replicationStatus cfnStackName launchedVpcID
    lastRecovery { jobID lastRecoveryResult job { jobID outcome } } } } }`;
const NETWORKS = '{ sourceNetworks { nodes { sourceNetworkID sourceVpcID replicationStatus } } }';
const RECOVER = mutationOf('startSourceNetworkRecovery', `isReplay ${JOB}`);

let gateway: TestGateway;
let production: Network;
let stoppedID: string;

const send = (document: string, input: object): Promise<Answered> => ask(gateway, document, { input });
/** As DRS has it now. */
const show = (id: string): Promise<Answered> => ask(gateway, NETWORK, { id, maxAge: 0 });
const changesOf = (events: readonly Answered[]): readonly Change[] =>
  events.flatMap(({ changes }) => changes as readonly Change[]);
const statusesIn = (events: readonly Answered[]) =>
  changesOf(events).flatMap(({ launchStatus }) => (launchStatus === undefined ? [] : [launchStatus]));
const logIn = (events: readonly Answered[]) =>
  changesOf(events).flatMap(({ logItem }) => (logItem === undefined ? [] : [logItem]));

beforeAll(async () => {
  // Slow enough for a job to be watched before it is over.
  gateway = await startTestGateway({ SIMULATOR_SPEED: '300' });
  const { data } = await gateway.send<{ sourceNetworks: { nodes: Network[] } }>(NETWORKS);
  const networks = data?.sourceNetworks.nodes ?? [];
  const first = (status: string): Network => {
    const network = networks.find(({ replicationStatus }) => replicationStatus === status);
    if (network === undefined) throw new Error(`no network is ${status}`);
    return network;
  };
  [production, stoppedID] = [first('PROTECTED'), first('STOPPED').sourceNetworkID];
});
afterAll(() => gateway.stop());

describe('the recovery of a source network', () => {
  let answers: readonly Answered[];
  let meanwhile: Answered;
  let events: readonly Answered[];

  beforeAll(async () => {
    const { sourceNetworkID: id } = production;
    await ask(gateway, NETWORK, { id, maxAge: 3600 });
    const input = {
      sourceNetworks: [{ sourceNetworkID: id, cfnStackName: 'my-stack' }],
      idempotencyKey: 'networks-first',
      reason: 'the networks come first',
    };
    answers = [await send(RECOVER, input), await send(RECOVER, input)];
    [meanwhile, events] = await Promise.all([
      ask(gateway, NETWORK, { id, maxAge: 3600 }),
      follow(gateway, answers[0]?.job?.jobID, `${JOB} ${CHANGES}`),
    ]);
  });

  it('starts one job for its key, with the network for its resource', () => {
    const [first, again] = answers;

    expect(first).toMatchObject({
      __typename: 'StartSourceNetworkRecoverySuccess',
      isReplay: false,
      job: {
        initiatedBy: 'CREATE_NETWORK_RECOVERY',
        participatingServers: [],
        participatingResources: [
          {
            participatingResourceID: {
              __typename: 'SourceNetworkParticipant',
              sourceNetworkID: production.sourceNetworkID,
              sourceNetwork: { replicationStatus: 'PROTECTED' },
            },
          },
        ],
      },
    });
    expect(again).toMatchObject({ isReplay: true, job: { jobID: first?.job?.jobID } });
    expect(gateway.simulator?.calls.of('StartSourceNetworkRecovery')).toBe(1);
  });

  it('shows in its network at once, although that was remembered', () => {
    const jobID = answers[0]?.job?.jobID;

    expect(meanwhile).toMatchObject({ lastRecovery: { jobID, job: { jobID } } });
  });

  it('streams how its resource is launched, to the end', () => {
    expect(statusesIn(events).at(-1)).toBe('LAUNCHED');
    expect(changesOf(events)).toContainEqual({
      __typename: 'ResourceLaunchStatusChange',
      launchStatus: 'LAUNCHED',
      resource: { participatingResourceID: { sourceNetworkID: production.sourceNetworkID } },
    });
    expect(events.at(-1)).toMatchObject({
      isFinal: true,
      job: { outcome: 'SUCCEEDED', participatingResources: [{ launchStatus: 'LAUNCHED' }] },
    });
  });

  it('streams its log with what is known of the network', async () => {
    const known = {
      __typename: 'SourceNetworkData',
      sourceNetworkID: production.sourceNetworkID,
      sourceVpc: production.sourceVpcID,
      targetVpc: null,
      stackName: 'my-stack',
    };
    const deployed = { ...known, targetVpc: expect.stringMatching(/^vpc-/) };
    const toPair = ({ event, eventData }: LogItem) => [event, eventData?.eventResourceData ?? null];

    const job = await ask(gateway, LOG, { jobID: answers[0]?.job?.jobID });
    const streamed = logIn(events).map(toPair);

    const whole = (job.logItems as { nodes: readonly LogItem[] }).nodes.map(toPair);
    expect(whole).toEqual([
      ['JOB_START', null],
      ['DEPLOY_NETWORK_CONFIGURATION_START', known],
      ['DEPLOY_NETWORK_CONFIGURATION_END', deployed],
      ['UPDATE_LAUNCH_TEMPLATE_START', deployed],
      ['UPDATE_LAUNCH_TEMPLATE_END', deployed],
      ['JOB_END', null],
    ]);
    expect(streamed).toContainEqual(['UPDATE_LAUNCH_TEMPLATE_END', deployed]);
    expect(streamed).toEqual(whole.slice(-streamed.length));
  });

  it('leaves the network with its stack, its VPC and its job', async () => {
    const network = await show(production.sourceNetworkID);

    const jobID = answers[0]?.job?.jobID;
    expect(network).toMatchObject({
      cfnStackName: 'my-stack',
      launchedVpcID: expect.stringMatching(/^vpc-/),
      lastRecovery: { jobID, lastRecoveryResult: 'SUCCESS', job: { jobID, outcome: 'SUCCEEDED' } },
    });
  });

  it('is a mismatch for another stack with the key', async () => {
    const sourceNetworks = [{ sourceNetworkID: production.sourceNetworkID, cfnStackName: 'another' }];

    const result = await send(RECOVER, { sourceNetworks, idempotencyKey: 'networks-first' });

    expect(result).toMatchObject({ __typename: 'IdempotencyMismatchError' });
  });

  it('is told in the audit trail by its job', async () => {
    const lines = await trailOf(gateway, { jobID: answers[0]?.job?.jobID });

    expect(lines.slice(0, 3)).toMatchObject([
      {
        action: 'startSourceNetworkRecovery',
        phase: 'INTENT',
        input: { __typename: 'RememberedStartSourceNetworkRecoveryInput' },
      },
      { phase: 'OUTCOME', outcome: { type: 'StartSourceNetworkRecoverySuccess' } },
      { phase: 'OUTCOME', outcome: { type: 'StartSourceNetworkRecoverySuccess' } },
    ]);
  });
});

describe('a network recovery', () => {
  it('that fails ends FAILED, and says why in its log', async () => {
    const { job } = await send(RECOVER, { sourceNetworks: [{ sourceNetworkID: FAILING }] });

    const events = await follow(gateway, job?.jobID, `${JOB} ${CHANGES}`);

    expect(events.at(-1)).toMatchObject({
      isFinal: true,
      job: { outcome: 'FAILED', participatingResources: [{ launchStatus: 'FAILED' }] },
    });
    expect(statusesIn(events).at(-1)).toBe('FAILED');
    expect(logIn(events)).toContainEqual({
      event: 'NETWORK_RECOVERY_FAIL',
      eventData: {
        rawError: expect.stringContaining('ROLLBACK_COMPLETE'),
        eventResourceData: expect.objectContaining({ sourceNetworkID: FAILING }),
      },
    });
    expect(await show(FAILING)).toMatchObject({
      lastRecovery: { lastRecoveryResult: 'FAIL', job: { outcome: 'FAILED' } },
    });
  });

  it('whose answer is lost is found by its tag, and sent once', async () => {
    gateway.simulator?.calls.reset();
    gateway.simulator?.faults.add({ kind: 'resetAfter', operation: 'StartSourceNetworkRecovery', times: 1 });

    const result = await send(RECOVER, {
      sourceNetworks: [{ sourceNetworkID: production.sourceNetworkID }],
    });

    expect(result).toMatchObject({
      __typename: 'StartSourceNetworkRecoverySuccess',
      isReplay: false,
      job: {
        initiatedBy: 'UPDATE_NETWORK_RECOVERY',
        tags: expect.arrayContaining([{ key: 'drs-gateway:request-id', value: result.requestID }]),
      },
    });
    expect(gateway.simulator?.calls.of('StartSourceNetworkRecovery')).toBe(1);
    expect(gateway.simulator?.faults.list()).toEqual([]);
    await follow(gateway, result.job?.jobID, JOB);
  });

  it('is started for one of two that come at once, and refused for a network that is not protected', async () => {
    const input = { sourceNetworks: [{ sourceNetworkID: FAILING }] };

    const both = await Promise.all([send(RECOVER, input), send(RECOVER, input)]);
    const unprotected = await send(RECOVER, { sourceNetworks: [{ sourceNetworkID: stoppedID }] });

    const [started, busy] = both[0].__typename === 'ConflictError' ? both.toReversed() : both;
    expect([started, busy, unprotected]).toMatchObject([
      { __typename: 'StartSourceNetworkRecoverySuccess' },
      { __typename: 'ConflictError', message: expect.stringContaining('processed by a Job') },
      { __typename: 'ConflictError', message: expect.stringContaining('STOPPED') },
    ]);
    await follow(gateway, started?.job?.jobID, JOB);
  });
});
