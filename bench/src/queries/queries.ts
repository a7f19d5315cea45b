// What a query costs over HTTP, beside Apollo Server as documented, other servers, and a bare one that sends the ready JSON.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Bench, BenchTerms } from '../kit/bench.js';
import { comparisonTable } from '../kit/comparisonTable.js';
import { type RunningGateway, startProgram } from '../kit/programs.js';
import { type Comparison, inTurn } from '../kit/rounds.js';
import { type Goal, ratio, type Table } from '../kit/table.js';
import { makeLoad } from './load.js';
import { bodyOf, QUERY_NAMES, type QueryName } from './operations.js';
import { saveState } from './state.js';

/** By what is started (programs/server.ts), and whether each request is a new one. */
const CONTENDERS = {
  'bare HTTP, ready JSON': { program: 'bare', isNew: false },
  'gateway, repeated': { program: 'gateway', isNew: false },
  'gateway, not repeated': { program: 'gateway', isNew: true },
  'gateway, QUICK_QUERIES=off': { program: 'gatewayByApollo', isNew: false },
  'Apollo standalone': { program: 'standalone', isNew: false },
  'Apollo on Express': { program: 'express', isNew: false },
  'graphql-yoga': { program: 'yoga', isNew: false },
  mercurius: { program: 'mercurius', isNew: false },
  'mercurius, JIT': { program: 'mercuriusJit', isNew: false },
} as const;
type Name = keyof typeof CONTENDERS;
const REFERENCE: Name = 'Apollo standalone';

/** CPU time of the server for each request, in microseconds: of the first one, and of those after many. */
type Metric = `${QueryName} ${'cold' | 'warm'}`;

const CONNECTIONS = 10;
const WARM_UP = 6_000;
const MEASURED = 3_000;

export const queries: Bench = {
  about: 'a job, a job with its servers, a page of servers: CPU per request beside other servers',
  run: async (terms) => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-queries-'));
    try {
      return await measureAll(terms, join(folder, 'state.json'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measureAll({ isShort, rounds, say }: BenchTerms, stateFile: string): Promise<Table[]> {
  const { job } = await saveState(stateFile);
  const names = Object.keys(CONTENDERS) as Name[];
  const answers = new Map<QueryName, string>();
  const comparison = await inTurn<Name, Metric>(names, rounds, async (name, round) => {
    say(`round ${round}: ${name}`);
    await using server = await startProgram('queries/programs/server.js', {
      words: [CONTENDERS[name].program, stateFile],
    });
    const figures = {} as Record<Metric, number>;
    for (const query of QUERY_NAMES) {
      const load = { query, jobID: job.jobID, isNew: CONTENDERS[name].isNew, isShort };
      const { cold, warm, answer } = await measureQuery(server, load);
      [figures[`${query} cold`], figures[`${query} warm`]] = [cold, warm];
      assertSame(answers, query, answer);
    }
    return figures;
  });
  return QUERY_NAMES.map((query) => tableOf(comparison, query));
}

interface Asked {
  readonly query: QueryName;
  readonly jobID: string;
  readonly isNew: boolean;
  readonly isShort: boolean;
}

async function measureQuery(server: RunningGateway, { query, jobID, isNew, isShort }: Asked) {
  let number = 0;
  const next = () => bodyOf(query, jobID, isNew ? (number += 1) : null);
  const spend = async (requests: number, connections: number) => {
    const before = await server.cpuUs();
    const answer = await makeLoad({ url: server.url, next, requests, connections });
    return { us: ((await server.cpuUs()) - before) / requests, answer };
  };
  const first = await spend(1, 1);
  await spend(isShort ? 20 : WARM_UP, CONNECTIONS);
  const later = await spend(isShort ? 20 : MEASURED, CONNECTIONS);
  return { cold: first.us, warm: later.us, answer: later.answer };
}

/** What answers something else is not compared. Line ends and the framing of the body may differ. */
function assertSame(answers: Map<QueryName, string>, query: QueryName, answer: string): void {
  const data = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  const expected = answers.get(query) ?? data;
  answers.set(query, expected);
  if (data !== expected) throw new Error(`${query} is answered differently:\n${data}\n${expected}`);
}

const ABOUT: Readonly<Record<QueryName, string>> = {
  Q1: 'Q1, a job with 20 servers',
  Q2: "Q2, the same with each server's sourceServer",
  Q3: 'Q3, a page of 50 source servers with 3 snapshots each',
};

function tableOf(comparison: Comparison<Name, Metric>, query: QueryName): Table {
  return {
    title: ABOUT[query],
    ...comparisonTable(comparison, REFERENCE, [
      { metric: `${query} warm`, label: 'CPU, µs a request', isCompared: true },
      { metric: `${query} cold`, label: 'first request, CPU µs', isCompared: true },
    ]),
    notes: [
      `CPU of the server's process, ${CONNECTIONS} connections, ${MEASURED} requests after ${WARM_UP}; the first request is that of a new process.`,
      'All have the same schema, resolvers and use cases over a DRS that answers from memory at once, and all answer the same, byte for byte.',
      'The gateway has its limits on documents and requests, headers and checks in place; repeated: the same request; not repeated: each has a variable of its own.',
    ],
    goals: GOALS.filter((goal) => goal.query === query).map((goal) => toGoal(comparison, goal)),
  };
}

interface Promised {
  readonly query: QueryName;
  readonly name: Name;
  readonly most: number;
}

const GOALS: readonly Promised[] = [
  { query: 'Q1', name: 'gateway, not repeated', most: 0.6 },
  { query: 'Q1', name: 'gateway, repeated', most: 0.35 },
  { query: 'Q2', name: 'gateway, not repeated', most: 0.6 },
  { query: 'Q2', name: 'gateway, repeated', most: 0.15 },
];

function toGoal(comparison: Comparison<Name, Metric>, { query, name, most }: Promised): Goal {
  const reached = comparison.ratio(name, REFERENCE, `${query} warm`);
  return {
    goal: `${name}: at most ${most} of ${REFERENCE}`,
    figure: ratio(reached),
    isMet: reached.median <= most,
  };
}
