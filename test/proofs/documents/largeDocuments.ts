// Proof 20. Large documents are refused by the limit that is named, and soon: no document holds the gateway up for others. Each is read
// as both transports read it, one at a time; the median of several runs counts, so that a busy machine is not taken for a slow gateway.
import { readFileSync } from 'node:fs';

import { type GraphQLError, Kind } from 'graphql';

import { parseConfig } from '../../../src/config.js';
import { Documents } from '../../../src/graphql/documents/documents.js';
import { createSchema } from '../../../src/graphql/schema.js';
import { type ProofRow, seededRandom, shuffled } from '../kit/proof.js';
import { type HostileDocument, LARGE } from './hostileDocuments.js';

export interface LargeScale {
  /** Of every document. */
  readonly runs: number;
  /** In which it must be refused; null: that is not looked at. */
  readonly mostMs: number | null;
  /** How much longer than a good document of the most tokens it may take. */
  readonly mostTimes: number;
}

interface Measured {
  readonly ms: number;
  readonly refusals: readonly GraphQLError[];
}

/** A file of a client with all that it asks, sent as a whole: as many tokens as there may be. */
const GOOD = Array.from(
  { length: 62 },
  (_, index) => `query Q${index} { sourceServers(first: 10) { nodes { sourceServerID arn lastLaunchResult
    stagingArea { status } tags { key value } } pageInfo { hasNextPage endCursor } } }`,
).join(' ');
const WARM_UPS = 3;
const SCHEMA = createSchema(readFileSync('schema.graphql', 'utf8'));

export function prove({ runs, mostMs, mostTimes }: LargeScale, seed: number): Promise<ProofRow> {
  const violations: string[] = [];
  const random = seededRandom(seed);
  let slowest = { name: '', ms: 0 };
  let goodMs = 0;
  for (const env of ['development', 'production']) {
    const documents = documentsIn(env);
    const good = measure(documents, { query: GOOD }, runs);
    if (good.refusals.length > 0) violations.push(`the good document was refused: ${textOf(good.refusals)}`);
    goodMs = Math.max(goodMs, good.ms);
    for (const hostile of shuffled(random, LARGE)) {
      const { ms, refusals } = measure(documents, hostile, runs);
      if (ms > slowest.ms) slowest = { name: hostile.name, ms };
      const what = `${hostile.name} (${env})`;
      if (!isRefusedBy(refusals, hostile.refusedBy))
        violations.push(`${what} was not refused by ${hostile.refusedBy}, but: ${textOf(refusals)}`);
      if (mostMs !== null && ms > mostMs) violations.push(`${what} took ${ms.toFixed(1)} ms`);
      if (ms > mostTimes * good.ms)
        violations.push(`${what} took ${ms.toFixed(1)} ms, a good document ${good.ms.toFixed(1)} ms`);
    }
  }
  const numbers = {
    documents: LARGE.length,
    runs,
    slowest: slowest.name,
    slowestMs: Number(slowest.ms.toFixed(1)),
    goodMs: Number(goodMs.toFixed(1)),
  };
  return Promise.resolve({ proof: '20 hostile documents', numbers, seed, violations });
}

function documentsIn(env: string): Documents {
  const parsed = parseConfig({ NODE_ENV: env });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return new Documents(SCHEMA, parsed.config.documents);
}

/** The median time, and what was said at last. */
function measure(
  documents: Documents,
  { query, variables = {} }: Pick<HostileDocument, 'query' | 'variables'>,
  runs: number,
): Measured {
  const times: number[] = [];
  let refusals: readonly GraphQLError[] = [];
  for (let run = -WARM_UPS; run < runs; run += 1) {
    const text = `${query} # ${run}`; // another text each time: one that is known is not read again
    const startedAt = performance.now();
    refusals = refusalsOf(documents, text, variables);
    if (run >= 0) times.push(performance.now() - startedAt);
  }
  times.sort((left, right) => left - right);
  return { ms: times[Math.floor(times.length / 2)] ?? 0, refusals };
}

function refusalsOf(
  documents: Documents,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] {
  const opened = documents.open({ query });
  if (!opened.ok) return opened.refusals;
  return opened.document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? documents.weigh(opened.document, definition, variables)
      : [],
  );
}

function isRefusedBy(refusals: readonly GraphQLError[], reason: string): boolean {
  return refusals.some(({ extensions: { limit, code } }) => limit === reason || code === reason);
}

function textOf(refusals: readonly GraphQLError[]): string {
  return refusals.map(({ message }) => message.slice(0, 200)).join(' / ');
}
