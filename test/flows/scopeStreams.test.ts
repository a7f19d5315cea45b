// The streams over two accounts and two regions, also while one answers with errors alone.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { takeUntil, type TestGateway } from '../kit/gateway.js';
import { ABROAD, failIn, HOME, OTHER, serversOf, start, startOverScopes } from '../kit/scopes.js';

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startOverScopes();
});
afterEach(() => gateway.stop());

describe('the streams', () => {
  const ACTIVITY = `subscription ($after: String) { jobActivity(after: $after) { __typename
    ... on JobUpdate { cursor isFinal job { jobID scope { name } } }
    ... on JobStreamCurrent { cursor scope { name } }
    ... on ScopeFailure { scope { name } error { __typename } } } }`;
  interface Event {
    readonly __typename: string;
    readonly cursor?: string;
    readonly isFinal?: boolean;
    readonly job?: { readonly jobID: string; readonly scope: { readonly name: string } };
    readonly scope?: { readonly name: string };
  }

  it('carry the jobs of all scopes, and go on from a cursor in each', async () => {
    const started: string[] = [];
    const stream = gateway.subscribe<Event>(ACTIVITY);
    await stream.next();
    for (const scope of [HOME, ABROAD]) {
      const [server = ''] = await serversOf(gateway, scope);
      const { job } = (await start(gateway, { sourceServers: [{ sourceServerID: server }] })) as {
        job: { jobID: string };
      };
      started.push(job.jobID);
    }
    const isOfOurs = ({ job }: Event) => started.includes(job?.jobID ?? '');
    const begun = new Set<string>();
    const events = await takeUntil(stream, (event) => {
      if (isOfOurs(event)) begun.add(event.job?.jobID ?? '');
      return begun.size === 2;
    });
    await stream.return?.();

    const resumed = gateway.subscribe<Event>(ACTIVITY, { after: events.at(-1)?.cursor });
    const ended = new Set<string>();
    const rest = await takeUntil(resumed, (event) => {
      if (isOfOurs(event) && event.isFinal === true) ended.add(event.job?.jobID ?? '');
      return ended.size === 2;
    });
    await resumed.return?.();

    expect([...ended].toSorted()).toEqual([...started].toSorted());
    expect(rest.filter(isOfOurs).map(({ job }) => job?.scope.name)).toEqual(
      expect.arrayContaining([HOME, ABROAD]),
    );
  });

  it('say which scope can no longer be watched, and go on with the others', async () => {
    const stream = gateway.subscribe<Event>(ACTIVITY);
    await stream.next();
    failIn(gateway, OTHER);

    const events = await takeUntil(stream, ({ __typename }) => __typename === 'ScopeFailure');
    const [server = ''] = await serversOf(gateway, HOME);
    await start(gateway, { sourceServers: [{ sourceServerID: server }] });
    const later = await takeUntil(stream, ({ job }) => job?.scope.name === HOME);
    await stream.return?.();

    expect(events.at(-1)).toMatchObject({
      scope: { name: OTHER },
      error: { __typename: 'AccessDeniedError' },
    });
    expect(later.at(-1)?.__typename).toBe('JobUpdate');
  });

  it('follow one job to its end wherever it is', async () => {
    const [server = ''] = await serversOf(gateway, OTHER);
    const { job } = (await start(gateway, { sourceServers: [{ sourceServerID: server }] })) as {
      job: { jobID: string };
    };

    const events = await takeUntil(
      gateway.subscribe<Event>(
        'subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename ... on JobUpdate { isFinal job { jobID scope { name } } } } }',
        { id: job.jobID },
      ),
      ({ isFinal }) => isFinal === true,
    );

    expect(events.at(-1)?.job).toEqual({ jobID: job.jobID, scope: { name: OTHER } });
  });

  it('say that no scope has the job', async () => {
    const events = gateway.subscribe<Event>(
      'subscription { jobUpdates(jobID: "drsjob-00000000000000000") { __typename } }',
    );

    const first = await events.next();
    const second = await events.next();

    expect([first.value, second.done]).toEqual([{ __typename: 'ResourceNotFoundError' }, true]);
  });
});
