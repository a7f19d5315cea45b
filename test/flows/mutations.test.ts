// What DRS changes at once, over two accounts and two regions: done in the scope where the thing is, and told there in the audit trail.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ask, type Answered, follow, mutationOf, trailOf } from '../kit/asking.js';
import type { TestGateway } from '../kit/gateway.js';
import { ABROAD, HOME, OTHER, serversOf, startOverScopes } from '../kit/scopes.js';

const SERVER_AFTER =
  'sourceServer { sourceServerID scope { name } dataReplicationInfo { dataReplicationState } }';
const START = mutationOf('startReplication', SERVER_AFTER);
const STOP = mutationOf('stopReplication', SERVER_AFTER);
const DISCONNECT = mutationOf('disconnectSourceServer', SERVER_AFTER);
const CONFIGURATION = 'scope { name } name copyTags launchDisposition recoveryMode';
const UPDATE = mutationOf('updateLaunchConfiguration', `launchConfiguration { ${CONFIGURATION} }`);
const DELETE_JOB = mutationOf('deleteJob', 'jobID');
const TAG = mutationOf('tagResource', 'resourceArn');
const UNTAG = mutationOf('untagResource', 'resourceArn');
const RECOVER = mutationOf('startRecovery', 'job { jobID }');
const SERVER = `query ($id: ID!) { sourceServer(sourceServerID: $id) { __typename ... on SourceServer {
  arn tags { key value } dataReplicationInfo { dataReplicationState }
  launchConfiguration(maxAgeSeconds: 3600) { ${CONFIGURATION} } } } }`;
const JOB = 'query ($id: ID!) { job(jobID: $id) { __typename ... on Job { jobID outcome } } }';
const JOBS = 'query ($scopes: [ID!]) { jobs(scopes: $scopes) { nodes { jobID } } }';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startOverScopes();
});
afterAll(() => gateway.stop());

const send = (document: string, input: object): Promise<Answered> => ask(gateway, document, { input });
const show = (id: string | undefined): Promise<Answered> => ask(gateway, SERVER, { id });

/** What the audit trail has come to tell since, line by line. */
async function toldSince(before: number): Promise<readonly string[]> {
  const lines = (await trailOf(gateway)).slice(before);
  return lines.map(
    ({ action, scope, phase, outcome }) =>
      `${scope?.name ?? 'no scope'}: ${action} ${outcome?.type ?? phase}`,
  );
}
const linesSoFar = async () => (await trailOf(gateway)).length;

/** The lines of changes in a scope, each with what came of it. */
function told(scope: string, outcomes: readonly (readonly [action: string, type: string])[]) {
  return outcomes.flatMap(([action, type]) => [`${scope}: ${action} INTENT`, `${scope}: ${action} ${type}`]);
}

describe('the replication of a source server', () => {
  it('is stopped and started where the server is', async () => {
    const [sourceServerID = ''] = await serversOf(gateway, OTHER);
    const before = await linesSoFar();

    const stopped = await send(STOP, { sourceServerID, reason: 'moved away' });
    const shown = await show(sourceServerID);
    const again = await send(STOP, { sourceServerID });
    const started = await send(START, { sourceServerID });
    const twice = await send(START, { sourceServerID });

    const there = { sourceServerID, scope: { name: OTHER } };
    expect(stopped).toMatchObject({
      __typename: 'StopReplicationSuccess',
      sourceServer: { ...there, dataReplicationInfo: { dataReplicationState: 'STOPPED' } },
    });
    expect(shown).toMatchObject({ dataReplicationInfo: { dataReplicationState: 'STOPPED' } });
    expect(started).toMatchObject({ __typename: 'StartReplicationSuccess', sourceServer: there });
    expect(started).not.toMatchObject({
      sourceServer: { dataReplicationInfo: { dataReplicationState: 'STOPPED' } },
    });
    expect([again, twice]).toMatchObject([{ __typename: 'ConflictError' }, { __typename: 'ConflictError' }]);
    expect(await toldSince(before)).toEqual(
      told(OTHER, [
        ['stopReplication', 'StopReplicationSuccess'],
        ['stopReplication', 'ConflictError'],
        ['startReplication', 'StartReplicationSuccess'],
        ['startReplication', 'ConflictError'],
      ]),
    );
  });

  it('ends when the server is disconnected, which is done once', async () => {
    const [sourceServerID = ''] = await serversOf(gateway, ABROAD);
    const before = await linesSoFar();

    const disconnected = await send(DISCONNECT, { sourceServerID });
    const shown = await show(sourceServerID);
    const again = await send(DISCONNECT, { sourceServerID });

    expect(disconnected).toMatchObject({
      __typename: 'DisconnectSourceServerSuccess',
      sourceServer: {
        scope: { name: ABROAD },
        dataReplicationInfo: { dataReplicationState: 'DISCONNECTED' },
      },
    });
    expect(shown).toMatchObject({ dataReplicationInfo: { dataReplicationState: 'DISCONNECTED' } });
    expect(again).toMatchObject({ __typename: 'ConflictError', code: 'ConflictException' });
    expect(await toldSince(before)).toEqual(
      told(ABROAD, [
        ['disconnectSourceServer', 'DisconnectSourceServerSuccess'],
        ['disconnectSourceServer', 'ConflictError'],
      ]),
    );
  });
});

