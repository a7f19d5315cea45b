// An answer that is no success -> a failure. Total: whatever answered, something true is said about it.
import type { CallFailure } from '../callFailure.js';
import type { Answer } from '../http.js';
import type { MappingParts } from '../mapping/mappingParts.js';
import { object, text, type Members } from '../mapping/readers.js';
import { namesSomebody, withhold, type Said } from './awsWords.js';
import { builderOf, type Exception } from './exceptions.js';
import { buildUnmodelled } from './unmodelled.js';

/** Of an exception, a code or a request. */
const NAME = /^[\w.-]{1,128}$/;

/** Reads the body as the JSON object that every answer of DRS is; null where it is none. */
export function jsonObjectOf(answer: Answer): Members | null {
  try {
    const value: unknown = JSON.parse(answer.text);
    return object(value);
  } catch {
    return null;
  }
}

/** AWS's id of the request; an answer without one did not come from AWS. */
export function awsRequestIDOf(answer: Answer): string | null {
  const { headers } = answer;
  const id = headers['x-amzn-requestid'] ?? headers['x-amzn-request-id'] ?? headers['x-amz-request-id'] ?? '';
  return NAME.test(id) ? id : null;
}

/** Names the failure of `operation`. A 4xx in AWS's error form is a refusal; anything else may have been done. */
export function failureOfAnswer(
  operation: string,
  answer: Answer,
  { scope, notices }: Pick<MappingParts, 'scope' | 'notices'>,
): CallFailure {
  const members = jsonObjectOf(answer);
  const names = namesOf(answer, members);
  const { status } = answer;
  const [firstName] = names;
  if (firstName === undefined) return notFromAws(operation, answer);
  const words = text(members?.message) ?? text(members?.Message) ?? '';
  const awsRequestID = awsRequestIDOf(answer);
  const exception: Exception = {
    operation,
    scope,
    words,
    basis: {
      ...saidOf({ operation, name: firstName, scope, words, awsRequestID }),
      awsRequestID,
      code: nameIn(members?.code) ?? firstName,
    },
    members: members ?? {},
    retryAfter: answer.headers['retry-after'],
    notices,
  };
  const build = names.map(builderOf).find((each) => each !== null);
  const failure = build?.(exception) ?? buildUnmodelled(firstName, status, operation, exception);
  return { ok: false, failure, certainty: isClientError(status) ? 'refused' : 'unclear', status };
}

/** A 2xx that does not hold what a success holds. */
export function failureOfSuccess(operation: string, answer: Answer, lack: string): CallFailure {
  return tellsNothing(answer, `DRS answered ${operation} with ${answer.status}, but ${lack}.`);
}

function notFromAws(operation: string, answer: Answer): CallFailure {
  const type = answer.headers['content-type'] ?? 'no content type';
  const message =
    `${operation} was answered with ${answer.status} (${type}) in a form that is not DRS's. ` +
    'Check AWS_ENDPOINT_URL_DRS and the proxies on the way.';
  return tellsNothing(answer, message);
}

/** What came is no answer of DRS, so it says neither yes nor no. */
function tellsNothing(answer: Answer, message: string): CallFailure {
  const basis = { message, awsRequestID: awsRequestIDOf(answer), code: null };
  return {
    ok: false,
    failure: { kind: 'ServiceUnavailableError', ...basis, isRetryable: true },
    certainty: 'unclear',
    status: answer.status,
  };
}

/**
 * The names that an error of AWS gives itself, in the order in which AWS's clients look: header, `code`, `__type`. None
 * means that it is no error of AWS. https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization
 */
function namesOf(answer: Answer, members: Members | null): readonly string[] {
  return [answer.headers['x-amzn-errortype'], members?.code, members?.__type]
    .map((name) => nameIn(bareName(text(name) ?? '')))
    .filter((name) => name !== null);
}

/** `com.amazonaws.drs#ConflictException:http://…` -> `ConflictException`. */
function bareName(name: string): string {
  const [first = ''] = name.split(/[,:]/);
  return first.slice(first.indexOf('#') + 1).trim();
}

/** In AWS's words, unless they are not for everybody. */
function saidOf(parts: {
  readonly operation: string;
  readonly name: string;
  readonly scope: string;
  readonly words: string;
  readonly awsRequestID: string | null;
}): Said {
  const { operation, name, scope, words, awsRequestID } = parts;
  if (words === '') return { message: `DRS answered ${operation} with ${name} and no message.` };
  if (!namesSomebody(words, scope)) return { message: words };
  const instead = `DRS answered ${operation} with ${name}, in words that name ARNs or accounts.`;
  return withhold({ scope, words, instead, awsRequestID });
}

/** What has the form of a name; null where it is anything else. */
function nameIn(value: unknown): string | null {
  const name = text(value) ?? '';
  return NAME.test(name) ? name : null;
}

function isClientError(status: number): boolean {
  return status >= 400 && status < 500;
}
