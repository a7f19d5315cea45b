import { describe, expect, it } from '@jest/globals';

import type { RecoverySnapshotID } from '../../src/domain/ids.js';
import type { StartRecoveryCommand } from '../../src/recovery/ports.js';
import { fingerprintOf } from '../../src/recovery/start/fingerprint.js';
import { serverIDOf } from '../domain/kit/jobs.js';

const snapshotIDOf = (number: number) => `pit-${String(number).padStart(17, '0')}` as RecoverySnapshotID;
const serverOf = (number: number, snapshot: number | null = null) => ({
  sourceServerID: serverIDOf(number),
  recoverySnapshotID: snapshot === null ? null : snapshotIDOf(snapshot),
});

const COMMAND: StartRecoveryCommand = {
  sourceServers: [serverOf(1), serverOf(2, 7)],
  isDrill: true,
  tags: [
    { key: 'team', value: 'planted-secret' },
    { key: 'wave', value: '1' },
  ],
};

describe('a fingerprint', () => {
  it('is 64 hexadecimal digits', () => {
    expect(fingerprintOf(COMMAND)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, Partial<StartRecoveryCommand>]>([
    ['servers', { sourceServers: COMMAND.sourceServers.toReversed() }],
    ['tags', { tags: COMMAND.tags.toReversed() }],
  ])('is the same whatever the order of the %s', (_, change) => {
    expect(fingerprintOf({ ...COMMAND, ...change })).toBe(fingerprintOf(COMMAND));
  });

  it.each<[string, Partial<StartRecoveryCommand>]>([
    ['a real recovery', { isDrill: false }],
    ['another server', { sourceServers: [serverOf(1), serverOf(3, 7)] }],
    ['one server more', { sourceServers: [...COMMAND.sourceServers, serverOf(3)] }],
    ['one server less', { sourceServers: COMMAND.sourceServers.slice(1) }],
    ['another snapshot', { sourceServers: [serverOf(1), serverOf(2, 8)] }],
    ['no snapshot', { sourceServers: [serverOf(1), serverOf(2)] }],
    ['the snapshot at another server', { sourceServers: [serverOf(1, 7), serverOf(2)] }],
    ['no tags', { tags: [] }],
    ['one tag less', { tags: COMMAND.tags.slice(1) }],
    ['another value of a tag', { tags: [{ key: 'team', value: 'x' }, ...COMMAND.tags.slice(1)] }],
    ['the values of two tags exchanged', { tags: [tag('team', '1'), tag('wave', 'planted-secret')] }],
  ])('is another for %s', (_, change) => {
    expect(fingerprintOf({ ...COMMAND, ...change })).not.toBe(fingerprintOf(COMMAND));
  });

  it.each([
    ['a key and its value', [tag('ab', 'c')], [tag('a', 'bc')]],
    ['two tags and one', [tag('a', 'b'), tag('c', 'd')], [tag('a', 'b"],["c","d')]],
    ['a letter with an accent, written in two ways', [tag('a', '\u00e9')], [tag('a', 'e\u0301')]],
    ['upper and lower case', [tag('a', 'B')], [tag('a', 'b')]],
  ])('tells %s apart', (_, left, right) => {
    expect(fingerprintOf({ ...COMMAND, tags: left })).not.toBe(fingerprintOf({ ...COMMAND, tags: right }));
  });
});

function tag(key: string, value: string) {
  return { key, value };
}
