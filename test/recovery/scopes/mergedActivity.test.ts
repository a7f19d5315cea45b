// The streams of several scopes as one.
import { describe, expect, it } from '@jest/globals';

import type { ActivityEvent, JobUpdate } from '../../../src/domain/jobEvent.js';
import { PullStream, type PullSource } from '../../../src/recovery/pullStream.js';
import { type ActivityOf, watchActivityOf } from '../../../src/recovery/scopes/mergedActivity.js';
import { aJob, at } from '../../domain/kit/jobs.js';

/** The stream of a scope that gives what the test hands it. */
class Script implements PullSource<ActivityEvent> {
  readonly events: ActivityEvent[] = [];
  readonly openedAfter: (string | null)[] = [];
  isClosed = false;
  pulls = 0;
  #nudge = (): void => undefined;

  give(event: ActivityEvent): void {
    this.events.push(event);
    this.#nudge();
  }

  listen(onNudge: () => void): () => void {
    this.#nudge = onNudge;
    return () => undefined;
  }

  pull() {
    this.pulls += 1;
    const event = this.events.shift();
    return event === undefined ? 'wait' : { event };
  }

  close(): void {
    this.isClosed = true;
  }

  as(name: string): ActivityOf {
    return {
      name,
      watch: (after) => {
        this.openedAfter.push(after);
        return new PullStream(this);
      },
    };
  }
}

function update(cursor: string): JobUpdate {
  return {
    kind: 'JobUpdate',
    job: aJob(),
    changes: [],
    cursor,
    observedAt: at('2026-11-23T10:00:00Z'),
    isFinal: false,
    isResync: false,
  };
}

async function take(stream: AsyncIterator<{ kind: string; cursor?: string }>, count: number) {
  const events = [];
  for (let index = 0; index < count; index += 1) {
    const { value } = (await stream.next()) as { value: { kind: string; cursor?: string } };
    events.push(value);
  }
  return events;
}

function placesIn(cursor: string | undefined): unknown {
  return JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString('utf8'));
}

describe('the streams of two scopes', () => {
  it('are one, in turn, with a cursor that names the place in each', async () => {
    const [a, b] = [new Script(), new Script()];
    const stream = watchActivityOf([a.as('A'), b.as('B')], null);
    for (const cursor of ['a1', 'a2']) a.give(update(cursor));
    b.give(update('b1'));

    const events = await take(stream, 3);

    expect(events.map(({ cursor }) => placesIn(cursor)).at(-1)).toEqual(['scopes', { A: 'a2', B: 'b1' }]);
    await stream.return?.();
  });

  it('go on in each scope from the place that a cursor names', async () => {
    const [a, b] = [new Script(), new Script()];
    const first = watchActivityOf([a.as('A'), b.as('B')], null);
    a.give(update('a1'));
    const [event] = await take(first, 1);
    await first.return?.();

    const second = watchActivityOf([a.as('A'), b.as('B')], event?.cursor ?? null);

    expect([a.openedAfter.at(-1), b.openedAfter.at(-1)]).toEqual(['a1', null]);
    await second.return?.();
  });

  it('are asked for no more than one event ahead of their reader', async () => {
    const [a, b] = [new Script(), new Script()];
    const stream = watchActivityOf([a.as('A'), b.as('B')], null);
    for (let index = 0; index < 50; index += 1) a.give(update(`a${index}`));

    await take(stream, 2);

    expect(a.events.length).toBeGreaterThanOrEqual(47);
    await stream.return?.();
  });

  it('tell once of a scope that refuses, and go on with the other', async () => {
    const [a, b] = [new Script(), new Script()];
    const stream = watchActivityOf([a.as('A'), b.as('B')], null);
    a.give({
      kind: 'AccessDeniedError',
      missingPermission: null,
      message: 'No.',
      isRetryable: false,
      awsRequestID: null,
      code: null,
    });
    const [refusal] = await take(stream, 1);
    b.give(update('b1'));

    const [next] = await take(stream, 1);

    expect(refusal).toMatchObject({ kind: 'ScopeFailure', scope: 'A', error: { kind: 'AccessDeniedError' } });
    expect(next?.kind).toBe('JobUpdate');
    await stream.return?.();
  });

  it('end at once when their reader leaves, also while nothing happens', async () => {
    const [a, b] = [new Script(), new Script()];
    const stream = watchActivityOf([a.as('A'), b.as('B')], null);
    const pending = stream.next();

    await stream.return?.();

    expect(await pending).toEqual({ done: true, value: undefined });
    expect([a.isClosed, b.isClosed]).toEqual([true, true]);
  });
});

describe('the stream of one scope', () => {
  it('is that stream, also for a cursor of several', async () => {
    const a = new Script();
    const after = Buffer.from('["scopes",{"A":"a7","B":"b1"}]').toString('base64url');

    const stream = watchActivityOf([a.as('A')], after);
    a.give(update('a8'));

    expect(await take(stream, 1)).toMatchObject([{ cursor: 'a8' }]);
    expect(a.openedAfter).toEqual(['a7']);
    await stream.return?.();
  });
});
