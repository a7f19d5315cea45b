// What may be handed in: values that fit, and values that break something somewhere.
import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** A request's body as text. */
export type Body = string;

// JSON.stringify knows no number that JSON allows and JavaScript does not hold.
const HUGE = '@@1e999';
const MINUS_ZERO = '@@-0';
const ROUGHLY_FITTING = 12;

const hostileText = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '\u0000', '\ud800', 'x\udfff', '\u202eabc', '__proto__', 'constructor', 'toString', 'null'],
    ...['../../etc/passwd', '${7*7}', '%00', "' or 1=1 --", 's-0123456789abcdef0\n', 'S-0123456789ABCDEF0'],
    ...['0000-00-00T00:00:00Z', '+275761-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '9999-12-31T23:59:60Z'],
    ...[
      'P1Y',
      'PT-1S',
      'PT99999999999999999999S',
      '9'.repeat(400),
      'bm90IGEgY3Vyc29y',
      '{}',
      '[]',
      'eyJ2IjoxfQ',
    ],
    ...[
      '*/*',
      '123456789012/',
      '999999999999/us-east-1',
      'arn:aws:drs:::',
      'arn:aws:drs:us-east-1:1:job/x/y/..',
    ],
    'ß'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 300 }),
);

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      ...[
        null,
        true,
        0,
        -1,
        1.5,
        2 ** 31,
        2 ** 53,
        -(2 ** 63),
        1e308,
        HUGE,
        MINUS_ZERO,
        [],
        {},
        [[]],
        [null],
      ],
      ...[JSON.parse('{"__proto__":{"isDrill":true}}'), { constructor: 1 }, { length: 1e9 }],
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

const FITTING: readonly (readonly [RegExp, readonly string[]])[] = [
  [/sourceServerIDs?$/i, ['s-0123456789abcdef0', 's-00000000000000001']],
  [/jobIDs?$/i, ['drsjob-0123456789abcdef0']],
  [/recoveryInstanceIDs?$/i, ['i-0123456789abcdef0', 'i-01234567']],
  [/recoverySnapshotID$/i, ['pit-0123456789abcdef0']],
  [/sourceNetworkIDs?$/i, ['sn-0123456789abcdef0']],
  [/accountIDs?$/i, ['123456789012']],
  [/resourceArn$/, ['arn:aws:drs:us-east-1:123456789012:source-server/s-0123456789abcdef0']],
  [/^scopes?$/, ['123456789012/us-east-1']],
  [/region$/i, ['us-east-1']],
  [/^(?:after|first)$/, []],
];

function fitting(type: string, name: string): fc.Arbitrary<unknown> {
  const known = FITTING.find(([pattern]) => pattern.test(name))?.[1] ?? [];
  switch (type) {
    case 'Int':
      return fc.integer({ min: 1, max: 200 });
    case 'Boolean':
      return fc.boolean();
    case 'DateTime':
      return fc.constantFrom('2026-02-03T04:05:06Z', '2026-02-03T04:05:06.123+01:00');
    case 'Duration':
      return fc.constantFrom('PT5S', 'P1D');
    default:
      return known.length > 0 ? fc.constantFrom(...known) : fc.string({ minLength: 1, maxLength: 30 });
  }
}

/** A value for a type, which fits in most of its parts. */
export function valueOf(type: GraphQLInputType, name: string): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: ROUGHLY_FITTING, arbitrary: fittingValue(type, name) },
    { weight: 1, arbitrary: hostile },
  );
}

function fittingValue(type: GraphQLInputType, name: string): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return fittingValue(type.ofType, name);
  if (isListType(type)) return fc.array(valueOf(type.ofType, name), { maxLength: 4 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
  if (!isInputObjectType(type)) return fitting(type.name, name);
  const fields = Object.values(type.getFields());
  const requiredKeys = fields.filter((field) => isNonNullType(field.type)).map((field) => field.name);
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, field.name)])), {
    requiredKeys,
  });
}

