import { describe, expect, it } from '@jest/globals';

import { oneOperation } from '../../src/explorer/oneOperation.js';

const MANY = `# first
query A { a { ...F } }
mutation B { b }
subscription C { c { ...G ...F } }
fragment F on T { f ...H }
fragment G on T { g }
fragment H on T { h ...F }
`;

describe('oneOperation', () => {
  it('leaves one operation with its fragments, and theirs, each at its place', () => {
    const { query, type } = oneOperation(MANY, 'A');

    expect(type).toBe('query');
    expect(query.split('\n').map((line) => line.trimEnd())).toEqual([
      '# first',
      'query A { a { ...F } }',
      '',
      '',
      'fragment F on T { f ...H }',
      '',
      'fragment H on T { h ...F }',
      '',
    ]);
  });

  it.each([
    ['B', 'mutation'],
    ['C', 'subscription'],
  ])('tells that %s is a %s', (name, type) => {
    expect(oneOperation(MANY, name).type).toBe(type);
  });

  it.each([
    ['cannot be read', 'query A {', 'A'],
    ['has no such operation', 'query A { a }', 'B'],
    ['has several where none is named', MANY, null],
  ])('leaves a document that %s to the gateway', (_, query, name) => {
    expect(oneOperation(query, name)).toEqual({ query, type: null });
  });

  it('takes the only operation where none is named, and lets a fragment that is missing be missed by the gateway', () => {
    const query = '{ a { ...Missing } }';

    expect(oneOperation(query, undefined)).toEqual({ query, type: 'query' });
  });
});
