// An answer that is no success -> a failure. Total: whatever answered, something true is said about it.
import type { CallFailure } from '../callFailure.js';
import type { Answer } from '../http.js';
import type { Notices } from '../mapping/notices.js';
import { object, text, type Members } from '../mapping/readers.js';
import { builderOf, type Exception } from './exceptions.js';
import { buildUnmodelled } from './unmodelled.js';

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
  return headers['x-amzn-requestid'] ?? headers['x-amzn-request-id'] ?? headers['x-amz-request-id'] ?? null;
}

/** Names the failure of `operation`. A 4xx in AWS's error form is a refusal; anything else may have been done. */
export function failureOfAnswer(operation: string, answer: Answer, notices: Notices): CallFailure {
  const members = jsonObjectOf(answer);
  const names = namesOf(answer, members);
  const { status } = answer;
  const [firstName] = names;
  if (firstName === undefined) return notFromAws(operation, answer);
  const said = text(members?.message) ?? text(members?.Message) ?? '';
  const exception: Exception = {
    basis: {
      message: said === '' ? `DRS answered ${operation} with ${firstName} and no message.` : said,
      awsRequestID: awsRequestIDOf(answer),
      code: nonEmpty(members?.code) ?? firstName,
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
    .map((name) => bareName(text(name) ?? ''))
    .filter((name) => name !== '');
}

/** `com.amazonaws.drs#ConflictException:http://…` -> `ConflictException`. */
function bareName(name: string): string {
  const [first = ''] = name.split(/[,:]/);
  return first.slice(first.indexOf('#') + 1).trim();
}

function nonEmpty(value: unknown): string | null {
  return text(value) === '' ? null : text(value);
}

function isClientError(status: number): boolean {
  return status >= 400 && status < 500;
}