describe('the launch configuration of a source server', () => {
  it('shows a change right after it, although it was remembered', async () => {
    const [, sourceServerID = ''] = await serversOf(gateway, OTHER);
    const { launchConfiguration: earlier } = await show(sourceServerID);
    const before = await linesSoFar();

    const updated = await send(UPDATE, { sourceServerID, name: 'renamed', launchDisposition: 'STOPPED' });
    const { launchConfiguration: later } = await show(sourceServerID);

    const changed = { ...(earlier as object), name: 'renamed', launchDisposition: 'STOPPED' };
    expect(earlier).toMatchObject({ launchDisposition: 'STARTED', scope: { name: OTHER } });
    expect(updated).toMatchObject({
      __typename: 'UpdateLaunchConfigurationSuccess',
      launchConfiguration: changed,
    });
    expect(later).toEqual(changed);
    expect(await toldSince(before)).toEqual(
      told(OTHER, [['updateLaunchConfiguration', 'UpdateLaunchConfigurationSuccess']]),
    );
  });

  it('stays remembered where the change is refused before it is sent', async () => {
    const [, sourceServerID = ''] = await serversOf(gateway, OTHER);
    const { launchConfiguration: earlier } = await show(sourceServerID);
    const before = await linesSoFar();
    gateway.simulator?.calls.reset();

    const refused = await send(UPDATE, { sourceServerID, name: 'x'.repeat(129) });
    const { launchConfiguration: later } = await show(sourceServerID);

    expect(refused).toMatchObject({ __typename: 'ValidationError', fieldList: [{ name: 'input.name' }] });
    expect(later).toEqual(earlier);
    expect(gateway.simulator?.calls.of('GetLaunchConfiguration')).toBe(0);
    expect(gateway.simulator?.calls.of('UpdateLaunchConfiguration')).toBe(0);
    expect(await toldSince(before)).toEqual([`${OTHER}: updateLaunchConfiguration ValidationError`]);
  });
});

describe('a job', () => {
  it('is deleted once it is over, and is gone then', async () => {
    const [, , sourceServerID = ''] = await serversOf(gateway, OTHER);
    const { job } = await send(RECOVER, { isDrill: true, sourceServers: [{ sourceServerID }] });
    const jobID = job?.jobID;
    const before = await linesSoFar();

    const tooEarly = await send(DELETE_JOB, { jobID });
    await follow(gateway, jobID, 'job { jobID }');
    const deleted = await send(DELETE_JOB, { jobID });
    const gone = await ask(gateway, JOB, { id: jobID });
    const { nodes } = await ask(gateway, JOBS, { scopes: [OTHER] });

    expect(tooEarly).toMatchObject({ __typename: 'ConflictError', code: 'ConflictException' });
    expect(deleted).toMatchObject({ __typename: 'DeleteJobSuccess', jobID });
    expect(gone).toMatchObject({ __typename: 'ResourceNotFoundError' });
    expect(nodes).not.toContainEqual({ jobID });
    expect(await toldSince(before)).toEqual(
      told(OTHER, [
        ['deleteJob', 'ConflictError'],
        ['deleteJob', 'DeleteJobSuccess'],
      ]),
    );
  });
});

