// Hostile values, documents and bytes over HTTP: each is answered in GraphQL's form, and what reaches DRS obeys its model.
import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { buildSchema } from 'graphql';

import { startTestGateway } from '../../kit/gateway.js';
import { inParallel } from '../kit/inParallel.js';
import type { ProofRow } from '../kit/proof.js';
import { createQuickClock } from '../kit/quickClock.js';
import { mutatedBytes, mutatedDocuments, toBody, variableSets } from './hostile.js';
import { startModelDrs } from './modelDrs.js';

export interface FuzzSize {
  readonly variableSets: number;
  readonly documents: number;
  readonly byteMutations: number;
}

const AT_ONCE = 8;
/** A call's turn comes soon, and an answer still has half a second. */
const SPEED = 20;
const MOST_SHOWN = 400;
const TRACES = /\n\s+at |node_modules|file:\/\/|\/src\/|\/dist\/|\.[jt]s:\d+/;
const root = new URL('../../../', import.meta.url);

/** Sends all of it and tells what broke which promise. */
export async function prove(size: FuzzSize, seed: number): Promise<ProofRow> {
  await using drs = await startModelDrs();
  process.env.AWS_ACCESS_KEY_ID = 'AKIDEXAMPLE';
  process.env.AWS_SECRET_ACCESS_KEY = 'secret';
  const gateway = await startTestGateway(
    {
      DRS_BACKEND: 'aws',
      AUTH: 'off',
      DRS_SCOPES: '[{"accountID":"123456789012","region":"us-east-1"}]',
      AWS_ENDPOINT_URL_DRS: drs.endpoint,
      POLL_INTERVAL_MS: '1000',
      EXPLORER: 'off',
    },
    createQuickClock(SPEED),
  );
  const bodies = requestsOf(size, seed);
  const problems = await inParallel(bodies, AT_ONCE, (body) => problemsOf(gateway.url, body));
  const bugs = gateway.logger.lines.filter(({ level, event }) => level === 'error' || event === 'drs.bug');
  await gateway.stop();
  return {
    proof: 'fuzz over HTTP',
    numbers: {
      ...size,
      operations: drs.calls.size,
      drsCalls: [...drs.calls.values()].reduce((sum, count) => sum + count, 0),
    },
    seed,
    violations: [
      ...problems.flat(),
      ...drs.violations.map((each) => `DRS was sent what its model forbids: ${each}`),
      ...bugs.map(({ event, fields }) => `a bug was logged: ${event} ${String(fields.err ?? fields.error)}`),
    ],
  };
}

function requestsOf(size: FuzzSize, seed: number): readonly (string | Buffer)[] {
  const schema = buildSchema(readFileSync(new URL('schema.graphql', root), 'utf8'));
  const documents = readFileSync(new URL('docs/explorer.simulator.graphql', root), 'utf8')
    .split(/^# .*$/m)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const valid = documents.map((query) => toBody({ query, variables: { jobID: 'drsjob-0123456789abcdef0' } }));
  return [
    ...fc.sample(variableSets(schema), { numRuns: size.variableSets, seed }),
    ...fc.sample(mutatedDocuments(documents), { numRuns: size.documents, seed }),
    ...fc.sample(mutatedBytes(valid), { numRuns: size.byteMutations, seed }),
  ];
}

async function problemsOf(url: string, body: string | Buffer): Promise<readonly string[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body,
  });
  const text = await response.text();
  const problem = problemWith(response.status, text);
  const shown = text.slice(0, MOST_SHOWN);
  return problem === null
    ? []
    : [`${problem}: ${response.status} ${shown} for ${body.toString().slice(-MOST_SHOWN)}`];
}

function problemWith(status: number, text: string): string | null {
  if (status >= 500) return 'a fault was answered';
  if (TRACES.test(text)) return 'a stack or a path was answered';
  const answer = parsed(text);
  if (answer === null) return 'no JSON object was answered';
  const { data, errors } = answer;
  if (data === undefined && errors === undefined) return 'neither data nor errors were answered';
  if (errors !== undefined && !isErrorList(errors)) return 'the errors are none of GraphQL';
  return text.includes('INTERNAL_SERVER_ERROR') ? 'a bug was answered' : null;
}

function parsed(text: string): { readonly data?: unknown; readonly errors?: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function isErrorList(errors: unknown): boolean {
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every((each: { readonly message?: unknown } | null) => typeof each?.message === 'string')
  );
}
