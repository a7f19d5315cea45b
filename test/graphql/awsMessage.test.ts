// Who sees AWS's own words where they name somebody.
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';

import { FULL_ACCESS, type Access } from '../../src/domain/access.js';
import { ANONYMOUS } from '../../src/domain/actor.js';
import type { AccessDeniedError, DrsFailure } from '../../src/domain/failure.js';
import type { GraphQLContext } from '../../src/graphql/context.js';
import { createSchema } from '../../src/graphql/schema.js';

const SCOPE = '123456789012/us-east-1';
const schema = createSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const denied: AccessDeniedError = {
  kind: 'AccessDeniedError',
  message: 'DRS denied it.',
  isRetryable: false,
  awsRequestID: 'aws-request-1',
  code: 'AccessDeniedException',
  missingPermission: null,
};
const withheld = { scope: SCOPE, words: 'User: arn:aws:iam::123456789012:user/x is not authorized' };
const ASK = `{ recoveryPreflight(input: { isDrill: true, sourceServers: [] }) {
  ... on RecoveryError { message awsMessage } ... on AccessDeniedError { missingPermission } } }`;

async function answerTo(access: Access, failure: DrsFailure): Promise<unknown> {
  const recovery = { preflight: () => Promise.resolve(failure) } as unknown as GraphQLContext['recovery'];
  const contextValue = { recovery, actor: { ...ANONYMOUS, access }, access };
  const { data, errors } = await graphql({ schema, source: ASK, contextValue });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data?.recoveryPreflight;
}

const grant = (permission: 'diagnostics:read' | 'job:read', scopes: readonly string[] | null): Access => [
  { permissions: new Set([permission]), scopes, serverTags: null },
];

describe('awsMessage', () => {
  it.each([
    ['everything', FULL_ACCESS],
    ['the diagnostics of the scope', grant('diagnostics:read', ['123456789012/*'])],
  ])("has AWS's words for those who may do %s", async (_, access) => {
    const answer = await answerTo(access, { ...denied, withheld });

    expect(answer).toEqual({ message: denied.message, awsMessage: withheld.words, missingPermission: null });
  });

  it.each([
    ['nothing', []],
    ['something else', grant('job:read', null)],
    ['the diagnostics of another scope', grant('diagnostics:read', ['210987654321/*'])],
    [
      'those of some servers',
      [{ permissions: new Set(['diagnostics:read'] as const), scopes: null, serverTags: [] }],
    ],
  ] satisfies [string, Access][])('is null for those who may do %s', async (_, access) => {
    const answer = await answerTo(access, { ...denied, withheld });

    expect(answer).toMatchObject({ awsMessage: null });
  });

  it('is null where nothing was withheld, as in what was remembered before there was such a member', async () => {
    expect(await answerTo(FULL_ACCESS, denied)).toMatchObject({ awsMessage: null });
  });

  it('stands beside the permission that the gateway itself missed', async () => {
    const answer = await answerTo([], { ...denied, missingPermission: 'recovery:start' });

    expect(answer).toMatchObject({ awsMessage: null, missingPermission: 'recovery:start' });
  });
});
