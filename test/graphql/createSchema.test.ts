// The schema that runs is schema.graphql with the resolvers, and nothing else.
import { readFileSync } from 'node:fs';

import { makeExecutableSchema } from '@graphql-tools/schema';
import { describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, isAbstractType, isObjectType, isScalarType, printSchema } from 'graphql';

import { resolvers } from '../../src/graphql/resolvers/index.js';
import { createSchema } from '../../src/graphql/schema.js';

const sdl = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

/** By name, what decides what an operation gives. Resolvers are bound to their objects, so their names must do. */
function behaviourOf(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap())
    .map((type) => {
      if (isScalarType(type)) return [type.name, type.serialize, type.parseValue, type.parseLiteral];
      if (isAbstractType(type)) return [type.name, type.resolveType];
      if (!isObjectType(type)) return [type.name];
      const fields = Object.values(type.getFields());
      return [
        type.name,
        type.isTypeOf,
        ...fields.flatMap((field) => [field.name, field.resolve, field.subscribe]),
      ];
    })
    .map((parts) => parts.map((part) => (typeof part === 'function' ? part.name : part)))
    .map(([name, ...parts]) => ({ name, parts }))
    .sort((left, right) => (String(left.name) < String(right.name) ? -1 : 1));
}

function defaultsOf(schema: GraphQLSchema) {
  return ['Query', 'Mutation', 'Subscription', 'SourceServer', 'Job'].map((name) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`no type ${name}`);
    const fields = Object.values(type.getFields());
    return fields.map(({ args }) => args.map((each): unknown[] => [each.name, each.defaultValue]));
  });
}

describe('the executable schema', () => {
  const ours = createSchema(sdl);

  it('is what makeExecutableSchema makes of the same SDL and resolvers', () => {
    const theirs = makeExecutableSchema({ typeDefs: sdl, resolvers });

    expect(printSchema(ours)).toBe(printSchema(theirs));
    expect(behaviourOf(ours)).toEqual(behaviourOf(theirs));
    expect(defaultsOf(ours)).toEqual(defaultsOf(theirs));
  });

  it('has every resolver in its place', () => {
    const missing = Object.entries(resolvers).flatMap(([name, ofType]) => {
      const type = ours.getType(name);
      if (!isObjectType(type)) return [];
      const fields = type.getFields();
      return Object.keys(ofType).filter((key) => {
        const field = fields[key];
        return !key.startsWith('__') && field?.resolve === undefined && field?.subscribe === undefined;
      });
    });

    expect(missing).toEqual([]);
  });

  it('leaves one that was made before as it is', () => {
    const before = behaviourOf(ours);

    createSchema(sdl);

    expect(behaviourOf(ours)).toEqual(before);
  });

  it('is refused where a resolver has no field in the SDL', () => {
    expect(() => createSchema(sdl.replace('  startRecovery(', '  beginRecovery('))).toThrow(
      'Mutation.startRecovery',
    );
  });
});
