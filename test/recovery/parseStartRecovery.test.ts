import { describe, expect, it } from '@jest/globals';

import type { FieldViolation } from '../../src/domain/failure.js';
import { parseStartRecovery, type StartRecoveryInput } from '../../src/recovery/start/parseStartRecovery.js';
import { serverIDOf } from '../domain/kit/jobs.js';

const SNAPSHOT_ID = 'pit-00000000000000001';

function anInput(overrides: Partial<StartRecoveryInput> = {}): StartRecoveryInput {
  return { sourceServers: [{ sourceServerID: serverIDOf(1) }], isDrill: true, ...overrides };
}

function servers(count: number): StartRecoveryInput['sourceServers'] {
  return Array.from({ length: count }, (_, index) => ({ sourceServerID: serverIDOf(index) }));
}

function tags(count: number) {
  return Array.from({ length: count }, (_, index) => ({ key: `key-${index}`, value: 'value' }));
}

function violationsOf(overrides: Partial<StartRecoveryInput>): readonly FieldViolation[] {
  const parsed = parseStartRecovery(anInput(overrides));
  return parsed.ok ? [] : parsed.failure.fieldList;
}

describe('parseStartRecovery', () => {
  it('gives the command, with null for a snapshot that is left out', () => {
    const sourceServers = [
      { sourceServerID: serverIDOf(1), recoverySnapshotID: SNAPSHOT_ID },
      { sourceServerID: serverIDOf(2), recoverySnapshotID: null },
      { sourceServerID: serverIDOf(3) },
    ];
    const tag = { key: 'team', value: 'storage' };

    const parsed = parseStartRecovery({ sourceServers, isDrill: false, tags: [tag] });

    expect(parsed).toEqual({
      ok: true,
      value: {
        command: {
          sourceServers: [
            { sourceServerID: serverIDOf(1), recoverySnapshotID: SNAPSHOT_ID },
            { sourceServerID: serverIDOf(2), recoverySnapshotID: null },
            { sourceServerID: serverIDOf(3), recoverySnapshotID: null },
          ],
          isDrill: false,
          tags: [tag],
        },
        idempotencyKey: null,
        reason: null,
      },
    });
  });

  it.each([
    ['1 server', { sourceServers: servers(1) }],
    ['200 servers', { sourceServers: servers(200) }],
    ['no tags', { tags: null }],
    ['48 tags', { tags: tags(48) }],
    ['a key and a value of 256 characters', { tags: [{ key: 'k'.repeat(256), value: 'v'.repeat(256) }] }],
    ['256 characters of two code units', { tags: [{ key: '🔑'.repeat(256), value: '🌊'.repeat(256) }] }],
    ['an empty key and value', { tags: [{ key: '', value: '' }] }],
    [
      'keys that differ in case',
      {
        tags: [
          { key: 'Team', value: '' },
          { key: 'team', value: '' },
        ],
      },
    ],
    [
      'a key and a reason as long as they may be',
      { idempotencyKey: '😀'.repeat(255), reason: 'r'.repeat(1_000) },
    ],
    ['a key with a reserved word inside', { tags: [{ key: 'my-aws:tag', value: 'aws:' }] }],
  ] satisfies [string, Partial<StartRecoveryInput>][])('accepts %s', (_, overrides) => {
    expect(violationsOf(overrides)).toEqual([]);
  });

  const server = (sourceServerID: string, recoverySnapshotID?: string) => ({
    sourceServers: [{ sourceServerID, recoverySnapshotID }],
  });
  const tag = (key: string, value = '') => ({ tags: [{ key, value }] });
  it.each([
    ['no servers', { sourceServers: [] }, 'input.sourceServers', 'Must have 1 to 200'],
    ['an empty key', { idempotencyKey: '' }, 'input.idempotencyKey', 'Must have 1 to 255 characters, has 0'],
    ['a long key', { idempotencyKey: 'k'.repeat(256) }, 'input.idempotencyKey', 'has 256'],
    ['a key that databases would cut', { idempotencyKey: 'k\0a' }, 'input.idempotencyKey', 'U+0000'],
    ['half a character', { reason: '\ud800' }, 'input.reason', 'well-formed'],
    ['an empty reason', { reason: '' }, 'input.reason', 'Must have 1 to 1000 characters, has 0'],
    ['a long reason', { reason: 'é'.repeat(1_001) }, 'input.reason', 'has 1001'],
    ['201 servers', { sourceServers: servers(201) }, 'input.sourceServers', 'has 201'],
    ['a short server id', server('s-1'), 'input.sourceServers[0].sourceServerID', '"s-1"'],
    ['an empty server id', server(''), 'input.sourceServers[0].sourceServerID', 'is ""'],
    [
      'a server id with a line behind it',
      server(`${serverIDOf(1)}\n`),
      'input.sourceServers[0].sourceServerID',
      '"s-" followed by 17',
    ],
    [
      'another id as server id',
      server(SNAPSHOT_ID),
      'input.sourceServers[0].sourceServerID',
      '"s-" followed by 17',
    ],
    [
      'a server twice',
      { sourceServers: [...servers(3), ...servers(1)] },
      'input.sourceServers[3].sourceServerID',
      'as input.sourceServers[0] does',
    ],
    [
      'a bad snapshot id',
      server(serverIDOf(1), 'latest'),
      'input.sourceServers[0].recoverySnapshotID',
      '"latest"',
    ],
    [
      'an empty snapshot id',
      server(serverIDOf(1), ''),
      'input.sourceServers[0].recoverySnapshotID',
      'Leave it out',
    ],
    ['49 tags', { tags: tags(49) }, 'input.tags', 'has 49'],
    ['a key of 257 characters', tag('k'.repeat(257)), 'input.tags[0].key', 'has 257'],
    ['a value of 257 characters', tag('key', 'v'.repeat(257)), 'input.tags[0].value', 'has 257'],
    ['257 emoji', tag('key', '🌊'.repeat(257)), 'input.tags[0].value', 'has 257'],
    ['a key of AWS', tag('aws:team'), 'input.tags[0].key', '"aws:"'],
    ['a key of AWS in capitals', tag('AWS:team'), 'input.tags[0].key', '"aws:"'],
    ['a key of the gateway', tag('drs-gateway:request-id'), 'input.tags[0].key', '"drs-gateway:"'],
    ['a key twice', { tags: [...tags(2), ...tags(1)] }, 'input.tags[2].key', '"key-0"'],
  ] satisfies [string, Partial<StartRecoveryInput>, string, string][])(
    'refuses %s by its path, its rule and what was given',
    (_, overrides, name, words) => {
      expect(violationsOf(overrides)).toEqual([{ name, message: expect.stringContaining(words) }]);
    },
  );

  it('names every violation at once', () => {
    const parsed = parseStartRecovery({
      sourceServers: [
        { sourceServerID: 'web-1', recoverySnapshotID: 'latest' },
        { sourceServerID: serverIDOf(1) },
        { sourceServerID: serverIDOf(1) },
      ],
      isDrill: true,
      tags: [{ key: 'aws:team', value: 'v'.repeat(300) }],
    });

    const failure = parsed.ok ? null : parsed.failure;
    expect(failure?.fieldList.map(({ name }) => name)).toEqual([
      'input.sourceServers[0].sourceServerID',
      'input.sourceServers[0].recoverySnapshotID',
      'input.sourceServers[2].sourceServerID',
      'input.tags[0].value',
      'input.tags[0].key',
    ]);
    expect(failure).toMatchObject({
      kind: 'ValidationError',
      isRetryable: false,
      reason: { known: 'FIELD_VALIDATION_FAILED' },
      message: expect.stringMatching(/^5 fields break a rule, nothing was sent to DRS: /),
    });
  });

  it("shows no tag's value and no more than a little of what was given", () => {
    const [first] = violationsOf({ tags: [{ key: 'aws:team', value: 'planted-secret' }] });
    const [second] = violationsOf(server('x'.repeat(10_000)));

    expect(first?.message).not.toContain('planted-secret');
    expect(second?.message.length).toBeLessThan(300);
  });

  it('tells of the first of very many mistakes, and how many there are: all of them would stay in the audit trail', () => {
    const sourceServers = Array.from({ length: 11_000 }, () => ({ sourceServerID: '' }));

    const parsed = parseStartRecovery(anInput({ sourceServers }));

    if (parsed.ok) throw new Error('it was taken');
    const { message, fieldList } = parsed.failure;
    expect(fieldList).toHaveLength(50);
    expect(message).toMatch(
      /^11001 fields break a rule \(the first 50 are told\), nothing was sent to DRS: /,
    );
    expect(message.length).toBeLessThan(20_000);
  });
});
