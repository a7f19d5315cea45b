// What goes on between the gateway, DRS and the database, as /metrics tells it.
import { afterEach, describe, expect, it } from '@jest/globals';

import { startTestGateway, startTestGatewayAt, takeAll, type TestGateway } from '../kit/gateway.js';
import { type CountingDrs, startCountingDrs } from '../kit/countingDrs.js';
import { type PostgresServer, startPostgres } from '../kit/postgres.js';
import { scrape, scrapeUntil } from './kit/scrape.js';

const SCOPE = 'simulator/us-east-1';
const START = `mutation ($id: ID!) { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: $id }] }) {
  __typename ... on StartRecoverySuccess { job { jobID } } ... on RecoveryError { message } } }`;

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function started(env: Record<string, string> = {}): Promise<TestGateway> {
  const gateway = await startTestGateway(env);
  stops.push(() => gateway.stop());
  return gateway;
}

const metricsOf = ({ url }: TestGateway) => `${url}/metrics`;

async function fault(gateway: TestGateway, body: object): Promise<void> {
  await fetch(`${gateway.simulator?.url ?? ''}/_simulator/faults`, {
    method: 'PUT',
    body: JSON.stringify(body),
  });
}

describe('/metrics of DRS', () => {
  it('counts calls by operation, result and attempt, and what throttling leaves of the budget', async () => {
    const gateway = await started();
    const before = await scrape(metricsOf(gateway));
    await fault(gateway, { kind: 'throttle', operation: 'StartRecovery', times: 2 });

    await gateway.send(START, { id: 's-launchfails000000' });

    const scraped = await scrape(metricsOf(gateway));
    const starts = { scope: SCOPE, operation: 'StartRecovery' };
    const calls = 'drs_gateway_drs_calls_total';
    expect(scraped.of(calls, { ...starts, result: 'ThrottlingError', attempt: '1' })).toBe(1);
    expect(scraped.of(calls, { ...starts, result: 'ThrottlingError', attempt: '2' })).toBe(1);
    expect(scraped.of(calls, { ...starts, result: 'ok', attempt: '3' })).toBe(1);
    expect(scraped.of(calls, starts)).toBe(3);
    expect(scraped.of('drs_gateway_drs_call_duration_seconds_count', starts)).toBe(3);
    expect(scraped.of('drs_gateway_drs_turn_wait_seconds_count', { urgency: 'write', granted: 'yes' })).toBe(
      3,
    );
    expect(before.of('drs_gateway_drs_budget_rate')).toBe(10);
    expect(scraped.of('drs_gateway_drs_budget_rate_limit')).toBe(10);
    expect(scraped.of('drs_gateway_drs_budget_rate')).toBeLessThan(10);
    expect(scraped.of('drs_gateway_drs_budget_calls')).toBeLessThan(20);
    // Nothing is saved up any more: a round of watching may wait at any moment, but never stays.
    await scrapeUntil(metricsOf(gateway), (after) => after.of('drs_gateway_drs_calls_waiting') === 0);
  });

  it('counts credentials that DRS refuses apart', async () => {
    const gateway = await started();
    await fault(gateway, {
      kind: 'status',
      status: 403,
      body: '{"message":"The security token included in the request is expired"}',
      contentType: 'application/json',
      errorType: 'ExpiredTokenException',
    });

    await gateway.send('{ sourceServers { nodes { sourceServerID } } }');

    const scraped = await scrape(metricsOf(gateway));
    const refused = { operation: 'DescribeSourceServers', result: 'CredentialsRefused' };
    expect(scraped.of('drs_gateway_drs_calls_total', refused)).toBe(1);
  });

  it('shows for how long a scope was not seen, and that it is seen again', async () => {
    const gateway = await started();
    const unseen = 'drs_gateway_scope_unseen_seconds';
    await scrapeUntil(metricsOf(gateway), (each) => each.of('drs_gateway_lease_held') === 1);
    await fault(gateway, { kind: 'internalError' });

    const blind = await scrapeUntil(metricsOf(gateway), (each) => each.of(unseen) > 1);
    await fault(gateway, []);
    await gateway.send('{ jobs { nodes { jobID } } }');
    const events = gateway.subscribe('subscription { jobActivity { __typename } }');
    void events.next();
    const seeing = await scrapeUntil(metricsOf(gateway), (each) => each.of(unseen) < 1);

    expect(blind.of(unseen, { scope: SCOPE })).toBeGreaterThan(1);
    expect(seeing.of('drs_gateway_lease_changes_total', { change: 'taken' })).toBe(1);
    await events.return?.();
  });
});

describe('/metrics of starts', () => {
  it('show a start of which nobody knows what became of it, for how long, and that it is cleared up', async () => {
    const gateway = await started({ RECONCILE_WINDOW_MS: '4000', START_WAIT_MS: '0' });
    const oldest = 'drs_gateway_starts_unknown_oldest_seconds';
    await fault(gateway, { kind: 'resetBefore', operation: 'StartRecovery' });

    const { data } = await gateway.send(START, { id: 's-launchfails000000' });
    const unknown = await scrapeUntil(metricsOf(gateway), (each) => each.of(oldest) > 1);
    const cleared = await scrapeUntil(
      metricsOf(gateway),
      (each) => each.of('drs_gateway_starts_unknown') === 0,
    );

    expect(data?.startRecovery).toMatchObject({ __typename: 'OutcomeUnknownError' });
    expect(unknown.of('drs_gateway_starts_unknown', { scope: SCOPE })).toBe(1);
    expect(unknown.of('drs_gateway_starts_sending')).toBe(0);
    expect(unknown.of('drs_gateway_results_total', { result: 'OutcomeUnknownError' })).toBe(1);
    expect(cleared.of(oldest)).toBe(0);
  });
});

