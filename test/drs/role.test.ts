// A scope with a role: STS in front, DRS behind it.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DrsOptions } from '../../src/drs/drs.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import {
  bareReplies,
  htmlPage,
  inTurn,
  refusal,
  reply,
  startRawServer,
  type Behaviour,
  type RawServer,
} from '../kit/rawServer.js';
import { aDrill, bench, JOB_ID, type Bench } from './kit/adapter.js';
import { assumed, ROLE_ARN, stsError } from './kit/sts.js';

const NOW = new ManualClock().now();
const HOUR_MS = 3_600_000;
const inAnHour = assumed(NOW + HOUR_MS);
const started = reply(202, { job: { jobID: JOB_ID } });
const noJobs = reply(200, { items: [] });
const NOTHING_SENT = expect.stringMatching(
  /^StartRecovery was not sent: the role of this scope could not be assumed /,
);

const opened: RawServer[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

interface RoleBench extends Bench {
  readonly sts: RawServer;
}

async function roleBench(
  behaveSts: Behaviour,
  behaveDrs: Behaviour,
  options: Partial<DrsOptions> = {},
): Promise<RoleBench> {
  const sts = await startRawServer(behaveSts);
  opened.push(sts);
  const role = { arn: ROLE_ARN, externalID: 'an-external-id', stsEndpoint: sts.endpoint };
  return { sts, ...(await bench(behaveDrs, { role, ...options })) };
}

/** Whose signatures DRS saw, in their order. */
function keysOf({ server }: RoleBench): readonly (string | undefined)[] {
  return server.calls.map(({ headers }) => /Credential=([^/]+)/.exec(headers.authorization ?? '')?.[1]);
}

describe('a scope with a role', () => {
  it('assumes it with its own credentials, and the external id', async () => {
    const { drs, sts } = await roleBench(inAnHour, started);

    await drs.startRecovery(aDrill(), Infinity);

    const [call] = sts.calls;
    expect(Object.fromEntries(new URLSearchParams(call?.body))).toEqual({
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: ROLE_ARN,
      RoleSessionName: 'drs-graphql-gateway',
      ExternalId: 'an-external-id',
    });
    expect(call?.headers.authorization).toMatch(/Credential=AKIDEXAMPLE\/\d+\/eu-central-1\/sts\//);
  });

  it('names its session and leaves out an external id that there is none of', async () => {
    const sts = await startRawServer(inAnHour);
    opened.push(sts);
    const role = { arn: ROLE_ARN, externalID: null, sessionName: 'drill', stsEndpoint: sts.endpoint };
    const { drs } = await bench(started, { role });

    await drs.startRecovery(aDrill(), Infinity);

    const sent = new URLSearchParams(sts.calls[0]?.body);
    expect([sent.get('RoleSessionName'), sent.has('ExternalId')]).toEqual(['drill', false]);
  });

  it('assumes it once for all calls, reads and changes, also for those at the same time', async () => {
    const parts = await roleBench(inAnHour, (call, number) =>
      (call.path === '/StartRecovery' ? started : noJobs)(call, number),
    );
    const { drs, sts, server } = parts;

    await Promise.all([1, 2, 3].map(() => drs.describeJobs({}, {})));
    await Promise.all([drs.startRecovery(aDrill(), Infinity), drs.describeJobs({}, {})]);

    expect(sts.calls).toHaveLength(1);
    expect(keysOf(parts)).toEqual(Array(5).fill('ASIAROLE1'));
    expect(server.calls[0]?.headers['x-amz-security-token']).toBe('a-session-token-1');
  });

  it('renews aside when five minutes are left, and goes on with what it has when that fails', async () => {
    const failing = stsError(403, 'AccessDenied', 'not any more');
    const parts = await roleBench(inTurn(inAnHour, failing), noJobs);
    const { drs, sts, clock } = parts;
    await drs.describeJobs({}, {});

    clock.advance(HOUR_MS - 299_000);
    const read = await drs.describeJobs({}, {});
    await sts.received(2);

    expect(read.ok).toBe(true);
    expect(keysOf(parts)).toEqual(['ASIAROLE1', 'ASIAROLE1']);
  });

  it('waits for new credentials when the old ones are over', async () => {
    const parts = await roleBench(inTurn(inAnHour, assumed(NOW + 2 * HOUR_MS)), noJobs);
    const { drs, clock } = parts;
    await drs.describeJobs({}, {});

    clock.advance(HOUR_MS);
    await drs.describeJobs({}, {});

    expect(keysOf(parts)).toEqual(['ASIAROLE1', 'ASIAROLE2']);
  });

  it('logs no secret', async () => {
    const { drs, logger } = await roleBench(inAnHour, started);

    await drs.startRecovery(aDrill(), Infinity);

    expect(logger.of('drs.roleAssumed')).toHaveLength(1);
    const log = JSON.stringify(logger.lines);
    const secrets = ['a-role-secret', 'a-session-token', 'an-external-id', 'a-secret-of-the-test'];
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  });
});

describe('credentials that DRS no longer takes', () => {
  it.each([
    [403, 'ExpiredTokenException'],
    [403, 'UnrecognizedClientException'],
  ])('are renewed, and the change is sent once more, after %i %s', async (status, name) => {
    const parts = await roleBench(inAnHour, inTurn(refusal(status, name), started));

    const answer = await parts.drs.startRecovery(aDrill(), Infinity);

    expect(answer.kind).toBe('done');
    expect(keysOf(parts)).toEqual(['ASIAROLE1', 'ASIAROLE2']);
  });

  it('are renewed, and the page is read once more', async () => {
    const parts = await roleBench(inAnHour, inTurn(refusal(403, 'ExpiredTokenException'), noJobs));

    const read = await parts.drs.describeJobs({}, {}, { attempts: 1 });

    expect(read.ok).toBe(true);
    expect(keysOf(parts)).toEqual(['ASIAROLE1', 'ASIAROLE2']);
  });

  it('are renewed once a call, and the next call tries anew', async () => {
    const parts = await roleBench(inAnHour, refusal(403, 'ExpiredTokenException'));

    const answer = await parts.drs.startRecovery(aDrill(), Infinity);
    await parts.drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({ kind: 'refused', failure: { kind: 'AccessDeniedError' } });
    expect(keysOf(parts)).toEqual(['ASIAROLE1', 'ASIAROLE2', 'ASIAROLE3', 'ASIAROLE4']);
  });

  it('are kept when DRS denies what was asked for', async () => {
    const parts = await roleBench(inAnHour, refusal(403, 'AccessDeniedException'));

    await parts.drs.startRecovery(aDrill(), Infinity);
    await parts.drs.startRecovery(aDrill(), Infinity);

    expect(keysOf(parts)).toEqual(['ASIAROLE1', 'ASIAROLE1']);
  });

  it('are not asked for again without a role', async () => {
    const { drs, server } = await bench(refusal(403, 'ExpiredTokenException'));

    await drs.startRecovery(aDrill(), Infinity);

    expect(server.calls).toHaveLength(1);
  });
});

describe('a role that cannot be assumed', () => {
  it('is named, with what to check, when STS denies it', async () => {
    const denied = stsError(403, 'AccessDenied', 'User x is not authorized to perform: sts:AssumeRole');
    const { drs, server, sts } = await roleBench(denied, started);

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({
      kind: 'refused',
      failure: { kind: 'AccessDeniedError', isRetryable: false, code: 'AccessDenied', message: NOTHING_SENT },
    });
    expect(answer).toMatchObject({
      failure: { message: expect.stringMatching(/trust policy.*external id/) },
    });
    expect(answer).toMatchObject({ failure: { awsRequestID: 'sts-request-1' } });
    expect(sts.calls).toHaveLength(1);
    expect(server.calls).toEqual([]);
  });

  it("points to the gateway's own credentials when STS does not know them", async () => {
    const { drs } = await roleBench(stsError(403, 'InvalidClientTokenId', 'The token is invalid.'), started);

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({
      kind: 'refused',
      failure: { kind: 'AccessDeniedError', message: NOTHING_SENT },
    });
    expect(answer).toMatchObject({
      failure: { message: expect.stringContaining('that the gateway itself has') },
    });
  });

  it.each([
    ['a reset', bareReplies.reset()],
    ['a 500', stsError(500, 'InternalFailure', 'oops')],
    ['a throttling', stsError(400, 'Throttling', 'Rate exceeded')],
    ['a page of a proxy', htmlPage(403)],
    ['a cut body', bareReplies.cutBody(200)],
    ['an answer without credentials', reply(200, '<AssumeRoleResponse/>')],
  ])('may be tried again after %s', async (_title, behaviour) => {
    const { drs, server } = await roleBench(behaviour, started);

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({
      kind: 'refused',
      failure: { kind: 'ServiceUnavailableError', isRetryable: true, message: NOTHING_SENT },
    });
    expect(server.calls).toEqual([]);
  });

  it('names where STS was looked for when nothing listens there', async () => {
    const { drs, sts, server } = await roleBench(inAnHour, started);
    await sts.close();

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({
      kind: 'refused',
      failure: {
        kind: 'ServiceUnavailableError',
        isRetryable: true,
        code: 'ECONNREFUSED',
        awsRequestID: null,
      },
    });
    expect(answer).toMatchObject({
      failure: { message: expect.stringContaining(`127.0.0.1:${sts.port} cannot be reached`) },
    });
    expect(server.calls).toEqual([]);
  });

  it('is assumed by a later call when STS is back', async () => {
    const { drs, sts } = await roleBench(inTurn(stsError(403, 'AccessDenied', 'no'), inAnHour), started);
    await drs.startRecovery(aDrill(), Infinity);

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer.kind).toBe('done');
    expect(sts.calls).toHaveLength(2);
  });

  it('is given up after ten seconds when STS never answers', async () => {
    const { drs, sts, server, clock } = await roleBench(bareReplies.hang(), started);
    const pending = drs.startRecovery(aDrill(), Infinity);
    await sts.received(1);
    await settle();

    clock.advance(10_000);
    const answer = await pending;

    expect(answer).toMatchObject({
      kind: 'refused',
      failure: {
        kind: 'ServiceUnavailableError',
        isRetryable: true,
        code: 'GatewayTimeout',
        message: NOTHING_SENT,
      },
    });
    expect(server.calls).toEqual([]);
    expect(clock.sleeping).toBe(0);
  });

  it('is given up when the gateway stops', async () => {
    const { drs, sts, server } = await roleBench(bareReplies.hang(), started);
    const pending = drs.startRecovery(aDrill(), Infinity);
    await sts.received(1);

    drs.close();
    const answer = await pending;

    expect(answer).toMatchObject({ kind: 'refused', failure: { code: 'GatewayStopping' } });
    expect(server.calls).toEqual([]);
  });
});
