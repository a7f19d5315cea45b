// Documents that ask for too much in one way each, and the limit at which each ends.
export interface HostileDocument {
  readonly name: string;
  /** The limit that refuses it; the code of the refusal where no limit does. */
  readonly refusedBy: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');
const nested = (open: string, close: string, depth: number, inner = '') =>
  open.repeat(depth) + inner + close.repeat(depth);
const page = (first: number | string, inner: string) =>
  `sourceServers(first: ${first}) { nodes { ${inner} } }`;

export function nestedValue(depth: number): unknown {
  let value: unknown = 'deepest';
  for (let each = 0; each < depth; each += 1) value = [value];
  return value;
}

/** Those of which proof 3 asks that both transports refuse them alike. */
export const HOSTILE: readonly HostileDocument[] = [
  {
    name: 'too many tokens',
    refusedBy: 'MAX_TOKENS',
    query: `{ ${'__typename '.repeat(2_001)} }`,
  },
  {
    name: 'fields too deep',
    refusedBy: 'MAX_DEPTH',
    query: `{ ${nested('node(id: "a") { ... on Job { ', '} }', 17, 'id')} }`,
  },
  {
    name: 'fields too deep by a chain of fragments',
    refusedBy: 'MAX_DEPTH',
    query: `{ ...F0 } ${times(20, (index) => `fragment F${index} on Query { scopes { ...F${index + 1} } }`)} fragment F20 on Query { __typename }`,
  },
  {
    name: 'brackets of lists',
    refusedBy: 'MAX_DEPTH',
    query: `{ nodes(ids: ${nested('[', ']', 900)}) { id } }`,
  },
  {
    name: 'aliases',
    refusedBy: 'MAX_ALIASES',
    query: `subscription { jobActivity { ${times(51, (index) => `a${index}: __typename`)} } }`,
  },
  {
    name: 'one field again and again',
    refusedBy: 'MAX_ALIASES',
    query: `subscription { jobActivity { ${'__typename '.repeat(52)} } }`,
  },
  {
    name: 'one field in inline fragments again and again',
    refusedBy: 'MAX_ALIASES',
    query: `subscription { jobActivity { ${'... { __typename } '.repeat(52)} } }`,
  },
  {
    name: 'a block string of more lines than tokens need',
    refusedBy: 'MAX_TOKENS',
    query: `subscription { jobUpdates(jobID: """${'\n'.repeat(8_000)}""") { __typename } }`,
  },
  {
    name: 'root fields of a query',
    refusedBy: 'MAX_ROOT_FIELDS',
    query: `{ ${times(21, (index) => `a${index}: scopes { name }`)} }`,
  },
  {
    name: '__typename beside the field of a mutation',
    refusedBy: 'MAX_ROOT_FIELDS',
    query:
      'mutation { __typename startRecovery(input: { isDrill: true, sourceServers: [] }) { __typename } }',
  },
  {
    name: 'root fields of a mutation by fragments that double',
    refusedBy: 'MAX_ROOT_FIELDS',
    query: `mutation { ...F0 } ${times(40, (index) => `fragment F${index} on Mutation { ...F${index + 1} ...F${index + 1} }`)} fragment F40 on Mutation { initializeService(input: {}) { __typename } }`,
  },
  {
    name: 'two streams in a subscription',
    refusedBy: 'MAX_ROOT_FIELDS',
    query: 'subscription { jobActivity { __typename } b: jobActivity { __typename } }',
  },
  {
    name: 'directives',
    refusedBy: 'MAX_DIRECTIVES',
    query: `{ scopes { name ${'@skip(if: false) '.repeat(51)} } }`,
  },
  {
    name: 'fragments',
    refusedBy: 'MAX_FRAGMENTS',
    query: `{ scopes { name } } ${times(51, (index) => `fragment F${index} on Scope { name }`)}`,
  },
  {
    name: 'pages within pages',
    refusedBy: 'MAX_COST',
    query: `{ ${page(1_000, 'recoverySnapshots(first: 1000) { nodes { timestamp } }')} }`,
  },
  {
    name: 'pages within pages by variables',
    refusedBy: 'MAX_COST',
    query: `query ($size: Int = 5) { ${page('$size', 'jobs(first: $size) { nodes { jobID } }')} }`,
    variables: { size: 200 },
  },
  {
    name: 'pages within a stream',
    refusedBy: 'MAX_COST',
    query: `subscription ($size: Int) { jobActivity { ... on JobUpdate { job { participatingServers { sourceServer { ... on SourceServer { jobs(first: $size) { nodes { logItems(first: $size) { nodes { event } } } } } } } } } } }`,
    variables: { size: 200 },
  },
  {
    name: 'variables that nest',
    refusedBy: 'MAX_DEPTH',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: nestedValue(1_000) },
  },
  {
    name: 'fragments that spread each other',
    refusedBy: 'GRAPHQL_VALIDATION_FAILED',
    query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  },
];

