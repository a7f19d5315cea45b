// Equal subscriptions are executed once: who shares, and who never does.
import { describe, expect, it } from '@jest/globals';

import type { Access } from '../../../src/domain/access.js';
import { EVERY_PERMISSION } from '../../../src/domain/permission.js';
import { aJob, aLogItem, withStatus } from '../../domain/kit/jobs.js';
import { ONE } from '../../jobs/kit/story.js';
import { POLL_MS, watch } from '../../jobs/kit/watch.js';
import { actorWith, type Asked, type Audience, audienceOf, type Told } from './kit.js';

const QUERY = `subscription Watch($id: ID!, $after: String, $isLong: Boolean = false) {
  jobUpdates(jobID: $id, after: $after) {
    ... on JobUpdate { cursor observedAt job { jobID status arn @include(if: $isLong) } } } }`;
const READ_JOBS: Access = [{ permissions: new Set(['job:read']), scopes: null, serverTags: null }];
const IN_ALL_SCOPES: Access = [{ permissions: EVERY_PERMISSION, scopes: ['*'], serverTags: null }];

const asked = (rest: Partial<Asked> = {}): Asked => ({ query: QUERY, variables: { id: ONE }, ...rest });

async function start() {
  const bench = await watch((drs) => drs.set(aJob()));
  const audience = audienceOf(bench);
  const change = async (second: number) => {
    bench.drs.write(ONE, aLogItem('JOB_START', second));
    bench.drs.change(ONE, (job) => withStatus(job, second % 2 === 0 ? 'PENDING' : 'STARTED'));
    await bench.pass(POLL_MS);
  };
  await bench.pass(POLL_MS);
  return { ...bench, audience, change };
}

async function come(audience: Audience, times: number, rest: Partial<Asked> = {}): Promise<Told[]> {
  const told: Told[] = [];
  for (let place = 0; place < times; place += 1) told.push(await audience.open(asked(rest)));
  return told;
}

describe('equal subscriptions', () => {
  it('of a hundred watchers execute and write each event once', async () => {
    const { audience, change, pass } = await start();
    const told = await come(audience, 100);
    await pass(POLL_MS);

    await change(1);
    await change(2);

    // Those who came before DRS was read again were told of another reading.
    const texts = new Set(told.flatMap((each) => each.texts));
    const written = new Set(told.flatMap((each) => each.payloads.map(({ tail }) => tail)));
    for (const each of told) expect(each.texts).toHaveLength(3);
    expect(texts.size).toBeLessThanOrEqual(4);
    expect(written.size).toBe(texts.size);
    expect(audience.executed()).toBe(texts.size);
  });

  it('are also those of different actors who may do the same, and who begin at different places', async () => {
    const { audience, change, pass } = await start();
    const [first] = await come(audience, 1, { actor: actorWith('ada') });
    await pass(POLL_MS);
    await change(1);
    const after = cursorOf(first, 0);

    const [second] = await come(audience, 1, { actor: actorWith('bob'), variables: { after, id: ONE } });
    await change(2);

    expect(second?.texts).toEqual(first?.texts.slice(1));
    expect(second?.payloads.map(({ tail }) => tail)).toEqual(
      first?.payloads.slice(1).map(({ tail }) => tail),
    );
    expect(audience.executed()).toBe(3);
    expect(audience.subscriptions.different).toBe(1);
  });

  it.each<[string, Partial<Asked>]>([
    ['another text', { query: `${QUERY} ` }],
    ['a variable that has a say in the result', { variables: { id: ONE, isLong: true } }],
    ['other permissions', { actor: actorWith('anonymous', READ_JOBS) }],
    ['permissions that only come to the same', { actor: actorWith('anonymous', IN_ALL_SCOPES) }],
    [
      'another operation of the document',
      {
        query: `${QUERY} subscription Other { jobUpdates(jobID: "${ONE}") { ... on JobUpdate { cursor } } }`,
        operationName: 'Other',
      },
    ],
  ])('are not those with %s', async (_, rest) => {
    const { audience, change, pass } = await start();
    const [[first], [other]] = [await come(audience, 1), await come(audience, 1, rest)];
    await pass(POLL_MS);

    await change(1);

    expect(audience.executed()).toBe(4);
    expect(audience.subscriptions.different).toBe(2);
    expect(other?.payloads).toHaveLength(2);
    other?.payloads.forEach(({ tail }, place) => expect(tail).not.toBe(first?.payloads[place]?.tail));
  });

  it('are also those whose variables that matter are equal, in whatever order and with whatever else', async () => {
    const { audience } = await start();
    await come(audience, 1, { variables: { id: ONE, isLong: true } });

    await come(audience, 1, { variables: { other: 1, isLong: true, id: ONE } });

    expect(audience.subscriptions.different).toBe(1);
  });

  it('leave nothing behind when the last of them leaves', async () => {
    const { audience, change, pass, watching } = await start();
    const told = await come(audience, 10);
    await pass(POLL_MS);
    await change(1);

    for (const each of told.slice(1)) each.leave();
    const whileOneStays = [audience.subscriptions.different, watching.watchers()];
    told[0]?.leave();

    expect(whileOneStays).toEqual([1, 1]);
    expect(audience.subscriptions.different).toBe(0);
    expect(watching.watchers()).toBe(0);
  });
});

function cursorOf(told: Told | undefined, place: number): string {
  const result = JSON.parse(told?.texts[place] ?? '') as { data: { jobUpdates: { cursor: string } } };
  return result.data.jobUpdates.cursor;
}
