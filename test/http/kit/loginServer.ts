// The HTTP server with logins of the test's own, over the real parts on the simulator, joined as src/gateway joins them.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parseConfig } from '../../../src/config.js';
import { createContexts } from '../../../src/graphql/context.js';
import { Documents } from '../../../src/graphql/documents/documents.js';
import { createSchema } from '../../../src/graphql/schema.js';
import { startHttpServer } from '../../../src/http/httpServer.js';
import { createRecoveries } from '../../../src/recovery/recovery.js';
import { startScope } from '../../../src/gateway/servedScope.js';
import { startSimulator } from '../../../src/simulator/simulator.js';
import { openStore } from '../../../src/store/store.js';
import { createCorrelation } from '../../../src/telemetry/correlation.js';
import { NO_TRACING } from '../../../src/telemetry/ports.js';
import { createSystemClock } from '../../../src/process/systemClock.js';
import { type RecordingLogger, recordingLogger } from '../../kit/recordingLogger.js';
import { ShiftableClock, TestLogins } from './logins.js';

export interface LoginServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly logins: TestLogins;
  /** The server's; the parts behind it have real time. */
  readonly clock: ShiftableClock;
  readonly logger: RecordingLogger;
  /** How many streams are open behind it. */
  watchers(): number;
  /** Starts a drill and gives the id of its job. */
  startDrill(): Promise<string>;
  stop(): Promise<void>;
}

const REGION = 'us-east-1';
const ACCOUNT = '123456789012';
const CREDENTIALS = { accessKeyId: 'simulator', secretAccessKey: 'simulator' };

/** `speed`: of the simulator. */
export async function startLoginServer(env: Record<string, string> = {}, speed = 600): Promise<LoginServer> {
  const folder = await mkdtemp(join(tmpdir(), 'sockets-'));
  const parsed = parseConfig({ PORT: '0', POLL_INTERVAL_MS: '50', DATA_DIR: folder, ...env });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const { config } = parsed;
  const logger = recordingLogger();
  const [clock, real] = [new ShiftableClock(), createSystemClock()];
  const logins = new TestLogins(clock);
  const store = await openStore(config.store, real, logger);
  const simulator = await startSimulator({ port: 0, speed, servers: 2, region: REGION });
  const stops: (() => Promise<void>)[] = [];
  const drs = { endpoint: simulator.url, region: REGION, credentials: CREDENTIALS };
  const name = `${ACCOUNT}/${REGION}`;
  const access = { name, accountID: ACCOUNT, region: REGION, drs, isApprovalRequired: false };
  const giveUp = new AbortController().signal;
  const parts = { config, clock: real, logger, store, replicaID: 'one', giveUp, access };
  const scope = await startScope(parts, stops);
  const approvalValidMs = config.approval.validMs;
  const recoveries = createRecoveries({ ...store, scopes: [scope], approvalValidMs, clock: real, logger });
  const schema = createSchema(await readFile(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
  const http = await startHttpServer({
    host: config.host,
    port: 0,
    schema,
    documents: new Documents(schema, config.documents),
    authenticator: logins,
    contexts: createContexts(recoveries, () => real.now(), config.pollIntervalMs),
    origins: { boundTo: config.host, corsOrigins: [], explorer: 'off', isReal: false },
    readiness: () => ({ isReady: true }),
    traffic: config.traffic,
    createRequestLimiter: store.createRequestLimiter,
    sockets: config.sockets,
    clock,
    logger,
    correlation: createCorrelation(),
    tracing: NO_TRACING,
  });
  const url = `http://127.0.0.1:${http.port}`;
  return {
    url,
    logins,
    clock,
    logger,
    watchers: () => scope.watchers(),
    startDrill: () => startDrill(url, logins.bearer()),
    stop: async () => {
      await http.close();
      for (const stop of stops.toReversed()) await stop();
      await simulator.stop();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const START = `mutation ($servers: [StartRecoverySourceServerInput!]!) {
  startRecovery(input: { isDrill: true, sourceServers: $servers }) { __typename ... on StartRecoverySuccess { job { jobID } } } }`;

async function startDrill(url: string, authorization: string): Promise<string> {
  const ask = async (query: string, variables: object = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: Record<string, Record<string, unknown>> };
  };
  const { data } = await ask('{ sourceServers(first: 2) { nodes { sourceServerID } } }');
  const started = await ask(START, { servers: data.sourceServers?.nodes });
  const { jobID } = started.data.startRecovery?.job as { jobID: string };
  return jobID;
}
