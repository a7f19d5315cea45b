// What a token of a preflight holds, and how it is read.
import { describe, expect, it } from '@jest/globals';

import type { RecoveryPreflight } from '../../src/domain/preflight.js';
import { encodeToken, parseToken } from '../../src/recovery/preflight/token.js';
import { serverIDOf } from '../domain/kit/jobs.js';
import {
  anInstance,
  aSnapshot,
  aSourceServer,
  aStart,
  preflightBench,
  replicating,
} from './kit/preflights.js';
import { checked, EVERYBODY, INPUT, rested } from './kit/rested.js';

describe('a token', () => {
  it('says what was checked, when, and what was found that matters, and stays short with 200 servers', async () => {
    const numbers = Array.from({ length: 200 }, (_, index) => index);
    const servers = numbers.map((number) =>
      aSourceServer(number, replicating('STALLED', { lagDuration: 'P2D' })),
    );
    const { check } = preflightBench({
      servers,
      snapshots: () => [aSnapshot(1)],
      instances: numbers.map((number) => anInstance(number)),
    });

    const { token } = await check(aStart(numbers));

    expect(token.length).toBeLessThan(10_000);
    expect(parseToken(token)).toMatchObject({
      checkedAt: '2026-11-23T10:00:00.000Z',
      verdict: 'READY_WITH_WARNINGS',
      servers: {
        [serverIDOf(1)]: [
          'WARNING STALLED',
          'WARNING LAG_ABOVE_TARGET',
          'WARNING EXISTING_RECOVERY_INSTANCE i-00000001',
        ],
      },
    });
  });

  it('of another scope is of another input', async () => {
    const bench = await rested();
    const preflight = checked(await bench.recovery.preflight(EVERYBODY, INPUT));
    const token = encodeToken({ ...preflight, scope: 'elsewhere/eu-west-1' }, aStart([1, 2]));

    expect(await bench.startWith(token)).toMatchObject({
      message: expect.stringContaining('elsewhere/eu-west-1'),
    });
  });

  it('of a time still to come is not believed', async () => {
    const bench = await rested();
    const token = await bench.token();
    const made = parseToken(token);
    const preflight = checked(await bench.recovery.preflight(EVERYBODY, INPUT));
    const checkedAt = '2026-11-23T12:00:00Z' as RecoveryPreflight['checkedAt'];

    const result = await bench.startWith(encodeToken({ ...preflight, checkedAt }, aStart([1, 2])));

    expect(made?.checkedAt).toBe('2026-11-23T10:00:00.000Z');
    expect(result).toMatchObject({ message: expect.stringContaining('still to come') });
  });
});
