import { describe, expect, it } from '@jest/globals';

import type { DrsFailure } from '../../src/domain/failure.js';
import { aJob, withStatus } from '../domain/kit/jobs.js';
import {
  accessDenied,
  expiredCredentials,
  invalid,
  noSuchResource,
  throttled,
  unavailable,
  uninitialized,
} from './kit/failures.js';
import { cursorOf, ONE, summary, TWO } from './kit/story.js';
import { firstOf, POLL_MS, read, SCOPE, watch } from './kit/watch.js';

const FIFTEEN_SECONDS = 15_000;
type Fate = DrsFailure | 'hang';

const UNREADABLE: readonly (readonly [string, Fate])[] = [
  ['does not answer at all', 'hang'],
  ['cannot be reached', unavailable()],
  ['throttles', throttled()],
  ['refuses credentials that may be renewed', expiredCredentials()],
];

describe('a stream, while DRS', () => {
  it.each(UNREADABLE)('%s, says once within 15 seconds that it is stale, and stays open', async (_, fate) => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const job = await read(watching.watchJob(ONE, null));
    const activity = await read(watching.watchActivity(null));

    drs.jobsFate = () => fate;
    await pass(FIFTEEN_SECONDS);
    const within15s = [job.kinds, activity.kinds];
    await pass(120_000);

    expect(within15s).toEqual([
      ['JobUpdate', 'JobStreamStale'],
      ['JobUpdate', 'JobStreamStale'],
    ]);
    expect([job.kinds, activity.kinds]).toEqual(within15s);
    expect([job.isDone, activity.isDone]).toEqual([false, false]);
  });

  it.each([50, 2_000, 10_000])('fails, is stale within 15 seconds when it polls every %i ms', async (ms) => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()), { pollIntervalMs: ms });
    const job = await read(watching.watchJob(ONE, null));

    drs.jobsFate = () => 'hang';
    await pass(FIFTEEN_SECONDS, 50);

    expect(job.kinds).toEqual(['JobUpdate', 'JobStreamStale']);
  });

  it('fails, tells since when, why, and when it tries again', async () => {
    const { drs, clock, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));
    const lastReadAt = new Date(clock.now()).toISOString();

    drs.jobsFate = () => throttled();
    await pass(FIFTEEN_SECONDS);

    const [, stale] = reader.events;
    expect(stale).toEqual({
      kind: 'JobStreamStale',
      scope: SCOPE,
      staleSince: lastReadAt,
      error: throttled(),
      nextAttemptAt: expect.stringMatching(/^2026-11-23T10:00:\d\d/),
    });
  });

  it('fails for less than a stale time, says nothing', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));

    drs.jobsFate = () => unavailable();
    await pass(3_000);
    drs.jobsFate = () => null;
    await pass(FIFTEEN_SECONDS);

    expect(reader.kinds).toEqual(['JobUpdate']);
  });
});

describe('a stale stream, once DRS can be read again,', () => {
  it.each(UNREADABLE)('after it %s gives the state anew by itself', async (_, fate) => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const job = await read(watching.watchJob(ONE, null));
    const activity = await read(watching.watchActivity(null));
    drs.jobsFate = () => fate;
    await pass(FIFTEEN_SECONDS);

    drs.jobsFate = () => null;
    await pass(12_000);

    const [shown, stale, clear, ...rest] = job.events;
    expect([shown?.kind, stale?.kind, rest]).toEqual(['JobUpdate', 'JobStreamStale', []]);
    expect(clear).toMatchObject({ kind: 'JobUpdate', changes: [], isResync: false, isFinal: false });
    expect(cursorOf(clear)).toBe(cursorOf(shown));
    expect(observedAfter(stale, clear)).toBe(true);
    expect(activity.kinds).toEqual(['JobUpdate', 'JobStreamStale', 'JobUpdate']);
  });

  it('gives the change instead, if there is one', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const job = await read(watching.watchJob(ONE, null));
    const activity = await read(watching.watchActivity(null));
    drs.jobsFate = () => unavailable();
    await pass(FIFTEEN_SECONDS);

    drs.jobsFate = () => null;
    drs.change(ONE, (each) => withStatus(each, 'STARTED'));
    await pass(12_000);

    expect(job.updates.map(summary)).toEqual(['PENDING:', 'STARTED: JobStatusChange']);
    expect(activity.updates.map(summary)).toEqual(['PENDING:', 'STARTED: JobStatusChange']);
  });

  it('gives the change, not the old state as if it were true, when the change takes its time', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const job = await read(watching.watchJob(ONE, null));
    const activity = await read(watching.watchActivity(null));
    drs.jobsFate = () => unavailable();
    await pass(FIFTEEN_SECONDS);

    drs.jobsFate = () => null;
    drs.logLatencyMs = 3_000;
    drs.change(ONE, (each) => withStatus(each, 'STARTED'));
    await pass(12_000);

    expect(job.updates.map(summary)).toEqual(['PENDING:', 'STARTED: JobStatusChange']);
    expect(activity.updates.map(summary)).toEqual(['PENDING:', 'STARTED: JobStatusChange']);
  });

  it('says that all is current where no job runs', async () => {
    const { drs, watching, pass } = await watch();
    const activity = await read(watching.watchActivity(null));
    drs.jobsFate = () => unavailable();
    await pass(FIFTEEN_SECONDS);

    drs.jobsFate = () => null;
    await pass(12_000);

    expect(activity.kinds).toEqual(['JobStreamCurrent', 'JobStreamStale', 'JobStreamCurrent']);
    expect(observedAfter(activity.events[1], activity.events[2])).toBe(true);
  });

  it('says so again when DRS fails again', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));

    for (const isDown of [true, false, true, false]) {
      drs.jobsFate = () => (isDown ? unavailable() : null);
      await pass(20_000);
    }

    expect(reader.kinds).toEqual([
      'JobUpdate',
      ...['JobStreamStale', 'JobUpdate'],
      ...['JobStreamStale', 'JobUpdate'],
    ]);
  });
});

