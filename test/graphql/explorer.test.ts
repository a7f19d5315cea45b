// The sample operations of the explorer, each of them run.
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, OperationTypeNode, parse, print, validate } from 'graphql';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const document = parse(read('docs/explorer.simulator.graphql'));
const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
const jobID = 'drsjob-conflict000000000';

/** An operation with the fragments that it uses, as Sandbox sends it. */
function textOf(name: string): string {
  const text = operations
    .filter((operation) => operation.name?.value === name)
    .map(print)
    .join('\n');
  return [text, ...fragments.filter((each) => text.includes(`...${each.name.value}`)).map(print)].join('\n');
}

const named = (type: OperationTypeNode) =>
  operations
    .filter((operation) => operation.operation === type)
    .map((operation) => operation.name?.value ?? '');

/** What each mutation of the samples is there to meet. */
const MEETS: Readonly<Record<string, string>> = {
  StartDrill: 'StartRecoverySuccess',
  StartDrillOnce: 'StartRecoverySuccess',
  StartDrillOnPreflight: 'StartRecoverySuccess',
  EndDrill: 'TerminateRecoveryInstancesSuccess',
  RecoverNetwork: 'StartSourceNetworkRecoverySuccess',
  UpdateLaunchConfiguration: 'UpdateLaunchConfigurationSuccess',
  TagServer: 'TagResourceSuccess',
  MeetConflict: 'ConflictError',
  MeetQuotaExceeded: 'ServiceQuotaExceededError',
  MeetThrottling: 'ThrottlingError',
  MeetUninitializedAccount: 'UninitializedAccountError',
  MeetInternalServer: 'InternalServerError',
  MeetValidation: 'ValidationError',
  MeetAccessDenied: 'AccessDeniedError',
  MeetResourceNotFound: 'ResourceNotFoundError',
  MeetLostAnswer: 'StartRecoverySuccess',
  MeetOutcomeUnknown: 'OutcomeUnknownError',
  MeetPreflightOutdated: 'PreflightOutdatedError',
  MeetFailedLaunch: 'StartRecoverySuccess',
};

describe("the explorer's samples", () => {
  let gateway: TestGateway;
  let variables: Record<string, unknown>;

  beforeAll(async () => {
    gateway = await startTestGateway({ START_WAIT_MS: '50' });
    const { data } = await gateway.send<{ recoveryInstances: { nodes: { recoveryInstanceID: string }[] } }>(
      '{ recoveryInstances(first: 1) { nodes { recoveryInstanceID } } }',
    );
    variables = {
      jobID,
      recoveryInstanceIDs: data?.recoveryInstances.nodes.map((node) => node.recoveryInstanceID),
    };
  });
  afterAll(() => gateway.stop());

  it.each(named(OperationTypeNode.MUTATION))('meet what they are there for: %s', async (name) => {
    const answer = await gateway.send(textOf(name), variables);

    expect(answer.errors).toBeUndefined();
    expect(Object.values(answer.data ?? {})).toEqual([
      expect.objectContaining({ __typename: MEETS[name] ?? 'in the table above' }),
    ]);
  });

  it.each(named(OperationTypeNode.QUERY))('answer with data: %s', async (name) => {
    const answer = await gateway.send(textOf(name), variables);

    expect(answer.errors).toBeUndefined();
    expect(Object.values(answer.data ?? {})).toEqual([expect.any(Object)]);
  });

  it.each(named(OperationTypeNode.SUBSCRIPTION))('begin with an update: %s', async (name) => {
    const events = gateway.subscribe(textOf(name), variables);

    const first = await events.next();

    expect(first.value).toMatchObject({ __typename: 'JobUpdate' });
    await events.return?.();
  });
});

describe("the explorer's samples for AWS", () => {
  const text = read('docs/explorer.aws.graphql');

  it('are valid, name no test server, and start nothing for real', () => {
    const starts = /startRecovery\(\s*input: \{\s*isDrill: (\w+)/g;

    expect(validate(buildSchema(read('schema.graphql')), parse(text))).toEqual([]);
    expect(text).not.toMatch(/"s-|imulated/);
    expect([...text.matchAll(starts)].map((match) => match[1])).toEqual(['true']);
  });
});
