// Who may do what: every mutation asks, before anything is sent or said of the input.
import { describe, expect, it } from '@jest/globals';

import { type Actor, ANONYMOUS } from '../../../src/domain/actor.js';
import { EVERY_PERMISSION, type Permission, PERMISSIONS } from '../../../src/domain/permission.js';
import { ACTION_NAMES, answering, mutate, SAMPLES } from '../kit/mutations.js';
import { startBench } from '../kit/startDrs.js';
import { accessDenied } from '../../jobs/kit/failures.js';
import { INPUT, line, starts, told, trailOf } from '../kit/starts.js';

const mayAllBut = (permission: Permission): Actor =>
  mayOnly(...[...EVERY_PERMISSION].filter((each) => each !== permission));
const mayOnly = (...permissions: readonly Permission[]): Actor => ({
  ...ANONYMOUS,
  name: 'alice',
  isVerified: true,
  access: [{ permissions: new Set(permissions), scopes: null, serverTags: null }],
});
const refusing = answering({ kind: 'refused', failure: accessDenied() });

describe.each(ACTION_NAMES)('%s', (action) => {
  const { permission } = SAMPLES[action];

  it(`is refused, and nothing is sent, without ${permission}`, async () => {
    const bench = await startBench({ answer: starts, actions: refusing });

    const result = await mutate(bench, action, SAMPLES[action].input, mayAllBut(permission));

    expect(result).toMatchObject({
      kind: 'AccessDeniedError',
      code: 'GatewayPermissionMissing',
      isRetryable: false,
      message: expect.stringContaining(`"${permission}"`),
    });
    expect(bench.sentActions).toEqual([]);
  });

  it(`is sent with ${permission} alone`, async () => {
    const bench = await startBench({ answer: starts, actions: refusing });

    await mutate(bench, action, SAMPLES[action].input, mayOnly(permission));

    expect(bench.sentActions.map((sent) => sent.action)).toEqual([action]);
  });

  it('leaves the refusal in the audit trail, with the actor and what was asked', async () => {
    const bench = await startBench({ answer: starts, actions: refusing });

    await mutate(bench, action, SAMPLES[action].input, mayOnly());

    const trail = await trailOf(bench);
    expect(trail.map(line)).toEqual(['OUTCOME AccessDeniedError']);
    expect(trail[0]).toMatchObject({
      input: { action },
      outcome: { code: 'GatewayPermissionMissing' },
    });
    expect(trail[0]?.actor).toEqual({ name: 'alice', isVerified: true });
  });
});

describe('startRecovery', () => {
  it.each([
    ['a drill', true, 'recovery:drill'],
    ['a real recovery', false, 'recovery:start'],
  ] as const)('asks for another permission for %s', async (_, isDrill, permission) => {
    const bench = await startBench({ answer: starts });

    const without = await bench.start({ ...INPUT, isDrill }, mayAllBut(permission));
    const alone = await bench.start({ ...INPUT, isDrill }, mayOnly(permission));

    expect([told(without), told(alone)]).toEqual(['AccessDeniedError', 'drsjob-00000000000000001']);
    expect(bench.sent).toHaveLength(1);
  });

  it('says nothing of the input to those who may not', async () => {
    const bench = await startBench({ answer: starts });

    expect(told(await bench.start({ ...INPUT, sourceServers: [] }, mayOnly()))).toBe('AccessDeniedError');
  });
});

describe('the permissions', () => {
  it('are each named once, what and how', () => {
    expect(new Set(PERMISSIONS).size).toBe(PERMISSIONS.length);
    expect(PERMISSIONS.filter((each) => !/^[a-z]+:[a-z]+$/.test(each))).toEqual([]);
  });
});