describe('a stream that is opened while DRS is down', () => {
  it.each(UNREADABLE)('because it %s says that it is stale, then gives the state', async (_, fate) => {
    const { drs, watching, pass } = await watch((each) => {
      each.set(aJob());
      each.jobsFate = () => fate;
    });
    const job = await read(watching.watchJob(ONE, null));
    const activity = await read(watching.watchActivity(null));
    await pass(FIFTEEN_SECONDS);
    const whileDown = [job.kinds, activity.kinds];

    drs.jobsFate = () => null;
    await pass(12_000);

    expect(whileDown).toEqual([['JobStreamStale'], ['JobStreamStale']]);
    expect(job.updates.map(summary)).toEqual(['PENDING:']);
    expect(activity.updates.map(summary)).toEqual(['PENDING:']);
  });

  it('shows what was known before, and that it is stale', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    drs.jobsFate = () => unavailable();
    await pass(60_000);

    const reader = await read(watching.watchJob(ONE, null));
    await pass(FIFTEEN_SECONDS);

    expect(reader.kinds).toEqual(['JobUpdate', 'JobStreamStale']);
    expect(reader.updates[0]?.observedAt).toBe('2026-11-23T10:00:00.000Z');
  });

  it('says that it is stale to who continues', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const cursor = cursorOf(await firstOf(watching.watchJob(ONE, null)));
    drs.jobsFate = () => unavailable();
    await pass(60_000);

    const reader = await read(watching.watchJob(ONE, cursor));
    await pass(FIFTEEN_SECONDS);
    drs.jobsFate = () => null;
    await pass(12_000);

    expect(reader.kinds).toEqual(['JobStreamStale', 'JobUpdate']);
  });

  it('says of an unknown job that it is stale, and only then that there is none', async () => {
    const { drs, watching, pass } = await watch((each) => {
      each.jobsFate = () => unavailable();
    });
    const reader = await read(watching.watchJob(ONE, null));
    await pass(FIFTEEN_SECONDS);

    drs.jobsFate = () => null;
    await pass(12_000);

    expect(reader.kinds).toEqual(['JobStreamStale', 'ResourceNotFoundError']);
    expect(reader.isDone).toBe(true);
  });
});

describe('a refusal that waiting cannot mend', () => {
  it.each([
    ['AccessDeniedError', accessDenied()],
    ['UninitializedAccountError', uninitialized()],
  ])('ends every stream with %s', async (kind, failure) => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const job = await read(watching.watchJob(ONE, null));
    const activity = await read(watching.watchActivity(null));

    drs.jobsFate = () => failure;
    await pass(POLL_MS);

    expect([job.kinds, activity.kinds]).toEqual([
      ['JobUpdate', kind],
      ['JobUpdate', kind],
    ]);
    expect([job.isDone, activity.isDone]).toEqual([true, true]);
    expect(watching.watchers()).toBe(0);
  });

  it('ends a stream that is opened while it lasts, and none that is opened after it', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    drs.jobsFate = () => accessDenied();
    await pass(60_000);
    const during = await read(watching.watchJob(ONE, null));
    await pass(FIFTEEN_SECONDS);

    drs.jobsFate = () => null;
    const after = await read(watching.watchJob(ONE, null));
    await pass(FIFTEEN_SECONDS);

    expect(during.kinds.at(-1)).toBe('AccessDeniedError');
    expect(during.isDone).toBe(true);
    expect(after.kinds).toEqual(['JobUpdate']);
  });
});

describe('an id that DRS refuses', () => {
  it.each(['ResourceNotFoundError', 'ValidationError'] as const)(
    'with a %s does not blind those who watch other jobs',
    async (kind) => {
      const { drs, watching, pass } = await watch((each) => each.set(aJob()));
      const good = await read(watching.watchJob(ONE, null));
      const activity = await read(watching.watchActivity(null));
      drs.jobsFate = ({ filter }) => (filter.jobIDs?.includes(TWO) === true ? refusalOf(kind) : null);

      const bad = await read(watching.watchJob(TWO, null));
      await pass(POLL_MS);
      drs.change(ONE, (each) => withStatus(each, 'STARTED'));
      await pass(FIFTEEN_SECONDS);

      expect(bad.kinds).toEqual(['ResourceNotFoundError']);
      for (const reader of [good, activity])
        expect(reader.events.map((event) => event.kind)).toEqual(['JobUpdate', 'JobUpdate']);
    },
  );
});

function refusalOf(kind: 'ResourceNotFoundError' | 'ValidationError'): DrsFailure {
  return kind === 'ValidationError' ? invalid() : noSuchResource();
}

function observedAfter(stale: unknown, clear: unknown): boolean {
  const { staleSince } = stale as { readonly staleSince: string };
  return (clear as { readonly observedAt: string }).observedAt > staleSince;
}
