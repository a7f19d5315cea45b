// A preflight over the whole gateway: each situation that the simulator has, and faults of DRS.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { Fault } from '../../src/simulator/simulator.js';
import { startTestGateway, takeAll, type TestGateway } from '../kit/gateway.js';
import { AUDIT, checkOver, inputOf, ordinaryServers, startOver, words } from '../kit/preflights.js';
import { HOME, OTHER, serversOf, startOverScopes } from '../kit/scopes.js';

const WATCH =
  'subscription ($jobID: ID!) { jobUpdates(jobID: $jobID) { __typename ... on JobUpdate { isFinal } } }';

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startTestGateway({ SIMULATOR_SPEED: '60', LAG_TARGET_SECONDS: '600' });
});
afterEach(() => gateway.stop());

const check = (input: Record<string, unknown>) => checkOver(gateway, input);
const ordinary = () => ordinaryServers(gateway);
const disturb = (...faults: readonly Fault[]) => gateway.simulator?.faults.set(faults);

describe('recoveryPreflight of a server', () => {
  it.each([
    [
      's-stalled0000000000',
      'READY_WITH_WARNINGS',
      ['WARNING STALLED', 'WARNING LAG_ABOVE_TARGET'],
      /AGENT_NOT_SEEN/,
    ],
    ['s-initialsync000000', 'BLOCKED', ['WARNING NOT_CONTINUOUS', 'ERROR NO_RECOVERY_POINT'], /INITIAL_SYNC/],
    [
      's-lagging0000000000',
      'READY_WITH_WARNINGS',
      ['WARNING NOT_CONTINUOUS', 'WARNING LAG_ABOVE_TARGET'],
      /BACKLOG/,
    ],
    ['s-recovered00000000', 'READY_WITH_WARNINGS', ['WARNING EXISTING_RECOVERY_INSTANCE'], /TERMINATES IT/],
    [
      's-notemplate0000000',
      'READY_WITH_WARNINGS',
      ['WARNING LAUNCH_TEMPLATE_MISSING'],
      /no EC2 launch template/,
    ],
    ['s-conflict000000000', 'BLOCKED', ['ERROR IN_A_JOB'], /drsjob-conflict000000000/],
    ['s-notfound000000000', 'BLOCKED', ['ERROR SOURCE_SERVER_NOT_FOUND'], /s-notfound000000000/],
    ['s-nosnapshots000000', 'READY', [], /^$/],
  ])('%s is %s', async (id, verdict, findings, message) => {
    const preflight = await check(inputOf([id]));

    const [server] = preflight.servers;
    expect(preflight.verdict).toBe(verdict);
    expect(server).toMatchObject({ sourceServerID: id, verdict });
    expect(words(server?.findings ?? [])).toEqual(findings);
    expect(server?.findings.map((each) => each.message).join(' ')).toMatch(message);
  });

  it('that is in step is ready, and says how much would be lost and what of the quotas would be used', async () => {
    const [id = ''] = await ordinary();

    const preflight = await check(inputOf([id]));

    expect(preflight).toMatchObject({
      __typename: 'RecoveryPreflight',
      scope: { name: 'simulator/us-east-1' },
      verdict: 'READY',
      findings: [],
      servers: [
        {
          sourceServer: { sourceServerID: id },
          recoverySnapshot: null,
          expectedDataLoss: expect.stringMatching(/^P/),
          recoveryPointAt: expect.stringMatching(/Z$/),
          findings: [],
        },
      ],
      quotas: [
        { quota: 'CONCURRENT_JOBS', quotaCode: 'L-D88FAC3A', limit: 20, requested: 1, isExceeded: false },
        { quota: 'SERVERS_PER_JOB', quotaCode: 'L-B827C881', limit: 100, inUse: 0, requested: 1 },
        { quota: 'SERVERS_IN_ALL_JOBS', quotaCode: 'L-05AFA8C6', limit: 500, requested: 1, isAssumed: true },
      ],
    });
  });

  it('that is behind expects to lose what its job then loses', async () => {
    const input = inputOf(['s-lagging0000000000']);

    const { servers } = await check(input);
    const { jobID } = (await startOver(gateway, input)).job as { jobID: string };
    await takeAll(gateway.subscribe(WATCH, { jobID }));
    const { data } = await gateway.send<{ job: { recoveryReport: { actualDataLoss: string } } }>(
      'query ($jobID: ID!) { job(jobID: $jobID) { ... on Job { recoveryReport { actualDataLoss } } } }',
      { jobID },
    );

    expect(servers).toMatchObject([{ recoverySnapshot: null, expectedDataLoss: 'PT2H13M' }]);
    // Counted from the start of the job; its data is taken some seconds later.
    expect(data?.job.recoveryReport.actualDataLoss).toMatch(/^PT2H1(2M[\d.]+S|3M)$/);
  });

  it('that names a snapshot says from when it would be, or that there is no such snapshot', async () => {
    const stalled = await check(inputOf(['s-stalled0000000000']));
    const snapshotID = stalled.servers[0]?.recoverySnapshot?.snapshotID ?? '';
    const named = (recoverySnapshotID: string) => ({
      isDrill: true,
      sourceServers: [{ sourceServerID: 's-stalled0000000000', recoverySnapshotID }],
    });

    const found = await check(named(snapshotID));
    const missing = await check(named('pit-00000000000000000'));

    expect(found).toMatchObject({
      verdict: 'READY_WITH_WARNINGS',
      servers: [{ recoverySnapshot: { snapshotID } }],
    });
    expect(words(found.servers[0]?.findings ?? [])).toEqual(['WARNING STALLED']);
    expect(found.servers[0]?.expectedDataLoss).toMatch(/^P\d+D/);
    expect(words(missing.servers[0]?.findings ?? [])).toContain('ERROR SNAPSHOT_NOT_FOUND');
  });

  it('changes nothing and writes nothing', async () => {
    await check(inputOf(['s-stalled0000000000', 's-recovered00000000']));

    const { data } = await gateway.send(AUDIT);

    expect(data).toEqual({ auditEvents: { nodes: [] } });
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(0);
  });

  it('names what breaks a rule of the input', async () => {
    const refusal = await check(inputOf(['no-server']));

    expect(refusal).toMatchObject({
      __typename: 'ValidationError',
      fieldList: [{ name: 'input.sourceServers[0].sourceServerID' }],
    });
  });
});

