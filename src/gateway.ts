// The composition root: builds every part and joins them. The only file that knows all.
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { GraphQLSchema } from 'graphql';

import type { Config, SimulatorBackend } from './config.js';
import type { Authenticator } from './auth/authenticator.js';
import { openLogins } from './auth/logins.js';
import { resolveRegion } from './drs/drs.js';
import { createContexts } from './graphql/context.js';
import { assertUsable } from './graphql/documents/checkSafelist.js';
import { Documents } from './graphql/documents/documents.js';
import { createSchema } from './graphql/schema.js';
import { type HttpServer, startHttpServer } from './http/httpServer.js';
import type { Clock, Logger } from './recovery/ports.js';
import { createRecoveries, type Recoveries, type ServedScope } from './recovery/recovery.js';
import { type ScopeAccess, startScope } from './servedScope.js';
import { type Simulator, startSimulator } from './simulator/simulator.js';
import { openStore, type Store } from './store/store.js';

export interface Gateway {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** The embedded simulator; null with `DRS_BACKEND=aws`. */
  readonly simulator: Simulator | null;
  /** Lets what is under way finish, closes every socket, and resolves when nothing is left open. */
  stop(): Promise<void>;
}

/** A start that DRS leaves without an answer is waited for so long when the gateway stops; then its caller is told so. */
const MOST_START_WAIT_AT_STOP_MS = 8_000;

/** Stops one part; those that were started later are stopped before. */
type Stop = () => Promise<void>;

/**
 * Starts the gateway; rejects where a port or the store cannot be had, with nothing left open. `authenticator` says who
 * comes in, and as whom; null: as the settings have it.
 */
export async function startGateway(
  config: Config,
  clock: Clock,
  logger: Logger,
  authenticator: Authenticator | null = null,
): Promise<Gateway> {
  const stops: Stop[] = [];
  const stopOnce = once(async () => {
    for (const stop of stops.toReversed()) await stop();
  });
  try {
    return await startParts({ config, clock, logger, authenticator }, stops, stopOnce);
  } catch (error) {
    await stopOnce();
    throw error;
  }
}

interface Given {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly authenticator: Authenticator | null;
}

async function startParts(given: Given, stops: Stop[], stop: Stop): Promise<Gateway> {
  const { config, clock, logger } = given;
  // First: a safelist that cannot be used is told before anything is opened.
  const schema = createSchema(readProjectFile('schema.graphql'));
  const documents = createDocuments(schema, config.documents);
  const store = await openStore(config.store, clock, logger);
  stops.push(() => store.close());
  const { backend } = config;
  const simulator = backend.kind === 'simulator' ? await startEmbedded(backend, config.store) : null;
  if (simulator !== null) stops.push(() => simulator.stop());
  const life = { isStopping: false, giveUp: new AbortController() };
  // Every start that is under way listens, and takes its listener away: Node.js need not warn of a leak.
  setMaxListeners(0, life.giveUp.signal);
  const parts = { config, clock, logger, store, replicaID: randomUUID(), giveUp: life.giveUp.signal };
  const scopes: ServedScope[] = [];
  for (const access of await accessesOf(config, simulator)) {
    scopes.push(await startScope({ ...parts, access }, stops));
  }
  const { requests, approvals, audit } = store;
  const approvalValidMs = config.approval.validMs;
  const common = { scopes, clock, logger };
  const recoveries = createRecoveries({ ...common, requests, approvals, approvalValidMs, audit });
  const authenticator = given.authenticator ?? (await openLoginsOf(config, common, stops));
  const http = await startHttp(config, {
    ...common,
    schema,
    documents,
    recoveries,
    store,
    authenticator,
    life,
  });
  stops.push(() => closeHttp(http, life));
  return { url: `http://${urlHost(config.host)}:${http.port}`, simulator, stop };
}

/** As the settings have it. */
async function openLoginsOf(
  { auth }: Config,
  { clock, logger }: Pick<Given, 'clock' | 'logger'>,
  stops: Stop[],
): Promise<Authenticator> {
  const logins = await openLogins(auth, clock, logger);
  stops.push(() => logins.close());
  return logins;
}

interface Life {
  isStopping: boolean;
  readonly giveUp: AbortController;
}

/** A start that is under way may take its time, but not for ever. */
async function closeHttp(http: HttpServer, life: Life): Promise<void> {
  life.isStopping = true;
  const lastCall = setTimeout(() => life.giveUp.abort(), MOST_START_WAIT_AT_STOP_MS);
  await http.close();
  clearTimeout(lastCall);
}

interface HttpParts {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly recoveries: Recoveries;
  readonly scopes: readonly ServedScope[];
  readonly store: Store;
  readonly authenticator: Authenticator;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly life: Life;
}

