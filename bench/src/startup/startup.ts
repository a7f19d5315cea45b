// How long it takes from nothing to the first answer, and what an idle gateway holds: with each store and each backend, beside
// the least that Node and Apollo Server could do.
import { setTimeout as sleep } from 'node:timers/promises';

import type { Bench, BenchTerms } from '../kit/bench.js';
import { comparisonTable } from '../kit/comparisonTable.js';
import { inTurn } from '../kit/rounds.js';
import type { Table } from '../kit/table.js';
import { CONTENDERS, type ContenderName, withSurroundings } from './contenders.js';

const MIB = 2 ** 20;
/** After the first answer, before memory is asked: what starts up later than that is no part of idling. */
const SETTLE_MS = 2_000;

export const startup: Bench = {
  about: 'cold start to the first answer and idle memory, with each store and backend',
  run: async (terms) => withSurroundings(async (surroundings) => [await measure(terms, surroundings)]),
};

type Surroundings = Parameters<Parameters<typeof withSurroundings>[0]>[0];

async function measure({ isShort, rounds, say }: BenchTerms, surroundings: Surroundings): Promise<Table> {
  const names = Object.keys(CONTENDERS).filter(
    (name) => surroundings.postgresUrl !== null || !name.includes('Postgres'),
  ) as ContenderName[];
  const comparison = await inTurn(names, rounds, async (name, round) => {
    say(`round ${round}: ${name}`);
    const startedAt = performance.now();
    await using started = await CONTENDERS[name](surroundings);
    await firstAnswer(started.url);
    const firstAnswerMs = performance.now() - startedAt;
    const cpuMs = (await started.cpuUs()) / 1000;
    await sleep(isShort ? 0 : SETTLE_MS);
    const { rss, heapUsed } = await started.memory({ isCollecting: true });
    return { firstAnswerMs, cpuMs, rssMiB: rss / MIB, heapMiB: heapUsed / MIB };
  });
  return {
    title: 'Start-up',
    ...comparisonTable(comparison, 'Apollo Server standalone', [
      { metric: 'firstAnswerMs', label: 'first answer, ms', isCompared: true },
      { metric: 'cpuMs', label: 'CPU until then, ms', isCompared: true },
      { metric: 'rssMiB', label: 'idle RSS, MiB', isCompared: true },
      { metric: 'heapMiB', label: 'idle heap, MiB', isCompared: false },
    ]),
    notes: [
      'From the start of the process to the first whole answer to `{ __typename }`; memory two seconds later, after a collection.',
      'Apollo Server standalone is as documented, over the same schema.graphql, with no resolvers and nothing behind it.',
      'Each start with SQLite has an empty folder, each with Postgres an empty database: the tables are made in that time.',
    ],
  };
}

async function firstAnswer(url: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  });
  const body = await response.text();
  if (response.status !== 200 || !body.includes('Query')) throw new Error(`${response.status}: ${body}`);
}
