// Whatever a job does and however a reader reads, cuts and comes back: what it received is what was observed. A failure
// prints its seed and the story that it shrank to.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { known } from '../../src/domain/drsEnum.js';
import type { JobLogItem } from '../../src/domain/jobLogItem.js';
import type { ActivityEvent, JobEvent, JobUpdate } from '../../src/domain/jobEvent.js';
import { JOB_LOG_EVENTS } from '../../src/domain/jobLogItem.js';
import { aJob, aLogItem, instanceIDOf, serverAt, withStatus } from '../domain/kit/jobs.js';
import { boundedRuns } from '../kit/boundedRuns.js';
import { unavailable } from './kit/failures.js';
import { ONE } from './kit/story.js';
import { POLL_MS, read, turn, watch, type Watch } from './kit/watch.js';

const anyStep = fc.oneof(
  fc.record({
    kind: fc.constant('server' as const),
    number: fc.integer({ min: 1, max: 4 }),
    status: fc.constantFrom(
      'PENDING' as const,
      'IN_PROGRESS' as const,
      'LAUNCHED' as const,
      'FAILED' as const,
    ),
  }),
  fc.record({ kind: fc.constant('instance' as const), number: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('start' as const) }),
  fc.record({ kind: fc.constant('write' as const), second: fc.integer({ min: 0, max: 59 }) }),
  fc.record({ kind: fc.constant('pass' as const), polls: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('read' as const), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('cut' as const) }),
  fc.record({ kind: fc.constant('outage' as const), isHanging: fc.boolean() }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

type Open<Event> = (after: string | null) => AsyncIterableIterator<Event, undefined>;

/** Asks when it is told to, leaves when it is told to, and comes back with its last cursor. */
class FickleReader<Event extends JobEvent | ActivityEvent> {
  readonly updates: JobUpdate[] = [];
  isDone = false;
  readonly #open: Open<Event>;
  #stream: AsyncIterableIterator<Event, undefined>;
  #isAsking = false;
  #cursor: string | null = null;

  constructor(open: Open<Event>) {
    this.#open = open;
    this.#stream = open(null);
  }

  async ask(times: number): Promise<void> {
    for (let asked = 0; asked < times && !this.#isAsking && !this.isDone; asked += 1) {
      this.#isAsking = true;
      void this.#stream.next().then((result) => this.#take(result));
      await turn();
    }
  }

  async cut(): Promise<void> {
    if (this.isDone) return;
    await this.#stream.return?.();
    await turn();
    this.isDone = false;
    this.#stream = this.#open(this.#cursor);
  }

  #take(result: IteratorResult<Event, undefined>): void {
    this.#isAsking = false;
    if (result.done === true) {
      this.isDone = true;
      return;
    }
    const { value } = result;
    if ('cursor' in value) this.#cursor = value.cursor;
    if (value.kind === 'JobUpdate') this.updates.push(value);
  }
}

async function take(
  step: Step,
  { drs, pass }: Watch,
  readers: readonly FickleReader<never>[],
): Promise<void> {
  switch (step.kind) {
    case 'server': {
      drs.change(ONE, (job) => {
        const others = job.participatingServers.filter(
          ({ sourceServerID }) => sourceServerID !== serverAt(step.number, 'PENDING').sourceServerID,
        );
        return { ...job, participatingServers: [...others, serverAt(step.number, step.status)] };
      });
      return;
    }
    case 'instance': {
      drs.change(ONE, (job) => ({
        ...job,
        participatingServers: job.participatingServers.map((server, index) =>
          index === 0 ? { ...server, recoveryInstanceID: instanceIDOf(step.number) } : server,
        ),
      }));
      return;
    }
    case 'start': {
      drs.change(ONE, (job) => withStatus(job, 'STARTED'));
      return;
    }
    case 'write': {
      drs.write(ONE, lineAt(step.second));
      return;
    }
    case 'pass':
      return pass(step.polls * POLL_MS, POLL_MS / 2);
    case 'read':
      for (const reader of readers) await reader.ask(step.times);
      return;
    case 'cut':
      for (const reader of readers) await reader.cut();
      return;
    case 'outage':
      drs.jobsFate = () => (step.isHanging ? 'hang' : unavailable());
      await pass(20_000, POLL_MS / 2);
      drs.jobsFate = () => null;
  }
}

function lineAt(second: number): JobLogItem {
  const event = JOB_LOG_EVENTS[second % 10] ?? 'JOB_START'; // none of them is JOB_END
  return { ...aLogItem('JOB_START', second), event: known(event) };
}

/** What they tell of changes, in order; the state with which they begin, and those that say all is clear, tell of none. */
function changesOf(updates: readonly JobUpdate[]) {
  return updates.filter(({ changes, isFinal }) => changes.length > 0 || isFinal).map(story);
}

function story({ changes, job, isFinal, cursor }: JobUpdate) {
  return { changes, job, isFinal, cursor };
}

describe('readers who come and go as they like', () => {
  it('receive every change once and in order, whatever the job and DRS do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 30 }), async (steps) => {
        const bench = await watch((drs) => drs.set(aJob({ participatingServers: [serverAt(1, 'PENDING')] })));
        const reference = await read(bench.watching.watchJob(ONE, null));
        const job = new FickleReader((after) => bench.watching.watchJob(ONE, after));
        const activity = new FickleReader((after) => bench.watching.watchActivity(after));
        await job.ask(1);
        await activity.ask(1);

        for (const step of steps)
          await take(step, bench, [job, activity] as unknown as FickleReader<never>[]);
        bench.drs.change(ONE, (each) => withStatus(each, 'COMPLETED'));
        bench.drs.write(ONE, aLogItem('JOB_END', 59));
        await bench.pass(30_000, POLL_MS / 2);
        await job.ask(200);
        await activity.ask(200);
        await bench.watching.stop();

        const expected = changesOf(reference.updates);
        expect(reference.isDone).toBe(true);
        expect(expected.at(-1)).toMatchObject({ isFinal: true, job: bench.drs.job(ONE) });
        expect(changesOf(job.updates)).toEqual(expected);
        expect(changesOf(activity.updates)).toEqual(expected);
        expect(linesOf(reference.updates)).toEqual(bench.drs.linesOf(ONE).toSorted(byText));
      }),
      boundedRuns(100),
    );
  });
});

function linesOf(updates: readonly JobUpdate[]): readonly JobLogItem[] {
  const lines = updates.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'JobLogItemAdded' ? [change.logItem] : [])),
  );
  return lines.toSorted(byText);
}

function byText(left: JobLogItem, right: JobLogItem): number {
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
}
