// A whole drill and what follows it, over HTTP and WebSocket on the simulator: launched, terminated by a key, told in the audit trail.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, takeAll, type TestGateway } from '../kit/gateway.js';

type Answered = Readonly<Record<string, unknown>> & { readonly __typename: string; readonly job?: Job };
interface Job {
  readonly jobID: string;
  readonly outcome: string;
  readonly participatingServers: readonly { readonly recoveryInstanceID: string | null }[];
}
interface Line {
  readonly action: string;
  readonly phase: string;
  readonly outcome: { readonly type: string; readonly isReplay: boolean } | null;
}

const JOB = 'job { jobID outcome type participatingServers { recoveryInstanceID } }';
const START = `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) { __typename
  ... on StartRecoverySuccess { ${JOB} } } }`;
const TERMINATE = `mutation ($input: TerminateRecoveryInstancesInput!) { terminateRecoveryInstances(input: $input) { __typename
  ... on TerminateRecoveryInstancesSuccess { isReplay requestID ${JOB} }
  ... on RecoveryError { message code } ... on ConflictError { busyServers { sourceServerID job { jobID } } } } }`;
const TAG = `mutation ($input: TagResourceInput!) { tagResource(input: $input) { __typename
  ... on TagResourceSuccess { resourceArn requestID } ... on ValidationError { fieldList { name } } } }`;
const WATCH = `subscription ($jobID: ID!) { jobUpdates(jobID: $jobID) { __typename ... on JobUpdate { ${JOB} } } }`;
const TRAIL = `query ($filter: AuditEventsFilter) { auditEvents(filter: $filter) { nodes { action phase outcome { type isReplay }
  input { __typename ... on RememberedTerminateRecoveryInstancesInput { recoveryInstanceIDs reason } } } } }`;
const REQUEST = `query ($key: String!) { recoveryRequest(idempotencyKey: $key) { __typename
  ... on RecoveryRequest { action state input { isDrill } job { jobID }
    actionInput { __typename ... on RememberedTerminateRecoveryInstancesInput { recoveryInstanceIDs } } } } }`;

let gateway: TestGateway;
let serverIDs: readonly string[];

beforeAll(async () => {
  gateway = await startTestGateway();
  const { data } = await gateway.send<{ sourceServers: { nodes: { sourceServerID: string }[] } }>(
    '{ sourceServers(first: 4) { nodes { sourceServerID } } }',
  );
  serverIDs = data?.sourceServers.nodes.map(({ sourceServerID }) => sourceServerID) ?? [];
});
afterAll(() => gateway.stop());

async function ask(document: string, input: object): Promise<Answered> {
  const { data, errors } = await gateway.send<Record<string, Answered>>(document, { input });
  const [answered] = Object.values(data ?? {});
  if (answered === undefined) throw new Error(JSON.stringify(errors));
  return answered;
}

/** The recovery instances of a drill that went well. */
async function drill(sourceServerIDs: readonly string[]): Promise<readonly string[]> {
  const sourceServers = sourceServerIDs.map((sourceServerID) => ({ sourceServerID }));
  const { job } = await ask(START, { isDrill: true, sourceServers });
  const events = await takeAll(gateway.subscribe<Answered>(WATCH, { jobID: job?.jobID }));
  const servers = events.at(-1)?.job?.participatingServers ?? [];
  return servers.map(({ recoveryInstanceID }) => recoveryInstanceID ?? '');
}

