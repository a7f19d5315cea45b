// The README's operations, held against the schema, and its tables against the code.
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';

import { parseScopes } from '../../src/settings/scopes.js';
import { ROLES } from '../../src/simulator/sts/roles.js';
import { SITUATION_SERVERS } from '../../src/simulator/world/situationServers.js';
import { FAILING_NETWORK_ID } from '../../src/simulator/world/sourceNetworks.js';
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
    const servers = [...TEST_SERVERS, ...SITUATION_SERVERS];
    const ids = [...servers.map((server) => server.sourceServerID), 's-notfound000000000'];

    expect(ids.filter((id) => !readme.includes(`| \`${id}\` |`))).toEqual([]);
    expect(
      errors.map((type) => type.name).filter((name) => !new RegExp(`\\| \`${name}\` +\\|`).test(readme)),
    ).toEqual([]);
  });

  it('has a row for each mutation, which says whether it takes a key', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

    const told = [...readme.matchAll(/^\| (`\w+`(?:, `\w+`)*) +\| (yes|no) /gm)].flatMap(
      ([, names = '', hasKey]) => names.split(', ').map((name) => `${name} ${hasKey}`),
    );

    expect(told.toSorted()).toEqual(
      mutations.map(({ name, args }) => `\`${name}\` ${hasKey(args[0]?.type) ? 'yes' : 'no'}`).toSorted(),
    );
  });

  it('shows scopes that the gateway takes, by roles and a network that the simulator has', () => {
    const setting = /DRS_SCOPES='(.*?)'/s.exec(readme)?.[1] ?? '';
    const parsed = parseScopes(setting, () => '');

    expect(parsed).toMatchObject({ ok: true });
    const roles = parsed.ok ? parsed.scopes.filter(({ roleArn }) => roleArn !== null) : [];
    expect(roles.map(({ roleArn, externalID }) => ({ name: roleArn?.split('/')[1], externalID }))).toEqual(
      ROLES.filter(({ isAssumable }) => isAssumable)
        .map(({ name, externalID = null }) => ({ name, externalID }))
        .toReversed(),
    );
    expect(readme).toContain(`\`${FAILING_NETWORK_ID}\``);
  });
});

function hasKey(type: unknown): boolean {
  const input = isNonNullType(type) ? type.ofType : type;
  return isInputObjectType(input) && 'idempotencyKey' in input.getFields();
}
