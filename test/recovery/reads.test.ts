import { describe, expect, it } from '@jest/globals';

import { type DrsFailure, failed, type Result, success } from '../../src/domain/failure.js';
import type { JobID } from '../../src/domain/ids.js';
import type { Job } from '../../src/domain/job.js';
import { createLists } from '../../src/recovery/reading/lists.js';
import type { DrsReader, JobFilter, Page } from '../../src/recovery/ports.js';
import { readAllPages } from '../../src/recovery/reading/readAllPages.js';
import { readJobsByID } from '../../src/recovery/reading/readJobsByID.js';
import { aJob, jobIDOf, serverIDOf } from '../domain/kit/jobs.js';
import { accessDenied, invalid, noSuchResource, unavailable } from '../jobs/kit/failures.js';
import { NO_DRILLS } from './kit/noDrills.js';

describe('readAllPages', () => {
  it('gives the items of all pages, empty ones too, asking for large ones', async () => {
    const pages = new Map<string | undefined, Page<number>>([
      [undefined, { items: [1, 2], nextToken: 'a' }],
      ['a', { items: [], nextToken: 'b' }],
      ['b', { items: [3], nextToken: null }],
    ]);
    const sizes: unknown[] = [];

    const read = await readAllPages(({ nextToken, maxResults }) => {
      sizes.push(maxResults);
      return Promise.resolve(success(pages.get(nextToken) ?? { items: [], nextToken: null }));
    }, 500);

    expect(read).toEqual({ ok: true, value: [1, 2, 3] });
    expect(sizes).toEqual([500, 500, 500]);
  });

  it("reads in pages of DRS's own size when DRS refuses large ones", async () => {
    const read = await readAllPages(
      ({ maxResults }) =>
        Promise.resolve(
          maxResults === undefined ? success({ items: [1], nextToken: null }) : failed(invalid()),
        ),
      500,
    );

    expect(read).toEqual({ ok: true, value: [1] });
  });

  it('gives the failure of a later page, and nothing of the earlier ones', async () => {
    const read = await readAllPages<number>(
      ({ nextToken }) =>
        Promise.resolve(
          nextToken === undefined ? success({ items: [1], nextToken: 'a' }) : failed(unavailable()),
        ),
      500,
    );

    expect(read).toEqual({ ok: false, failure: unavailable() });
  });

  it.each([
    ['a token that comes back', () => 'same', 2],
    ['tokens without end', (call: number) => `token-${call}`, 200],
    ['tokens in a circle', (call: number) => `token-${call % 2}`, 200],
  ])('ends in a failure for %s', async (_, tokenOf, most) => {
    let calls = 0;

    const read = await readAllPages<number>(() => {
      calls += 1;
      return Promise.resolve(success({ items: [], nextToken: tokenOf(calls) }));
    }, 500);

    expect(read).toMatchObject({
      ok: false,
      failure: { kind: 'ServiceUnavailableError', code: 'EndlessPages' },
    });
    expect(calls).toBeLessThanOrEqual(most);
  });
});

/** DRS with every job but `missing`, which refuses a call as the test says. */
class JobsOnly {
  readonly asked: (readonly JobID[])[] = [];
  readonly filters: JobFilter[] = [];
  readonly reader: DrsReader;

  constructor(refusal: (jobIDs: readonly JobID[]) => DrsFailure | null = () => null, missing?: JobID) {
    const unused = (): never => {
      throw new Error('only jobs are read here');
    };
    const describeJobs = (filter: JobFilter): Promise<Result<Page<Job>>> => {
      const jobIDs = filter.jobIDs ?? [];
      this.filters.push(filter);
      this.asked.push(jobIDs);
      const failure = refusal(jobIDs);
      if (failure !== null) return Promise.resolve(failed(failure));
      const items = jobIDs.filter((jobID) => jobID !== missing).map((jobID) => aJob({ jobID }));
      return Promise.resolve(success({ items, nextToken: null }));
    };
    this.reader = {
      describeJobs,
      describeJobLogItems: unused,
      describeSourceServers: unused,
      describeRecoverySnapshots: unused,
      describeRecoveryInstances: unused,
    };
  }
}

function jobIDs(count: number): readonly JobID[] {
  return Array.from({ length: count }, (_, index) => jobIDOf(index + 1));
}

