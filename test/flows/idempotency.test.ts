// Keys, lost answers and what the gateway remembers of them, over real HTTP and WebSocket, on the simulator and across a restart.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type CountingDrs, startCountingDrs } from '../kit/countingDrs.js';
import {
  type JobEventAnswer,
  startTestGateway,
  startTestGatewayAt,
  takeAll,
  takeUntil,
  type TestGateway,
} from '../kit/gateway.js';

const START = `mutation ($input: StartRecoveryInput!) {
  startRecovery(input: $input) {
    __typename
    ... on StartRecoverySuccess { isReplay requestID job { jobID tags { key value } } }
    ... on RecoveryError { message code isRetryable }
    ... on OutcomeUnknownError { requestID requestTagKey reconcileUntil }
    ... on IdempotencyMismatchError { requestID originalJob { jobID } }
  }
}`;
const REQUEST_FIELDS = `
  __typename
  ... on RecoveryRequest {
    requestID idempotencyKey state claimedAt settledAt reconcileUntil
    actor { name isVerified }
    input { isDrill tagKeys reason sourceServers { sourceServerID recoverySnapshotID } }
    job { jobID }
    error { __typename message code }
  }
  ... on RecoveryError { message }`;
const FIND = `query ($key: String) { recoveryRequest(idempotencyKey: $key) { ${REQUEST_FIELDS} } }`;
const FOLLOW = `subscription ($id: ID!) { recoveryRequestUpdates(requestID: $id) { ${REQUEST_FIELDS} } }`;
const WATCH = `subscription ($jobID: ID!, $after: String) {
  jobUpdates(jobID: $jobID, after: $after) {
    __typename ... on JobUpdate { cursor isFinal isResync job { status } changes { __typename } }
  }
}`;

type Answered = Readonly<Record<string, unknown>> & { readonly __typename: string };

const inputOf = (id: string, idempotencyKey: string, more: object = {}) => ({
  isDrill: true,
  sourceServers: [{ sourceServerID: id }],
  idempotencyKey,
  ...more,
});
const start = async (gateway: TestGateway, input: object): Promise<Answered | undefined> =>
  (await gateway.send<{ startRecovery: Answered }>(START, { input })).data?.startRecovery;
const find = async (gateway: TestGateway, key: string): Promise<Answered | undefined> =>
  (await gateway.send<{ recoveryRequest: Answered }>(FIND, { key })).data?.recoveryRequest;

