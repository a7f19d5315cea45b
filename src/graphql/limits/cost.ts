// How much a document may read, counted from its page sizes before anything is read. A field costs 1; what stands in the `nodes` or `edges`
// of a connection costs as often as the page has room for it, and what stands in another list as often as such lists are long.
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from 'graphql';

import { limitExceeded, type Limits } from './limits.js';

/** Disks, tags, servers of a job: a handful as a rule. */
const USUAL_LIST = 5;
/** Of a connection whose schema names no page size. */
const USUAL_PAGE = 50;

export type Variables = Readonly<Record<string, unknown>>;

/** What a selection costs: once, and again for each item of the page in which it stands. */
interface Cost {
  readonly once: number;
  readonly perItem: number;
}

interface Counting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  /** Each fragment is counted once, however often it is spread. */
  readonly known: Map<string, Cost>;
  /** Whether a variable had a say. */
  isVariable: boolean;
}

/** Of the operations in which no variable has a say. */
const fixedCosts = new WeakMap<OperationDefinitionNode, number>();

const NOTHING: Cost = { once: 0, perItem: 0 };

/** The refusal of an operation of a valid document that would read too much with these variables. */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  { MAX_COST }: Limits,
): GraphQLError | null {
  const asked = costOf(schema, document, operation, variables);
  if (asked <= MAX_COST) return null;
  const message =
    `This ${operation.operation} costs ${asked}, more than the ${MAX_COST} that MAX_COST allows: each field counts 1, times the sizes of ` +
    'the pages that it stands in. Ask for smaller pages (first), or for fewer fields in them.';
  return limitExceeded({ limit: 'MAX_COST', value: MAX_COST, asked, message, nodes: operation });
}

/** What the operation costs; what `@skip` leaves out is counted too. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fixed = fixedCosts.get(operation);
  if (fixed !== undefined) return fixed;
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const known = { ...defaultsOf(operation), ...variables };
  const counting: Counting = { schema, fragments, variables: known, known: new Map(), isVariable: false };
  const { once } = ofSet(counting, operation.selectionSet, schema.getRootType(operation.operation));
  if (!counting.isVariable) fixedCosts.set(operation, once);
  return once;
}

function ofSet(counting: Counting, set: SelectionSetNode, parent: GraphQLNamedType | null | undefined): Cost {
  let [once, perItem] = [0, 0];
  for (const selection of set.selections) {
    const cost =
      selection.kind === Kind.FIELD
        ? ofField(counting, selection, parent)
        : selection.kind === Kind.FRAGMENT_SPREAD
          ? ofSpread(counting, selection.name.value)
          : ofSet(
              counting,
              selection.selectionSet,
              narrowed(counting, selection.typeCondition?.name.value, parent),
            );
    once = bounded(once + cost.once);
    perItem = bounded(perItem + cost.perItem);
  }
  return { once, perItem };
}

function ofSpread(counting: Counting, name: string): Cost {
  const fragment = counting.fragments.get(name);
  if (fragment === undefined) return NOTHING;
  const before = counting.known.get(name);
  if (before !== undefined) return before;
  const cost = ofSet(
    counting,
    fragment.selectionSet,
    counting.schema.getType(fragment.typeCondition.name.value),
  );
  counting.known.set(name, cost);
  return cost;
}

function narrowed(
  { schema }: Counting,
  condition: string | undefined,
  parent: GraphQLNamedType | null | undefined,
): GraphQLNamedType | null | undefined {
  return condition === undefined ? parent : schema.getType(condition);
}

function ofField(counting: Counting, node: FieldNode, parent: GraphQLNamedType | null | undefined): Cost {
  const field = fieldOf(parent, node.name.value);
  if (field === undefined || node.selectionSet === undefined) return { once: 1, perItem: 0 };
  const type = getNamedType(field.type);
  const below = ofSet(counting, node.selectionSet, type);
  if (isItemsOfPage(field, parent)) return { once: 0, perItem: 1 + below.once };
  const times = isListType(getNullableType(field.type)) ? lengthOf(counting, node, field) : 1;
  return {
    once: bounded(1 + times * (below.once + below.perItem * pageOf(counting, node, field))),
    perItem: 0,
  };
}

/** Fragments within fragments multiply beyond what can be counted. */
function bounded(cost: number): number {
  return Math.min(cost, Number.MAX_SAFE_INTEGER);
}

function fieldOf(
  parent: GraphQLNamedType | null | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function isItemsOfPage(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType | null | undefined,
): boolean {
  const isPage = parent?.name.endsWith('Connection') ?? false;
  return (
    isPage && (field.name === 'nodes' || field.name === 'edges') && isCompositeType(getNamedType(field.type))
  );
}

/** The size of the page that is asked for. */
function pageOf(counting: Counting, node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  const argument = field.args.find(({ name }) => name === 'first');
  const given = argumentOf(counting, node, 'first') ?? argument?.defaultValue;
  return typeof given === 'number' ? bounded(Math.max(given, 1)) : USUAL_PAGE;
}

/** A list that is asked for by ids has one item for each. */
function lengthOf(counting: Counting, node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  if (!field.args.some(({ name }) => name === 'ids')) return USUAL_LIST;
  const ids = argumentOf(counting, node, 'ids');
  return Array.isArray(ids) ? Math.max(ids.length, 1) : 1;
}

function argumentOf(counting: Counting, { arguments: given = [] }: FieldNode, name: string): unknown {
  const value = given.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) counting.isVariable = true;
  return value === undefined ? undefined : plain(value, counting.variables);
}

/** Only what sizes are made of: numbers, and lists whose items do not matter. */
function plain(value: ValueNode, variables: Variables): unknown {
  switch (value.kind) {
    case Kind.VARIABLE:
      return variables[value.name.value];
    case Kind.INT:
      return Number(value.value);
    case Kind.LIST:
      return value.values;
    default:
      return undefined;
  }
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, plain(defaultValue, {})]],
    ),
  );
}
