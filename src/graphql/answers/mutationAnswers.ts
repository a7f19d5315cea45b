// All that mutations may answer: so that those who count know of each before it comes.
import { getNamedType, type GraphQLSchema, isAbstractType } from 'graphql';

import type { RootAnswer } from '../../telemetry/ports.js';

export function mutationAnswers(schema: GraphQLSchema): readonly RootAnswer[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, type }) => {
    const named = getNamedType(type);
    const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
    const results = [...types.map((each) => each.name), 'error'];
    return results.map((result) => ({ type: 'mutation', field: name, result }) as const);
  });
}
