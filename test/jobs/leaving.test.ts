import { describe, expect, it } from '@jest/globals';

import { aJob } from '../domain/kit/jobs.js';
import { TWO } from './kit/story.js';
import { POLL_MS, turn, watch } from './kit/watch.js';

const leaving = 5_000;

describe('leaving', () => {
  it(`leaves nothing after ${leaving} readers who came and went without an event`, async () => {
    const { drs, watching, clock, pass } = await watch((each) => each.set(aJob()));
    await pass(POLL_MS);
    drs.jobsFate = () => 'hang';
    await pass(POLL_MS);
    const sleeping = clock.sleeping;

    for (let count = 0; count < leaving; count += 1) {
      const streams = [watching.watchJob(TWO, null), watching.watchActivity('foreign')];
      const pending = streams.map((stream) => stream.next());
      for (const stream of streams) await stream.return?.();
      await Promise.all(pending);
    }
    await turn();

    expect(watching.watchers()).toBe(0);
    expect(clock.sleeping).toBe(sleeping);
  });
});
