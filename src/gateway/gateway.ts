// The composition root: builds every part and joins them. The only file that knows all.
import { randomUUID } from 'node:crypto';

import type { GraphQLSchema } from 'graphql';

import type { Config } from '../config.js';
import type { Authenticator } from '../auth/authenticator.js';
import { type Logins, openLogins } from '../auth/logins.js';
import { type OffersSignIn, SignIn } from '../auth/signIn/SignIn.js';
import { explorerFor } from './explorerOptions.js';
import { createGatewayMetrics, type GatewayMetrics } from './gatewayMetrics.js';
import { mutationAnswers } from '../graphql/answers/mutationAnswers.js';
import { noteAnswers } from '../graphql/answers/noteAnswers.js';
import { createContexts } from '../graphql/context.js';
import { assertUsable } from '../graphql/documents/checkSafelist.js';
import { Documents } from '../graphql/documents/documents.js';
import { createSchema } from '../graphql/schema.js';
import { logLife, settingsToTell } from './gatewayLog.js';
import { type HttpServer, startHttpServer } from '../http/httpServer.js';
import { correlatedLogger } from './correlatedLogger.js';
import type { Clock, Logger } from '../recovery/ports.js';
import { Life, once, type Stop, stopAll, together } from './life.js';
import { readinessOf } from './readiness.js';
import { createRecoveries, type Recoveries } from '../recovery/recovery.js';
import { accessesOf, startEmbedded } from './scopeAccesses.js';
import { projectPath, readProjectFile, readSchema } from '../schemaFile.js';
import { type ScopeAccess, type ScopeParts, type StartedScope, startScope } from './servedScope.js';
import type { Simulator } from '../simulator/simulator.js';
import { openStore, type Store } from '../store/store.js';
import { createCorrelation } from '../telemetry/correlation.js';
import type { Correlation, Tracing } from '../telemetry/ports.js';
import { createTracing } from '../telemetry/tracing/tracing.js';

export interface Gateway {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** The embedded simulator; null with `DRS_BACKEND=aws`. */
  readonly simulator: Simulator | null;
  /** Where /metrics has an address of its own; null where it has none. */
  readonly metricsURL: string | null;
  /**
   * Begins the end: it is not ready any more, takes no new sockets, and ends each connection with its next answer; everything else goes
   * on. Balancers and clients that see it go elsewhere; `stop` is to follow within 5 seconds.
   */
  standDown(): void;
  /** Lets what is under way finish, closes every socket, and resolves when nothing is left open. */
  stop(): Promise<void>;
}

/** What DRS leaves without an answer is waited for so long once the end has begun; then whoever asked is told so. */
const LAST_CALL_MS = 8_000;

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
  const [correlation, tracing] = [createCorrelation(), createTracing()];
  const stops: Stop[] = [
    () => {
      correlation.stop();
      return Promise.resolve();
    },
  ];
  const stop = once(() => stopAll(stops));
  const given = {
    config,
    clock,
    logger: correlatedLogger(logger, correlation, tracing),
    authenticator,
    correlation,
    tracing,
  };
  try {
    return await startParts(given, stops, stop);
  } catch (error) {
    // Why it cannot start matters more than what then could not be ended.
    await stop().catch((err: unknown) => logger.error({ err }, 'stopFailed'));
    throw error;
  }
}

interface Given {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly authenticator: Authenticator | null;
  readonly correlation: Correlation;
  readonly tracing: Tracing;
}

async function startParts(given: Given, stops: Stop[], stop: Stop): Promise<Gateway> {
  const { config, clock, logger, correlation, tracing } = given;
  // First: a safelist that cannot be used is told before anything is opened.
  const schema = createSchema(readSchema());
  const documents = createDocuments(schema, config.documents);
  const measuring = await startMeasuring(given, schema, stops);
  const metrics = measuring?.metrics;
  const store = await openStore(config.store, clock, logger, { metrics: metrics?.store, tracing });
  stops.push(() => store.close());
  const simulator = await startEmbedded(config);
  if (simulator !== null) stops.push(() => simulator.stop());
  const life = new Life();
  const replicaID = randomUUID();
  const told = { clock, logger, tracing, correlation };
  const parts = { config, ...told, store, replicaID, giveUp: life.giveUp, metrics };
  const scopes = await startScopes(await accessesOf(config, simulator), parts, stops);
  const { requests, approvals, audit } = store;
  const common = { scopes, ...told };
  const memory = { requests, approvals, audit, approvalValidMs: config.approval.validMs };
  const recoveries = createRecoveries({ ...common, ...memory });
  const doors = await openDoors(config, given, stops);
  const http = await startHttp(config, {
    ...common,
    schema,
    documents,
    recoveries,
    store,
    ...doors,
    life,
    measuring,
  });
  const standDown = () => life.begin(LAST_CALL_MS, () => http.standDown());
  stops.push(async () => {
    standDown();
    await http.close();
    life.end();
  });
  const metricsURL = (await measuring?.begin({ scopes, store, http })) ?? null;
  logLife(stops, logger, { replicaID, ...settingsToTell(config, scopes) });
  return { url: `http://${urlHost(config.host)}:${http.port}`, metricsURL, simulator, standDown, stop };
}