async function idsRead({ reader }: JobsOnly, ids: readonly JobID[]) {
  const read = await readJobsByID(reader, ids);
  return read.ok ? read.value.map(({ jobID }) => jobID) : read.failure.kind;
}

describe('readJobsByID', () => {
  it('asks nothing where there is nothing to ask', async () => {
    const drs = new JobsOnly();

    expect(await idsRead(drs, [])).toEqual([]);
    expect(drs.asked).toEqual([]);
  });

  it('asks for 1,000 jobs a call', async () => {
    const drs = new JobsOnly();

    const ids = await idsRead(drs, jobIDs(2_001));

    expect(ids).toHaveLength(2_001);
    expect(drs.asked.map(({ length }) => length)).toEqual([1_000, 1_000, 1]);
  });

  it('leaves out a job that DRS does not list', async () => {
    expect(await idsRead(new JobsOnly(() => null, jobIDOf(2)), jobIDs(3))).toEqual([jobIDOf(1), jobIDOf(3)]);
  });

  it.each([noSuchResource(), invalid()])(
    'finds the others when DRS answers with $kind because of one id',
    async (failure) => {
      const bad = jobIDOf(700);
      const drs = new JobsOnly((ids) => (ids.includes(bad) ? failure : null));

      const ids = await idsRead(drs, jobIDs(1_000));

      expect(ids).toHaveLength(999);
      expect(ids).not.toContain(bad);
      expect(drs.asked.length).toBeLessThanOrEqual(35);
    },
  );

  it('takes a job for missing that alone is not found, and passes a ValidationError of it alone on', async () => {
    expect(await idsRead(new JobsOnly(() => noSuchResource()), jobIDs(1))).toEqual([]);
    expect(await idsRead(new JobsOnly(() => invalid()), jobIDs(1))).toBe('ValidationError');
    expect(await idsRead(new JobsOnly(() => invalid()), jobIDs(3))).toBe('ValidationError');
  });

  it('does not search for long when DRS refuses everything', async () => {
    const drs = new JobsOnly(() => invalid());

    expect(await idsRead(drs, jobIDs(1_000))).toBe('ValidationError');
    expect(drs.asked.length).toBeLessThanOrEqual(60);
  });

  it.each([unavailable(), accessDenied()])('passes $kind on at once', async (failure) => {
    const drs = new JobsOnly(() => failure);

    expect(await idsRead(drs, jobIDs(1_000))).toBe(failure.kind);
    expect(drs.asked).toHaveLength(1);
  });
});

describe('the lists', () => {
  const noCalls = new JobsOnly(() => {
    throw new Error('nothing may be asked');
  });
  const lists = createLists(noCalls.reader, NO_DRILLS);

  it.each([
    [
      'jobs',
      () => lists.jobs({ jobIDs: [jobIDOf(1), 'job-2', ''] }, {}),
      ['filter.jobIDs[1]', 'filter.jobIDs[2]'],
    ],
    ['more than 1,000 jobs', () => lists.jobs({ jobIDs: jobIDs(1_001) }, {}), ['filter.jobIDs']],
    [
      'source servers and accounts',
      () => lists.sourceServers({ sourceServerIDs: ['web'], stagingAccountIDs: ['12345678901'] }, {}),
      ['filter.sourceServerIDs[0]', 'filter.stagingAccountIDs[0]'],
    ],
    [
      'more than 200 source servers',
      () =>
        lists.sourceServers(
          { sourceServerIDs: Array.from({ length: 201 }, (_, index) => serverIDOf(index)) },
          {},
        ),
      ['filter.sourceServerIDs'],
    ],
  ])('refuse ids of %s that break a rule, by their paths, and ask DRS nothing', async (_, list, names) => {
    const read = await list();

    expect(read).toMatchObject({ ok: false, failure: { kind: 'ValidationError' } });
    expect(
      read.ok ? [] : 'fieldList' in read.failure && read.failure.fieldList.map(({ name }) => name),
    ).toEqual(names);
  });

  it('hand an empty list of ids on as one that matches nothing, and null as no condition', async () => {
    const drs = new JobsOnly();

    await createLists(drs.reader, NO_DRILLS).jobs({ jobIDs: [] }, {});
    await createLists(drs.reader, NO_DRILLS).jobs({ jobIDs: null }, {});

    expect(drs.filters.map((filter) => filter.jobIDs)).toEqual([[], undefined]);
  });
});
