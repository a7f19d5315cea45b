// Reads faults that come through the control door.
import type { Fault, FaultEffect, FaultScope } from '../faults/fault.js';
import { OPERATIONS } from '../operations/operations.js';
import type { JsonObject } from '../wire/json.js';
import {
  asFields,
  assertKnownFields,
  count,
  InvalidControl,
  milliseconds,
  requireNumber,
  requireOneOf,
  requireString,
  show,
} from './parseControl.js';
import { parsePlace, PLACE_FIELDS } from './parsePlace.js';

type Kind = FaultEffect['kind'];

const SCOPE_FIELDS = ['kind', 'operation', 'times', 'skip', 'probability', ...PLACE_FIELDS] as const;

/** The fields of each kind, besides those of the scope. */
const KIND_FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  latency: ['ms'],
  throttle: [],
  internalError: [],
  status: ['status', 'body', 'contentType', 'errorType'],
  resetBefore: [],
  resetAfter: [],
  hang: [],
  cutBody: ['bytes'],
  emptyBody: [],
  unknownEnums: [],
  nulls: ['members'],
  jobsLate: ['ms'],
  fixedPageSize: ['size'],
};

const KINDS = Object.keys(KIND_FIELDS) as Kind[];

/** One fault or a list of them. Throws InvalidControl. */
export function parseFaults(value: unknown): Fault[] {
  if (!Array.isArray(value)) return [parseFault(value, '')];
  return value.map((fault, index) => parseFault(fault, `${index}.`));
}

/** `path` goes before the names of fields in complaints. Throws InvalidControl. */
export function parseFault(value: unknown, path: string): Fault {
  const fields = asFields(value, path === '' ? 'A fault' : `Fault ${path.slice(0, -1)}`);
  const kind = requireOneOf(fields, 'kind', path, KINDS);
  assertKnownFields(fields, [...SCOPE_FIELDS, ...KIND_FIELDS[kind]], path);
  return { ...parseScope(fields, path), ...parseEffect(kind, fields, path) };
}

function parseScope(fields: JsonObject, path: string): FaultScope {
  const names = OPERATIONS.map(({ name }) => name);
  const probability = { min: 0, max: 1, isWhole: false };
  return {
    ...parsePlace(fields, path),
    ...('operation' in fields ? { operation: requireOneOf(fields, 'operation', path, names) } : {}),
    ...('times' in fields ? { times: requireNumber(fields, 'times', path, { ...count, min: 1 }) } : {}),
    ...('skip' in fields ? { skip: requireNumber(fields, 'skip', path, count) } : {}),
    ...('probability' in fields
      ? { probability: requireNumber(fields, 'probability', path, probability) }
      : {}),
  };
}

function parseEffect(kind: Kind, fields: JsonObject, path: string): FaultEffect {
  switch (kind) {
    case 'latency':
    case 'jobsLate':
      return { kind, ms: requireNumber(fields, 'ms', path, milliseconds) };
    case 'cutBody':
      return { kind, bytes: requireNumber(fields, 'bytes', path, count) };
    case 'fixedPageSize':
      return { kind, size: requireNumber(fields, 'size', path, { ...count, min: 1 }) };
    case 'nulls':
      return {
        kind,
        ...('members' in fields ? { members: requireNames(fields.members, `${path}members`) } : {}),
      };
    case 'status':
      return parseStatus(fields, path);
    default:
      return { kind };
  }
}

function parseStatus(fields: JsonObject, path: string): FaultEffect {
  return {
    kind: 'status',
    status: requireNumber(fields, 'status', path, { min: 200, max: 599, isWhole: true }),
    body: requireString(fields, 'body', path),
    contentType: requireHeader(fields, 'contentType', path),
    ...('errorType' in fields ? { errorType: requireHeader(fields, 'errorType', path) } : {}),
  };
}

function requireHeader(fields: JsonObject, name: string, path: string): string {
  const value = requireString(fields, name, path);
  if (/^[\x20-\x7e]*$/.test(value)) return value;
  throw new InvalidControl(
    `${path}${name} must be printable ASCII, as it goes into a header: remove the rest.`,
  );
}

function requireNames(value: unknown, name: string): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new InvalidControl(
    `${name} must be a list of strings, but is ${show(value)}: list the members to null.`,
  );
}
