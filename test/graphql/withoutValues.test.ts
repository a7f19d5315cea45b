// What clients are told of variables that do not fit, held against the messages that graphql-js makes.
import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, parse } from 'graphql';

import { withoutValues } from '../../src/graphql/withoutValues.js';

const schema = buildSchema(`
  enum Colour { RED }
  input Tag { key: String! value: String! colour: Colour size: Int isNew: Boolean id: ID }
  type Query { ask(tags: [Tag!]!, count: Int): String }
`);
const document = parse('query ($tags: [Tag!]!, $count: Int) { ask(tags: $tags, count: $count) }');
const TAG = { key: 'team', value: 'planted' };

async function messagesFor(variableValues: Record<string, unknown>): Promise<readonly string[]> {
  const { errors = [] } = await execute({ schema, document, variableValues });
  return errors.map((error) => withoutValues(error.toJSON()).message);
}

describe('a variable that does not fit', () => {
  it.each([
    [
      { ...TAG, value: ['planted; at "x"; planted'] },
      'at "tags[0].value": String cannot represent a non string value',
    ],
    [{ ...TAG, more: 1 }, 'at "tags[0]": Field "more" is not defined by type "Tag"'],
    [{ key: 'planted' }, 'at "tags[0]": Field "value" of required type "String!" was not provided'],
    [{ ...TAG, colour: 'planted' }, 'at "tags[0].colour": does not exist in "Colour" enum'],
    [{ ...TAG, colour: 7 }, 'at "tags[0].colour": Enum "Colour" cannot represent non-string value'],
    [{ ...TAG, size: 'planted' }, 'at "tags[0].size": Int cannot represent non-integer value'],
    [{ ...TAG, size: 1e10 }, 'at "tags[0].size": Int cannot represent non 32-bit signed integer value'],
    [{ ...TAG, isNew: 'planted' }, 'at "tags[0].isNew": Boolean cannot represent a non boolean value'],
    [{ ...TAG, id: ['planted'] }, 'at "tags[0].id": ID cannot represent value'],
    [{ ...TAG, value: null }, 'at "tags[0].value": Expected non-nullable type "String!" not to be null'],
    ['planted', 'at "tags[0]": Expected type "Tag" to be an object'],
  ])('is told by its place and the rule it breaks, without the value: %j', async (tag, told) => {
    const messages = await messagesFor({ tags: [tag] });

    expect(messages).toEqual([`Variable "$tags" got an invalid value ${told}.`]);
  });

  it('is told so where the variable as a whole is wrong', async () => {
    const messages = await messagesFor({ tags: [], count: 'planted; Int cannot represent planted' });

    expect(messages).toEqual([
      'Variable "$count" got an invalid value: Int cannot represent non-integer value.',
    ]);
  });

  it('changes no other error', () => {
    const error = { message: 'Variable "$tags" of required type "[Tag!]!" was not provided.' };

    expect(withoutValues(error)).toBe(error);
  });

  // What is looked for may stand in a value as often as its size allows: none of the patterns may begin anew from each.
  it.each([
    'BigInt must be ',
    'Did you mean ',
    'String cannot represent ',
    'Enum "A',
    ' at "a.b[0].c',
    '; ',
    'Field "a" of required type "',
    'Expected type "A',
  ])('is told quickly, however often its value repeats what is looked for: %j', async (text) => {
    const value = text.repeat(Math.ceil(256_000 / text.length));
    const before = performance.now();

    const messages = await messagesFor({ tags: [{ ...TAG, size: value }], count: value });

    expect(messages).toHaveLength(2);
    for (const message of messages) expect(message.length).toBeLessThan(200);
    // Some milliseconds; a second and more where time grows with the square.
    expect(performance.now() - before).toBeLessThan(500);
  });
});
