// Many starts at once, counted where they arrive: never more than the rate budget gives, whatever holds them up between their turn and
// DRS.
import { afterEach, describe, expect, it } from '@jest/globals';

import { ManualClock, settle } from '../kit/manualClock.js';
import {
  bareReplies,
  type Behaviour,
  type RawCall,
  type RawServer,
  reply,
  startRawServer,
} from '../kit/rawServer.js';
import { aDrill, bench, JOB_ID } from './kit/adapter.js';
import { assumed, ROLE_ARN } from './kit/sts.js';

const STARTS = 60;
const BURST = 20;
const AN_HOUR_MS = 3_600_000;
const started = reply(202, { job: { jobID: JOB_ID, status: 'PENDING' } });

const opened: RawServer[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

/** Sixty starts that wait for their credentials; `letGo` brings these. */
async function heldUp(behave: Behaviour) {
  const clock = new ManualClock();
  const asked: RawCall[] = [];
  const sts = await startRawServer((call) => void asked.push(call));
  opened.push(sts);
  const role = { arn: ROLE_ARN, externalID: null, stsEndpoint: sts.endpoint };
  const { drs, server, logger } = await bench(behave, { clock, role });
  for (let number = 0; number < STARTS; number += 1) void drs.startRecovery(aDrill(), Infinity);
  await sts.received(1);
  const letGo = () => {
    for (const call of asked) assumed(clock.now() + AN_HOUR_MS)(call, 1);
  };
  const areOver = async (count: number) => {
    while (logger.of('drs.call').length < count) await settle();
  };
  return { drs, clock, server, letGo, areOver };
}

/** Whoever is due has its turn, and what it sends the time to arrive. */
async function pass(clock: ManualClock, tenths: number): Promise<void> {
  for (let tenth = 0; tenth < tenths; tenth += 1) {
    clock.advance(100);
    await settle();
  }
}

describe('sixty starts at once', () => {
  it('arrive as twenty when what held them up for three seconds lets go, and then one by one', async () => {
    const held: RawCall[] = [];
    const { clock, server, letGo, areOver } = await heldUp((call) => void held.push(call));
    const arrived: number[] = [];
    const look = async (count: number) => {
      await server.received(count);
      await settle();
      arrived.push(server.calls.length);
    };

    await pass(clock, 30);
    letGo();
    await look(BURST);
    for (const call of held) started(call, 1);
    await areOver(BURST);
    await pass(clock, 1);
    await look(BURST + 1);
    await pass(clock, 1);
    await look(BURST + 2);

    expect(arrived).toEqual([20, 21, 22]);
  });

  it('go on at the rate when DRS answers none: a second after it was written, a start has arrived', async () => {
    const { clock, server, letGo } = await heldUp(bareReplies.hang());
    letGo();
    await server.received(BURST);

    await pass(clock, 10);
    const withinASecond = server.calls.length;
    await pass(clock, 5);
    await server.received(BURST + 5);

    expect(withinASecond).toBe(BURST);
    expect(server.calls).toHaveLength(BURST + 5);
  });

  it('tell one that came too late for a turn so, while it has ten seconds left to be sent, and when to try again', async () => {
    const { drs, clock } = await heldUp(bareReplies.hang());
    const told: unknown[] = [];
    void drs.startRecovery(aDrill(), clock.now() + 12_000).then((answer) => told.push(answer));

    await pass(clock, 19);
    const tooEarly = [...told];
    await pass(clock, 1);

    expect(tooEarly).toEqual([]);
    expect(told).toMatchObject([
      {
        kind: 'refused',
        failure: {
          kind: 'ThrottlingError',
          code: 'GatewayRateBudgetExceeded',
          isRetryable: true,
          retryAfterSeconds: (STARTS - BURST) / 10,
        },
      },
    ]);
  });
});
