// Has every root field of a schema note its answers in the context. By the fields' own functions, so that whatever executes them notes too.
import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isListType,
  isNonNullType,
} from 'graphql';

import type { OperationType, RootAnswer } from '../../telemetry/ports.js';
import type { GraphQLContext } from '../context.js';
import type { Noted } from './noted.js';

type Field = GraphQLField<unknown, GraphQLContext>;
type Resolve = GraphQLFieldResolver<unknown, GraphQLContext>;
type Note = (value: unknown, context: GraphQLContext, info: GraphQLResolveInfo) => void;

/** Changes the schema in place; to be called once, before anything is executed. */
export function noteAnswers(schema: GraphQLSchema): void {
  const types = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  for (const [type, root] of types)
    for (const field of Object.values<Field>(root?.getFields() ?? {})) field.resolve = noting(type, field);
}

function noting(type: OperationType, field: Field): Resolve {
  const resolve = field.resolve ?? defaultFieldResolver;
  const answerOf = answersOf(type, field.name);
  const typeNameOf = typeNamesOf(field);
  const keep = type === 'subscription' ? keepEvent : keepAnswer;
  const note: Note = (value, context, info) =>
    keep(context.noted, answerOf(typeNameOf(value, context, info)), value);
  const fail = (context: GraphQLContext) => keep(context.noted, answerOf('error'), null);
  // Three parameters by count: what runs queries by plans goes by it, and has no fourth to give (../execution/quickFields.ts).
  return (source, args: unknown, context, ...[info]) => {
    try {
      const value: unknown = resolve(source, args, context, info);
      return value instanceof Promise
        ? later(value, context, info, { note, fail })
        : noted(value, context, info, note);
    } catch (error) {
      fail(context);
      throw error;
    }
  };
}

function noted(value: unknown, context: GraphQLContext, info: GraphQLResolveInfo, note: Note): unknown {
  note(value, context, info);
  return value;
}

function later(
  promise: Promise<unknown>,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  { note, fail }: { readonly note: Note; readonly fail: (context: GraphQLContext) => void },
): Promise<unknown> {
  return promise.then(
    (value) => noted(value, context, info, note),
    (error: unknown) => {
      fail(context);
      throw error;
    },
  );
}

/** One object for equal answers. Bounded by the types of the schema. */
function answersOf(type: OperationType, field: string): (result: string) => RootAnswer {
  const made = new Map<string, RootAnswer>();
  return (result) => {
    const answer = made.get(result) ?? { type, field, result };
    made.set(result, answer);
    return answer;
  };
}

function typeNamesOf(
  field: Field,
): (value: unknown, context: GraphQLContext, info: GraphQLResolveInfo) => string {
  const type = getNamedType(field.type);
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const resolveType = isAbstractType(type) && !isList ? type.resolveType : null;
  return (value, context, info) => {
    if (value === null || value === undefined) return 'null';
    if (value instanceof Error) return 'error';
    if (resolveType == null || !isAbstractType(type)) return type.name;
    const name = resolveType(value, context, info, type);
    return typeof name === 'string' ? name : type.name;
  };
}

function keepAnswer(noted: Noted, answer: RootAnswer): void {
  noted.answers.push(answer);
}

function keepEvent(noted: Noted, answer: RootAnswer, event: unknown): void {
  noted.event = { answer, changedAtMs: changedAtMsOf(event) };
}

/** Of an event that tells of changes. */
function changedAtMsOf(event: unknown): number | null {
  if (typeof event !== 'object' || event === null || !('changes' in event) || !('observedAt' in event))
    return null;
  const { changes, observedAt } = event;
  if (!Array.isArray(changes) || changes.length === 0 || typeof observedAt !== 'string') return null;
  return Date.parse(observedAt);
}
