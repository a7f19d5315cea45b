// Who a token says its bearer is, with the settings that tell where it says so.
import { describe, expect, it } from '@jest/globals';

import { startLogins } from './kit/logins.js';

/** Logs in by a token with these claims: the name and the roles, or what is said in refusing it. */
async function logIn(
  env: Record<string, string>,
  claims: Record<string, unknown>,
  alg = 'ES256',
): Promise<unknown> {
  await using test = await startLogins();
  const logins = await test.open(env);
  const login = await logins.authenticate(await test.bearer(claims, { alg }));
  return login.ok ? [login.actor.name, login.actor.roles] : login.refusal.message;
}

describe('OIDC_ROLES_CLAIM', () => {
  const ROLES = ['viewer', 'approver'];

  it.each([
    ['a claim of that name', 'groups', { groups: ROLES }],
    ['an object, by a path', 'realm_access.roles', { realm_access: { roles: ROLES } }],
    ['an object of an object, by a path', 'a.b.c', { a: { b: { c: ROLES } } }],
    ['a claim that is named by a URL', 'https://example.com/roles', { 'https://example.com/roles': ROLES }],
    [
      'a claim with dots in its name, before a path that reads alike',
      'realm_access.roles',
      { 'realm_access.roles': ROLES, realm_access: { roles: ['administrator'] } },
    ],
    ['the claim "roles" by default', undefined, { roles: ROLES }],
    ['a text with blanks between', undefined, { roles: '  viewer  approver ' }],
    ['a list that has more than roles of the gateway', undefined, { roles: ['billing', ...ROLES, 7, null] }],
    ['a list that has one twice', undefined, { roles: ['approver', 'viewer', 'viewer'] }],
  ])('finds the roles in %s', async (_, name, claims) => {
    const env = name === undefined ? {} : { OIDC_ROLES_CLAIM: name };

    expect(await logIn(env, { roles: [], ...claims })).toEqual(['alice', ROLES]);
  });

  it.each([
    ['there is no such claim', 'groups', {}],
    ['the path ends early', 'realm_access.roles', { realm_access: {} }],
    ['the path leads through a list', 'groups.0', { groups: ['administrator'] }],
    ['the path leads through a text', 'groups.roles', { groups: 'roles' }],
    ['the claim is an object', 'groups', { groups: { administrator: true } }],
    [
      'a role is written otherwise',
      'groups',
      { groups: ['Administrator', 'administrator ', 'viewer,auditor'] },
    ],
    ['a list has texts with blanks between', 'groups', { groups: ['viewer administrator'] }],
    ['commas stand between', 'groups', { groups: 'viewer,administrator' }],
  ])('finds none where %s', async (_, name, claims) => {
    const env = { OIDC_ROLES_CLAIM: name };

    expect(await logIn(env, { roles: ['administrator'], ...claims })).toEqual(['alice', []]);
  });
});

describe('OIDC_ACTOR_CLAIM', () => {
  it.each([
    ['a name', 'email', { email: 'alice@example.com' }],
    ['a path into objects', 'person.email', { person: { email: 'alice@example.com' } }],
    ['a URL', 'https://example.com/email', { 'https://example.com/email': 'alice@example.com' }],
  ])('names the actor by %s', async (_, name, claims) => {
    const login = await logIn({ OIDC_ACTOR_CLAIM: name }, { sub: 'f3a1', ...claims });

    expect(login).toEqual(['alice@example.com', ['viewer']]);
  });

  it.each([
    ['there is no such claim', 'email', {}],
    ['the name is that of everybody without a login', 'email', { email: 'anonymous' }],
  ])('lets nobody in where %s, and says which claim it is', async (_, name, claims) => {
    const refusal = await logIn({ OIDC_ACTOR_CLAIM: name }, claims);

    expect(refusal).toContain(`The claim "${name}" of the token must be the name of one person or service`);
  });
});

describe('OIDC_ALGORITHMS', () => {
  it('lets in the tokens that are signed by those alone', async () => {
    const env = { OIDC_ALGORITHMS: 'ES256, PS256' };

    expect(await logIn(env, {}, 'ES256')).toEqual(['alice', ['viewer']]);
    expect(await logIn(env, {}, 'PS256')).toEqual(['alice', ['viewer']]);
    expect(await logIn(env, {}, 'RS256')).toBe(
      'The token is signed by an algorithm that is not allowed here: allowed are ES256, PS256.',
    );
    expect(await logIn(env, {}, 'EdDSA')).toMatch(/^The token is signed by an algorithm that is not allowed/);
  });
});
