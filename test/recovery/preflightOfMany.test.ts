// As many servers as a start may have, at as many calls a second as DRS is asked.
import { describe, expect, it } from '@jest/globals';

import type { RecoverySnapshot } from '../../src/domain/recovery.js';
import type { SourceServer } from '../../src/domain/sourceServer.js';
import { createRateBudget, type Urgency } from '../../src/drs/rateBudget.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import { aSnapshot, aSourceServer, aStart, preflightBench, replicating, words } from './kit/preflights.js';

describe('a preflight of 200 servers', () => {
  const numbers = Array.from({ length: 200 }, (_, index) => index);

  /** Ten calls a second, as DRS is asked; time passes whenever somebody waits for a turn. */
  function budgeted(
    servers: readonly SourceServer[],
    snapshots: () => readonly RecoverySnapshot[] = () => [],
  ) {
    const clock = new ManualClock({ passesBelowMs: 3_000 });
    const budget = createRateBudget(clock, 10);
    const { signal } = new AbortController();
    const takeTurn = async (urgency: Urgency) => {
      const turn = await budget.take(urgency, signal);
      if (typeof turn !== 'string') turn.end();
    };
    const before = () => takeTurn('read');
    return { takeTurn, ...preflightBench({ clock, servers, snapshots, before }) };
  }

  it('in step fits into ten calls a second and 20 seconds', async () => {
    const { check, clock, calls } = budgeted(numbers.map((number) => aSourceServer(number)));
    const beganAtMs = clock.now();

    const { verdict } = await check(aStart(numbers));

    expect(verdict).toBe('READY');
    expect(calls).toEqual({
      DescribeSourceServers: 1,
      DescribeJobs: 1,
      DescribeRecoveryInstances: 1,
      GetLaunchConfiguration: 200,
    });
    expect(clock.now() - beganAtMs).toBeLessThanOrEqual(20_000);
  });

  it('that are all stalled says of those for which there was no time that they are not verified', async () => {
    const stalled = numbers.map((number) => aSourceServer(number, replicating('STALLED')));
    const { check } = budgeted(stalled, () => [aSnapshot(1)]);

    const { verdict, servers } = await check(aStart(numbers));

    expect(verdict).toBe('UNVERIFIED');
    expect(servers.filter(({ recoverySnapshot }) => recoverySnapshot === null)).toEqual([]);
    expect(new Set(servers.flatMap(({ findings }) => words(findings)))).toEqual(
      new Set(['WARNING STALLED', 'UNVERIFIED COULD_NOT_BE_VERIFIED']),
    );
  });

  it('reads the snapshots of four at a time', async () => {
    const counts = { now: 0, most: 0 };
    const before = async (operation: string) => {
      if (operation !== 'DescribeRecoverySnapshots') return;
      counts.now += 1;
      counts.most = Math.max(counts.most, counts.now);
      await new Promise((resolve) => setImmediate(resolve));
      counts.now -= 1;
    };
    const servers = numbers.map((number) => aSourceServer(number, replicating('STALLED')));
    const { check, calls } = preflightBench({ servers, snapshots: () => [aSnapshot(1)], before });

    await check(aStart(numbers));

    expect(counts).toEqual({ now: 0, most: 4 });
    expect(calls.DescribeRecoverySnapshots).toBe(200);
  });

  it('lets those who watch have their turn at once', async () => {
    const { check, clock, takeTurn } = budgeted(numbers.map((number) => aSourceServer(number)));
    const waits: number[] = [];
    const done = new AbortController();

    const checking = check(aStart(numbers)).finally(() => done.abort());
    while (!done.signal.aborted && waits.length < 20) {
      const askedAtMs = clock.now();
      await takeTurn('watch');
      waits.push(clock.now() - askedAtMs);
      await settle();
    }
    await checking;

    expect(waits.length).toBeGreaterThan(10);
    expect(Math.max(...waits)).toBeLessThan(500);
  });
});