describe('tags', () => {
  it('are set and taken away by the ARN, in the account and region that it names', async () => {
    const [, sourceServerID = ''] = await serversOf(gateway, ABROAD);
    const { arn: resourceArn } = await show(sourceServerID);
    const before = await linesSoFar();
    gateway.simulator?.calls.reset();

    const tagged = await send(TAG, { resourceArn, tags: [{ key: 'wave', value: '1' }] });
    const { tags } = await show(sourceServerID);
    const untagged = await send(UNTAG, { resourceArn, tagKeys: ['wave'] });
    const { tags: fewer } = await show(sourceServerID);

    expect(tagged).toMatchObject({ __typename: 'TagResourceSuccess', resourceArn });
    expect(tags).toContainEqual({ key: 'wave', value: '1' });
    expect(untagged).toMatchObject({ __typename: 'UntagResourceSuccess', resourceArn });
    expect(fewer).not.toContainEqual(expect.objectContaining({ key: 'wave' }));
    const abroad = { accountID: '210987654321', region: 'eu-west-1' };
    expect(gateway.simulator?.calls.of('TagResource', abroad)).toBe(1);
    expect(gateway.simulator?.calls.of('TagResource')).toBe(1);
    expect(await toldSince(before)).toEqual(
      told(ABROAD, [
        ['tagResource', 'TagResourceSuccess'],
        ['untagResource', 'UntagResourceSuccess'],
      ]),
    );
  });
});

describe('an attempt whose scope cannot be told', () => {
  const sourceServerID = 's-00000000000000000';
  const recoveryInstanceID = 'i-00000000000000000';
  const resourceArn = `arn:aws:drs:us-west-2:123456789012:source-server/${sourceServerID}`;

  it.each([
    ['startReplication', { sourceServerID }, 'ResourceNotFoundError'],
    ['stopReplication', { sourceServerID }, 'ResourceNotFoundError'],
    ['disconnectSourceServer', { sourceServerID }, 'ResourceNotFoundError'],
    ['updateLaunchConfiguration', { sourceServerID, name: 'x' }, 'ResourceNotFoundError'],
    ['startRecovery', { isDrill: true, sourceServers: [{ sourceServerID }] }, 'ResourceNotFoundError'],
    ['startFailbackLaunch', { recoveryInstanceIDs: [recoveryInstanceID] }, 'ResourceNotFoundError'],
    ['terminateRecoveryInstances', { recoveryInstanceIDs: [recoveryInstanceID] }, 'ResourceNotFoundError'],
    ['stopFailback', { recoveryInstanceID }, 'ResourceNotFoundError'],
    ['reverseReplication', { recoveryInstanceID }, 'ResourceNotFoundError'],
    ['disconnectRecoveryInstance', { recoveryInstanceID }, 'ResourceNotFoundError'],
    ['deleteRecoveryInstance', { recoveryInstanceID }, 'ResourceNotFoundError'],
    ['deleteJob', { jobID: 'drsjob-00000000000000000' }, 'ResourceNotFoundError'],
    [
      'associateSourceNetworkStack',
      { sourceNetworkID: 'sn-00000000000000000', cfnStackName: 'a-stack' },
      'ResourceNotFoundError',
    ],
    ['tagResource', { resourceArn, tags: [{ key: 'a', value: 'b' }] }, 'ValidationError'],
    ['untagResource', { resourceArn, tagKeys: ['a'] }, 'ValidationError'],
    ['initializeService', {}, 'ValidationError'],
  ] satisfies [string, object, string][])(
    'is refused, told once as of no scope, and nothing is sent: %s',
    async (action, input, type) => {
      const before = await linesSoFar();
      gateway.simulator?.calls.reset();

      const refused = await send(mutationOf(action, ''), input);

      const sent = Object.keys(gateway.simulator?.calls.all() ?? {});
      expect(refused).toMatchObject({ __typename: type });
      expect(await toldSince(before)).toEqual([`no scope: ${action} ${type}`]);
      expect(sent.filter((operation) => !operation.startsWith('Describe'))).toEqual([]);
    },
  );

  it('is refused for a thing that several scopes have, and made where the scope is named', async () => {
    const input = { sourceServerID: 's-lagging0000000000' };
    const before = await linesSoFar();

    const unnamed = await send(STOP, input);
    const named = await send(STOP, { ...input, scope: HOME });

    expect(unnamed).toMatchObject({
      __typename: 'ValidationError',
      fieldList: [{ name: 'input.scope' }],
    });
    expect(named).toMatchObject({
      __typename: 'StopReplicationSuccess',
      sourceServer: { scope: { name: HOME } },
    });
    expect(await toldSince(before)).toEqual([
      'no scope: stopReplication ValidationError',
      ...told(HOME, [['stopReplication', 'StopReplicationSuccess']]),
    ]);
  });
});