/** Each root field with values for all of its arguments. */
export function variableSets(schema: GraphQLSchema): fc.Arbitrary<Body> {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field) => bodyOf(root?.name === 'Mutation', field)),
  );
  return fc.oneof(...fields);
}

function bodyOf(isMutation: boolean, field: GraphQLField<unknown, unknown>): fc.Arbitrary<Body> {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const handed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const within = (words: string) => (words === '' ? '' : `(${words})`);
  const query = `${isMutation ? 'mutation' : 'query'} ${within(declared)} { ${field.name}${within(handed)} ${selectionOf(field.type, 2)} }`;
  const requiredKeys = field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
  const values = Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, name)]));
  return fc.record(values, { requiredKeys }).map((variables) => toBody({ query, variables }));
}

/** What needs no arguments, so deep; of a union what every error has. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isUnionType(named)) return '{ __typename ... on RecoveryError { message awsMessage } }';
  if (isInterfaceType(named)) return '{ __typename }';
  if (!isObjectType(named)) return '';
  const chosen = Object.values(named.getFields()).filter(
    (field) =>
      !field.args.some((each) => isNonNullType(each.type)) &&
      (depth > 0 || isLeafType(getNamedType(field.type))),
  );
  return `{ __typename ${chosen.map((each) => `${each.name} ${selectionOf(each.type, depth - 1)}`).join(' ')} }`;
}

export function toBody(request: object): Body {
  return JSON.stringify(request).replaceAll(`"${HUGE}"`, '1e999').replaceAll(`"${MINUS_ZERO}"`, '-0');
}

const PIECES =
  '{ } ( ) [ ] ! $ : = @ | & ... "" """ # \\ \u0000 -0 1e999 0x1 query mutation subscription fragment on __typename __schema @skip(if:true) @include é 𝒳 \ud800'.split(
    ' ',
  );

/** Documents that were valid, with pieces taken out, put in, doubled or exchanged. */
export function mutatedDocuments(documents: readonly string[]): fc.Arbitrary<Body> {
  const change = fc.record({
    kind: fc.constantFrom('remove', 'insert', 'double', 'exchange'),
    at: fc.nat(),
    to: fc.nat(),
    piece: fc.constantFrom(...PIECES),
  });
  return fc
    .record({
      document: fc.constantFrom(...documents),
      changes: fc.array(change, { minLength: 1, maxLength: 5 }),
    })
    .map(({ document, changes }) => {
      const tokens = document.match(/\w+|\s+|[^\w\s]/g) ?? [];
      for (const { kind, at, to, piece } of changes) {
        const [here, there] = [at % tokens.length, to % tokens.length];
        const [one = '', other = ''] = [tokens[here], tokens[there]];
        if (kind === 'remove') tokens[here] = '';
        if (kind === 'insert') tokens[here] = `${one}${piece}`;
        if (kind === 'double') tokens[here] = `${one} ${one}`;
        if (kind === 'exchange') [tokens[here], tokens[there]] = [other, one];
      }
      return toBody({ query: tokens.join('') });
    });
}

/** A body that was valid, with bytes changed, put in or taken out. */
export function mutatedBytes(bodies: readonly Body[]): fc.Arbitrary<Buffer> {
  const change = fc.record({
    kind: fc.constantFrom('set', 'insert', 'remove', 'cut'),
    at: fc.nat(),
    byte: fc.nat(255),
  });
  return fc
    .record({ body: fc.constantFrom(...bodies), changes: fc.array(change, { minLength: 1, maxLength: 6 }) })
    .map(({ body, changes }) => {
      const bytes = [...Buffer.from(body)];
      for (const { kind, at, byte } of changes) {
        const here = at % Math.max(bytes.length, 1);
        if (kind === 'cut') bytes.splice(here);
        else bytes.splice(here, kind === 'insert' ? 0 : 1, ...(kind === 'remove' ? [] : [byte]));
      }
      return Buffer.from(bytes);
    });
}