function startHttp(config: Config, parts: HttpParts): Promise<HttpServer> {
  const { schema, documents, recoveries, authenticator, store, clock, logger } = parts;
  return startHttpServer({
    host: config.host,
    port: config.port,
    schema,
    documents,
    authenticator,
    contexts: createContexts(recoveries, () => clock.now(), config.pollIntervalMs),
    origins: {
      boundTo: config.host,
      corsOrigins: config.corsOrigins,
      explorer: config.explorer,
      isReal: config.backend.kind === 'aws',
    },
    samples: samplesFor(config.backend),
    traffic: config.traffic,
    createRequestLimiter: store.createRequestLimiter,
    readiness: () => readinessOf(parts, config.auth.kind === 'off'),
    sockets: config.sockets,
    clock,
    logger,
  });
}

/** Throws where the safelist names documents that cannot run. */
function createDocuments(schema: GraphQLSchema, settings: Config['documents']): Documents {
  const documents = new Documents(schema, settings);
  assertUsable(settings.safelist ?? new Map(), documents);
  return documents;
}

/** What /readyz tells. Without the store nothing can be started, and what is shown grows old. With logins it names no scope. */
function readinessOf({ store, scopes: served, life }: HttpParts, tellsScopes: boolean) {
  const scopes = served.map((scope) => ({
    scope: scope.name,
    drsLastReadAt: toISO(scope.lastObservedAtMs()),
    watchers: scope.watchers(),
  }));
  const failing = store.failing();
  const reasons = [
    ...(life.isStopping ? ['the gateway is stopping'] : []),
    ...(failing === null ? [] : [`the store cannot be used: ${failing.message}`]),
  ];
  return {
    isReady: reasons.length === 0,
    ...(reasons.length === 0 ? {} : { reason: reasons.join('; ') }),
    // Of the scope that was not read for the longest time.
    drsLastReadAt: oldestOf(scopes.map(({ drsLastReadAt }) => drsLastReadAt)),
    watchers: scopes.reduce((sum, { watchers }) => sum + watchers, 0),
    ...(tellsScopes ? { scopes } : {}),
  };
}

const SIMULATOR_REGION = 'us-east-1';
const SIMULATOR_ACCOUNT = '123456789012';
const SIMULATOR_LOGIN = { credentials: { accessKeyId: 'simulator', secretAccessKey: 'simulator' } };

/** Where the gateway's memory is a folder, the simulator's jobs are kept beside it, so that both tell one story after a restart. */
async function startEmbedded(
  { port, speed, servers }: SimulatorBackend,
  store: Config['store'],
): Promise<Simulator> {
  const memory = store.kind === 'sqlite' ? { memory: join(store.folder, 'simulator.jsonl') } : {};
  return startSimulator({ port, speed, servers, region: SIMULATOR_REGION, ...memory });
}

/** Null where there is one without a time. */
function oldestOf(times: readonly (string | null)[]): string | null {
  return times.includes(null) ? null : (times.toSorted()[0] ?? null);
}

/** How each scope is reached. For the simulator it is said in full, so that no credentials or endpoint of the environment come into it. */
async function accessesOf(config: Config, simulator: Simulator | null): Promise<readonly ScopeAccess[]> {
  const { backend, scopes } = config;
  const reach =
    backend.kind === 'aws'
      ? { endpoint: backend.endpoint }
      : { endpoint: simulator?.url, ...SIMULATOR_LOGIN };
  if (scopes === null) {
    const region = backend.kind === 'aws' ? await resolveRegion(backend.region) : SIMULATOR_REGION;
    const accountID = backend.kind === 'aws' ? null : SIMULATOR_ACCOUNT;
    const name = `${backend.kind}/${region ?? 'no-region'}`;
    return [
      {
        name,
        accountID,
        region: region ?? 'no-region',
        drs: { ...reach, region: region ?? undefined },
        isApprovalRequired: config.approval.isRequired,
      },
    ];
  }
  return scopes.map(({ accountID, region, roleArn, externalID, realRecoveryApproval }) => {
    const stsEndpoint = backend.kind === 'aws' ? {} : { stsEndpoint: simulator?.url };
    const role = roleArn === null ? {} : { role: { arn: roleArn, externalID, ...stsEndpoint } };
    return {
      name: `${accountID}/${region}`,
      accountID,
      region,
      drs: { ...reach, ...role, region },
      isApprovalRequired:
        realRecoveryApproval === null ? config.approval.isRequired : realRecoveryApproval === 'required',
    };
  });
}

/** Operations for the explorer: those for the simulator start things at a click, those for AWS need ids of one's own. */
function samplesFor({ kind }: Config['backend']) {
  const ofBoth = { preflightToken: null, recoveryInstanceIDs: [] };
  const variables =
    kind === 'simulator'
      ? { jobID: 'drsjob-conflict000000000', ...ofBoth }
      : { jobID: '', sourceServerID: '', idempotencyKey: '', ...ofBoth };
  return { document: readProjectFile(`docs/explorer.${kind}.graphql`), variables };
}

/** A file beside package.json, whether this runs from src or from dist. */
function readProjectFile(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

function toISO(epochMs: number | null): string | null {
  return epochMs === null ? null : new Date(epochMs).toISOString();
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= run());
}
