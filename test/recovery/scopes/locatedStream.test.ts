// The stream of a job whose scope has to be found first.
import { describe, expect, it } from '@jest/globals';

import { type DrsFailure, notFound } from '../../../src/domain/failure.js';
import type { JobUpdate } from '../../../src/domain/jobEvent.js';
import { PullStream } from '../../../src/recovery/pullStream.js';
import {
  LocatedStream,
  type Location,
  type LocatedEvent,
} from '../../../src/recovery/scopes/locatedStream.js';
import { ManualClock } from '../../kit/manualClock.js';
import { aJob, at } from '../../domain/kit/jobs.js';

const UNREACHABLE: DrsFailure = {
  kind: 'ServiceUnavailableError',
  message: 'DRS did not answer.',
  isRetryable: true,
  awsRequestID: null,
  code: 'ECONNREFUSED',
};
const DENIED: DrsFailure = {
  ...UNREACHABLE,
  kind: 'AccessDeniedError',
  isRetryable: false,
  missingPermission: null,
};

const UPDATE: JobUpdate = {
  kind: 'JobUpdate',
  job: aJob(),
  changes: [],
  cursor: 'a-cursor',
  observedAt: at('2026-11-23T10:00:00Z'),
  isFinal: true,
  isResync: false,
};

interface Inner {
  readonly location: Location;
  isLeft: boolean;
}

/** A stream that gives these events and ends; it says whether it was left. */
function found(...events: readonly LocatedEvent[]): Inner {
  const rest = [...events];
  const inner: Inner = {
    isLeft: false,
    location: {
      kind: 'found',
      stream: {
        next: () => {
          const value = rest.shift();
          return Promise.resolve(
            value === undefined ? { done: true, value: undefined } : { done: false, value },
          );
        },
        return: () => {
          inner.isLeft = true;
          return Promise.resolve({ done: true, value: undefined });
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      },
    },
  };
  return inner;
}

/** What each search comes to, the last one for ever. */
function open(
  locations: readonly [Location, ...Location[]],
  clock = new ManualClock({ passesBelowMs: 3_000 }),
) {
  let searches = 0;
  const errors: unknown[] = [];
  const locate = () => {
    searches += 1;
    return Promise.resolve(locations[searches - 1] ?? locations.at(-1) ?? locations[0]);
  };
  const stream = new PullStream(new LocatedStream(locate, clock, (error) => errors.push(error)));
  return { stream, errors };
}

async function all(stream: AsyncIterable<LocatedEvent>): Promise<readonly string[]> {
  const kinds: string[] = [];
  for await (const { kind } of stream) kinds.push(kind);
  return kinds;
}

describe('the stream of a job that is looked for', () => {
  it('is that of the scope where it is found', async () => {
    expect(await all(open([found(UPDATE, UPDATE).location]).stream)).toEqual(['JobUpdate', 'JobUpdate']);
  });

  it('tells once that a scope cannot be asked, and goes on looking', async () => {
    const unasked: Location = { kind: 'unasked', scope: 'B', failure: UNREACHABLE };

    const kinds = await all(open([unasked, unasked, found(UPDATE).location]).stream);

    expect(kinds).toEqual(['JobStreamStale', 'JobUpdate']);
  });

  it('ends with the word that there is no such job', async () => {
    const none: Location = { kind: 'none', event: notFound('job', aJob().jobID, 'JOB') };

    expect(await all(open([none]).stream)).toEqual(['ResourceNotFoundError']);
  });

  it('ends with a refusal that no waiting mends', async () => {
    const denied: Location = { kind: 'unasked', scope: 'B', failure: DENIED };

    expect(await all(open([denied]).stream)).toEqual(['AccessDeniedError']);
  });

  it('ends at once when its reader leaves while it looks, and leaves the stream that is found too late', async () => {
    const inner = found(UPDATE);
    let tell: (location: Location) => void = () => undefined;
    const locating = new Promise<Location>((resolve) => {
      tell = resolve;
    });
    const stream = new PullStream(
      new LocatedStream(
        () => locating,
        new ManualClock(),
        () => undefined,
      ),
    );
    const pending = stream.next();

    await stream.return();
    tell(inner.location);
    await new Promise((resolve) => setImmediate(resolve));

    expect(await pending).toEqual({ done: true, value: undefined });
    expect(inner.isLeft).toBe(true);
  });

  it('leaves the stream it follows when its reader leaves', async () => {
    const inner = found(UPDATE, UPDATE);
    const { stream } = open([inner.location]);
    await stream.next();

    await stream.return();

    expect(inner.isLeft).toBe(true);
  });
});