describe('recoveryPreflight when DRS does not answer', () => {
  it('cannot verify exactly the servers whose snapshots cannot be read', async () => {
    const [id = ''] = await ordinary();
    disturb({ kind: 'internalError', operation: 'DescribeRecoverySnapshots' });

    const preflight = await check(inputOf([id, 's-stalled0000000000']));

    expect(preflight.verdict).toBe('UNVERIFIED');
    expect(preflight.servers.map(({ verdict }) => verdict)).toEqual(['READY', 'UNVERIFIED']);
    expect(words(preflight.servers[1]?.findings ?? [])).toContain('UNVERIFIED COULD_NOT_BE_VERIFIED');
  }, 20_000);

  it('names the quota that is used up', async () => {
    await gateway.stop();
    gateway = await startTestGateway({ DRS_QUOTAS: '{"serversPerJob":1}' });
    const ids = await ordinary();

    const preflight = await check(inputOf(ids.slice(0, 2)));

    expect(words(preflight.findings)).toEqual(['ERROR TOO_MANY_SERVERS']);
    expect(preflight.verdict).toBe('BLOCKED');
  });

  it('is blocked where the account does not use DRS', async () => {
    await gateway.stop();
    gateway = await startTestGateway({
      DRS_SCOPES: '[{"accountID":"123456789012","region":"af-south-1"}]',
    });

    const preflight = await check(inputOf(['s-stalled0000000000']));

    expect(preflight.verdict).toBe('BLOCKED');
    expect(words(preflight.findings)).toContain('ERROR ACCOUNT_NOT_INITIALIZED');
    expect(preflight.servers.map(({ verdict }) => verdict)).toEqual(['UNVERIFIED']);
  });
});

describe('recoveryPreflight over several scopes', () => {
  beforeEach(async () => {
    await gateway.stop();
    gateway = await startOverScopes();
  });

  it('looks where the servers are, without being told', async () => {
    const [id = ''] = await serversOf(gateway, OTHER);

    expect(await check(inputOf([id]))).toMatchObject({ verdict: 'READY', scope: { name: OTHER } });
  });

  it('is an error where it cannot be told in which scope to look', async () => {
    const nowhere = await check(inputOf(['s-notfound000000000']));
    const [here = ''] = await serversOf(gateway, HOME);
    const [there = ''] = await serversOf(gateway, OTHER);
    const apart = await check(inputOf([here, there]));

    expect(nowhere).toMatchObject({ __typename: 'ResourceNotFoundError' });
    expect(apart).toMatchObject({ __typename: 'ValidationError', fieldList: [{ name: 'input' }] });
  });
});
