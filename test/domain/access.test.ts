// What grants come to: which permission reaches what, and whose access is the same.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  type Access,
  accessKeyOf,
  FULL_ACCESS,
  isGranted,
  isOpen,
  reachesServer,
  reachOf,
} from '../../src/domain/access.js';
import { PERMISSIONS } from '../../src/domain/permission.js';
import { accessOf, type Allowed } from '../kit/actors.js';

const HOME = '123456789012/us-east-1';
const PAYMENTS = [{ key: 'Team', values: ['payments', 'billing'] }];
const TESTS = [
  { key: 'Team', values: ['payments'] },
  { key: 'Stage', values: ['test'] },
];

const kindOf = (grants: readonly Allowed[], scope = HOME) =>
  reachOf(accessOf(grants), 'job:read', scope).kind;

describe('a permission', () => {
  it('reaches nothing where no grant has it', () => {
    expect(kindOf([])).toBe('none');
    expect(kindOf([{ permissions: ['server:read'] }])).toBe('none');
  });

  it.each([
    ['*', HOME, 'all'],
    ['123456789012/us-east-1', HOME, 'all'],
    ['123456789012/*', HOME, 'all'],
    ['*/us-east-1', HOME, 'all'],
    ['*/*', HOME, 'all'],
    ['210987654321/*', HOME, 'none'],
    ['*/eu-west-1', HOME, 'none'],
    ['123456789012/us-east-11', HOME, 'none'],
    ['12345678901/us-east-1', HOME, 'none'],
    ['aws/us-east-1', 'aws/us-east-1', 'all'],
    ['', HOME, 'none'],
    // A scope that nobody could tell is in no pattern but those of everywhere.
    ['123456789012/*', '', 'none'],
  ])('granted in %j reaches in %s: %s', (pattern, scope, kind) => {
    expect(kindOf([{ permissions: ['job:read'], scopes: [pattern] }], scope)).toBe(kind);
  });

  it('granted in no scope reaches nothing', () => {
    expect(kindOf([{ permissions: ['job:read'], scopes: [] }])).toBe('none');
  });

  it('reaches the scopes of each of its grants', () => {
    const grants: readonly Allowed[] = [
      { permissions: ['job:read'], scopes: ['210987654321/*'] },
      { permissions: ['job:read'], scopes: ['*/us-east-1'] },
    ];

    expect([kindOf(grants), kindOf(grants, '123456789012/eu-west-1')]).toEqual(['all', 'none']);
  });

  it('that one grant limits by tags and another does not is not limited', () => {
    expect(kindOf([{ permissions: ['job:read'], serverTags: PAYMENTS }])).toBe('tagged');
    expect(kindOf([{ permissions: ['job:read'], serverTags: PAYMENTS }, { permissions: ['job:read'] }])).toBe(
      'all',
    );
  });

  it('is not limited by the tags of a grant of another permission', () => {
    const grants: readonly Allowed[] = [
      { permissions: ['job:read'] },
      { permissions: ['recovery:start'], serverTags: PAYMENTS },
    ];

    expect(kindOf(grants)).toBe('all');
  });
});

describe('a limit by tags', () => {
  const reach = (...limits: readonly Allowed['serverTags'][]) =>
    reachOf(
      accessOf(limits.map((serverTags = null) => ({ permissions: ['job:read'], serverTags }))),
      'job:read',
      HOME,
    );
  const payments = { key: 'Team', value: 'payments' };
  const test = { key: 'Stage', value: 'test' };

  it('means servers with one of the values of a key', () => {
    expect(reachesServer(reach(PAYMENTS), [payments])).toBe(true);
    expect(reachesServer(reach(PAYMENTS), [test, { key: 'Team', value: 'billing' }])).toBe(true);
    expect(reachesServer(reach(PAYMENTS), [{ key: 'Team', value: 'Payments' }])).toBe(false);
    expect(reachesServer(reach(PAYMENTS), [{ key: 'team', value: 'payments' }])).toBe(false);
    expect(reachesServer(reach(PAYMENTS), [])).toBe(false);
  });

  it('means servers that have all of its keys', () => {
    expect(reachesServer(reach(TESTS), [payments])).toBe(false);
    expect(reachesServer(reach(TESTS), [payments, test])).toBe(true);
  });

  it('adds to that of another grant', () => {
    expect(
      reachesServer(reach(TESTS, [{ key: 'Team', values: ['web'] }]), [{ key: 'Team', value: 'web' }]),
    ).toBe(true);
  });
});

it('is open where any permission is granted', () => {
  const access = accessOf([
    { permissions: [], scopes: null },
    { permissions: ['audit:read'], scopes: [HOME] },
  ]);

  expect([isOpen(access, HOME), isOpen(access, '210987654321/us-east-1')]).toEqual([true, false]);
  expect([isGranted(access, 'audit:read'), isGranted(access, 'job:read')]).toEqual([true, false]);
  expect(isOpen(FULL_ACCESS, HOME)).toBe(true);
});

describe('the key of an access', () => {
  const someOf = <Value>(values: readonly Value[]) =>
    fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
  const tag = fc.record({
    key: fc.constantFrom('Team', 'Stage', 'a","b'),
    values: someOf(['payments', 'web', '","']),
  });
  const allowed = fc.record({
    permissions: someOf(PERMISSIONS),
    scopes: fc.option(someOf(['*', HOME, '*/us-east-1'])),
    serverTags: fc.option(fc.array(tag, { maxLength: 2 })),
  });
  const grants = fc.array(allowed, { maxLength: 3 });
  const turned = (access: Access): Access =>
    access.toReversed().map(({ permissions, scopes, serverTags }) => ({
      permissions: new Set([...permissions].reverse()),
      scopes: scopes?.toReversed() ?? null,
      serverTags:
        serverTags?.toReversed().map(({ key, values }) => ({ key, values: values.toReversed() })) ?? null,
    }));

  it('is the same in whatever order things are told, and however often', () => {
    fc.assert(
      fc.property(grants, (each) => {
        const access = accessOf(each);
        expect(accessKeyOf(turned([...access, ...access]))).toBe(accessKeyOf(access));
      }),
    );
  });

  it('differs for every part of a grant', () => {
    const base: Allowed = { permissions: ['job:read'], scopes: [HOME], serverTags: PAYMENTS };
    const others: readonly Allowed[] = [
      base,
      { ...base, permissions: ['job:read', 'server:read'] },
      { ...base, scopes: null },
      { ...base, scopes: [] },
      { ...base, serverTags: null },
      { ...base, serverTags: [] },
      { ...base, serverTags: TESTS },
    ];

    expect(new Set(others.map((each) => accessKeyOf(accessOf([each])))).size).toBe(others.length);
  });
});
