// A start that was held up for too long: somebody else may have taken it for lost, so nothing of it leaves any more.
import { describe, expect, it } from '@jest/globals';

import { ManualClock } from '../kit/manualClock.js';
import { inTurn, refusal, reply } from '../kit/rawServer.js';
import { aDrill, bench, JOB_ID } from './kit/adapter.js';

const started = reply(202, { job: { jobID: JOB_ID, status: 'PENDING' } });
const TOO_LATE = {
  kind: 'refused',
  failure: { kind: 'ServiceUnavailableError', code: 'GatewayTooLate', isRetryable: true, awsRequestID: null },
};
/** No other wait of the adapter takes so long: the test knows by it that a connection is being made. */
const CONNECT_MS = 2_345;

/** Its time jumps when a connection begins to be made, as when the machine sleeps at that moment. */
class SleepyClock extends ManualClock {
  readonly jumpMs: number;

  constructor(jumpMs: number) {
    super({ passesBelowMs: 2_000 });
    this.jumpMs = jumpMs;
  }

  override sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms === CONNECT_MS) this.advance(this.jumpMs);
    return super.sleep(ms, signal);
  }
}

describe('a start that may be sent until an instant', () => {
  it('is sent at that instant', async () => {
    const { drs, server, clock } = await bench(started);

    const answer = await drs.startRecovery(aDrill(), clock.now());

    expect(answer.kind).toBe('done');
    expect(server.calls).toHaveLength(1);
  });

  it('is not sent after it: that is a definite no, and it is tried once', async () => {
    const { drs, server, clock, logger } = await bench(started);

    const answer = await drs.startRecovery(aDrill(), clock.now() - 1);

    expect(answer).toMatchObject(TOO_LATE);
    expect(server.calls).toEqual([]);
    expect(logger.of('drs.call')).toHaveLength(1);
  });

  it('is not sent when the connection stands only after it', async () => {
    const clock = new SleepyClock(1_500);
    const { drs, server } = await bench(started, { clock, timeouts: { connectMs: CONNECT_MS } });

    const answer = await drs.startRecovery(aDrill(), clock.now() + 1_000);

    expect(answer).toMatchObject(TOO_LATE);
    expect(server.calls).toEqual([]);
  });

  it('is sent when the connection takes a while and stands before it', async () => {
    const clock = new SleepyClock(1_000);
    const { drs, server } = await bench(started, { clock, timeouts: { connectMs: CONNECT_MS } });

    const answer = await drs.startRecovery(aDrill(), clock.now() + 1_000);

    expect(answer.kind).toBe('done');
    expect(server.calls).toHaveLength(1);
  });

  it('is not sent again after it, when DRS throttled the first time', async () => {
    const throttled = refusal(429, 'ThrottlingException', {}, { 'retry-after': '1' });
    const { drs, server, clock } = await bench(inTurn(throttled, started));

    const answer = await drs.startRecovery(aDrill(), clock.now() + 500);

    expect(answer).toMatchObject({
      kind: 'refused',
      failure: { kind: 'ThrottlingError', code: 'ThrottlingException' },
    });
    expect(server.calls).toHaveLength(1);
  });

  it('is sent once more before it, when DRS throttled the first time', async () => {
    const throttled = refusal(429, 'ThrottlingException', {}, { 'retry-after': '1' });
    const { drs, server, clock } = await bench(inTurn(throttled, started));

    const answer = await drs.startRecovery(aDrill(), clock.now() + 20_000);

    expect(answer.kind).toBe('done');
    expect(server.calls).toHaveLength(2);
  });
});
