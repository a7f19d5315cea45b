// The one interpreter of the rules. It collects every problem with its path, and keeps only members that the rule knows:
// as AWS does, it ignores unknown members and reads null as "not given".
import { validationFailed, type FieldProblem } from '../wire/errors.js';
import { isJsonObject } from '../wire/json.js';
import type { InputOf, IntegerRule, ListRule, MapRule, Rule, StringRule, StructureRule } from './rule.js';

/** Throws one ValidationException that names all problems. */
export function parseInput<R extends StructureRule>(rule: R, value: unknown): InputOf<R> {
  const problems: FieldProblem[] = [];
  const input = read(rule, value, '', (name, message) => problems.push({ name, message }));
  if (problems.length > 0) throw validationFailed(problems);
  return input as InputOf<R>;
}

type Report = (path: string, message: string) => void;

function read(rule: Rule, value: unknown, path: string, report: Report): unknown {
  switch (rule.type) {
    case 'string':
      return readString(rule, value, path, report);
    case 'boolean':
      if (typeof value !== 'boolean') report(path, 'must be a boolean');
      return value;
    case 'integer':
      return readInteger(rule, value, path, report);
    case 'list':
      return readList(rule, value, path, report);
    case 'map':
      return readMap(rule, value, path, report);
    case 'structure':
      return readStructure(rule, value, path, report);
  }
}

function readString(rule: StringRule, value: unknown, path: string, report: Report): unknown {
  if (typeof value !== 'string') {
    report(path, 'must be a string');
    return value;
  }
  checkSize(rule, countCharacters(value), 'characters', path, report);
  if (rule.pattern !== undefined && !new RegExp(`^(?:${rule.pattern})$`, 'u').test(value)) {
    report(path, `must satisfy regular expression pattern: ${rule.pattern}`);
  }
  if (rule.values !== undefined && !rule.values.includes(value)) {
    report(path, `must satisfy enum value set: [${rule.values.join(', ')}]`);
  }
  return value;
}

function readInteger(rule: IntegerRule, value: unknown, path: string, report: Report): unknown {
  if (!Number.isSafeInteger(value)) report(path, 'must be an integer');
  else if (rule.min !== undefined && Number(value) < rule.min) {
    report(path, `must be greater than or equal to ${rule.min}`);
  } else if (rule.max !== undefined && Number(value) > rule.max) {
    report(path, `must be less than or equal to ${rule.max}`);
  }
  return value;
}

function readList(rule: ListRule, value: unknown, path: string, report: Report): unknown {
  if (!Array.isArray(value)) {
    report(path, 'must be a list');
    return value;
  }
  checkSize(rule, value.length, 'members', path, report);
  return value.map((member, index) => read(rule.member, member, join(path, String(index)), report));
}

function readMap(rule: MapRule, value: unknown, path: string, report: Report): unknown {
  if (!isJsonObject(value)) {
    report(path, 'must be a map');
    return value;
  }
  const entries = Object.entries(value).filter(([, member]) => member !== null);
  for (const [key, member] of entries) {
    readString(rule.key, key, join(path, `${key} (key)`), report);
    readString(rule.value, member, join(path, key), report);
  }
  return Object.fromEntries(entries);
}

function readStructure(rule: StructureRule, value: unknown, path: string, report: Report): unknown {
  if (!isJsonObject(value)) {
    report(path, 'must be a structure');
    return value;
  }
  const known: Record<string, unknown> = {};
  for (const [name, memberRule] of Object.entries(rule.members)) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if (member !== undefined && member !== null) {
      known[name] = read(memberRule, member, join(path, name), report);
    } else if (rule.required?.includes(name) === true) {
      report(join(path, name), 'must not be null');
    }
  }
  return known;
}

function checkSize(
  { min = 0, max = Infinity }: { readonly min?: number; readonly max?: number },
  size: number,
  unit: string,
  path: string,
  report: Report,
): void {
  if (size < min) report(path, `must have at least ${min} ${unit}, but has ${size}`);
  if (size > max) report(path, `must have at most ${max} ${unit}, but has ${size}`);
}

// Smithy counts Unicode code points, not UTF-16 units: https://smithy.io/2.0/spec/constraint-traits.html#length-trait
function countCharacters(text: string): number {
  return Array.from(text).length;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
