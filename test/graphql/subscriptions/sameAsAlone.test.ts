// What is shared is byte for byte what each would be told alone: the same stories, told both ways at the same time.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Access } from '../../../src/domain/access.js';
import { failed } from '../../../src/domain/failure.js';
import { aJob, aLogItem, serverAt, withStatus } from '../../domain/kit/jobs.js';
import { unavailable } from '../../jobs/kit/failures.js';
import { ONE } from '../../jobs/kit/story.js';
import { POLL_MS, watch, type Watch } from '../../jobs/kit/watch.js';
import { actorWith, type Asked, audienceOf, noServers, type Told, type ToldAlone } from './kit.js';

const JOB =
  'job { id jobID scope { name } status outcome progress { finished total } participatingServers { sourceServerID launchStatus rawLaunchStatus } }';
const STALE = '... on JobStreamStale { staleSince nextAttemptAt error { __typename message awsMessage } }';
const READ_JOBS: Access = [{ permissions: new Set(['job:read']), scopes: null, serverTags: null }];
const TAGGED: Access = [
  { permissions: new Set(['job:read']), scopes: null, serverTags: [{ key: 'team', values: ['a'] }] },
];

/** With aliases, fragments, directives, variables of several kinds, errors that are masked and errors that are not. */
const DOCUMENTS: readonly Asked[] = [
  {
    query: `subscription ($id: ID!, $after: String) { jobUpdates(jobID: $id, after: $after) { __typename
      ... on JobUpdate { cursor observedAt isFinal isResync changes { __typename } ${JOB} } ${STALE}
      ... on RecoveryError { message code awsMessage } } }`,
  },
  {
    query: `subscription Watch($id: ID!, $after: String, $isShort: Boolean!) {
      event: jobUpdates(jobID: $id, after: $after) { kind: __typename ...Told ${STALE} } }
      fragment Told on JobUpdate { place: cursor cursor again: job { status } ...More @skip(if: $isShort) }
      fragment More on JobUpdate { ${JOB} changes { ... on ServerLaunchStatusChange { sourceServerID launchStatus } } }`,
    variables: { isShort: false },
  },
  {
    query: `subscription ($id: ID!, $after: String, $age: Int) { jobUpdates(jobID: $id, after: $after) {
      ... on JobUpdate { cursor job { jobID participatingServers { sourceServerID sourceServer { sourceServerID } }
        recoveryReport(maxAgeSeconds: $age) { __typename } } } ${STALE} } }`,
    variables: { age: -1 },
  },
  {
    query: `subscription ($after: String) { jobActivity(after: $after) { __typename
      ... on JobUpdate { cursor isResync ${JOB} } ... on JobStreamCurrent { cursor observedAt } ${STALE} } }`,
  },
];
const ACTORS = [actorWith('ada'), actorWith('bob'), actorWith('cy', READ_JOBS), actorWith('dee', TAGGED)];

const anyStep = fc.oneof(
  fc.record({
    kind: fc.constant('server' as const),
    number: fc.integer({ min: 1, max: 3 }),
    status: fc.constantFrom('PENDING' as const, 'IN_PROGRESS' as const, 'LAUNCHED' as const),
  }),
  fc.record({ kind: fc.constant('start' as const) }),
  fc.record({ kind: fc.constant('write' as const), second: fc.integer({ min: 0, max: 59 }) }),
  fc.record({ kind: fc.constant('pass' as const), polls: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('outage' as const), isHanging: fc.boolean() }),
  fc.record({ kind: fc.constant('end' as const) }),
  fc.record({
    kind: fc.constant('come' as const),
    document: fc.nat({ max: DOCUMENTS.length - 1 }),
    actor: fc.nat({ max: ACTORS.length - 1 }),
    /** Goes on behind the event at this place of somebody who watches the same, where there is one. */
    after: fc.option(fc.nat({ max: 5 })),
  }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

interface Pair {
  readonly document: number;
  readonly shared: Told;
  readonly alone: ToldAlone;
}

describe('a shared subscription', () => {
  it('tells byte for byte what it would tell alone, whatever happens and whoever comes when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 18 }), async (steps) => {
        const bench = await watch((drs) => drs.set(aJob({ participatingServers: [serverAt(1, 'PENDING')] })));
        const audience = audienceOf(bench, readServers);
        const pairs: Pair[] = [];
        await bench.pass(POLL_MS);

        for (const step of [{ kind: 'come', document: 0, actor: 0, after: null } as const, ...steps]) {
          if (step.kind === 'come') pairs.push(await come(step, audience, pairs));
          else await happen(step, bench);
        }
        await bench.pass(2 * POLL_MS);

        for (const { shared, alone } of pairs) {
          expect(shared.texts).toEqual(alone.texts);
          expect(shared.isOver).toBe(alone.isOver);
        }
        expect(pairs[0]?.shared.texts.length).toBeGreaterThan(0);
        for (const { shared, alone } of pairs) {
          shared.leave();
          await alone.leave();
        }
        expect(bench.watching.watchers()).toBe(0);
        await bench.watching.stop();
      }),
      // A slow machine looks at fewer stories.
      { numRuns: 25, interruptAfterTimeLimit: 25_000 },
    );
  });
});

async function come(
  { document, actor, after }: Step & { readonly kind: 'come' },
  audience: ReturnType<typeof audienceOf>,
  pairs: readonly Pair[],
): Promise<Pair> {
  const asked = DOCUMENTS[document];
  if (asked === undefined) throw new Error('no such document');
  const others = pairs.filter((pair) => pair.document === document).flatMap(({ shared }) => shared.texts);
  const cursor = after === null ? undefined : /"cursor":"([^"]+)"/.exec(others[after] ?? '')?.[1];
  const variables = { ...asked.variables, id: ONE, ...(cursor === undefined ? {} : { after: cursor }) };
  const full: Asked = {
    ...asked,
    variables,
    ...(ACTORS[actor] === undefined ? {} : { actor: ACTORS[actor] }),
  };
  const [shared, alone] = await Promise.all([audience.open(full), audience.openAlone(full)]);
  return { document, shared, alone };
}

/** One server cannot be read, which is told; reading another is a bug, which is masked. */
const readServers: typeof noServers = (ids) => {
  if (ids.includes(serverAt(3, 'PENDING').sourceServerID ?? '')) throw new Error('a secret');
  return ids.includes(serverAt(2, 'PENDING').sourceServerID ?? '')
    ? Promise.resolve(failed(unavailable()))
    : noServers(ids);
};

async function happen(step: Exclude<Step, { kind: 'come' }>, { drs, pass }: Watch): Promise<void> {
  switch (step.kind) {
    case 'server':
      drs.change(ONE, (job) => {
        const server = serverAt(step.number, step.status);
        const others = job.participatingServers.filter(
          ({ sourceServerID }) => sourceServerID !== server.sourceServerID,
        );
        return { ...job, participatingServers: [...others, server] };
      });
      return;
    case 'start':
      drs.change(ONE, (job) => withStatus(job, 'STARTED'));
      return;
    case 'write':
      drs.write(ONE, aLogItem('LAUNCH_START', step.second));
      return;
    case 'end':
      drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
      drs.write(ONE, aLogItem('JOB_END', 59));
      return;
    case 'pass':
      return pass(step.polls * POLL_MS, POLL_MS / 2);
    case 'outage':
      drs.jobsFate = () => (step.isHanging ? 'hang' : unavailable());
      await pass(20_000, POLL_MS / 2);
      drs.jobsFate = () => null;
  }
}