/** Those of proof 20, which are larger: what counts is how soon they are refused. */
export const LARGE: readonly HostileDocument[] = [
  {
    name: '3,000 chained fragments',
    refusedBy: 'MAX_TOKENS',
    query: `{ ...F0 } ${times(3_000, (index) => `fragment F${index} on Query { ...F${index + 1} }`)} fragment F3000 on Query { __typename }`,
  },
  { name: 'depth 5,000', refusedBy: 'MAX_TOKENS', query: nested('{ scopes ', '}', 5_000) },
  { name: '10,000 aliases', refusedBy: 'MAX_TOKENS', query: `{ ${times(10_000, (i) => `a${i}: scopes`)} }` },
  {
    name: '20,000 directives',
    refusedBy: 'MAX_TOKENS',
    query: `{ scopes ${'@skip '.repeat(20_000)} { name } }`,
  },
  {
    name: '10,000 arguments',
    refusedBy: 'MAX_TOKENS',
    query: `{ jobs(${times(10_000, (i) => `a${i}: 1`)}) { nodes { jobID } } }`,
  },
  {
    name: '10,000 variables',
    refusedBy: 'MAX_TOKENS',
    query: `query (${times(10_000, (i) => `$a${i}: Int`)}) { scopes { name } }`,
  },
  { name: 'lists 50,000 deep', refusedBy: 'MAX_TOKENS', query: `{ nodes(ids: ${'['.repeat(50_000)}` },
  {
    name: 'lists 900 deep',
    refusedBy: 'MAX_DEPTH',
    query: `{ nodes(ids: ${nested('[', ']', 900)}) { id } }`,
  },
  {
    name: 'inline fragments 450 deep',
    refusedBy: 'MAX_DEPTH',
    query: `{ ${nested('... { ', '}', 450, '__typename')} }`,
  },
  {
    name: 'a string of 200,000 characters',
    refusedBy: 'GRAPHQL_VALIDATION_FAILED',
    query: `{ jobs(first: "${'x'.repeat(200_000)}") { nodes { jobID } } }`,
  },
  {
    name: 'a block string of 60,000 lines',
    refusedBy: 'MAX_TOKENS',
    query: `{ jobs(first: """${'\n  x'.repeat(60_000)}""") { nodes { jobID } } }`,
  },
  {
    name: 'a block string of 7,000 lines',
    refusedBy: 'GRAPHQL_VALIDATION_FAILED',
    query: `{ jobs(first: """${'\n  x'.repeat(7_000)}""") { nodes { jobID } } }`,
  },
  {
    name: 'a string without an end',
    refusedBy: 'GRAPHQL_PARSE_FAILED',
    query: `{ jobs(first: "${'x'.repeat(250_000)}`,
  },
  {
    name: '240 fragments in a circle',
    refusedBy: 'MAX_FRAGMENTS',
    query: `{ ...F0 } ${times(240, (index) => `fragment F${index} on Query { ...F${(index + 1) % 240} }`)}`,
  },
  {
    name: '50 fragments in a circle',
    refusedBy: 'GRAPHQL_VALIDATION_FAILED',
    query: `{ scopes { ...F0 } } ${times(50, (index) => `fragment F${index} on Scope { ...F${(index + 1) % 50} name }`)}`,
  },
  {
    name: 'fragments that multiply to 2^49 fields',
    refusedBy: 'MAX_ROOT_FIELDS',
    query: `{ ...F0 } ${times(49, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F49 on Query { scopes { name } }`,
  },
  {
    name: '1,900 names that the schema does not have',
    refusedBy: 'GRAPHQL_VALIDATION_FAILED',
    query: `{ scopes { ${times(1_900, (index) => `sourceServerIDs${index}`)} } }`,
  },
  {
    name: '450 inline fragments that must be merged',
    refusedBy: 'MAX_ALIASES',
    query: `{ sourceServers(first: 200) { nodes { ${'... { lastLaunchResult } '.repeat(450)} } } }`,
  },
];
