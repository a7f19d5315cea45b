// graphql-js repeats the whole of a variable that does not fit, which may hold tags and tokens: the rule and the place are enough.
import type { GraphQLFormattedError } from 'graphql';

const INVALID = /^Variable "(\$\w+)" got invalid value /;
const PLACE = /^[\s\S]* at "(\w+(?:\.\w+|\[\d+\])*)"; /;
// graphql-js's rules for input, and those of our own scalars. https://github.com/graphql/graphql-js/blob/16.x.x/src/utilities/coerceInputValue.ts
const RULE = new RegExp(
  [
    String.raw`(?:String|Boolean|Int|Float|ID|Enum "\w+") cannot represent (?:an? )?[a-z0-9- ]*(?=:)`,
    String.raw`(?:DateTime|Duration|BigInt) must be [^;]{0,80}?(?=, is )`, // bounded: a value may say "must be" a thousand times
    String.raw`Field "\w+" (?:of required type "[\w!\[\]]+" was not provided|is not defined by type "\w+")`,
    String.raw`Expected (?:non-nullable )?type "[\w!\[\]]+"(?: not to be null| to be an object)?`,
    String.raw`does not exist in "\w+" enum`,
    String.raw`Exactly one key must be specified for OneOf type "\w+"`,
  ].join('|'),
);

/** The error as it is, or, where it is about a variable's value, without that value. */
export function withoutValues(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message } = error;
  const [prefix, name] = INVALID.exec(message) ?? [];
  if (prefix === undefined || name === undefined) return error;
  const rest = message.slice(prefix.length);
  const [beforeRule, place] = PLACE.exec(rest) ?? [];
  const [rule] = RULE.exec(lastPart(rest, beforeRule)) ?? [];
  const where = place === undefined ? '' : ` at "${place}"`;
  const broken = rule === undefined ? '' : `: ${rule}`;
  return { ...error, message: `Variable "${name}" got an invalid value${where}${broken}.` };
}

function lastPart(rest: string, beforeRule: string | undefined): string {
  return beforeRule === undefined ? rest.slice(rest.indexOf('; ') + 1) : rest.slice(beforeRule.length);
}
