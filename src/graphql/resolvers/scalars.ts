import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

import { durationMsOf } from '../../domain/duration.js';
import { parseInstant } from '../../domain/instant.js';

function textScalar(name: string, rule: string, parse: (text: string) => string | null): GraphQLScalarType {
  const accept = (value: unknown): string => {
    const parsed = typeof value === 'string' ? parse(value) : null;
    if (parsed === null) throw new GraphQLError(`${name} must be ${rule}, is ${JSON.stringify(value)}.`);
    return parsed;
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => value, // the domain holds it in this form already
    parseValue: accept,
    parseLiteral: (node) => accept(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null),
  });
}

export const scalars = {
  DateTime: textScalar('DateTime', 'RFC 3339 with a zone, such as 2026-02-03T04:05:06Z', parseInstant),
  Duration: textScalar('Duration', 'an ISO 8601 duration, such as PT5S', (text) =>
    durationMsOf(text) === null ? null : text,
  ),
  BigInt: textScalar('BigInt', 'decimal digits in a string', (text) => (/^-?\d+$/.test(text) ? text : null)),
};
