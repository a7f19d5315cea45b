// Which operation a request is for, by method and raw path: an ARN in the path is one percent-encoded segment.
import type { Operation } from '../operations/operation.js';
import { OPERATIONS } from '../operations/operations.js';
import { methodNotAllowed, serializationFailed, unknownOperation, validationFailed } from '../wire/errors.js';
import { isJsonObject } from '../wire/json.js';
import type { WireRequest } from '../wire/message.js';

const LABELLED_PREFIX = '/tags/';

/** Throws UnknownOperationException (404) or MethodNotAllowedException (405). */
export function findOperation({ method, path }: WireRequest): Operation {
  const atPath = OPERATIONS.filter((operation) => matches(operation.path, path));
  if (atPath.length === 0) throw unknownOperation();
  const operation = atPath.find((candidate) => candidate.method === method);
  if (operation === undefined) throw methodNotAllowed(atPath.map((candidate) => candidate.method));
  return operation;
}

/** The operation's members from body, path and query, not yet checked. Throws SerializationException for broken JSON. */
export function readInput(operation: Operation, { path, query, body }: WireRequest): unknown {
  const input = parseBody(body);
  if (operation.path.startsWith(LABELLED_PREFIX))
    input.resourceArn = decodeSegment(path.slice(LABELLED_PREFIX.length));
  for (const name of operation.queryMembers) if (query.has(name)) input[name] = query.getAll(name);
  return input;
}

function matches(template: string, path: string): boolean {
  if (!template.startsWith(LABELLED_PREFIX)) return template === path;
  const segment = path.slice(LABELLED_PREFIX.length);
  return path.startsWith(LABELLED_PREFIX) && segment !== '' && !segment.includes('/');
}

/** SDKs send nothing at all for an operation without members. */
function parseBody(body: string): Record<string, unknown> {
  if (body.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw serializationFailed('The body is not JSON.');
  }
  if (!isJsonObject(value)) throw serializationFailed('The body must be a JSON object.');
  return { ...value };
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw validationFailed([{ name: 'resourceArn', message: 'is not percent-encoded' }], 'cannotParse');
  }
}
