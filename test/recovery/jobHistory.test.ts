import { describe, expect, it } from '@jest/globals';

import { known } from '../../src/domain/drsEnum.js';
import { failed, success, type Result } from '../../src/domain/failure.js';
import { instantOf } from '../../src/domain/instant.js';
import type { Job } from '../../src/domain/job.js';
import type { Page, PageRequest } from '../../src/recovery/ports.js';
import { createJobHistory } from '../../src/recovery/reading/jobHistory.js';
import { aJob, aServer, jobIDOf, serverIDOf } from '../domain/kit/jobs.js';
import { unavailable } from '../jobs/kit/failures.js';
import { ManualClock } from '../kit/manualClock.js';

const HALF_A_MINUTE = 30_000;

/** A job that is over, of these servers. */
const over = (number: number, ...servers: readonly number[]): Job =>
  aJob({
    jobID: jobIDOf(number),
    status: known('COMPLETED'),
    participatingServers: servers.map((server) => aServer({ sourceServerID: serverIDOf(server) })),
  });

/** A DRS whose jobs come in these pages, and what is known by watching. */
function history(pages: readonly (readonly Job[])[], watched: { open?: readonly Job[]; latest?: Job } = {}) {
  const asked: PageRequest[] = [];
  const clock = new ManualClock();
  const script = { failsNext: false };
  const describeJobs = (_: unknown, page: PageRequest): Promise<Result<Page<Job>>> => {
    asked.push(page);
    if (script.failsNext) {
      script.failsNext = false;
      return Promise.resolve(failed(unavailable()));
    }
    const index = Number(page.nextToken ?? 0);
    const nextToken = index + 1 < pages.length ? String(index + 1) : null;
    return Promise.resolve(success({ items: [...(pages[index] ?? [])], nextToken }));
  };
  const { open = [], latest } = watched;
  const jobs = createJobHistory({
    drs: { describeJobs },
    watching: {
      openJobs: () => open,
      latestState: () =>
        latest === undefined ? null : { job: latest, observedAt: instantOf(clock.now() + 1) },
    },
    clock,
  });
  return { asked, clock, jobs, script };
}

async function idsOf(read: Promise<Result<{ readonly nodes: readonly Job[] }>>) {
  const result = await read;
  return result.ok ? result.value.nodes.map(({ jobID }) => jobID) : result.failure.kind;
}

