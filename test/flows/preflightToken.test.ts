// A start that rests on a preflight, over the whole gateway: what comes in between.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { Fault } from '../../src/simulator/simulator.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { AUDIT, checkOver, inputOf, ordinaryServers, startOver } from '../kit/preflights.js';

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startTestGateway({ SIMULATOR_SPEED: '60' });
});
afterEach(() => gateway.stop());

const check = (input: Record<string, unknown>) => checkOver(gateway, input);
const start = (input: Record<string, unknown>) => startOver(gateway, input);
const ordinary = () => ordinaryServers(gateway);
const disturb = (...faults: readonly Fault[]) => gateway.simulator?.faults.set(faults);

describe('startRecovery with the token of a preflight', () => {
  it('starts what is as it was, also with warnings that were seen', async () => {
    const input = inputOf(['s-stalled0000000000']);
    const { token } = await check(input);

    const started = await start({ ...input, preflightToken: token });

    expect(started).toMatchObject({ __typename: 'StartRecoverySuccess', isReplay: false });
  });

  it('is refused after another job took the server, sends nothing, and is in the audit trail', async () => {
    const [id = ''] = await ordinary();
    const { token } = await check(inputOf([id]));
    const other = await start(inputOf([id]));
    const sentBefore = gateway.simulator?.calls.of('StartRecovery');

    const refused = await start({ ...inputOf([id]), preflightToken: token });

    const { job } = other as { job: { jobID: string } };
    expect(refused).toMatchObject({
      __typename: 'PreflightOutdatedError',
      code: 'GatewayPreflightOutdated',
      isRetryable: false,
      message: expect.stringContaining(`IN_A_JOB: ${id} is in the job ${job.jobID}`),
      preflight: {
        verdict: 'BLOCKED',
        servers: [{ findings: [{ code: 'IN_A_JOB', job: { jobID: job.jobID } }] }],
      },
    });
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(sentBefore);
    expect((await gateway.send(AUDIT)).data).toMatchObject({
      auditEvents: { nodes: [{ phase: 'OUTCOME', outcome: { type: 'PreflightOutdatedError' } }] },
    });
  });

  it('is answered with its job when it is sent again, though its servers are in a job now', async () => {
    const [id = ''] = await ordinary();
    const { token } = await check(inputOf([id]));
    const input = inputOf([id], { preflightToken: token, idempotencyKey: 'once' });
    const first = await start(input);

    const again = await start(input);

    expect(first).toMatchObject({ __typename: 'StartRecoverySuccess' });
    expect(again).toMatchObject({ __typename: 'StartRecoverySuccess', isReplay: true, job: first.job });
  });

  it('may be tried again where DRS cannot be asked any more', async () => {
    const input = inputOf(['s-stalled0000000000']);
    const { token } = await check(input);
    disturb({ kind: 'internalError', operation: 'DescribeRecoverySnapshots' });

    const refused = await start({ ...input, preflightToken: token });

    expect(refused).toMatchObject({
      __typename: 'PreflightOutdatedError',
      isRetryable: true,
      preflight: { verdict: 'UNVERIFIED' },
    });
  }, 20_000);

  it('names a token that is none', async () => {
    const [id = ''] = await ordinary();

    const refused = await start(inputOf([id], { preflightToken: 'preflight1.AAAA' }));

    expect(refused).toMatchObject({
      __typename: 'ValidationError',
      fieldList: [{ name: 'input.preflightToken' }],
    });
  });
});
