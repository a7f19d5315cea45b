// The way back after a real recovery, over HTTP and WebSocket on the simulator: launched once for a key, stopped, reversed, cut off.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ask, askUntil, type Answered, follow, mutationOf, trailOf } from '../kit/asking.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';

interface Server {
  readonly sourceServerID: string;
  readonly sourceCloudProperties: object | null;
}
interface Recovered {
  readonly participatingServers: readonly {
    readonly sourceServerID: string;
    readonly recoveryInstanceID: string;
  }[];
}

const JOB = `job { jobID outcome type initiatedBy endDateTime tags { key value }
  participatingServers { sourceServerID recoveryInstanceID launchStatus } }`;
const INSTANCE = `query ($id: ID!) { recoveryInstance(recoveryInstanceID: $id) { __typename
  ... on RecoveryInstance { failback { state failbackJobID failbackJob { jobID outcome } }
    dataReplicationInfo { dataReplicationState } } } }`;
const SERVERS =
  '{ sourceServers(first: 24) { nodes { sourceServerID sourceCloudProperties { originRegion } } } }';
const RECOVER = mutationOf('startRecovery', 'job { jobID }');
const LAUNCH = mutationOf('startFailbackLaunch', `isReplay ${JOB}`);
const STOP = mutationOf('stopFailback', 'recoveryInstanceID');
const REVERSE = mutationOf('reverseReplication', 'recoveryInstanceID reversedDirectionSourceServerArn');
const DISCONNECT = mutationOf('disconnectRecoveryInstance', 'recoveryInstanceID');
const DELETE = mutationOf('deleteRecoveryInstance', 'recoveryInstanceID');

let gateway: TestGateway;
/** Of servers in a data centre, ready to be failed back; each test takes its own. */
let onPremises: readonly string[];
let fromAws: readonly string[];

const send = (document: string, input: object): Promise<Answered> => ask(gateway, document, { input });
const show = (id: string | undefined): Promise<Answered> => ask(gateway, INSTANCE, { id });
const stateOf = ({ failback }: Answered): string | undefined => (failback as { state: string } | null)?.state;
const untilState = (id: string, state: string): Promise<Answered> =>
  askUntil(gateway, INSTANCE, { id }, (instance) => stateOf(instance) === state);

/** Recovers servers for real, and gives the recovery instances in the order of the servers. */
async function recover(servers: readonly Server[]): Promise<readonly string[]> {
  const sourceServers = servers.map(({ sourceServerID }) => ({ sourceServerID }));
  const { job } = await send(RECOVER, { isDrill: false, sourceServers });
  const recovered = (await follow(gateway, job?.jobID, JOB)).at(-1)?.job as Recovered | undefined;
  return servers.map(
    ({ sourceServerID: id }) =>
      recovered?.participatingServers.find(({ sourceServerID }) => sourceServerID === id)
        ?.recoveryInstanceID ?? '',
  );
}

beforeAll(async () => {
  gateway = await startTestGateway({ SIMULATOR_SPEED: '2000' });
  const { data } = await gateway.send<{ sourceServers: { nodes: Server[] } }>(SERVERS);
  const servers = data?.sourceServers.nodes ?? [];
  const inAws = servers.filter(({ sourceCloudProperties }) => sourceCloudProperties !== null);
  const elsewhere = servers.filter(({ sourceCloudProperties }) => sourceCloudProperties === null);
  const instances = await recover([...elsewhere.slice(0, 4), ...inAws.slice(0, 2)]);
  [onPremises, fromAws] = [instances.slice(0, 4), instances.slice(4)];
  for (const id of onPremises) await untilState(id, 'FAILBACK_READY_FOR_LAUNCH');
});
afterAll(() => gateway.stop());

describe('a failback launch', () => {
  let answers: readonly Answered[];
  let events: readonly Answered[];

  beforeAll(async () => {
    gateway.simulator?.calls.reset();
    const input = {
      recoveryInstanceIDs: onPremises.slice(0, 1),
      idempotencyKey: 'home-again',
      reason: 'the data centre is back',
      tags: [{ key: 'wave', value: '1' }],
    };
    answers = [await send(LAUNCH, input), await send(LAUNCH, input)];
    events = await follow(gateway, answers[0]?.job?.jobID, JOB);
  });

  it('starts one job for its key, with its tags and that of its request', () => {
    const [first, again] = answers;

    expect(first).toMatchObject({
      __typename: 'StartFailbackLaunchSuccess',
      isReplay: false,
      job: {
        type: 'LAUNCH',
        initiatedBy: 'FAILBACK',
        participatingServers: [{ recoveryInstanceID: onPremises[0] }],
        tags: expect.arrayContaining([
          { key: 'wave', value: '1' },
          { key: 'drs-gateway:request-id', value: first?.requestID },
        ]),
      },
    });
    expect(again).toMatchObject({
      isReplay: true,
      requestID: first?.requestID,
      job: { jobID: first?.job?.jobID },
    });
    expect(gateway.simulator?.calls.of('StartFailbackLaunch')).toBe(1);
  });

  it('is followed until its machine is launched, and its stream completes', () => {
    expect(events.at(-1)).toMatchObject({
      __typename: 'JobUpdate',
      isFinal: true,
      job: { outcome: 'SUCCEEDED', participatingServers: [{ launchStatus: 'LAUNCHED' }] },
    });
    expect(events.slice(0, -1).map(({ isFinal }) => isFinal)).not.toContain(true);
  });

  it('leaves the failback completed, with its job at hand', async () => {
    const instance = await show(onPremises[0]);

    const jobID = answers[0]?.job?.jobID;
    expect(instance).toMatchObject({
      failback: {
        state: 'FAILBACK_COMPLETED',
        failbackJobID: jobID,
        failbackJob: { jobID, outcome: 'SUCCEEDED' },
      },
      dataReplicationInfo: { dataReplicationState: 'STOPPED' },
    });
  });

  it('is a mismatch for other instances with the key, and nothing is sent', async () => {
    const input = { recoveryInstanceIDs: onPremises.slice(1, 2), idempotencyKey: 'home-again' };

    expect(await send(LAUNCH, input)).toMatchObject({ __typename: 'IdempotencyMismatchError' });
    expect(gateway.simulator?.calls.of('StartFailbackLaunch')).toBe(1);
  });

  it('is refused while the instance is not ready for it', async () => {
    const refused = await send(LAUNCH, { recoveryInstanceIDs: onPremises.slice(0, 1) });

    expect(refused).toMatchObject({ __typename: 'ConflictError', code: 'ConflictException' });
    expect(refused.message).toContain('FAILBACK_COMPLETED');
  });

  it('is told in the audit trail by its instance', async () => {
    const lines = await trailOf(gateway, { recoveryInstanceID: onPremises[0] });

    expect(lines.map(({ action, phase, outcome }) => [action, phase, outcome?.type])).toEqual([
      ['startFailbackLaunch', 'INTENT', undefined],
      ['startFailbackLaunch', 'OUTCOME', 'StartFailbackLaunchSuccess'],
      ['startFailbackLaunch', 'OUTCOME', 'StartFailbackLaunchSuccess'],
      ['startFailbackLaunch', 'INTENT', undefined],
      ['startFailbackLaunch', 'OUTCOME', 'ConflictError'],
    ]);
  });
});

