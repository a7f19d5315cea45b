// DRS's published service model, as far as the simulator has its operations (kit/model.json says where it is from), and the one
// reader of its rules: what is wrong with a value of one of its shapes.
import { readFileSync } from 'node:fs';

export interface ModelOperation {
  readonly http: { readonly method: string; readonly requestUri: string; readonly responseCode: number };
  readonly input?: string;
  readonly output?: string;
  readonly errors: readonly string[];
}

export interface ModelMember {
  readonly shape: string;
  readonly location?: 'uri' | 'querystring' | 'header';
  readonly locationName?: string;
}

export interface ModelShape {
  readonly type: 'structure' | 'list' | 'map' | 'string' | 'integer' | 'long' | 'boolean' | 'timestamp';
  readonly members?: Readonly<Record<string, ModelMember>>;
  readonly required?: readonly string[];
  readonly union?: boolean;
  readonly member?: { readonly shape: string };
  readonly key?: { readonly shape: string };
  readonly value?: { readonly shape: string };
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly error?: { readonly httpStatusCode: number };
}

interface Model {
  readonly operations: Readonly<Record<string, ModelOperation>>;
  readonly shapes: Readonly<Record<string, ModelShape>>;
}

const MODEL = JSON.parse(readFileSync(new URL('model.json', import.meta.url), 'utf8')) as Model;

/** Real jobs and their logs have this form, against the model's own pattern. */
const JOB_TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/;

export function operationOf(name: string): ModelOperation {
  const operation = MODEL.operations[name];
  if (operation === undefined) throw new RangeError(`kit/model.json has no operation ${name}.`);
  return operation;
}

export function shapeOf(name: string): ModelShape {
  const shape = MODEL.shapes[name];
  if (shape === undefined) throw new RangeError(`kit/model.json has no shape ${name}.`);
  return shape;
}

/** One line for each rule of the shape that the value breaks, with the path to what breaks it. None when all is well. */
export function problemsWith(name: string, value: unknown, path = name): string[] {
  const shape = shapeOf(name);
  switch (shape.type) {
    case 'string':
      return typeof value === 'string'
        ? problemsWithText(name, shape, value, path)
        : [`${path} is no string`];
    case 'integer':
    case 'long':
      return Number.isSafeInteger(value)
        ? problemsWithSize(shape, Number(value), path)
        : [`${path} is no integer`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${path} is no boolean`];
    case 'timestamp':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? [] : [`${path} is no timestamp`];
    case 'list':
      return Array.isArray(value) ? problemsWithList(shape, value, path) : [`${path} is no list`];
    case 'map':
      return isObject(value) ? problemsWithMap(shape, value, path) : [`${path} is no map`];
    case 'structure':
      return isObject(value) ? problemsWithStructure(shape, value, path) : [`${path} is no structure`];
  }
}

function problemsWithText(name: string, shape: ModelShape, value: string, path: string): string[] {
  if (name === 'ISO8601DatetimeString' && JOB_TIMESTAMP.test(value)) return [];
  const problems = problemsWithSize(shape, Array.from(value).length, path);
  const { pattern, enum: values } = shape;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(value)) {
    problems.push(`${path} does not match ${pattern}: ${value}`);
  }
  if (values !== undefined && !values.includes(value)) problems.push(`${path} is no ${name}: ${value}`);
  return problems;
}

function problemsWithSize(
  { min = -Infinity, max = Infinity }: ModelShape,
  size: number,
  path: string,
): string[] {
  return size < min || size > max ? [`${path} is not from ${min} to ${max}: ${size}`] : [];
}

function problemsWithList(shape: ModelShape, value: readonly unknown[], path: string): string[] {
  const member = shape.member?.shape ?? '';
  return [
    ...problemsWithSize(shape, value.length, path),
    ...value.flatMap((each, index) => problemsWith(member, each, `${path}.${index}`)),
  ];
}

function problemsWithMap(
  shape: ModelShape,
  value: Readonly<Record<string, unknown>>,
  path: string,
): string[] {
  const entries = Object.entries(value);
  return [
    ...problemsWithSize(shape, entries.length, path),
    ...entries.flatMap(([key, each]) => [
      ...problemsWith(shape.key?.shape ?? '', key, `${path}.${key} (key)`),
      ...problemsWith(shape.value?.shape ?? '', each, `${path}.${key}`),
    ]),
  ];
}

function problemsWithStructure(
  { members = {}, required = [], union = false }: ModelShape,
  value: Readonly<Record<string, unknown>>,
  path: string,
): string[] {
  const names = Object.keys(value);
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `${path}.${name} is missing`),
    ...(union && names.length !== 1 ? [`${path} is a union and has ${names.length} members`] : []),
    ...names.flatMap((name) => {
      const member = members[name];
      return member === undefined
        ? [`${path}.${name} is not in the model`]
        : problemsWith(member.shape, value[name], `${path}.${name}`);
    }),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
