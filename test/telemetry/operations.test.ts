// What clients do over HTTP and WebSocket, as /metrics tells it.
import { afterEach, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';

import { startTestGateway, takeAll, takeUntil, type TestGateway } from '../kit/gateway.js';
import { scrape, scrapeUntil } from './kit/scrape.js';

const START = `mutation ($id: ID!, $drill: Boolean!) {
  startRecovery(input: { isDrill: $drill, sourceServers: [{ sourceServerID: $id }] }) {
    ... on StartRecoverySuccess { job { jobID } } ... on RecoveryError { message } } }`;
const WATCH = `subscription ($jobID: ID!) { jobUpdates(jobID: $jobID) { ... on JobUpdate { isFinal } } }`;
const FAILS = 's-launchfails000000';

interface Started {
  readonly startRecovery: { readonly job?: { readonly jobID: string } };
}

const SERVERS = '{ sourceServers(first: 1) { nodes { sourceServerID } } }';

interface Servers {
  readonly sourceServers: { readonly nodes: readonly { readonly sourceServerID: string }[] };
}

let gateway: TestGateway;
afterEach(() => gateway.stop());

const metricsOf = () => `${gateway.url}/metrics`;

async function ordinaryServer(): Promise<string> {
  const { data } = await gateway.send<Servers>(SERVERS);
  return data?.sourceServers.nodes[0]?.sourceServerID ?? '';
}

async function start(id: string, drill = true): Promise<string> {
  const { data, errors } = await gateway.send<Started>(START, { id, drill });
  const jobID = data?.startRecovery.job?.jobID;
  if (jobID === undefined) throw new Error(JSON.stringify({ data, errors }));
  return jobID;
}

describe('/metrics', () => {
  it('counts a typed error by its __typename, though the client did not ask for it', async () => {
    gateway = await startTestGateway();

    await gateway.send(START, { id: 's-conflict000000000', drill: true });
    await start(await ordinaryServer());

    const scraped = await scrape(metricsOf());
    const ofStart = { type: 'mutation', field: 'startRecovery' };
    const results = 'drs_gateway_results_total';
    expect(scraped.of(results, { ...ofStart, result: 'ConflictError' })).toBe(1);
    expect(scraped.of(results, { ...ofStart, result: 'StartRecoverySuccess' })).toBe(1);
    expect(scraped.of(results, ofStart)).toBe(2);
    expect(scraped.of('drs_gateway_operation_duration_seconds_count', { ...ofStart, status: 'ok' })).toBe(2);
    expect(scraped.of('drs_gateway_operation_duration_seconds_sum', ofStart)).toBeGreaterThan(0);
  });

  it('has at 0 from the beginning what mutations may answer and how calls may fail, so that a first failure is an increase', async () => {
    gateway = await startTestGateway();

    const scraped = await scrape(metricsOf());

    const failure = { type: 'mutation', field: 'startRecovery', result: 'OutcomeUnknownError' };
    expect(scraped.of('drs_gateway_results_total', failure)).toBe(0);
    const throttled = { operation: 'StartRecovery', result: 'ThrottlingError' };
    expect(scraped.of('drs_gateway_drs_calls_total', throttled)).toBe(0);
  });

  it('names operations by root fields of the schema, and nothing that clients choose', async () => {
    gateway = await startTestGateway();

    await gateway.send('query SecretName { secretAlias: viewer { name } other: viewer { name } }');
    await gateway.send('{ viewer { name } jobs { nodes { jobID } } }');
    await gateway.send('{ __typename }');
    await gateway.send('query SecretName { viewer { secretField } }');
    await fetch(`${gateway.url}/secret-path`);

    const scraped = await scrape(metricsOf());
    const count = 'drs_gateway_operation_duration_seconds_count';
    expect(scraped.of(count, { type: 'query', field: 'viewer', status: 'ok' })).toBe(1);
    expect(scraped.of(count, { field: 'several' })).toBe(1);
    expect(scraped.of(count, { field: 'meta' })).toBe(1);
    expect(scraped.of(count, { field: 'none', status: 'refused' })).toBe(1);
    expect(scraped.of('drs_gateway_http_requests_total', { route: 'none', status: '404' })).toBe(1);
    expect(scraped.of('drs_gateway_http_requests_total', { route: '/graphql', status: '200' })).toBe(3);
    expect(scraped.text).not.toMatch(/secret/i);
  });

  it('counts what is refused by code and limit, on each door', async () => {
    gateway = await startTestGateway({ MAX_DEPTH: '3', REQUESTS_PER_ADDRESS: '4', MAX_SOCKETS: '1' });
    const deep = '{ jobs { nodes { participatingServers { sourceServer { sourceServerID } } } } }';
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));

    await gateway.send(deep);
    const refused = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => refused.once('error', resolve));
    await gateway.send('{ viewer { name } }');
    await gateway.send('{ viewer { name } }');
    const { status } = await gateway.send('{ viewer { name } }');

    socket.close();
    const scraped = await scrapeUntil(metricsOf(), (each) => each.of('drs_gateway_sockets') === 0);
    const refusals = 'drs_gateway_refusals_total';
    expect(status).toBe(429);
    expect(scraped.of(refusals, { door: 'http', code: 'LIMIT_EXCEEDED', limit: 'MAX_DEPTH' })).toBe(1);
    expect(scraped.of(refusals, { door: 'upgrade', code: 'LIMIT_EXCEEDED', limit: 'MAX_SOCKETS' })).toBe(1);
    expect(scraped.of(refusals, { door: 'http', code: 'RATE_LIMITED', limit: 'REQUESTS_PER_ADDRESS' })).toBe(
      1,
    );
    expect(scraped.of('drs_gateway_http_requests_total', { status: '429' })).toBe(1);
    expect(scraped.of('drs_gateway_sockets_limit')).toBe(1);
    expect(scraped.of('drs_gateway_sockets_closed_total', { code: '1005' })).toBe(1);
  });

  it('counts logins that are refused, and is not on the port of people where there are logins', async () => {
    gateway = await startTestGateway({ AUTH: 'jwt', METRICS_PORT: '0' });
    const client = gateway.connect();

    await gateway.send('{ viewer { name } }');
    await expect(
      client.iterate({ query: WATCH, variables: { jobID: 'drsjob-1' } }).next(),
    ).rejects.toMatchObject({
      code: 4403,
    });

    const scraped = await scrape(gateway.metricsURL ?? '');
    const beside = await fetch(metricsOf());
    const refused = { code: 'UNAUTHENTICATED', limit: 'missing' };
    expect(scraped.of('drs_gateway_refusals_total', { door: 'http', ...refused })).toBe(1);
    expect(scraped.of('drs_gateway_refusals_total', { door: 'websocket', ...refused })).toBe(1);
    expect(scraped.of('drs_gateway_sockets_closed_total', { code: '4403' })).toBe(1);
    expect(beside.status).toBe(404);
  });

  it('counts the events of a job by type, with how late they are, and the job by its outcome', async () => {
    gateway = await startTestGateway();
    // The simulator has a job that runs from the beginning.
    const before = await scrapeUntil(metricsOf(), (each) => each.of('drs_gateway_jobs_open') === 1);

    const jobID = await start(await ordinaryServer());
    const updates = await takeAll(gateway.subscribe(WATCH, { jobID }));
    const failedID = await start(FAILS);
    await takeAll(gateway.subscribe(WATCH, { jobID: failedID }));

    const scraped = await scrapeUntil(metricsOf(), (each) => each.of('drs_gateway_subscriptions') === 0);
    const ofDrills = { scope: 'simulator/us-east-1', initiated_by: 'START_DRILL' };
    const events = scraped.of('drs_gateway_events_total', { field: 'jobUpdates', event: 'JobUpdate' });
    const timed = scraped.of('drs_gateway_event_delay_seconds_count', { field: 'jobUpdates' });
    expect(events).toBeGreaterThan(updates.length);
    // Those that only show what was there before are not late.
    expect(timed).toBeGreaterThan(0);
    expect(timed).toBeLessThan(events);
    expect(scraped.of('drs_gateway_event_delay_seconds_bucket', { le: '60' })).toBe(timed);
    expect(scraped.of('drs_gateway_subscriptions_started_total', { field: 'jobUpdates' })).toBe(2);
    expect(scraped.of('drs_gateway_sockets_opened_total')).toBe(2);
    const moreOf = (name: string, labels: object = {}) =>
      scraped.of(name, { ...ofDrills, ...labels }) - before.of(name, { ...ofDrills, ...labels });
    expect(moreOf('drs_gateway_jobs_seen_total')).toBe(2);
    expect(moreOf('drs_gateway_jobs_ended_total', { outcome: 'SUCCEEDED' })).toBe(1);
    expect(moreOf('drs_gateway_jobs_ended_total', { outcome: 'FAILED' })).toBe(1);
  });

  it('shows who watches, which jobs are open and that a real recovery was started', async () => {
    gateway = await startTestGateway({ SIMULATOR_SPEED: '1' });
    const seen = 'drs_gateway_jobs_seen_total';
    const before = await scrape(metricsOf());

    const jobID = await start(await ordinaryServer(), false);
    const events = gateway.subscribe(WATCH, { jobID });
    await takeUntil(events, () => true);

    const scraped = await scrapeUntil(metricsOf(), (each) => each.of('drs_gateway_jobs_open') === 2);
    expect(before.text).toContain(`${seen}{scope="simulator/us-east-1",initiated_by="START_RECOVERY"} 0`);
    expect(scraped.of(seen, { initiated_by: 'START_RECOVERY' })).toBe(1);
    expect(scraped.of('drs_gateway_watchers')).toBe(1);
    expect(scraped.of('drs_gateway_subscriptions')).toBe(1);
    expect(scraped.of('drs_gateway_sockets')).toBe(1);
    expect(scraped.of('drs_gateway_sockets_buffered_bytes')).toBe(0);
    await events.return?.();
  });

  it('counts bugs in what was executed', async () => {
    gateway = await startTestGateway();
    const errors = { door: 'http', code: 'INTERNAL_SERVER_ERROR' };
    const before = await scrape(metricsOf());

    await gateway.send('{ jobs(first: 0) { nodes { jobID } } }');

    const scraped = await scrape(metricsOf());
    expect(before.text).toContain(
      'drs_gateway_graphql_errors_total{door="http",code="INTERNAL_SERVER_ERROR"} 0',
    );
    expect(scraped.of('drs_gateway_graphql_errors_total', errors)).toBe(0);
    expect(scraped.of('drs_gateway_graphql_errors_total', { door: 'http' })).toBe(1);
    expect(scraped.of('drs_gateway_results_total', { field: 'jobs', result: 'error' })).toBe(1);
  });

  it('tells of the process and its version, and is off where it is set so', async () => {
    gateway = await startTestGateway();
    const scraped = await scrape(metricsOf());
    await gateway.stop();

    gateway = await startTestGateway({ METRICS: 'off' });
    const off = await fetch(metricsOf());

    expect(
      scraped.of('drs_gateway_build_info', { version: '0.1.0', node: process.version, backend: 'simulator' }),
    ).toBe(1);
    for (const name of [
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'nodejs_heap_size_used_bytes',
      'process_open_fds',
    ])
      expect(scraped.of(name)).toBeGreaterThan(0);
    expect(scraped.text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(off.status).toBe(404);
  });
});