/** Scopes have nothing to do with each other, and end at the same time. */
async function startScopes(
  accesses: readonly ScopeAccess[],
  parts: Omit<ScopeParts, 'access'>,
  stops: Stop[],
): Promise<readonly StartedScope[]> {
  const scopes: StartedScope[] = [];
  const ofScopes: Stop[][] = [];
  stops.push(() => together(ofScopes));
  for (const access of accesses) {
    const own: Stop[] = [];
    ofScopes.push(own);
    scopes.push(await startScope({ ...parts, access }, own));
  }
  return scopes;
}

/** Null where metrics are off. */
async function startMeasuring(
  { config, clock }: Given,
  schema: GraphQLSchema,
  stops: Stop[],
): Promise<GatewayMetrics | null> {
  const { version } = JSON.parse(readProjectFile('package.json')) as { readonly version: string };
  const measuring = await createGatewayMetrics(config, clock, version);
  if (measuring === null) return null;
  noteAnswers(schema);
  for (const answer of mutationAnswers(schema)) measuring.metrics.http.rootKnown(answer);
  stops.push(() => measuring.stop());
  return measuring;
}

/** Who is let in, and where people get what lets them in. */
async function openDoors(config: Config, given: Given, stops: Stop[]) {
  return { logins: await openLoginsOf(config, given, stops), signIn: openSignIn(config, given, stops) };
}

/** As the settings have it, unless an authenticator was given. */
async function openLoginsOf(
  { auth }: Config,
  { clock, logger, authenticator }: Given,
  stops: Stop[],
): Promise<Pick<Logins, 'authenticate' | 'areUnavailable'>> {
  if (authenticator !== null) {
    return {
      authenticate: (authorization) => authenticator.authenticate(authorization),
      areUnavailable: () => false,
    };
  }
  const logins = await openLogins(auth, clock, logger);
  stops.push(() => logins.close());
  return logins;
}

/** Where people log in by the monitor, which is asked for at once; null where they paste a token. */
function openSignIn({ signIn }: Config, { clock, logger }: Given, stops: Stop[]): OffersSignIn | null {
  if (signIn === null) return null;
  const opened = new SignIn(signIn, clock, logger);
  stops.push(() => opened.close());
  void opened.current();
  return opened;
}

interface HttpParts {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly recoveries: Recoveries;
  readonly scopes: readonly StartedScope[];
  readonly store: Store;
  readonly logins: Pick<Logins, 'authenticate' | 'areUnavailable'>;
  readonly signIn: OffersSignIn | null;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly correlation: Correlation;
  readonly tracing: Tracing;
  readonly life: Life;
  readonly measuring: GatewayMetrics | null;
}

function startHttp(config: Config, parts: HttpParts): Promise<HttpServer> {
  const { schema, documents, recoveries, logins, store, scopes, life, clock, logger } = parts;
  const { correlation, tracing, measuring } = parts;
  return startHttpServer({
    host: config.host,
    port: config.port,
    schema,
    documents,
    authenticator: logins,
    contexts: createContexts(recoveries, () => clock.now(), config.pollIntervalMs),
    origins: {
      boundTo: config.host,
      corsOrigins: config.corsOrigins,
      explorer: config.explorer,
      isReal: config.backend.kind === 'aws',
    },
    explorer: explorerFor(config),
    traffic: config.traffic,
    createRequestLimiter: store.createRequestLimiter,
    readiness: () =>
      readinessOf({
        isStopping: () => life.isStopping,
        storeFailing: () => store.failing(),
        areLoginsUnavailable: () => logins.areUnavailable(),
        scopes,
        tellsScopes: config.auth.kind === 'off',
        nowMs: () => clock.now(),
      }),
    sockets: config.sockets,
    quickQueries: config.quickQueries,
    clock,
    logger,
    metrics: measuring?.metrics.http,
    exposition: measuring?.besideAPI,
    monitor: { folder: projectPath('dist/monitor'), signIn: parts.signIn },
    correlation,
    tracing,
  });
}

/** Throws where the safelist names documents that cannot run. */
function createDocuments(schema: GraphQLSchema, settings: Config['documents']): Documents {
  const documents = new Documents(schema, settings);
  assertUsable(settings.safelist ?? new Map(), documents);
  return documents;
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