describe('a key, on the simulator,', () => {
  let gateway: TestGateway;
  let serverID: string;

  beforeAll(async () => {
    gateway = await startTestGateway({ RECONCILE_WINDOW_MS: '1000' });
    const { data } = await gateway.send<{ sourceServers: { nodes: { sourceServerID: string }[] } }>(
      '{ sourceServers(first: 1) { nodes { sourceServerID } } }',
    );
    serverID = data?.sourceServers.nodes[0]?.sourceServerID ?? '';
  });
  afterAll(() => gateway.stop());

  it('sent twice starts one job, and its job names the request and the actor in its tags', async () => {
    const input = inputOf(serverID, 'twice', { tags: [{ key: 'team', value: 'blue' }], reason: 'a drill' });

    const first = await start(gateway, input);
    const second = await start(gateway, { ...input, reason: 'again' });

    const requestID = first?.requestID;
    expect(first).toMatchObject({ __typename: 'StartRecoverySuccess', isReplay: false });
    expect(second).toMatchObject({
      isReplay: true,
      requestID,
      job: { jobID: (first?.job as { jobID: string }).jobID },
    });
    expect(first?.job).toMatchObject({
      tags: expect.arrayContaining([
        { key: 'team', value: 'blue' },
        { key: 'drs-gateway:request-id', value: requestID },
        { key: 'drs-gateway:actor', value: 'anonymous' },
      ]),
    });
  });

  it('with another input is a mismatch that shows the job', async () => {
    const input = inputOf('s-launchfails000000', 'mismatch');
    const first = await start(gateway, input);

    const second = await start(gateway, { ...input, isDrill: false });

    expect(second).toMatchObject({
      __typename: 'IdempotencyMismatchError',
      isRetryable: false,
      requestID: first?.requestID,
      originalJob: { jobID: (first?.job as { jobID: string }).jobID },
    });
  });

  it('whose answer was lost starts one job all the same', async () => {
    const input = inputOf('s-lostanswer0000000', 'lost-answer');

    const answers = [await start(gateway, input), await start(gateway, input)];

    expect(answers).toMatchObject([
      { __typename: 'StartRecoverySuccess', isReplay: false },
      { __typename: 'StartRecoverySuccess', isReplay: true, requestID: answers[0]?.requestID },
    ]);
  });

  it('whose outcome is unknown is followed until it is released, and may then be sent again', async () => {
    const input = inputOf('s-noanswer000000000', 'no-answer', { reason: 'an outage' });

    const first = await start(gateway, input);
    const remembered = await find(gateway, 'no-answer');
    const events = await takeAll(gateway.subscribe<Answered>(FOLLOW, { id: first?.requestID }));
    const released = await find(gateway, 'no-answer');
    const second = await start(gateway, input);

    expect(first).toMatchObject({
      __typename: 'OutcomeUnknownError',
      isRetryable: false,
      requestTagKey: 'drs-gateway:request-id',
      reconcileUntil: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(remembered).toMatchObject({
      __typename: 'RecoveryRequest',
      requestID: first?.requestID,
      state: 'UNKNOWN',
      reconcileUntil: first?.reconcileUntil,
      settledAt: null,
      job: null,
      actor: { name: 'anonymous', isVerified: false },
      input: {
        isDrill: true,
        tagKeys: [],
        reason: 'an outage',
        sourceServers: [{ sourceServerID: 's-noanswer000000000', recoverySnapshotID: null }],
      },
      error: { __typename: 'ServiceUnavailableError' },
    });
    expect(events.map(({ state }) => state)).toEqual(['UNKNOWN', 'RELEASED']);
    expect(events.at(-1)).toEqual(released);
    expect(released).toMatchObject({ reconcileUntil: null, error: { code: 'GatewayNoJobAppeared' } });
    expect(second).toMatchObject({ __typename: 'OutcomeUnknownError' });
    expect(second?.requestID).not.toBe(first?.requestID);
  });

  it('that nobody has used names no request', async () => {
    expect(await find(gateway, 'never-used')).toMatchObject({ __typename: 'ResourceNotFoundError' });
  });

  it('and an id together, or neither, name no request', async () => {
    const answer = await gateway.send(
      '{ neither: recoveryRequest { __typename } both: recoveryRequest(requestID: "x", idempotencyKey: "y") { __typename } }',
    );

    expect(answer.data).toEqual({
      neither: { __typename: 'ValidationError' },
      both: { __typename: 'ValidationError' },
    });
  });

  it('is not followed where nobody knows the request: one event, and the end', async () => {
    const events = await takeAll(gateway.subscribe<Answered>(FOLLOW, { id: 'no-such-request' }));

    expect(events).toMatchObject([{ __typename: 'ResourceNotFoundError' }]);
  });
});

describe('a gateway that is stopped and started again on the same folder', () => {
  const opened: TestGateway[] = [];
  let drs: CountingDrs;
  let folder: string;

  const startGateway = async (): Promise<TestGateway> => {
    const gateway = await startTestGatewayAt(drs.endpoint, { DATA_DIR: folder });
    opened.push(gateway);
    return gateway;
  };
  const stopGateways = async () => {
    for (const gateway of opened.splice(0)) await gateway.stop();
  };

  beforeEach(async () => {
    drs = await startCountingDrs();
    folder = await mkdtemp(join(tmpdir(), 'drs-restart-'));
  });
  afterEach(async () => {
    await stopGateways();
    await drs.close();
    await rm(folder, { recursive: true, force: true });
  });

  const INPUT = inputOf('s-0123456789abcdef0', 'before-the-restart');
  const jobIDOf = (answer: Answered | undefined) => (answer?.job as { jobID: string }).jobID;

  it('knows its keys, and starts nothing again', async () => {
    const first = await start(await startGateway(), INPUT);
    await stopGateways();

    const second = await start(await startGateway(), INPUT);

    expect(second).toMatchObject({ isReplay: true, requestID: first?.requestID });
    expect(jobIDOf(second)).toBe(jobIDOf(first));
    expect(drs.startRequests).toBe(1);
  });

  it('knows its audit trail', async () => {
    const READ = '{ auditEvents { nodes { phase requestID idempotencyKey outcome { jobID } } } }';
    const before = await startGateway();
    await start(before, INPUT);
    const trail = await before.send(READ);
    await stopGateways();

    const after = await startGateway();

    expect((await after.send(READ)).data).toEqual(trail.data);
    expect(trail.data).toMatchObject({ auditEvents: { nodes: [{ phase: 'OUTCOME' }, { phase: 'INTENT' }] } });
  });

  it('goes on after a cursor from before with the changes that were missed', async () => {
    const before = await startGateway();
    const jobID = jobIDOf(await start(before, INPUT));
    const [present] = await takeUntil(before.subscribe(WATCH, { jobID }), () => true);
    await stopGateways();
    drs.advance(jobID, { status: 'STARTED' });

    const after = await startGateway();
    const events = await takeUntil<JobEventAnswer>(
      after.subscribe(WATCH, { jobID, after: present?.cursor }),
      ({ job }) => job?.status === 'STARTED',
    );

    const changes = events.flatMap((event) => event.changes ?? []);
    expect(present).toMatchObject({ __typename: 'JobUpdate', job: { status: 'PENDING' } });
    expect(changes).toContainEqual({ __typename: 'JobStatusChange' });
    expect(events.some(({ isResync }) => isResync)).toBe(false);
  });

  it('finds the job of a start whose answer it never had', async () => {
    drs.failStarts({ kind: 'hang' });
    drs.showAfterMs = Infinity;
    const before = await startGateway();
    const pending = start(before, INPUT);
    await drs.until(() => drs.starts.length === 1);
    await stopGateways();
    const [started] = drs.starts;
    drs.heal();
    drs.show(started?.jobID ?? '');

    const after = await startGateway();
    const first = await pending;
    const events = await takeAll(after.subscribe<Answered>(FOLLOW, { id: first?.requestID }));
    const second = await start(after, INPUT);

    expect(first).toMatchObject({ __typename: 'OutcomeUnknownError' });
    expect(events.at(-1)).toMatchObject({ state: 'STARTED', job: { jobID: started?.jobID } });
    expect(second).toMatchObject({ isReplay: true, job: { jobID: started?.jobID } });
    expect(drs.startRequests).toBe(1);
  });
});