describe('a failback launch whose answer is lost', () => {
  it('is found by its tag, and sent once', async () => {
    gateway.simulator?.calls.reset();
    gateway.simulator?.faults.add({ kind: 'resetAfter', operation: 'StartFailbackLaunch', times: 1 });

    const result = await send(LAUNCH, { recoveryInstanceIDs: onPremises.slice(1, 2) });

    expect(result).toMatchObject({
      __typename: 'StartFailbackLaunchSuccess',
      isReplay: false,
      job: {
        initiatedBy: 'FAILBACK',
        participatingServers: [{ recoveryInstanceID: onPremises[1] }],
        tags: expect.arrayContaining([{ key: 'drs-gateway:request-id', value: result.requestID }]),
      },
    });
    expect(gateway.simulator?.calls.of('StartFailbackLaunch')).toBe(1);
    expect(gateway.simulator?.faults.list()).toEqual([]);
  });
});

describe('a failback', () => {
  it('is stopped, and has not started then', async () => {
    const recoveryInstanceID = onPremises[2];

    const stopped = await send(STOP, { recoveryInstanceID });

    expect(stopped).toMatchObject({ __typename: 'StopFailbackSuccess', recoveryInstanceID });
    expect(await show(recoveryInstanceID)).toMatchObject({
      failback: { state: 'FAILBACK_NOT_STARTED' },
      dataReplicationInfo: { dataReplicationState: 'NOT_STARTED' },
    });
  });

  it('of a server from AWS begins with ReverseReplication, which names the reversed server', async () => {
    const [recoveryInstanceID] = fromAws;

    const reversed = await send(REVERSE, { recoveryInstanceID });

    const { reversedDirectionSourceServerArn: arn } = reversed;
    expect(reversed).toMatchObject({ __typename: 'ReverseReplicationSuccess', recoveryInstanceID });
    expect(arn).toMatch(/^arn:aws:drs:us-east-1:123456789012:source-server\/s-[0-9a-z]{17}$/);
    const server = await ask(
      gateway,
      'query ($id: ID!) { sourceServer(sourceServerID: $id) { __typename ... on SourceServer { arn replicationDirection } } }',
      { id: String(arn).split('/').at(-1) },
    );
    expect(server).toMatchObject({ arn, replicationDirection: 'FAILBACK' });
  });

  it('of a server from elsewhere cannot begin with ReverseReplication', async () => {
    const refused = await send(REVERSE, { recoveryInstanceID: onPremises[2] });

    expect(refused).toMatchObject({ __typename: 'ValidationError', code: 'ValidationException' });
  });
});

describe('a recovery instance', () => {
  it('is deleted only once it is disconnected', async () => {
    const recoveryInstanceID = onPremises[3];

    const tooEarly = await send(DELETE, { recoveryInstanceID });
    const disconnected = await send(DISCONNECT, { recoveryInstanceID });
    const cutOff = await show(recoveryInstanceID);
    const deleted = await send(DELETE, { recoveryInstanceID });
    const gone = await show(recoveryInstanceID);

    expect(tooEarly).toMatchObject({ __typename: 'ConflictError', code: 'ConflictException' });
    expect(disconnected).toMatchObject({
      __typename: 'DisconnectRecoveryInstanceSuccess',
      recoveryInstanceID,
    });
    expect(cutOff).toMatchObject({ dataReplicationInfo: { dataReplicationState: 'DISCONNECTED' } });
    expect(deleted).toMatchObject({ __typename: 'DeleteRecoveryInstanceSuccess', recoveryInstanceID });
    expect(gone).toMatchObject({ __typename: 'ResourceNotFoundError' });
    const lines = await trailOf(gateway, { recoveryInstanceID });
    expect(lines.map(({ action, outcome }) => `${action} ${outcome?.type ?? 'INTENT'}`)).toEqual([
      'deleteRecoveryInstance INTENT',
      'deleteRecoveryInstance ConflictError',
      'disconnectRecoveryInstance INTENT',
      'disconnectRecoveryInstance DisconnectRecoveryInstanceSuccess',
      'deleteRecoveryInstance INTENT',
      'deleteRecoveryInstance DeleteRecoveryInstanceSuccess',
    ]);
  });
});
