// Calls operations as the model says they are called, and takes no answer that the model does not allow. Raw on purpose: an SDK
// leaves out members that it does not know.
import { operationOf, problemsWith, shapeOf } from './model.js';
import type { RawAnswer, RawRequest, RawSender } from './rawRequest.js';

type Members = Readonly<Record<string, unknown>>;

export interface Refusal {
  readonly name: string;
  readonly status: number;
  readonly body: Members;
}

export interface ModelClient {
  /** The answer's body. Rejects when the operation refuses, or answers what its output shape does not allow. */
  call<Output extends object = Members>(operation: string, input?: Members): Promise<Output>;
  /** The exception. Rejects when the operation does not refuse, or refuses in a form that the model does not have. */
  refusal(operation: string, input?: Members): Promise<Refusal>;
}

export function modelClient(send: RawSender): ModelClient {
  return {
    async call<Output extends object>(operation: string, input: Members = {}) {
      const { http, output } = operationOf(operation);
      const answer = await ask(send, operation, input);
      if (answer.status !== http.responseCode) {
        throw new Error(`${operation} answers ${answer.status}, not ${http.responseCode}: ${answer.body}`);
      }
      const body = answer.body === '' ? {} : toMembers(answer.body);
      assertAllowed(output === undefined ? [] : problemsWith(output, body, operation));
      return body as Output;
    },
    async refusal(operation, input = {}) {
      const answer = await ask(send, operation, input);
      const name = String(answer.headers['x-amzn-errortype']);
      const body = toMembers(answer.body);
      const expected = shapeOf(name).error?.httpStatusCode;
      if (answer.status !== expected)
        throw new Error(`${name} has status ${answer.status}, not ${String(expected)}`);
      assertAllowed(problemsWith(name, body));
      return { name, status: answer.status, body };
    },
  };
}

function assertAllowed(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`The model does not allow this:\n${problems.join('\n')}`);
}

function ask(send: RawSender, operation: string, input: Members): Promise<RawAnswer> {
  const { http, input: shape } = operationOf(operation);
  const members = shape === undefined ? {} : (shapeOf(shape).members ?? {});
  const isIn = (name: string, location: 'uri' | 'querystring'): boolean =>
    members[name]?.location === location;
  const names = Object.keys(input);
  const path = names
    .filter((name) => isIn(name, 'uri'))
    .reduce(
      (uri, name) => uri.replace(`{${name}}`, encodeURIComponent(String(input[name]))),
      http.requestUri,
    );
  const query = new URLSearchParams(
    names
      .filter((name) => isIn(name, 'querystring'))
      .flatMap((name) => [input[name]].flat().map((value): [string, string] => [name, String(value)])),
  );
  const body = Object.fromEntries(
    Object.entries(input).filter(([name]) => !isIn(name, 'uri') && !isIn(name, 'querystring')),
  );
  const request: RawRequest = http.method === 'POST' ? { body } : { method: http.method };
  return send(query.size === 0 ? path : `${path}?${query.toString()}`, request);
}

function toMembers(body: string): Members {
  return JSON.parse(body) as Members;
}
