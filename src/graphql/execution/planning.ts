// What plans are made of.
import type { FieldNode, FragmentDefinitionNode, GraphQLObjectType, GraphQLSchema } from 'graphql';

import type { Run } from './run.js';

export type Variables = Readonly<Record<string, unknown>>;

/** An operation that is being planned, for one choice of what `@skip` and `@include` leave out. */
export interface Planning {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Only those that directives name are looked at. */
  readonly variables: Variables;
  /** The plan of an object of the type that stands at these fields. Throws NotQuick where there can be none. */
  readonly planBelow: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => ObjectPlan;
}

export interface ObjectPlan {
  readonly type: GraphQLObjectType;
  readonly fields: readonly FieldPlan[];
}

export interface FieldPlan {
  /** The member of the answer: the alias, where there is one. */
  readonly key: string;
  /** As the schema has it. */
  readonly name: string;
  /** Puts the field's value for `source` into the answer, now or later. Throws NotQuick. */
  readonly fill: (run: Run, answer: Answer, source: object) => void;
}

export type Answer = Record<string, unknown>;

/** Fills an answer, in the order of the plan whatever comes when. */
export function show(run: Run, { type, fields }: ObjectPlan, source: object): Answer {
  const answer: Answer = {};
  for (const field of fields) field.fill(run, answer, source);
  run.lastShown = type;
  return answer;
}
