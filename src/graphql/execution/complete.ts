// How a value becomes a part of the answer, by the type of its field. Whatever does not fit is for graphql-js to complain of.
import {
  type FieldNode,
  type GraphQLAbstractType,
  GraphQLBoolean,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

import { NotQuick } from './notQuick.js';
import { type ObjectPlan, type Planning, show } from './planning.js';
import type { Run } from './run.js';

export type Complete = (run: Run, value: unknown) => unknown;

/** For a field of this type that these nodes ask for. Throws NotQuick where the type has rules of its own that no plan knows. */
export function completerOf(
  planning: Planning,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Complete {
  if (isNonNullType(type)) return ofSome(planning, type.ofType, nodes);
  const some = ofSome(planning, type, nodes);
  return (run, value) => (value == null ? null : some(run, value));
}

/** Throws NotQuick for null, which must not stand there. */
function ofSome(planning: Planning, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isListType(type)) return ofList(completerOf(planning, type.ofType, nodes));
  if (isLeafType(type)) return ofLeaf(type);
  if (isObjectType(type)) return ofObject(planning, type, nodes);
  if (isNonNullType(type)) throw new NotQuick('a type that is none', true);
  return ofAbstract(planning, type, nodes);
}

function ofLeaf(type: GraphQLLeafType): Complete {
  if (type === GraphQLString || type === GraphQLID)
    return (_, value) => (typeof value === 'string' ? value : serialized(type, value));
  if (type === GraphQLBoolean)
    return (_, value) => (typeof value === 'boolean' ? value : serialized(type, value));
  return (_, value) => serialized(type, value);
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  if (value == null || value instanceof Error) throw new NotQuick(`no ${type.name}`);
  const text: unknown = type.serialize(value);
  if (text == null) throw new NotQuick(`no ${type.name}`);
  return text;
}

function ofList(item: Complete): Complete {
  return (run, value) => {
    if (!Array.isArray(value)) throw new NotQuick('no list');
    const shown = new Array<unknown>(value.length);
    for (let index = 0; index < shown.length; index += 1) shown[index] = item(run, value[index]);
    return shown;
  };
}

function ofObject(planning: Planning, type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
  if (type.isTypeOf != null) throw new NotQuick(type.name, true);
  const plan = planning.planBelow(type, nodes);
  return (run, value) => show(run, plan, objectIn(value));
}

/** Types that nothing of which is shown are planned never, the others when they first come. */
function ofAbstract(planning: Planning, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
  const { resolveType } = type;
  if (resolveType == null || resolveType.length > 1) throw new NotQuick(type.name, true);
  const typeOf = resolveType as (value: object) => unknown;
  const plans = new Map<unknown, ObjectPlan>();
  return (run, value) => {
    const source = objectIn(value);
    const name = typeOf(source);
    let plan = plans.get(name);
    if (plan === undefined) {
      plan = planning.planBelow(possibleType(planning, type, name), nodes);
      plans.set(name, plan);
    }
    return show(run, plan, source);
  };
}

function possibleType({ schema }: Planning, type: GraphQLAbstractType, name: unknown): GraphQLObjectType {
  const named = typeof name === 'string' ? schema.getType(name) : undefined;
  if (!isObjectType(named) || !schema.isSubType(type, named)) throw new NotQuick(`no ${type.name}`);
  if (named.isTypeOf != null) throw new NotQuick(named.name, true);
  return named;
}

/** graphql-js shows an error at its place. */
function objectIn(value: unknown): object {
  if (typeof value !== 'object' || value === null || value instanceof Error) throw new NotQuick('no object');
  return value;
}
