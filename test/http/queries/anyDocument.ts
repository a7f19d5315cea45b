// Documents of all kinds, good and bad, made by walking over the schema: aliases, fragments, directives, variables, fields that there are not.
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A source of chance: from 0 to below 1. */
export type Chance = () => number;

export interface AnyDocument {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** Ids that there are; the walk adds some that there are not. */
export interface Ids {
  readonly jobIDs: readonly string[];
  readonly serverIDs: readonly string[];
  readonly instanceIDs: readonly string[];
}

/** Of what tells the time, two answers are never the same. */
const TELLS_TIME = new Set([
  'jobsObservedAt',
  'runningFor',
  'age',
  'observedAt',
  'recoveryPreflight',
  'isOverdue',
]);
const ROOTS = [
  'job',
  'job',
  'job',
  'jobs',
  'sourceServer',
  'sourceServers',
  'sourceServers',
  'recoveryInstance',
];
const MORE_ROOTS = ['recoveryInstances', 'viewer', 'scopes', 'node', 'sourceNetworks', 'stagingAccounts'];
const DEEPEST = 6;

export function anyDocument(schema: GraphQLSchema, chance: Chance, ids: Ids): AnyDocument {
  return new Walk(schema, chance, ids).document();
}

export function oneOf<Value>(chance: Chance, values: readonly Value[]): Value {
  return values[Math.floor(chance() * values.length)] as Value;
}

class Walk {
  readonly #schema: GraphQLSchema;
  readonly #chance: Chance;
  readonly #ids: Ids;
  readonly #fragments: string[] = [];
  readonly #declared = new Map<string, string>();
  readonly #variables: Record<string, unknown> = {};

  constructor(schema: GraphQLSchema, chance: Chance, ids: Ids) {
    this.#schema = schema;
    this.#chance = chance;
    this.#ids = ids;
  }

  document(): AnyDocument {
    const query = this.#schema.getQueryType();
    const names = Array.from({ length: this.#is(0.2) ? 2 : 1 }, () =>
      oneOf(this.#chance, this.#is(0.85) ? ROOTS : MORE_ROOTS),
    );
    const roots = names.map((name, index) => {
      const field = query?.getFields()[name];
      return field === undefined ? '' : this.#field(field, 1, index > 0 ? `other${index}` : null);
    });
    if (this.#is(0.1)) roots.push('__typename');
    if (this.#is(0.03)) roots.push('noSuchField');
    const declared = [...this.#declared].map(([name, type]) => `$${name}: ${type}`).join(', ');
    const head =
      this.#is(0.1) && declared === '' ? '' : `query Any${declared === '' ? '' : `(${declared})`} `;
    const text = `${head}{ ${roots.join(' ')} }\n${this.#fragments.join('\n')}`;
    return { text, variables: this.#variables };
  }

  #is(likelihood: number): boolean {
    return this.#chance() < likelihood;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, alias: string | null = null): string {
    const name = alias ?? (this.#is(0.1) ? `a${Math.floor(this.#chance() * 5)}` : null);
    const given = field.args.flatMap((argument) => this.#argument(argument));
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` { ${this.#selection(type, depth + 1)} }` : '';
    const list = given.length === 0 ? '' : `(${given.join(', ')})`;
    return `${name === null ? '' : `${name}: `}${field.name}${list}${this.#directive()}${below}`;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const parts = this.#fieldsOf(type, depth);
    if (isAbstractType(type)) parts.push('__typename', ...this.#narrowed(type, depth));
    if (parts.length > 0 && this.#is(0.1) && isObjectType(type)) {
      const name = `F${this.#fragments.length}`;
      this.#fragments.push(`fragment ${name} on ${type.name} { ${parts.join(' ')} }`);
      return `...${name}${this.#directive()} ${this.#is(0.3) ? parts[0] : ''}`;
    }
    if (this.#is(0.004)) parts.push('noSuchField');
    return parts.length === 0 ? '__typename' : parts.join(' ');
  }

  #narrowed(type: GraphQLNamedType, depth: number): string[] {
    if (!isAbstractType(type)) return [];
    const possible = this.#schema.getPossibleTypes(type);
    const meant = possible.filter(({ name }, index) => index === 0 || name === 'Job' || this.#is(0.15));
    return meant.map((each) => `... on ${each.name}${this.#directive()} { ${this.#selection(each, depth)} }`);
  }

  #fieldsOf(type: GraphQLNamedType, depth: number): string[] {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fields = Object.values(type.getFields()).filter(
      (each) => !TELLS_TIME.has(each.name) && (depth < DEEPEST || !isCompositeType(getNamedType(each.type))),
    );
    if (fields.length === 0) return [];
    const wanted = 1 + Math.floor(this.#chance() * 4);
    return Array.from({ length: wanted }, () => this.#field(oneOf(this.#chance, fields), depth));
  }

  #directive(): string {
    if (!this.#is(0.06)) return '';
    const name = this.#is(0.5) ? 'skip' : 'include';
    if (this.#is(0.5)) return ` @${name}(if: ${this.#is(0.5)})`;
    return ` @${name}(if: ${this.#variable('flag', 'Boolean!', this.#is(0.9) ? this.#is(0.5) : 'yes')})`;
  }

  #argument({ name, type }: GraphQLArgument): string[] {
    const isRequired = isNonNullType(type);
    if (!isRequired && !this.#is(0.25)) return [];
    if (isRequired && this.#is(0.01)) return [];
    const value = this.#valueFor(name);
    if (value === undefined) return [];
    if (!this.#is(0.5)) return [`${name}: ${JSON.stringify(value)}`];
    return [
      `${name}: ${this.#variable(name, isRequired ? String(type) : String(getNamedType(type)), value)}`,
    ];
  }

  #variable(name: string, type: string, value: unknown): string {
    if (this.#declared.has(name) && this.#declared.get(name) !== type) return JSON.stringify(value);
    if (!this.#is(0.01)) this.#declared.set(name, type);
    if (!this.#is(0.03)) this.#variables[name] = this.#is(0.03) ? { odd: [value] } : value;
    return `$${name}`;
  }

  #valueFor(name: string): unknown {
    switch (name) {
      case 'jobID':
        return oneOf(this.#chance, [...this.#ids.jobIDs, 'drsjob-00000000000000000', 'no job', 7]);
      case 'sourceServerID':
        return oneOf(this.#chance, [...this.#ids.serverIDs, 's-00000000000000000', 'no server']);
      case 'recoveryInstanceID':
        return oneOf(this.#chance, [...this.#ids.instanceIDs, 'i-00000000000000000', 'none']);
      case 'id':
        return 'bm9uZQ';
      case 'first':
        return oneOf(this.#chance, [1, 2, 3, 5, 0, 2_000, null, 'two', 1.5]);
      case 'after':
        return oneOf(this.#chance, [null, 'no cursor']);
      case 'maxAgeSeconds':
        return oneOf(this.#chance, [30, 60, -1]);
      case 'scope':
        return oneOf(this.#chance, ['123456789012/us-east-1', 'nowhere', null]);
      default:
        return undefined;
    }
  }
}
