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
});