describe('a drill and its end', () => {
  let recoveryInstanceIDs: readonly string[];
  let answers: readonly Answered[];

  beforeAll(async () => {
    recoveryInstanceIDs = await drill(serverIDs.slice(0, 2));
    const input = { recoveryInstanceIDs, idempotencyKey: 'the-end', reason: 'the drill is over' };
    answers = [await ask(TERMINATE, input), await ask(TERMINATE, input)];
  });

  it('terminates what was launched, once for the key', () => {
    const [first, again] = answers;

    expect(first).toMatchObject({
      __typename: 'TerminateRecoveryInstancesSuccess',
      isReplay: false,
      job: { type: 'TERMINATE' },
    });
    expect(again).toMatchObject({
      isReplay: true,
      requestID: first?.requestID,
      job: { jobID: first?.job?.jobID },
    });
  });

  it('is followed to its end as any job', async () => {
    const [first] = answers;

    const events = await takeAll(gateway.subscribe<Answered>(WATCH, { jobID: first?.job?.jobID }));

    expect(events.at(-1)).toMatchObject({ job: { outcome: 'SUCCEEDED' } });
  });

  it('is a mismatch for other instances with the key', async () => {
    const input = { recoveryInstanceIDs: recoveryInstanceIDs.slice(1), idempotencyKey: 'the-end' };

    expect(await ask(TERMINATE, input)).toMatchObject({ __typename: 'IdempotencyMismatchError' });
  });

  it('is shown by its key, as what it is', async () => {
    const { data } = await gateway.send(REQUEST, { key: 'the-end' });

    expect(data?.recoveryRequest).toMatchObject({
      action: 'terminateRecoveryInstances',
      state: 'STARTED',
      input: null,
      actionInput: { __typename: 'RememberedTerminateRecoveryInstancesInput', recoveryInstanceIDs },
      job: { jobID: answers[0]?.job?.jobID },
    });
  });

  it('is told in the audit trail by the instances and by the job', async () => {
    const trailOf = async (filter: object) =>
      (await gateway.send<{ auditEvents: { nodes: Line[] } }>(TRAIL, { filter })).data?.auditEvents.nodes;

    const ofJob = await trailOf({ jobID: answers[0]?.job?.jobID });
    const ofInstance = await trailOf({ recoveryInstanceID: recoveryInstanceIDs[0] });

    expect(ofJob?.at(-1)).toMatchObject({
      action: 'terminateRecoveryInstances',
      phase: 'INTENT',
      input: { recoveryInstanceIDs, reason: 'the drill is over' },
    });
    expect(ofJob?.slice(-3).map(({ outcome }) => outcome)).toMatchObject([
      { type: 'TerminateRecoveryInstancesSuccess', isReplay: true },
      { type: 'TerminateRecoveryInstancesSuccess', isReplay: false },
      null as unknown as object,
    ]);
    expect(ofInstance).toEqual(ofJob?.slice(-3));
  });
});

describe('a termination whose answer is lost', () => {
  it('is found by what it does, and sent once', async () => {
    const recoveryInstanceIDs = await drill(serverIDs.slice(2, 3));
    const remove = gateway.simulator?.faults.add({
      kind: 'resetAfter',
      operation: 'TerminateRecoveryInstances',
      times: 1,
    });

    const result = await ask(TERMINATE, { recoveryInstanceIDs });

    remove?.();
    expect(result).toMatchObject({
      __typename: 'TerminateRecoveryInstancesSuccess',
      isReplay: false,
      job: { participatingServers: [{ recoveryInstanceID: recoveryInstanceIDs[0] }] },
    });
  });
});

describe('tags', () => {
  it('are set on what has an ARN, but none of the gateway', async () => {
    const { data } = await gateway.send<{ sourceServers: { nodes: { arn: string }[] } }>(
      '{ sourceServers(first: 1) { nodes { arn } } }',
    );
    const resourceArn = data?.sourceServers.nodes[0]?.arn ?? '';

    const answered = [
      await ask(TAG, { resourceArn, tags: [{ key: 'wave', value: '1' }] }),
      await ask(TAG, { resourceArn, tags: [{ key: 'drs-gateway:actor', value: 'me' }] }),
    ];

    expect(answered).toMatchObject([
      { __typename: 'TagResourceSuccess', resourceArn },
      { __typename: 'ValidationError', fieldList: [{ name: 'input.tags[0].key' }] },
    ]);
  });
});
