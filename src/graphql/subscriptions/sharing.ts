// Which subscriptions are equal: those whose results are, event for event. See docs/decisions/0020.
import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

import { accessKeyOf } from '../../domain/access.js';
import type { Actor } from '../../domain/actor.js';

/** What is asked: a valid document with one subscription to run. */
export interface AskedSubscription {
  readonly schema: GraphQLSchema;
  /** Of the document. */
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Of these the result of an event depends on the event, the document, the variables and what the caller may see, and neither on who the
 * caller is nor on the arguments of the field: those choose the events. The others are told each caller by themselves.
 */
const SHARED_FIELDS: ReadonlySet<string> = new Set(['jobUpdates', 'jobActivity']);

interface Needs {
  readonly field: string;
  /** The variables that have a say in a result: those that stand anywhere but in the arguments of the subscription's own field. */
  readonly variables: readonly string[];
}

/** Remembers what operations need for as long as their documents live. */
export class Sharing {
  readonly #needs = new WeakMap<OperationDefinitionNode, Needs>();

  /** Equal for those who may be told the same of the same event; null where nobody else may. */
  keyOf(asked: AskedSubscription, actor: Actor): string | null {
    const needs = this.#needs.get(asked.operation) ?? needsOf(asked);
    this.#needs.set(asked.operation, needs);
    if (!SHARED_FIELDS.has(needs.field)) return null;
    const variables = needs.variables.map((name) => [name, canonical(asked.variables[name])]);
    return JSON.stringify([
      accessKeyOf(actor.access),
      asked.operation.name?.value ?? '',
      variables,
      asked.text,
    ]);
  }
}

/** Fragments that the operation does not use are looked at as well: what they need keeps some apart who might share. */
function needsOf({ schema, document, operation }: AskedSubscription): Needs {
  const types = new TypeInfo(schema);
  const root = schema.getSubscriptionType();
  const variables = new Set<string>();
  let field = '';
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: (node) => (node === operation ? undefined : false),
      VariableDefinition: () => false,
      Field: ({ name }) => {
        if (types.getParentType() === root) field = name.value;
      },
      Argument: () => {
        const isOfRoot = types.getDirective() == null && types.getParentType() === root;
        return isOfRoot ? false : undefined;
      },
      Variable: ({ name }) => void variables.add(name.value),
    }),
  );
  return { field, variables: [...variables].sort() };
}

/** The same for the same value, in whatever order its members came. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value === undefined ? { absent: true } : { value };
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => [name, canonical(member)]);
}