describe('/metrics of the database', () => {
  it('time each operation, and tell how large it is', async () => {
    const gateway = await started();

    const { data } = await gateway.send<{ startRecovery: { job: { jobID: string } } }>(START, {
      id: 's-launchfails000000',
    });
    const { jobID } = data?.startRecovery.job ?? {};
    const watch = 'subscription ($jobID: ID!) { jobUpdates(jobID: $jobID) { __typename } }';
    await takeAll(gateway.subscribe(watch, { jobID }));

    const scraped = await scrape(metricsOf(gateway));
    const timed = 'drs_gateway_store_operation_duration_seconds_count';
    expect(scraped.of(timed, { operation: 'requests.claim', result: 'ok' })).toBe(1);
    expect(scraped.of(timed, { operation: 'requests.settle', result: 'ok' })).toBe(1);
    expect(scraped.of(timed, { operation: 'replicas.beat', result: 'ok' })).toBeGreaterThan(0);
    expect(scraped.of('drs_gateway_store_failing', { engine: 'sqlite' })).toBe(0);
    expect(scraped.of('drs_gateway_store_size_read')).toBe(1);
    expect(scraped.of('drs_gateway_store_bytes')).toBeGreaterThan(4_096);
    expect(scraped.of('drs_gateway_job_log_entries', { scope: SCOPE })).toBeGreaterThan(3);
    expect(scraped.of('drs_gateway_store_pool_limit')).toBe(0);
  });
});

/** Left out where there is no Postgres. */
const describeOnPostgres = process.env.TEST_POSTGRES_URL === undefined ? describe.skip : describe;

describeOnPostgres('/metrics of replicas on Postgres', () => {
  let postgres: PostgresServer;
  let drs: CountingDrs;

  async function replicas(count: number): Promise<readonly TestGateway[]> {
    const server = await startPostgres();
    if (server === null) throw new Error('Postgres is gone');
    [postgres, drs] = [server, await startCountingDrs()];
    stops.push(
      () => postgres.close(),
      () => drs.close(),
    );
    const DATABASE_URL = await postgres.createDatabase();
    const made: TestGateway[] = [];
    for (let number = 0; number < count; number += 1) {
      const gateway = await startTestGatewayAt(drs.endpoint, { DATABASE_URL });
      stops.push(() => gateway.stop());
      made.push(gateway);
    }
    return made;
  }

  it('tell which one holds the lease, before and after it goes', async () => {
    const gateways = await replicas(2);
    const held = 'drs_gateway_lease_held';
    const [first, second] = gateways;
    if (first === undefined || second === undefined) throw new Error('not started');
    await scrapeUntil(metricsOf(first), (each) => each.of(held) === 1);
    const other = await scrape(metricsOf(second));

    await first.stop();
    const heir = await scrapeUntil(metricsOf(second), (each) => each.of(held) === 1);

    expect(other.of(held, { scope: 'aws/us-east-1' })).toBe(0);
    expect(heir.of('drs_gateway_lease_changes_total', { change: 'taken' })).toBe(1);
  });

  it('answer within two seconds while the database is gone, say so, and tell all the rest', async () => {
    const [gateway] = await replicas(1);
    if (gateway === undefined) throw new Error('not started');
    const here = await scrape(metricsOf(gateway));
    await postgres.stopAtOnce();
    const failing = await scrapeUntil(
      metricsOf(gateway),
      (each) => each.of('drs_gateway_store_failing') === 1,
    );
    await postgres.startAgain();
    await scrapeUntil(metricsOf(gateway), (each) => each.of('drs_gateway_store_failing') === 0);
    await postgres.pause();

    const askedAt = performance.now();
    const frozen = await scrapeUntil(
      metricsOf(gateway),
      (each) => each.of('drs_gateway_store_failing') === 1,
    );
    const again = performance.now();
    const last = await scrape(metricsOf(gateway));
    const tookMs = performance.now() - again;

    postgres.resume();
    const timed = 'drs_gateway_store_operation_duration_seconds_count';
    expect(here.of('drs_gateway_store_pool_limit')).toBe(10);
    expect(here.of('drs_gateway_store_pool_connections')).toBeGreaterThan(0);
    expect(here.of('drs_gateway_store_bytes')).toBeGreaterThan(1_000_000);
    expect(failing.of(timed, { result: 'unavailable' })).toBeGreaterThan(0);
    expect(failing.of('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(failing.of('drs_gateway_drs_budget_rate')).toBe(10);
    expect(frozen.of('drs_gateway_store_pool_waiting')).toBeGreaterThanOrEqual(0);
    expect(again - askedAt).toBeGreaterThan(0);
    expect(last.text).toContain('drs_gateway_lease_held');
    expect(tookMs).toBeLessThan(2_000);
  });
});
