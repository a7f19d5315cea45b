// The README's operations, held against the schema, and its tables against the code.
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { buildSchema, isObjectType, isUnionType, parse, validate } from 'graphql';

import { TEST_SERVERS } from '../../src/simulator/world/testServers.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const schema = buildSchema(read('schema.graphql'));

const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map((match) => match[1] ?? '');

describe('the README', () => {
  it.each(blocks('graphql'))('shows an operation that is valid: %#', (text) => {
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it('shows a subscription in its client that is valid', () => {
    const query = /const query = `(.*?)`/s.exec(blocks('js')[0] ?? '')?.[1] ?? '';

    expect(validate(schema, parse(query))).toEqual([]);
  });

  it('has a row for each test server and each error of startRecovery', () => {
    const result = schema.getType('StartRecoveryResult');
    const errors = isUnionType(result)
      ? result.getTypes().filter((type) => isObjectType(type) && type.name.endsWith('Error'))
      : [];
    const ids = [...TEST_SERVERS.map((server) => server.sourceServerID), 's-notfound000000000'];

    expect(ids.filter((id) => !readme.includes(`| \`${id}\` |`))).toEqual([]);
    expect(
      errors.map((type) => type.name).filter((name) => !new RegExp(`\\| \`${name}\` +\\|`).test(readme)),
    ).toEqual([]);
  });
});
