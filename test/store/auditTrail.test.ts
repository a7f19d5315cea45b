// Who tried to change what: every attempt leaves its lines, and every line can be found.
import { describe, expect, it } from '@jest/globals';

import type { AuditFilter } from '../../src/recovery/storePorts.js';
import type { Store } from '../../src/store/store.js';
import { aJob, serverIDOf } from '../domain/kit/jobs.js';
import { TARGETS, useHosts } from './kit/hosts.js';
import { ONE, TWO } from './kit/jobLog.js';
import {
  ALICE,
  anEvent,
  anInput,
  aRequest,
  BOB,
  inputOf,
  released,
  second,
  started,
  unknown,
} from './kit/requests.js';

/** `id PHASE` of each line that is found, the newest first. */
async function found({ audit }: Store, filter: AuditFilter): Promise<readonly string[]> {
  return (await audit.list(filter, null, 100)).map(({ requestID, phase }) => `${requestID} ${phase}`);
}

useHosts();

describe.each(TARGETS)('the audit trail on $name', ({ createHost }) => {
  /** Two requests with a job each, one that was refused, and one that is SENDING. */
  async function story(): Promise<Store> {
    const store = await (await createHost()).open();
    const { requests } = store;
    await requests.claim(
      aRequest({ requestID: 'a', idempotencyKey: 'a', claimedAt: second(1), input: inputOf(1, 2) }),
    );
    await requests.claim(
      aRequest({ requestID: 'b', actor: BOB, claimedAt: second(2), input: inputOf(2, 3) }),
    );
    await requests.settle('a', started(aJob({ jobID: ONE })), second(3));
    await requests.settle('b', started(aJob({ jobID: TWO })), second(4));
    await requests.claim(
      aRequest({ requestID: 'c', idempotencyKey: 'c', claimedAt: second(5), input: inputOf(4) }),
    );
    await requests.settle('c', released('refused'), second(6));
    await requests.claim(
      aRequest({ requestID: 'd', idempotencyKey: 'd', claimedAt: second(7), input: inputOf(4) }),
    );
    return store;
  }

  it('tells the intent of a request and then its outcomes, the newest first', async () => {
    const store = await (await createHost()).open();
    const request = aRequest({ reason: 'a drill', claimedAt: second(1), correlationID: 'portal-7' });
    const { requestID, scope, actor, idempotencyKey, input, reason, correlationID } = request;
    await store.requests.claim(request);
    await store.requests.settle(requestID, unknown(), second(2));
    await store.requests.settle(requestID, started(), second(3));

    const lines = await store.audit.list({}, null, 10);

    const same = { scope, actor, requestID, idempotencyKey, input, reason, correlationID };
    const sequence = expect.any(Number);
    expect(lines).toEqual([
      { ...same, sequence, at: second(3), phase: 'OUTCOME', outcome: started().outcome },
      { ...same, sequence, at: second(2), phase: 'OUTCOME', outcome: unknown().outcome },
      { ...same, sequence, at: second(1), phase: 'INTENT', outcome: null },
    ]);
  });

  it('gives back a recorded line with all of its members', async () => {
    const { audit } = await (await createHost()).open();
    const event = anEvent({
      at: second(9),
      actor: { name: 'Zoë 🚒', isVerified: false },
      idempotencyKey: 'a-key',
      input: anInput({ isDrill: false, tagKeys: ['team', 'cost'] }),
      reason: 'it\'s "quoted"; drop table audit_event; --',
      correlationID: '4bf92f35:77b3.4da6_a3ce',
      outcome: {
        type: 'StartRecoverySuccess',
        isReplay: true,
        jobID: ONE,
        code: 'ConflictException',
        awsRequestID: 'an-aws-request',
        message: 'A message.',
      },
    });
    await audit.record(event);

    const lines = await audit.list({}, null, 10);

    expect(lines).toEqual([{ ...event, sequence: expect.any(Number) }]);
  });

  it.each<[string, AuditFilter, readonly string[]]>([
    ['nothing', {}, ['d INTENT', 'c OUTCOME', 'c INTENT', 'b OUTCOME', 'a OUTCOME', 'b INTENT', 'a INTENT']],
    ['a job, with the intent of its request', { jobID: ONE }, ['a OUTCOME', 'a INTENT']],
    ['a server', { sourceServerID: serverIDOf(2) }, ['b OUTCOME', 'a OUTCOME', 'b INTENT', 'a INTENT']],
    ['a server that no line names', { sourceServerID: serverIDOf(9) }, []],
    ['an actor', { actorName: BOB.name }, ['b OUTCOME', 'b INTENT']],
    ['a request', { requestID: 'c' }, ['c OUTCOME', 'c INTENT']],
    ['an instant from which on', { fromDateTime: second(6) }, ['d INTENT', 'c OUTCOME']],
    ['an instant until which', { toDateTime: second(2) }, ['b INTENT', 'a INTENT']],
    ['a single instant', { fromDateTime: second(3), toDateTime: second(3) }, ['a OUTCOME']],
    [
      'all of them together',
      {
        jobID: TWO,
        sourceServerID: serverIDOf(3),
        actorName: BOB.name,
        requestID: 'b',
        fromDateTime: second(3),
        toDateTime: second(9),
      },
      ['b OUTCOME'],
    ],
    ['a job and another actor', { jobID: TWO, actorName: ALICE.name }, []],
  ])('is filtered by %s', async (_, filter, expected) => {
    const store = await story();

    const lines = await found(store, filter);

    expect(lines).toEqual(expected);
  });

  it('finds a line by its server once, also where the server is named twice', async () => {
    const store = await (await createHost()).open();
    await store.audit.record(anEvent({ requestID: 'a', input: inputOf(1, 1) }));

    const lines = await found(store, { sourceServerID: serverIDOf(1) });

    expect(lines).toEqual(['a OUTCOME']);
  });

  it('keeps a line that names no server', async () => {
    const store = await (await createHost()).open();
    await store.audit.record(anEvent({ requestID: 'a', input: inputOf() }));

    const lines = await found(store, {});

    expect(lines).toEqual(['a OUTCOME']);
  });

  it('is read page by page, without a gap and without a line twice, while it grows', async () => {
    const { audit } = await (await createHost()).open();
    for (let number = 1; number <= 5; number++) await audit.record(anEvent({ requestID: `${number}` }));

    const first = await audit.list({}, null, 2);
    await audit.record(anEvent({ requestID: 'younger' }));
    const next = await audit.list({}, first.at(-1)?.sequence ?? 0, 2);
    const last = await audit.list({}, next.at(-1)?.sequence ?? 0, 2);

    const ids = [first, next, last].map((page) => page.map(({ requestID }) => requestID));
    expect(ids).toEqual([['5', '4'], ['3', '2'], ['1']]);
  });

  it('pages through what a filter lets through', async () => {
    const store = await story();
    const [newest] = await store.audit.list({ jobID: ONE }, null, 1);

    const older = await store.audit.list({ jobID: ONE }, newest?.sequence ?? 0, 10);

    expect(older.map(({ phase }) => phase)).toEqual(['INTENT']);
  });

  it('is there after the store was closed and opened again', async () => {
    const host = await createHost();
    const store = await host.open();
    await store.audit.record(anEvent({ requestID: 'a' }));

    const again = await host.reopen(store);

    expect(await found(again, {})).toEqual(['a OUTCOME']);
  });

  it('has of the tags their keys and no values', async () => {
    const host = await createHost();
    const store = await host.open();
    const tags = [{ key: 'team', value: 'a-secret-value' }];
    const input = anInput({ tagKeys: ['team'] });
    await store.requests.claim(aRequest({ requestID: 'a', input }));
    await store.requests.settle('a', started(aJob({ tags })), second(1));

    const rows = [
      ...(await host.query('select * from audit_event')),
      ...(await host.query('select * from audit_event_server')),
    ];

    expect(rows).toHaveLength(4);
    expect(JSON.stringify(rows)).toContain('team');
    expect(JSON.stringify(rows)).not.toContain('a-secret-value');
  });
});

describe.each(TARGETS)('the tables of the audit trail on $name', ({ name, createHost }) => {
  const truncate = ['truncate audit_event, audit_event_server'];
  const replace = [
    `insert or replace into audit_event select sequence, 0, scope, phase, action, 'mallory', 1, request_id, null,
       input, null, outcome, 0, null, null, null, null, null from audit_event`,
  ];

  it.each([
    `update audit_event set actor = 'mallory'`,
    `update audit_event set message = null where request_id = 'a'`,
    `update audit_event_server set source_server_id = 's-1'`,
    'delete from audit_event',
    'delete from audit_event_server',
    ...(name === 'Postgres' ? truncate : replace),
  ])('refuse "%s" from whoever asks', async (statement) => {
    const host = await createHost();
    const store = await host.open();
    await store.audit.record(anEvent({ requestID: 'a' }));
    const before = await store.audit.list({ sourceServerID: serverIDOf(1) }, null, 10);

    const attempt = host.query(statement);

    await expect(attempt).rejects.toThrow('append-only');
    expect(await store.audit.list({ sourceServerID: serverIDOf(1) }, null, 10)).toEqual(before);
  });
});
