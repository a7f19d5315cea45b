// Three hundred starts at once, over HTTP: more than the rate budget can take within the ten seconds that anybody waits for a turn.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type CountingDrs, startCountingDrs } from '../kit/countingDrs.js';
import { startTestGatewayAt, type TestGateway } from '../kit/gateway.js';

const STARTS = 300;
const START = `mutation ($input: StartRecoveryInput!) {
  startRecovery(input: $input) {
    __typename
    ... on StartRecoverySuccess { isReplay job { jobID } }
    ... on RecoveryError { code isRetryable }
    ... on ThrottlingError { retryAfterSeconds }
  }
}`;

type Answered = Readonly<Record<string, unknown>> & { readonly __typename: string };

const serverOf = (number: number) => `s-${String(number).padStart(17, '0')}`;
const isStarted = (answer: Answered | undefined) => answer?.__typename === 'StartRecoverySuccess';

describe('three hundred starts at once', () => {
  let drs: CountingDrs;
  let gateway: TestGateway;
  /** In the order in which they were answered. */
  const answers: { readonly number: number; readonly answer: Answered | undefined }[] = [];

  const start = async (number: number): Promise<Answered | undefined> => {
    const input = {
      isDrill: true,
      sourceServers: [{ sourceServerID: serverOf(number) }],
      idempotencyKey: `key-${number}`,
    };
    return (await gateway.send<{ startRecovery: Answered }>(START, { input })).data?.startRecovery;
  };

  beforeAll(async () => {
    drs = await startCountingDrs();
    gateway = await startTestGatewayAt(drs.endpoint);
    const all = Array.from({ length: STARTS }, async (_, number) => {
      const answer = await start(number);
      answers.push({ number, answer });
    });
    await Promise.all(all);
  }, 120_000);
  afterAll(async () => {
    await gateway.stop();
    await drs.close();
  });

  it('are started, or told that there is no turn for them and when to try again', () => {
    const told = answers.filter(({ answer }) => !isStarted(answer));

    expect(answers).toHaveLength(STARTS);
    expect(told.length).toBeGreaterThan(0);
    for (const { answer } of told)
      expect(answer).toEqual({
        __typename: 'ThrottlingError',
        code: 'GatewayRateBudgetExceeded',
        isRetryable: true,
        retryAfterSeconds: expect.any(Number),
      });
    expect(Math.min(...told.map(({ answer }) => Number(answer?.retryAfterSeconds)))).toBeGreaterThan(0);
  });

  it('are told so at once where a hundred wait already', () => {
    const firstTold = answers.findIndex(({ answer }) => !isStarted(answer));
    const lastStarted = answers.findLastIndex(({ answer }) => isStarted(answer));

    expect(firstTold).toBeLessThan(lastStarted);
  });

  it('arrive at DRS once each where they started, and not at all where they did not', () => {
    const started = answers.filter(({ answer }) => isStarted(answer)).map(({ number }) => serverOf(number));

    expect(drs.startRequests).toBe(started.length);
    expect(drs.starts.flatMap(({ sourceServerIDs }) => sourceServerIDs).toSorted()).toEqual(
      started.toSorted(),
    );
  });

  it('start with the same key when they are sent again, once', async () => {
    const [told] = answers.filter(({ answer }) => !isStarted(answer));
    const before = drs.startRequests;

    const again = await start(told?.number ?? 0);
    const replayed = await start(told?.number ?? 0);

    expect(again).toMatchObject({ __typename: 'StartRecoverySuccess', isReplay: false });
    expect(replayed).toEqual({ ...again, isReplay: true });
    expect(drs.startRequests).toBe(before + 1);
  });
});
