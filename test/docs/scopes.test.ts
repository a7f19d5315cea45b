// The README's scopes, of which a gateway of one scope can't tell: the setting and the query as they stand there.
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { blocksOf } from './kit/markdown.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const scopes = /DRS_SCOPES='(.*?)'/s.exec(readme)?.[1] ?? '';
const query = blocksOf(readme).find(({ text }) => text.startsWith('query AllScopes'))?.text ?? '';

interface Answer {
  readonly scopes: readonly { readonly name: string }[];
  readonly sourceServers: {
    readonly nodes: readonly { readonly scope: { readonly name: string } }[];
    readonly scopeFailures: readonly unknown[];
  };
}

describe("the README's scopes", () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ SIMULATOR_SERVERS: '24', DRS_SCOPES: scopes });
  });
  afterAll(() => gateway.stop());

  it('are all served, and those that the query names are listed, none failing', async () => {
    const { data, errors } = await gateway.send<Answer>(query);

    expect(errors).toBeUndefined();
    expect(data?.scopes.map(({ name }) => name)).toEqual([
      '123456789012/us-east-1',
      '210987654321/us-east-1',
      '210987654321/eu-west-1',
    ]);
    expect(new Set(data?.sourceServers.nodes.map(({ scope }) => scope.name))).toEqual(
      new Set(['123456789012/us-east-1', '210987654321/eu-west-1']),
    );
    expect(data?.sourceServers.scopeFailures).toEqual([]);
  });
});
