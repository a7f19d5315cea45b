// Requests of all kinds, as clients and others send them.
import { createHash } from 'node:crypto';

import type { AnyDocument, Chance } from './anyDocument.js';
import { oneOf } from './anyDocument.js';

export interface AnyRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

const ACCEPTS = [
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json,application/json;q=0.9',
  'application/json;q=0.1, application/graphql-response+json;q=0.05, text/html',
  'text/html',
  'multipart/mixed;deferSpec=20220824, application/json',
];
/** Where nothing may come of it but an answer: each breaks a rule before anything is sent. */
const OTHERS = [
  'mutation { deleteJob(input: { jobID: "no job" }) { __typename ... on RecoveryError { message } } }',
  'mutation { startRecovery(input: { isDrill: true, sourceServers: [] }) { __typename ... on ValidationError { message fieldList { name message } } } }',
  'mutation { a: deleteJob(input: { jobID: "x" }) { __typename } b: deleteJob(input: { jobID: "x" }) { __typename } }',
  'subscription { jobActivity { __typename } }',
  'query A { __typename } query B { viewer { name } }',
  '{ __schema { queryType { name } } }',
  '{ job(jobID: "x") { __typename } ',
  '',
];

export function anyRequest(chance: Chance, { text, variables }: AnyDocument): AnyRequest {
  const is = (likelihood: number) => chance() < likelihood;
  const query = is(0.06) ? oneOf(chance, OTHERS) : text;
  const headers = { accept: oneOf(chance, is(0.7) ? ACCEPTS.slice(0, 4) : ACCEPTS) };
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash: is(0.9) ? sha256Hash : 'other' } };
  const body: Record<string, unknown> = {
    query,
    ...(Object.keys(variables).length === 0 && is(0.5) ? {} : { variables }),
    ...(is(0.1) ? { operationName: oneOf(chance, ['Any', 'A', 'None', null, '']) } : {}),
    ...(is(0.15) ? { extensions } : {}),
  };
  if (is(0.03)) delete body.query;
  if (is(0.02))
    Object.assign(body, oneOf<object>(chance, [{ variables: [] }, { query: 5 }, { variables: 'x' }]));
  return is(0.12) ? get(body, headers, is) : post(body, headers, is);
}

type Is = (likelihood: number) => boolean;

function get(body: Record<string, unknown>, headers: Record<string, string>, is: Is): AnyRequest {
  const members = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const path = `/graphql?${new URLSearchParams(members).toString()}`;
  return {
    method: 'GET',
    path,
    headers: { ...headers, ...(is(0.8) ? { 'apollo-require-preflight': 'true' } : {}) },
  };
}

function post(body: Record<string, unknown>, headers: Record<string, string>, is: Is): AnyRequest {
  const type = is(0.95) ? 'application/json' : is(0.5) ? 'application/json; charset=utf-8' : 'text/plain';
  const whole = is(0.02) ? [body] : body;
  const text = is(0.01) ? '{"query":' : JSON.stringify(whole);
  return { method: 'POST', path: '/graphql', headers: { ...headers, 'content-type': type }, body: text };
}
