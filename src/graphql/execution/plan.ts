// How an operation is executed, worked out once for each document: which fields an object of each type shows, in which order, and how each value
// becomes JSON. It follows graphql-js, whose own functions collect the fields and read the arguments; what it leaves out is what can go wrong.
// https://spec.graphql.org/October2021/#sec-Execution
import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';

import { completerOf, type Complete } from './complete.js';
import { NotQuick } from './notQuick.js';
import type { FieldPlan, ObjectPlan, Planning, Variables } from './planning.js';
import { isQuick } from './quickFields.js';
import type { Run } from './run.js';

/** The plan of a query's root, where `variables` choose what is left out. Throws NotQuick where there can be none. */
export function planQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): ObjectPlan {
  const type = schema.getQueryType();
  if (type == null) throw new NotQuick('no queries', true);
  const fragments = fragmentsOf(document);
  const planning: Planning = {
    schema,
    fragments,
    variables,
    planBelow: (below, nodes) =>
      planObject(planning, below, collectSubfields(schema, fragments, variables, below, nodes)),
  };
  const collected = collectFields(schema, fragments, variables, type, operation.selectionSet);
  return planObject(planning, type, collected, noteRoot);
}

function fragmentsOf({ definitions }: DocumentNode): Planning['fragments'] {
  return Object.fromEntries(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
}

/** The variables on which it depends what is left out. */
export function choosersOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function planObject(
  planning: Planning,
  type: GraphQLObjectType,
  collected: ReadonlyMap<string, readonly FieldNode[]>,
  note: Note | null = null,
): ObjectPlan {
  const fields = [...collected].map(([key, nodes]) => planField(planning, { type, key, nodes, note }));
  return { type, fields };
}

/** Is told what a field came to. */
type Note = (run: Run, field: string, shown: unknown) => void;

function noteRoot(run: Run, field: string, shown: unknown): void {
  run.roots.push({ field, result: shown === null ? 'null' : (run.lastShown?.name ?? 'null') });
}

interface Place {
  readonly type: GraphQLObjectType;
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly note: Note | null;
}

function planField(planning: Planning, { type, key, nodes, note }: Place): FieldPlan {
  const [node] = nodes;
  const name = node?.name.value ?? '';
  // An object would take it for its prototype.
  if (key === '__proto__') throw new NotQuick('a member that is none', true);
  if (name === '__typename') return { key, name, fill: (_, answer) => (answer[key] = type.name) };
  const field = type.getFields()[name];
  if (node === undefined || field === undefined || !isQuick(type.name, field))
    throw new NotQuick(`${type.name}.${name}`, true);
  const simply = completerOf(planning, field.type, nodes);
  const complete = note === null ? simply : withNote(simply, name, note);
  return { key, name, fill: filler(key, complete, valueOf(field, node)) };
}

function withNote(complete: Complete, field: string, note: Note): Complete {
  return (run, value) => {
    const shown = complete(run, value);
    note(run, field, shown);
    return shown;
  };
}

type ValueOf = (run: Run, source: object) => unknown;

function filler(key: string, complete: Complete, value: ValueOf): FieldPlan['fill'] {
  return (run, answer, source) => {
    const found = value(run, source);
    if (!isPromise(found)) {
      answer[key] = complete(run, found);
      return;
    }
    answer[key] = null; // keeps its place
    run.wait(found, (come) => (answer[key] = complete(run, come)));
  };
}

function valueOf(field: GraphQLField<unknown, unknown>, node: FieldNode): ValueOf {
  const { name, resolve } = field;
  if (resolve === undefined) return (_, source) => memberOf(source, name);
  const argumentsIn = argumentsOf(field, node);
  // No resolver here takes the `info` of graphql-js (quickFields.ts).
  const call = resolve as (source: unknown, given: unknown, context: unknown) => unknown;
  return (run, source) => call(source, argumentsIn(run.variables), run.context);
}

/** Those without variables are the same every time. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: Variables) => Variables {
  if (hasVariables(node)) return (variables) => getArgumentValues(field, node, variables);
  const constant = getArgumentValues(field, node, {});
  return () => constant;
}

function hasVariables({ arguments: given = [] }: FieldNode): boolean {
  let isFound = false;
  for (const argument of given) visit(argument, { Variable: () => void (isFound = true) });
  return isFound;
}

function memberOf(source: object, name: string): unknown {
  const value = (source as Readonly<Record<string, unknown>>)[name];
  if (typeof value === 'function') throw new NotQuick('a member that is to be called');
  return value;
}

/** As graphql-js tells one. */
function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
