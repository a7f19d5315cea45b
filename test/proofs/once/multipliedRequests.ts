// Requests that ask for more than one launch at once, as a client may write them by mistake or on purpose.
import { inputOf, type Wish } from './caller.js';

/** A body to post, and how many launches it may be. */
export interface MultipliedRequest {
  readonly name: string;
  readonly launches: 0 | 1;
  /** Stands in the refusal, so that it is refused for this and not for a slip of the document. */
  readonly refusal?: string;
  readonly body: (wish: Wish) => unknown;
}

const FIELDS = 50;
const OPERATIONS = 10;
const HEAD = 'mutation Start($input: StartRecoveryInput!)';
const MANY_FIELDS = 'A mutation may have one root field';

/** Without an idempotency key: nothing else protects anybody. */
function withInput({ sourceServerID }: Wish, query: string, operationName?: string): object {
  const input = { isDrill: true, sourceServers: [{ sourceServerID }] };
  return { query, variables: { input }, ...(operationName === undefined ? {} : { operationName }) };
}

const start = (alias = '') => `${alias}startRecovery(input: $input) { __typename }`;
const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index));
const many = (of: (index: number) => string) => times(FIELDS, of);
const aliased = (prefix = 'a') => many((index) => start(`${prefix}${index}: `)).join(' ');
const fragment = (name: string, body: string) => `fragment ${name} on Mutation { ${body} }`;

export const MULTIPLIED: readonly MultipliedRequest[] = [
  {
    name: '50 aliases',
    launches: 0,
    refusal: MANY_FIELDS,
    body: (wish) => withInput(wish, `${HEAD} { ${aliased()} }`),
  },
  {
    name: '50 times the same field',
    launches: 0,
    refusal: MANY_FIELDS,
    body: (wish) => withInput(wish, `${HEAD} { ${many(() => start()).join(' ')} }`),
  },
  {
    name: '50 fields of one fragment',
    launches: 0,
    refusal: MANY_FIELDS,
    body: (wish) => withInput(wish, `${HEAD} { ...All } ${fragment('All', aliased())}`),
  },
  {
    name: '50 fragments of one field',
    launches: 0,
    refusal: MANY_FIELDS,
    body: (wish) => {
      const spreads = many((index) => `...F${index}`).join(' ');
      const fragments = many((index) => fragment(`F${index}`, start(`a${index}: `))).join(' ');
      return withInput(wish, `${HEAD} { ${spreads} } ${fragments}`);
    },
  },
  {
    name: 'fragments within fragments',
    launches: 0,
    refusal: MANY_FIELDS,
    body: (wish) => {
      const chain = many((index) => fragment(`F${index}`, `${start(`a${index}: `)} ...F${index + 1}`));
      return withInput(
        wish,
        `${HEAD} { ...F0 } ${chain.join(' ')} ${fragment(`F${FIELDS}`, start('last: '))}`,
      );
    },
  },
  {
    name: '50 inline fragments with directives',
    launches: 0,
    refusal: MANY_FIELDS,
    body: (wish) => {
      const inline = many((index) => `... on Mutation @include(if: true) { ${start(`a${index}: `)} }`);
      return withInput(wish, `${HEAD} { ${inline.join(' ')} }`);
    },
  },
  {
    name: 'one fragment spread 50 times',
    launches: 0,
    refusal: MANY_FIELDS,
    body: (wish) =>
      withInput(wish, `${HEAD} { ${many(() => '...One').join(' ')} } ${fragment('One', start())}`),
  },
  {
    name: 'one field in a fragment within a fragment',
    launches: 1,
    body: (wish) =>
      withInput(wish, `${HEAD} { ...Two } ${fragment('Two', '...One')} ${fragment('One', start())}`),
  },
  {
    name: 'a batch of 10 operations',
    launches: 0,
    refusal: 'batch',
    body: (wish) => Array<object>(OPERATIONS).fill(withInput(wish, `${HEAD} { ${start()} }`)),
  },
  {
    name: 'a document of 10 operations, none of them named',
    launches: 0,
    refusal: 'operation',
    body: (wish) => withInput(wish, operations()),
  },
  {
    name: 'a document of 10 operations, one of them named',
    launches: 1,
    body: (wish) => withInput(wish, operations(), 'Start3'),
  },
];

function operations(): string {
  const head = (index: number) => `mutation Start${index}($input: StartRecoveryInput!)`;
  return times(OPERATIONS, (index) => `${head(index)} { ${start()} }`).join(' ');
}

/** The mutation with its key, as one sends it over a socket. */
export function subscriptionOf(wish: Wish): {
  readonly query: string;
  readonly variables: Record<string, unknown>;
} {
  const query = `mutation Start($input: StartRecoveryInput!) { ${start()} }`;
  return { query, variables: { input: inputOf(wish) } };
}
