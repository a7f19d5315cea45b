// The operations that change something, each through the same questions.
import { describe, expect, it } from '@jest/globals';
import type { DrsFailure } from '../../src/domain/failure.js';
import type { SourceNetworkID, SourceServerID } from '../../src/domain/ids.js';
import { bareReplies, htmlPage, inTurn, refusal, reply, type RawCall } from '../kit/rawServer.js';
import { ACTIONS } from './kit/actions.js';
import { bench } from './kit/adapter.js';

const EXCEPTIONS: readonly (readonly [number, string, DrsFailure['kind']])[] = [
  [400, 'ValidationException', 'ValidationError'],
  [400, 'UninitializedAccountException', 'UninitializedAccountError'],
  [402, 'ServiceQuotaExceededException', 'ServiceQuotaExceededError'],
  [403, 'AccessDeniedException', 'AccessDeniedError'],
  [404, 'ResourceNotFoundException', 'ResourceNotFoundError'],
  [409, 'ConflictException', 'ConflictError'],
];

/** The members that were sent; undefined where there is no body. */
function bodyOf(call: RawCall | undefined): unknown {
  return call === undefined || call.body === '' ? undefined : JSON.parse(call.body);
}

describe.each(ACTIONS)('$operation', ({ send, method = 'POST', path, body, yes, value, notYet }) => {
  const done = reply(...yes);

  it('is sent once, member by member, over a connection of its own', async () => {
    const { drs, server } = await bench(done);

    await send(drs, Infinity);

    expect(server.calls).toHaveLength(1);
    const [call] = server.calls;
    expect([call?.method, call?.path]).toEqual([method, path]);
    expect(bodyOf(call)).toEqual(body);
    expect(call?.headers.connection).toBe('close');
    expect(call?.headers.authorization).toContain('/eu-central-1/drs/aws4_request');
  });

  it('answers with what DRS made of it', async () => {
    const { drs } = await bench(done);

    const answer = await send(drs, Infinity);

    expect(answer).toEqual({ kind: 'done', value, awsRequestID: 'aws-request-1' });
  });

  it.each(EXCEPTIONS)('is refused by %i %s, after one sending', async (status, name, kind) => {
    const { drs, server } = await bench(refusal(status, name));

    const answer = await send(drs, Infinity);

    expect(answer).toMatchObject({ kind: 'refused', failure: { kind, awsRequestID: 'aws-request-1' } });
    expect(server.calls).toHaveLength(1);
  });

  it('is sent again when DRS throttled it, since that is a definite no', async () => {
    const { drs, server } = await bench(inTurn(refusal(429, 'ThrottlingException'), done));

    const answer = await send(drs, Infinity);

    expect(answer.kind).toBe('done');
    expect(server.calls).toHaveLength(2);
  });

  it.each([
    ['an InternalServerException', refusal(500, 'InternalServerException')],
    ['a 503 with HTML', htmlPage(503)],
    ['a reset', bareReplies.reset()],
    ['a good status with a cut body', bareReplies.cutBody(yes[0] === 204 ? 200 : yes[0])],
  ])('is unclear and not sent again after %s', async (_title, behaviour) => {
    const { drs, server } = await bench(behaviour);

    const answer = await send(drs, Infinity);

    expect(answer.kind).toBe('unclear');
    expect(server.calls).toHaveLength(1);
  });

  it.each(notYet.map((each) => [JSON.stringify(each), each]))(
    'is unclear and not sent again after a good status with %s',
    async (_title, lacking) => {
      const { drs, server } = await bench(reply(200, lacking));

      const answer = await send(drs, Infinity);

      expect(answer).toMatchObject({ kind: 'unclear', failure: { kind: 'ServiceUnavailableError' } });
      expect(server.calls).toHaveLength(1);
    },
  );

  it('is refused and not sent when its time has passed', async () => {
    const { drs, server, clock } = await bench(done);

    const answer = await send(drs, clock.now() - 1);

    expect(answer).toMatchObject({ kind: 'refused', failure: { code: 'GatewayTooLate' } });
    expect(server.calls).toEqual([]);
  });
});

it('every operation has its row', async () => {
  const { drs } = await bench(reply(200, {}));
  const isOther = (name: string) =>
    /^(describe|list|get|export|close$|budget$|sharing$|startRecovery$)/.test(name);

  const rows = ACTIONS.map(({ operation }) => operation.charAt(0).toLowerCase() + operation.slice(1));

  expect(rows.toSorted()).toEqual(
    Object.keys(drs)
      .filter((name) => !isOther(name))
      .toSorted(),
  );
});

describe('what is not said is not sent:', () => {
  it('a launch configuration keeps what is undefined', async () => {
    const { drs, server } = await bench(reply(200, {}));
    const sourceServerID = 's-0123456789abcdef0' as SourceServerID;

    await drs.updateLaunchConfiguration(
      { sourceServerID, name: undefined, copyTags: false, licensing: { osByol: undefined } },
      Infinity,
    );

    expect(server.calls.map((call) => call.body)).toEqual([
      '{"copyTags":false,"sourceServerID":"s-0123456789abcdef0"}',
    ]);
  });

  it('a recovery of networks leaves deployAsNew to DRS', async () => {
    const { drs, server } = await bench(reply(200, {}));
    const sourceNetworkID = 'sn-0123456789abcdef0' as SourceNetworkID;
    const sourceNetworks = [{ sourceNetworkID, cfnStackName: null }];

    await drs.startSourceNetworkRecovery({ sourceNetworks, deployAsNew: null, tags: [] }, Infinity);

    expect(JSON.parse(server.calls[0]?.body ?? '')).toEqual({
      sourceNetworks: [{ sourceNetworkID }],
      tags: {},
    });
  });

  it('a reversal whose server DRS does not name is done all the same', async () => {
    const { drs } = await bench(reply(200, {}));
    const [reversal] = ACTIONS.filter(({ operation }) => operation === 'ReverseReplication');

    const answer = await reversal?.send(drs, Infinity);

    expect(answer).toEqual({ kind: 'done', value: null, awsRequestID: 'aws-request-1' });
  });
});
