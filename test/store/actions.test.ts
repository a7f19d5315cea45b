// Requests and lines of every mutation, and those of before there was more than one.
import { describe, expect, it } from '@jest/globals';

import type { RememberedInput, RememberedJobStart } from '../../src/domain/rememberedInput.js';
import type { SourceNetworkID } from '../../src/domain/ids.js';
import { aJob, instanceIDOf, serverIDOf } from '../domain/kit/jobs.js';
import { type StoreHost, TARGETS, useHosts } from './kit/hosts.js';
import { ALICE, anEvent, anInput, aRequest, SCOPE, second, started } from './kit/requests.js';

const NETWORK = 'sn-00000000000000001' as SourceNetworkID;
const INSTANCE = instanceIDOf(1);
const JOB_STARTS: readonly RememberedJobStart[] = [
  anInput(),
  { action: 'terminateRecoveryInstances', recoveryInstanceIDs: [INSTANCE, instanceIDOf(2)] },
  { action: 'startFailbackLaunch', recoveryInstanceIDs: [INSTANCE], tagKeys: ['team'] },
  {
    action: 'startSourceNetworkRecovery',
    sourceNetworks: [{ sourceNetworkID: NETWORK, cfnStackName: null }],
    deployAsNew: null,
    tagKeys: [],
  },
  { action: 'associateSourceNetworkStack', sourceNetworkID: NETWORK, cfnStackName: 'net-1' },
];
const INPUTS: readonly RememberedInput[] = [
  ...JOB_STARTS,
  { action: 'stopFailback', recoveryInstanceID: INSTANCE },
  { action: 'stopReplication', sourceServerID: serverIDOf(2) },
  { action: 'initializeService' },
  { action: 'approveRecovery', approvalID: 'an-approval', comment: 'go' },
  { action: 'tagResource', resourceArn: null, tagKeys: ['team'] },
];

/** The database as the version before this one left it. */
async function goBack(host: StoreHost): Promise<void> {
  await host.query('alter table recovery_request drop column action');
  await host.query('drop table audit_event_instance');
  await host.query('alter table job_log drop column unchanged_until');
  await host.query('drop table if exists request_count');
  await host.query('drop table recovery_approval');
  await host.query('drop index recovery_request_approval');
  await host.query('drop index job_state_amended');
  await host.query('alter table recovery_request drop column approval_id');
  for (const table of ['recovery_request', 'audit_event'])
    await host.query(`alter table ${table} drop column correlation_id`);
  await host.query(`delete from gateway_migration where name > '0001'`);
}

useHosts();

describe.each(TARGETS)('the actions in a store on $name', ({ createHost }) => {
  it.each(JOB_STARTS)('are given back with their requests: $action', async (input) => {
    const store = await (await createHost()).open();
    const request = aRequest({ input });

    await store.requests.claim(request);

    expect(await store.requests.byID(request.requestID)).toEqual({ ...request, phase: 'SENDING' });
    const [intent] = await store.audit.list({}, null, 10);
    expect(intent).toMatchObject({ phase: 'INTENT', input });
  });

  it.each(INPUTS)('are given back with their lines: $action', async (input) => {
    const { audit } = await (await createHost()).open();
    const event = anEvent({ input });

    await audit.record(event);

    expect(await audit.list({}, null, 10)).toEqual([{ ...event, sequence: expect.any(Number) }]);
  });

  it('share the key of an actor: it belongs to one of them', async () => {
    const store = await (await createHost()).open();
    const first = aRequest({ idempotencyKey: 'a-key' });
    await store.requests.claim(first);

    const [, input = anInput()] = JOB_STARTS;
    const second = await store.requests.claim(aRequest({ idempotencyKey: 'a-key', input }));

    expect(second).toMatchObject({ kind: 'taken', request: { requestID: first.requestID } });
  });

  it('are found by the recovery instances and the servers that they name', async () => {
    const { audit } = await (await createHost()).open();
    for (const input of INPUTS) await audit.record(anEvent({ input }));

    const ofInstance = await audit.list({ recoveryInstanceID: INSTANCE }, null, 10);
    const ofServer = await audit.list({ sourceServerID: serverIDOf(2) }, null, 10);
    const ofBoth = await audit.list(
      { recoveryInstanceID: INSTANCE, sourceServerID: serverIDOf(2) },
      null,
      10,
    );

    expect(ofInstance.map(({ input }) => input.action)).toEqual([
      'stopFailback',
      'startFailbackLaunch',
      'terminateRecoveryInstances',
    ]);
    expect(ofServer.map(({ input }) => input.action)).toEqual(['stopReplication']);
    expect(ofBoth).toEqual([]);
  });

  it.each(['update audit_event_instance set sequence = 7', 'delete from audit_event_instance'])(
    'keep their lines by instance as they are: %s is refused',
    async (statement) => {
      const host = await createHost();
      const { audit } = await host.open();
      await audit.record(anEvent({ input: { action: 'stopFailback', recoveryInstanceID: INSTANCE } }));

      await expect(host.query(statement)).rejects.toThrow('append-only');
    },
  );

  it('of before are all startRecovery, and are read as that', async () => {
    const host = await createHost();
    const store = await host.open();
    await store.close();
    await goBack(host);
    await host.query(
      `insert into recovery_request (request_id, scope, actor, actor_is_verified, idempotency_key, fingerprint, input, owner, phase, claimed_at)
       values ('old', '${SCOPE}', 'alice', 1, 'a-key', 'f', '${JSON.stringify({ isDrill: true, sourceServers: [], tagKeys: ['team'] })}', 'replica-1', 'SENDING', 0)`,
    );

    const later = await host.open();
    const isSettled = await later.requests.settle('old', started(aJob()), second(1));

    const input = { action: 'startRecovery', isDrill: true, sourceServers: [], tagKeys: ['team'] };
    expect(isSettled).toBe(true);
    expect(await later.requests.byKey(SCOPE, 'alice', 'a-key')).toMatchObject({
      requestID: 'old',
      actor: ALICE,
      phase: 'STARTED',
      input,
    });
    expect(await later.audit.list({ requestID: 'old' }, null, 10)).toMatchObject([
      { phase: 'OUTCOME', input },
    ]);
  });
});
