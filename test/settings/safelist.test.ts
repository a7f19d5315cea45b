import { describe, expect, it } from '@jest/globals';

import { parseSafelist } from '../../src/settings/safelist.js';

const PATH = '/etc/gateway/documents.json';
const parse = (content: string) => parseSafelist(PATH, () => content);
const manifest = (...operations: readonly object[]) =>
  JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations });

describe('a safelist', () => {
  it.each([
    ['an object of ids and documents', '{"a":"{ scopes { name } }"}'],
    ["Apollo's manifest", manifest({ id: 'a', body: '{ scopes { name } }', name: 'Scopes', type: 'query' })],
  ])('may be %s', (_, content) => {
    expect(parse(content)).toEqual({ ok: true, safelist: new Map([['a', '{ scopes { name } }']]) });
  });

  it.each([
    [
      'no JSON',
      '{',
      /^must be the path of a JSON file: .*"\/etc\/gateway\/documents\.json" cannot be read as JSON$/,
    ],
    ['neither format', '{"operations":[]}', / is neither$/],
    ['a manifest of another version', manifest().replace('1', '2'), / is neither$/],
    ['empty', '{}', /^must name a file of 1 to 10000 documents, .* has 0$/],
    ['a manifest of nothing', manifest(), / has 0$/],
    ['of an empty document', '{"a":""}', / is neither$/],
  ])('that is %s is refused with what to do', (_, content, problem) => {
    expect(parse(content)).toEqual({ ok: false, problems: [expect.stringMatching(problem)] });
  });

  it('that cannot be read is refused', () => {
    const unreadable = () => {
      throw new Error('EACCES');
    };

    expect(parseSafelist(PATH, unreadable)).toMatchObject({ ok: false });
  });

  it('with two documents of one id is refused, and each such id is named', () => {
    const twice = ['a', 'b'].flatMap((id) => [
      { id, body: '{ one }' },
      { id, body: '{ two }' },
    ]);

    expect(parse(manifest(...twice))).toEqual({
      ok: false,
      problems: [expect.stringContaining('id "a"'), expect.stringContaining('id "b"')],
    });
  });
});