describe('the jobs of a source server', () => {
  it('are those it took part in, over as many pages of the history as it takes', async () => {
    const { asked, jobs } = history([[over(9, 1), over(8, 2)], [over(7, 2)], [over(6, 1, 2)], [over(5, 1)]]);

    const first = await idsOf(jobs.ofServer(serverIDOf(1), { first: 2 }, HALF_A_MINUTE));

    expect(first).toEqual([jobIDOf(9), jobIDOf(6)]);
    expect(asked.map(({ nextToken, maxResults }) => [nextToken, maxResults])).toEqual([
      [undefined, 200],
      ['1', 200],
      ['2', 200],
    ]);
  });

  it('cost one reading of the history for all servers in half a minute', async () => {
    const { asked, clock, jobs } = history([[over(9, 1), over(8, 2)], [over(7, 2)]]);
    const askAll = () =>
      Promise.all([1, 2, 3].map((server) => idsOf(jobs.ofServer(serverIDOf(server), {}, HALF_A_MINUTE))));

    const all = await askAll();
    await askAll();
    const inHalfAMinute = asked.length;
    clock.advance(HALF_A_MINUTE);
    await askAll();

    expect(all).toEqual([[jobIDOf(9)], [jobIDOf(8), jobIDOf(7)], []]);
    expect(inHalfAMinute).toBe(2);
    expect(asked).toHaveLength(4);
  });

  it('go on behind a cursor', async () => {
    const { jobs } = history([[over(9, 1), over(8, 1)], [over(7, 1)]]);

    const first = await jobs.ofServer(serverIDOf(1), { first: 1 }, HALF_A_MINUTE);
    const after = first.ok ? first.value.pageInfo.endCursor : null;
    const rest = await jobs.ofServer(serverIDOf(1), { after }, HALF_A_MINUTE);

    expect(first).toMatchObject({ value: { pageInfo: { hasNextPage: true } } });
    expect(rest).toMatchObject({
      value: { nodes: [{ jobID: jobIDOf(8) }, { jobID: jobIDOf(7) }], pageInfo: { hasNextPage: false } },
    });
  });

  it('say when the oldest page was read', async () => {
    const { clock, jobs } = history([[over(9, 1)], [over(8, 1)]]);
    const readAt = instantOf(clock.now());
    await jobs.ofServer(serverIDOf(1), { first: 1 }, HALF_A_MINUTE);
    clock.advance(1_000);

    const both = await jobs.ofServer(serverIDOf(1), { first: 2 }, HALF_A_MINUTE);
    const anew = await jobs.ofServer(serverIDOf(1), { first: 1 }, 0);

    expect(both).toMatchObject({ value: { observedAt: readAt } });
    expect(anew).toMatchObject({ value: { observedAt: instantOf(clock.now()) } });
  });

  it('are shown as watching saw them last, unless they are over', async () => {
    const latest = aJob({ jobID: jobIDOf(9), status: known('STARTED') });
    const pending = aJob({ jobID: jobIDOf(9), participatingServers: over(9, 1).participatingServers });
    const { jobs } = history([[pending, over(8, 1)]], { latest });

    const read = await jobs.ofServer(serverIDOf(1), {}, HALF_A_MINUTE);

    expect(read).toMatchObject({
      value: {
        nodes: [
          { jobID: jobIDOf(9), status: { known: 'STARTED' } },
          { jobID: jobIDOf(8), status: { known: 'COMPLETED' } },
        ],
      },
    });
  });

  it('have the job that the server is in, though the history was read before it began', async () => {
    const open: Job[] = [];
    const pages = [[over(9, 1)]];
    const { asked, jobs } = history(pages, { open });
    await idsOf(jobs.ofServer(serverIDOf(1), {}, HALF_A_MINUTE));
    const begun = aJob({ jobID: jobIDOf(10), participatingServers: over(10, 1).participatingServers });
    open.push(begun);
    pages[0]?.unshift(begun);

    const both = await Promise.all(
      [1, 1, 2].map((id) => idsOf(jobs.ofServer(serverIDOf(id), {}, HALF_A_MINUTE))),
    );

    expect(both).toEqual([[jobIDOf(10), jobIDOf(9)], [jobIDOf(10), jobIDOf(9)], []]);
    expect(asked).toHaveLength(2);
  });

  it('fail with what DRS says, and are read anew by the next who asks', async () => {
    const { jobs, script } = history([[over(9, 1)]]);
    script.failsNext = true;

    const failure = await idsOf(jobs.ofServer(serverIDOf(1), {}, HALF_A_MINUTE));
    const next = await idsOf(jobs.ofServer(serverIDOf(1), {}, HALF_A_MINUTE));

    expect([failure, next]).toEqual([unavailable().kind, [jobIDOf(9)]]);
  });
});

describe('the newest jobs of all', () => {
  const ids = async (read: Promise<Result<{ readonly jobs: readonly Job[] }>>) => {
    const result = await read;
    return result.ok ? result.value.jobs.map(({ jobID }) => jobID) : result.failure.kind;
  };

  it('are read to their end, each once though the list grows in front', async () => {
    const { asked, clock, jobs } = history([[over(9, 1), over(8, 2)], [over(8, 2)], [over(7, 1)]]);

    const newest = await jobs.newest();

    expect(newest).toMatchObject({ value: { isComplete: true, observedAt: instantOf(clock.now()) } });
    expect(await ids(jobs.newest())).toEqual([jobIDOf(9), jobIDOf(8), jobIDOf(7)]);
    expect(asked).toHaveLength(6);
  });

  it('are those of 20 pages at the most, and then say that there are more', async () => {
    const pages = Array.from({ length: 21 }, (_, index) => [over(99 - index, 1)]);
    const [twenty, more] = [history(pages.slice(0, 20)), history(pages)];

    expect(await twenty.jobs.newest()).toMatchObject({ value: { isComplete: true } });
    expect(await more.jobs.newest()).toMatchObject({ value: { isComplete: false } });
    expect(more.asked).toHaveLength(20);
  });

  it('are shown as watching saw them last, and fail with what DRS says', async () => {
    const latest = aJob({ jobID: jobIDOf(9), status: known('STARTED') });
    const { jobs, script } = history([[aJob({ jobID: jobIDOf(9) })]], { latest });

    expect(await jobs.newest()).toMatchObject({ value: { jobs: [{ status: { known: 'STARTED' } }] } });
    script.failsNext = true;
    expect(await ids(jobs.newest())).toBe(unavailable().kind);
  });
});

describe('the active job of a source server', () => {
  it('is the open job that has it, without any call', async () => {
    const open = aJob({ participatingServers: over(1, 1).participatingServers });
    const { asked, jobs } = history([[]], { open: [open] });

    expect(await jobs.activeJobOf(serverIDOf(1))).toEqual({ ok: true, value: open });
    expect(await jobs.activeJobOf(serverIDOf(2))).toEqual({ ok: true, value: null });
    expect(asked).toEqual([]);
  });
});
